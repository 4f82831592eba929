import os from 'node:os';

/** One look at two clocks: the database's wall clock, and one that only ever counts on. Milliseconds. */
export interface TwoClocks {
  readonly wall: number;
  readonly steady: number;
}

/** More than this between two looks is no slow network: somebody, or a fault, has moved the time. */
export const LEAP_MS = 10 * 60_000;

/** By how many milliseconds the wall clock ran ahead of the steady one between two looks. Below zero: it was put back. */
export function ranAhead(before: TwoClocks, after: TwoClocks): number {
  return after.wall - before.wall - (after.steady - before.steady);
}

/** Milliseconds since the machine was started, sleep included: a laptop that was shut does not look like a moved clock. */
export function steadyNow(): number {
  return os.uptime() * 1000;
}
