import type { DayCount } from '#engine/day-count';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { CaseSeen } from '../../case-access/case-seen.js';

/** What is said beside the three numbers, to those who work on it and to the family. */
const SAID: Readonly<Record<DayCount['state'], readonly [string, string]>> = {
  running: ['Nothing pauses this count.', 'Nothing pauses these days.'],
  breached: [
    'The limit is broken. The duty continues.',
    'We are late, and we are sorry. We must still finish, as soon as we can. You can ask why, or complain.',
  ],
  breachedWithException: [
    'The limit is broken, with an exception. The duty continues.',
    'We are late, and we are sorry. We must still finish, as soon as we can. You can ask why, or complain.',
  ],
  met: ['It was done in time.', 'It was done in time.'],
  metLate: ['It was done late.', 'It was done late. You can ask why, or complain.'],
};

/** The three numbers of a case as its page shows them; undefined where its pathway counts nothing, or no more. */
export function dayCountOf({ pathway, caseState }: CaseSeen, staff: boolean, today: CivilDate) {
  const count = pathway.dayCount?.(caseState.snapshot.context, caseState.deadlines, today);
  if (count === undefined) return undefined;
  const { title, what, from, dueOn, daysUsed, daysLeft, state, excuses } = count;
  const [words, plainly] = SAID[state];
  return {
    title,
    what,
    from,
    dueOn,
    numbers: [
      { label: 'Days used', number: daysUsed },
      daysLeft < 0 ? { label: 'Days late', number: -daysLeft } : { label: 'Days left', number: daysLeft },
    ],
    who: staff ? count.withWhom : count.withWhomPlainly,
    words: staff ? words : plainly,
    excuses: excuses.filter(({ approved }) => staff || approved),
  };
}
