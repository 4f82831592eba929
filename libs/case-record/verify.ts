import type { CaseRecord } from './open-record.js';

/** Whether a case is as it was written: its chain, its row, its deadlines, and what the checkpoints saw. */
export interface Verdict {
  readonly ref: string;
  readonly ok: boolean;
  readonly events: number;
  /** The first sequence that is not as it was written. */
  readonly firstBad?: number;
  readonly problems: readonly string[];
}

export interface CheckpointVerdict {
  readonly ok: boolean;
  readonly checkpoints: number;
  readonly problems: readonly string[];
}

/** Throws `CaseNotFound` when neither the tables nor a checkpoint know the case. */
export async function verifyCase(_record: CaseRecord, _ref: string): Promise<Verdict> {
  throw new Error('not yet');
}

/** Every case there is, and every case a checkpoint has seen. */
export async function* verifyAll(_record: CaseRecord): AsyncGenerator<Verdict> {
  throw new Error('not yet');
}

/** Sets down the heads of all cases that moved since the last one. Keep the digest elsewhere: it covers all before it. */
export async function writeCheckpoint(
  _record: CaseRecord,
): Promise<{ readonly id: number; readonly cases: number; readonly digest: string }> {
  throw new Error('not yet');
}

/** Whether the checkpoints are as they were written, and every head they saw is still there. */
export async function verifyCheckpoints(_record: CaseRecord): Promise<CheckpointVerdict> {
  throw new Error('not yet');
}
