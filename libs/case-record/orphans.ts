import type { CaseRecord } from './open-record.js';

/** An open case that nobody holds, or on which nothing is set to happen. */
export interface Orphan {
  readonly ref: string;
  readonly because: 'noOwner' | 'noNextStep';
}

/** Finds them, and raises one task each for the manager of the area. Does nothing twice. */
export async function sweepOrphans(_record: CaseRecord): Promise<readonly Orphan[]> {
  throw new Error('not yet');
}
