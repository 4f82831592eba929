import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach } from '@jest/globals';
import type { Queue } from 'bullmq';
import type { Pace } from '#apps/worker/injection-tokens';
import { workerLog } from '#apps/worker/log';
import { type FakeNotify, startFakeNotify } from '#apps/worker/notices/fake-notify.fixture';
import { type RunningWorker, startWorker, type WorkerSettings } from '#apps/worker/start-worker';
import { historyOf } from '#case-record/cases';
import type { RecordedEvent } from '#engine/history';
import { openQueue } from '#queue/open-queue';
import { QUEUES, type QueueName } from '#queue/queue-names';
import type { Backend } from './backends.js';
import { type Letters, openLetters, register } from './letters.js';

/** A record of letters, a carrier of notices, and as many workers as a spec starts. */
export interface AtWork {
  readonly letters: Letters;
  readonly notify: FakeNotify;
  /** One JSON line each, of all workers. */
  readonly lines: string[];
  readonly queue: (name: QueueName) => Queue;
  readonly startWorker: (pace?: Partial<Pace>, more?: Partial<WorkerSettings>) => Promise<RunningWorker>;
  readonly close: () => Promise<void>;
}

/** A record of its own for each spec, at nine in the morning of 2 March 2026, closed after it. */
export function workForEach(backend: Backend, people: readonly string[], on = register): AtWork {
  let work: AtWork;
  beforeEach(async () => {
    work = await goToWork(backend, people, on);
    await work.letters.itIs('2026-03-02T09:00:00.000Z');
  });
  afterEach(() => work.close());
  return {
    get letters() {
      return work.letters;
    },
    get notify() {
      return work.notify;
    },
    get lines() {
      return work.lines;
    },
    queue: (name) => work.queue(name),
    startWorker: (pace, more) => work.startWorker(pace, more),
    close: () => work.close(),
  };
}

const API_KEY = 'waymark-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0';

export async function goToWork(backend: Backend, people: readonly string[], on = register): Promise<AtWork> {
  const [letters, notify] = await Promise.all([openLetters(people, on), startFakeNotify()]);
  const settings = backend.settings(letters);
  const queues = new Map<QueueName, Queue>();
  const workers: RunningWorker[] = [];
  const lines: string[] = [];
  const kept = new Writable({
    write: (line, _encoding, next) => {
      lines.push(String(line));
      next();
    },
  });
  const log = workerLog('info', kept);
  const notices = { via: 'notify', apiKey: API_KEY, baseUrl: notify.url, templates: { email: 'e-1' } } as const;
  const databaseUrl = letters.database.applicationUrl;
  const sessionSecret = 'a secret of these specs, and of nothing else';
  return {
    letters,
    notify,
    lines,
    queue: (name) => queues.get(name) ?? (queues.set(name, openQueue(settings, name)).get(name) as Queue),
    startWorker: async (pace, more) => {
      const worker = await startWorker(
        { ...settings, databaseUrl, sessionSecret, notices, workerPort: 0, ...(pace && { pace }), ...more },
        on,
        log,
      );
      workers.push(worker);
      return worker;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.loseEverything(letters);
      await Promise.all([letters.close(), notify.close()]);
    },
  };
}

/** What was recorded on a case, once there is as much of a type as is waited for. Fails after a while. */
export async function untilRecorded(
  { letters }: AtWork,
  ref: string,
  [type, times]: [string, number],
): Promise<readonly RecordedEvent[]> {
  let found: readonly RecordedEvent[] = [];
  await until(`${times} × ${type}`, async () => {
    found = (await historyOf(letters.record, ref)).filter((event) => event.type === type);
    return found.length >= times;
  });
  return found;
}

/** Looks again and again until something is so. Fails after fifteen seconds, or as many as are given. */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited ${seconds} seconds for: ${what}`);
    await pause(25);
  }
}

/** Until nothing waits, nothing is being done, and nothing is left in the outbox that may go. */
export async function untilQuiet({ queue, letters }: AtWork): Promise<void> {
  await until('quiet', async () => {
    const counts = await Promise.all(
      Object.values(QUEUES).map((name) => queue(name).getJobCounts('waiting', 'active', 'prioritized')),
    );
    const busy = counts.some((count) => Object.values(count).some((jobs) => jobs > 0));
    const [left] = await letters.sql<{ n: number }>(
      "SELECT count(*)::int n FROM outbox WHERE state = 'waiting' AND next_at <= now()",
    );
    return !busy && left?.n === 0;
  });
}
