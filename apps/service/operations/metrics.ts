import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer } from '#case-record/command';
import { type Measures as Counts, measures } from '#case-record/measures';
import type { CaseRecord } from '#case-record/open-record';

/** What an operator watches. No label ever names a case or a person. */
export class Metrics {
  readonly registry = new Registry();
  private readonly recorded = this.counter(
    'waymark_events_recorded_total',
    'Acts that this process answered as recorded',
    ['event'],
  );
  private readonly refused = this.counter('waymark_refusals_total', 'Acts refused by this process', ['code']);
  private readonly unreadable = this.counter(
    'waymark_case_held_back_total',
    'Requests about a case of which what is stored cannot be read: somebody must look (waymark case verify)',
    [],
  );
  private readonly durations = new Histogram({
    name: 'waymark_http_request_seconds',
    help: 'Time to answer an HTTP request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor(record: CaseRecord, queueDepth?: () => Promise<number>) {
    const counts = once(() => measures(record));
    const count = (name: string, help: string, read: (counts: Counts) => number) =>
      this.gauge(name, help, async () => read(await counts()));
    count('waymark_cases_open', 'Cases open', ({ cases }) => cases.open);
    count('waymark_deadlines_open', 'Deadlines running', ({ deadlines }) => deadlines.open);
    count('waymark_deadlines_overdue', 'Deadlines missed and still unmet', ({ deadlines }) => deadlines.missed);
    count('waymark_ring_lateness_seconds', 'How late the oldest bell still to ring is', (c) => c.ringLatenessSeconds);
    count('waymark_outbox_waiting', 'Things still to send', ({ outbox }) => outbox.waiting);
    count('waymark_outbox_parked', 'Things that could not be sent, kept for a person', ({ outbox }) => outbox.parked);
    count('waymark_outbox_age_seconds', 'Age of the oldest thing still to send', ({ outbox }) => outbox.oldestSeconds);
    count('waymark_tasks_open', 'Tasks open', ({ tasks }) => tasks.open);
    if (queueDepth) this.gauge('waymark_queue_depth', 'Jobs waiting in the queue', queueDepth);
  }

  answered(event: string, answer: Answer): void {
    if (answer.outcome === 'recorded') this.recorded.inc({ event });
    else this.refused.inc({ code: answer.code });
  }

  heldBack(): void {
    this.unreadable.inc();
  }

  took(seconds: number, labels: { method: string; route: string; status: number }): void {
    this.durations.observe(labels, seconds);
  }

  private counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauge(name: string, help: string, read: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read().catch(() => Number.NaN));
      },
    });
  }
}

/** All gauges of one scrape are answered by one reading. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | undefined;
  return () => {
    current ??= read().finally(() => {
      setTimeout(() => {
        current = undefined;
      }, 500).unref();
    });
    return current;
  };
}
