import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Everything this process counts. One worker a process, so one registry. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: 'waymark_worker_' });

const registers = [registry];

/** What is counted as it happens. Labels are codes, never people. */
export const metrics = {
  bells: new Counter({
    name: 'waymark_bells_total',
    help: 'Bells rung, by what became of them',
    labelNames: ['became'],
    registers,
  }),
  ringLateness: new Histogram({
    name: 'waymark_ring_lateness_seconds',
    help: 'How long after its hour a bell was recorded',
    buckets: [0.05, 0.1, 0.5, 1, 5, 30, 60, 120, 600, 3600],
    registers,
  }),
  bellsHeld: new Gauge({
    name: 'waymark_bells_held',
    help: '1 while the clock is in doubt and no bell rings',
    registers,
  }),
  notices: new Counter({
    name: 'waymark_notices_total',
    help: 'Notices by channel and what became of them',
    labelNames: ['channel', 'became'],
    registers,
  }),
  noticesTriedAgain: new Counter({
    name: 'waymark_notices_tried_again_total',
    help: 'Notices sent again under the same key, because it was in doubt whether the first try went out',
    labelNames: ['via'],
    registers,
  }),
  holidaysRefused: new Gauge({
    name: 'waymark_bank_holidays_refused',
    help: '1 while the official list of bank holidays, as last read, looks wrong and was not adopted',
    registers,
  }),
  outboxFailures: new Counter({
    name: 'waymark_outbox_failures_total',
    help: 'Outbox items that failed, by what happens next',
    labelNames: ['next'],
    registers,
  }),
};
