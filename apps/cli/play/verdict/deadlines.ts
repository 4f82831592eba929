import type { DeadlineExpected } from '../file/story.js';
import type { ShownDeadline } from '../played.js';

/** What of a deadline is not as expected; without a key, one of that clock is enough. */
export function deadlineDifferences(
  expected: DeadlineExpected,
  deadlines: readonly ShownDeadline[],
  same: (one: string, other: string) => boolean,
): readonly string[] {
  const { case: of, clock, key, state, dueOn } = expected;
  const those = deadlines.filter(
    (one) => one.clock === clock && (key === undefined || one.key === key) && (of === undefined || same(of, one.case)),
  );
  const what = `deadline ${clock}${key ? `#${key}` : ''}`;
  if (state === 'none')
    return those.length === 0 ? [] : [`${what}: expected none, is ${those.map(inWords).join(', ')}`];
  const isSo = (one: ShownDeadline) =>
    (state === undefined || one.state === state) && (dueOn === undefined || one.dueOn === dueOn);
  if (those.some(isSo)) return [];
  const wanted = [state, dueOn === undefined ? undefined : `due ${dueOn ?? 'on no day'}`].filter(Boolean).join(', ');
  return [`${what}: expected ${wanted || 'one'}, is ${those.map(inWords).join(', ') || 'not there'}`];
}

const inWords = ({ key, state, dueOn }: ShownDeadline): string =>
  `${key === '' ? '' : `#${key} `}${state}, due ${dueOn ?? 'on no day'}`;
