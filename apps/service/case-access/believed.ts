import { historyOf } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import { type Believed, type BelievedQuery, believed } from '#engine/believed';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { ProblemError } from '../problems/problem-error.js';
import type { RequestContext } from '../sign-in/request-context.js';
import type { CaseAccess } from './case-access.js';
import { type CaseSeen, deadlinesSeen } from './case-seen.js';
import { readsProgress } from './visibility.js';

/** A deadline of a case that the asker may see, as it was believed on a day. */
export interface BelievedSeen {
  readonly seen: CaseSeen;
  readonly told: Believed;
  /** The last day that can be asked about. */
  readonly today: CivilDate;
}

/** Which of a case's deadlines: "panel-held", or of several of one kind "contribution-received.health". */
export function deadlineId({ clock, key }: Pick<BelievedQuery, 'clock' | 'key'>): string {
  return key === '' ? clock : `${clock}.${key}`;
}

/** The other way round. */
export function deadlineOf(id: string): Pick<BelievedQuery, 'clock' | 'key'> {
  const [clock = '', ...key] = id.split('.');
  return { clock, key: key.join('.') };
}

/**
 * Tells a deadline as it was believed at the end of a day; of today where none is named. Whoever may see the case may ask:
 * nothing that somebody wrote is in the answer. Not found alike for a case unseen and a deadline that it never had.
 */
export async function believedFor(
  { caseAccess, record }: { readonly caseAccess: CaseAccess; readonly record: CaseRecord },
  context: RequestContext,
  { ref, id, on }: { readonly ref: string; readonly id: string; readonly on?: CivilDate | undefined },
): Promise<BelievedSeen> {
  const seen = await caseAccess.seen(context, ref);
  const today = dayInEngland(await now(record));
  if (on !== undefined && on > today) throw ProblemError.fromFields([{ field: 'on', message: NOT_YET }]);
  const told = believed(seen, await historyOf(record, ref), { ...deadlineOf(id), on: on ?? today });
  const isSeen = readsProgress(seen.reader) || deadlinesSeen(seen).some((one) => deadlineId(one) === id);
  if (told === undefined || !isSeen) throw new ProblemError('NOT_FOUND');
  return { seen, told, today };
}

const NOT_YET = 'That day has not come yet. Give today or a day before it, like 2026-05-01.';
