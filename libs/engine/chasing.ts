import { deadlineTitle } from './deadline-words.js';
import { type Deadline, isOver } from './deadlines.js';
import type { Facts } from './history.js';
import type { AreaLimits } from './locality.js';
import { type Refused, refused } from './refusal.js';

/** Somebody asked again for what is owed. Nothing begins anew by it. */
export const CHASED = 'DutyChased';

/** Something that is owed, as a chase names it ("contribution-received#health"), in words, and by when. */
export interface OwedDuty {
  readonly name: string;
  readonly title: string;
  readonly dueOn: Deadline['dueOn'];
}

/** What a chase calls a deadline. */
const nameOf = ({ clock, key }: Pick<Deadline, 'clock' | 'key'>): string => (key === '' ? clock : `${clock}#${key}`);

/** The deadline of which a chase speaks; undefined where nothing of the kind is owed. */
export function chased(deadlines: readonly Deadline[], { awaited }: Facts): Deadline | undefined {
  return owed(deadlines).find((each) => nameOf(each) === awaited);
}

const owed = (deadlines: readonly Deadline[]) => deadlines.filter((each) => !isOver(each) && each.idle !== true);

/** What can be chased on a case, the earliest first. */
export function owedDuties(
  { clocks }: { readonly clocks: readonly { readonly id: string; readonly title: string }[] },
  deadlines: readonly Deadline[],
  area: Pick<AreaLimits, 'posts'>,
): readonly OwedDuty[] {
  const inOrder = [...owed(deadlines)].sort((one, other) => ((one.dueOn ?? '9') < (other.dueOn ?? '9') ? -1 : 1));
  return inOrder.map(({ clock, key, dueOn }) => {
    const title = clocks.find(({ id }) => id === clock)?.title ?? clock;
    return { name: nameOf({ clock, key }), title: deadlineTitle({ title, key }, area), dueOn };
  });
}

/** What is not awaited cannot be chased. */
export function chaseStopped(deadlines: readonly Deadline[], facts: Facts): Refused | undefined {
  if (chased(deadlines, facts) !== undefined) return undefined;
  return refused(
    'RULE_NOT_MET',
    'Nobody is waited for there: it is done, or was never asked. The case page lists what is due.',
    {
      rule: 'thatIsAwaited',
    },
  );
}
