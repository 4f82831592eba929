import type { CaseRecord } from './open-record.js';

/** Counts of the record as it stands, without personal data. */
export interface Measures {
  readonly cases: { readonly open: number; readonly closed: number };
  readonly events: number;
  readonly deadlines: { readonly open: number; readonly missed: number; readonly ringing: number };
  /** Seconds since the oldest bell that is due should have rung; 0 when none is. */
  readonly ringLatenessSeconds: number;
  readonly outbox: { readonly waiting: number; readonly parked: number; readonly oldestSeconds: number };
  readonly tasks: { readonly open: number };
}

export async function measures(_record: CaseRecord): Promise<Measures> {
  throw new Error('not yet');
}
