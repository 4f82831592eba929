import { steadyNow, thisMachine } from './clock-watch.js';

/** What `startWorker` makes before Nest begins, by the names under which the parts of the worker ask for it. */
export const CASE_RECORD = Symbol('case record');
export const LOG = Symbol('log');
export const SENDER = Symbol('sender of notices');
export const PACE = Symbol('pace');
export const SECRET = Symbol('secret by which codes are kept');
export const HOLIDAYS_URL = Symbol('address of the official list of bank holidays');

/** How long things may take, and by what that is measured. Shorter in tests; the defaults are what the README promises. */
export interface Pace {
  /** Seconds between two looks at what is due, whatever the queue does. */
  readonly heartbeatSeconds: number;
  /** For how long a claimed bell or notice belongs to one worker; also how late a lost job is. */
  readonly leaseSeconds: number;
  /** Milliseconds on a clock that nobody can set. */
  readonly steadyNow: () => number;
  /** The run of the machine on which that clock counts. */
  readonly machine: string;
  /** Where nobody can tell whether the time has leapt while no worker ran, the bells wait for somebody who looks. */
  readonly careful: boolean;
}

export const USUAL_PACE: Pace = {
  heartbeatSeconds: 30,
  leaseSeconds: 60,
  steadyNow,
  machine: thisMachine(),
  careful: false,
};
