import type { Deadline } from '#engine/deadlines';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { CaseRecord } from './open-record.js';
import type { Answer } from './record-event.js';

/** A deadline with the case it belongs to. */
export interface DeadlineRow extends Deadline {
  readonly id: number;
  readonly ref: string;
  readonly pathway: string;
  readonly area: string;
  readonly ownerPost: string;
  readonly child: string;
  /** What it limits, in words, and the law it comes from. */
  readonly title: string;
  readonly law: string;
}

export interface DeadlineFilter {
  /** Due on that day or earlier. */
  readonly before?: CivilDate;
  readonly state?: Deadline['state'];
  readonly ref?: string;
  readonly area?: string;
  readonly named?: string;
  readonly ownerPost?: string;
  readonly limit?: number;
}

/** A bell whose hour has come, claimed by one worker for a while. */
export interface DueBell {
  readonly id: number;
  readonly ref: string;
  readonly clock: string;
  readonly key: string;
  readonly generation: number;
  /** The end of the due day, or the days left of a warning. */
  readonly bell: number | 'due';
  readonly dueOn: CivilDate;
}

/** Earliest due first. */
export async function listDeadlines(_record: CaseRecord, _filter: DeadlineFilter = {}): Promise<DeadlineRow[]> {
  throw new Error('not yet');
}

/** Claims bells whose hour has come by the database's clock, oldest first; nobody else gets them until the lease ends. */
export async function claimDue(
  _record: CaseRecord,
  _options: { readonly limit: number; readonly leaseSeconds: number },
): Promise<DueBell[]> {
  throw new Error('not yet');
}

/** The instant of the next bell of all (ISO); null when none is set. */
export async function earliestBell(_record: CaseRecord): Promise<string | null> {
  throw new Error('not yet');
}

/** Records that a due day passed or is near. `stale` when the deadline was met, stopped or armed anew since the claim. */
export async function ringDeadline(
  _record: CaseRecord,
  _bell: DueBell,
  _requestId?: string,
): Promise<Answer | 'stale'> {
  throw new Error('not yet');
}
