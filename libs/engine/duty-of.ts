import { type Deadline, isOver } from './deadlines.js';
import type { AreaLimits } from './locality.js';
import type { Pathway } from './pathway.js';
import type { Recipient } from './recipient.js';
import type { CaseState } from './replay.js';

/** Whose duty a deadline is: of several of one kind, whoever holds the one of that key. */
export function dutyOf(
  { pathway, locality, caseState }: { pathway: Pathway; locality: { area: AreaLimits }; caseState: CaseState },
  deadline: Pick<Deadline, 'clock' | 'key'>,
): readonly Recipient[] {
  return whoseDuty(pathway, deadline, { context: caseState.snapshot.context, area: locality.area });
}

/** The same, of the tables of a pathway alone. */
export function whoseDuty<Context>(
  { clocks, whoIs }: Pick<Pathway<Context>, 'clocks' | 'whoIs'>,
  { clock, key }: Pick<Deadline, 'clock' | 'key'>,
  { context, area }: { context: Context; area: AreaLimits },
): readonly Recipient[] {
  const whose = clocks.find(({ id }) => id === clock)?.whose;
  if (whose === undefined) return [];
  const keyed = key === '' ? [] : whoIs(`${whose}:${key}`, context, area);
  return keyed.length > 0 ? keyed : whoIs(whose, context, area);
}

/** By what names a list finds whose duty a deadline is: ids of people, and posts written "<area> <post>". Nobody's once it is met or stopped. */
export function namesOfDuty(
  of: { pathway: Pathway; locality: { area: AreaLimits }; caseState: CaseState },
  deadline: Deadline,
): readonly string[] {
  if (isOver(deadline)) return [];
  const names = dutyOf(of, deadline).flatMap((one) =>
    'person' in one ? [one.person] : 'post' in one ? [`${of.locality.area.profile} ${one.post}`] : [],
  );
  return [...new Set(names)].sort();
}
