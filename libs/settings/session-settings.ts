import type { Reading } from './reading.js';

/** How long somebody stays signed in. */
interface Limits {
  /** Minutes without a request. */
  readonly idleMinutes: number;
  /** Hours at most, whatever they are doing. */
  readonly hours: number;
}

/** How long those who work here stay signed in, and how long a family does. */
export interface SessionSettings {
  readonly staff: Limits;
  readonly family: Limits;
}

/** Reads them. Nobody is signed in for ever: what is not a number from 1 is noted as a problem. */
export function sessionSettings(read: Reading): SessionSettings {
  const atLeastOne = (name: Parameters<Reading['count']>[0], otherwise: number) => {
    const given = read.count(name) ?? otherwise;
    read.refuseIf(given === 0, `${name} is 0, and nobody could stay signed in; give a number from 1.`);
    return given;
  };
  return {
    staff: { idleMinutes: atLeastOne('STAFF_IDLE_MINUTES', 20), hours: atLeastOne('STAFF_SESSION_HOURS', 10) },
    family: { idleMinutes: atLeastOne('FAMILY_IDLE_MINUTES', 30), hours: atLeastOne('FAMILY_SESSION_HOURS', 12) },
  };
}
