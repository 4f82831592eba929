import { cpus, loadavg, totalmem } from 'node:os';
import type { InAnArea } from './in-an-area.js';
import type { RateRow } from './rate-row.js';
import type { Ringing } from './ringing.js';

/** Everything one run of the bench found. Rates are durable events a second. */
export interface Report {
  readonly machine: Readonly<Record<string, string | number>>;
  readonly server: Readonly<Record<string, string>>;
  readonly stories: readonly { readonly title: string; readonly acts: number }[];
  /** The medians of the repetitions. */
  readonly rates: readonly RateRow[];
  readonly repetitions: readonly (readonly RateRow[])[];
  /** One for each repetition; missing, as what follows, in a report of before it was measured. */
  readonly bells?: readonly Ringing[];
  readonly area?: InAnArea;
  readonly [figure: string]: unknown;
}

/** What this machine is, and how busy it was at the end. */
export function thisMachine(): Report['machine'] {
  const [first] = cpus();
  return {
    cores: cpus().length,
    model: first?.model ?? '',
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}
