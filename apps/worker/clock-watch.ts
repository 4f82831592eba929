import { readFileSync } from 'node:fs';
import os from 'node:os';
import type { ClockLook, TwoClocks } from '#case-record/clock-look';

/** More than this between two looks is no slow network: somebody, or a fault, has moved the time. */
export const LEAP_MS = 10 * 60_000;

/** Where no steady clock tells, so long without any worker is as likely a wrong clock as a long night. */
const UNTOLD_MS = 24 * 60 * 60_000;

/** By how many milliseconds the wall clock ran ahead of the steady one between two looks. Below zero: it was put back. */
export function ranAhead(before: TwoClocks, after: TwoClocks): number {
  return after.wall - before.wall - (after.steady - before.steady);
}

/**
 * By how many milliseconds the time has leapt while no worker ran; 0 where it has not. Where the machine was started since,
 * or is another, only the wall clock is left: after more than a day nobody can tell, and what is `careful` asks.
 */
export function leaptSince(last: ClockLook, now: ClockLook, { careful }: { readonly careful: boolean }): number {
  const sameRun = last.machine === now.machine && now.steady >= last.steady;
  const ahead = sameRun ? ranAhead(last, now) : now.wall - last.wall;
  const tolerated = sameRun ? LEAP_MS : careful ? UNTOLD_MS : Number.POSITIVE_INFINITY;
  return ahead > tolerated ? ahead : 0;
}

/** Milliseconds since the machine was started, sleep included: a laptop that was shut does not look like a moved clock. */
export function steadyNow(): number {
  return os.uptime() * 1000;
}

/** Names this run of this machine, from one start of it to the next; where the system does not tell, the machine. */
export function thisMachine(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return os.hostname();
  }
}
