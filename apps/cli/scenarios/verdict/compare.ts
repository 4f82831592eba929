import type { Actual, PlayedEnd } from '../played.js';
import type { Expected, Story, StoryNotice, StoryTimer } from '../story.js';
import { sameKey } from '../vocabulary/keys.js';
import { needsOf } from '../vocabulary/needs.js';
import { differencesInMoney } from './money.js';

/** Something the story expects and the record does not show; with the words it would take, where they are not built yet. */
export interface Difference {
  readonly text: string;
  readonly needs: readonly string[];
}

/** Compares what is expected of a step and nothing else: more notices and tasks are allowed, missing ones are not. */
export function differencesAt(expected: Expected, actual: Actual): readonly Difference[] {
  return [
    ...unlike('accepted', expected.accepted, actual.accepted),
    ...(expected.guardFailed === undefined ? [] : unlike('guardFailed', expected.guardFailed, actual.guardFailed)),
    ...(expected.state === undefined ? [] : unlike('state', expected.state, actual.state)),
    ...Object.entries(expected.regions ?? {}).flatMap(([name, value]) =>
      unlike(`region ${name}`, value, actual.regions[name]),
    ),
    ...missing(
      'timer started',
      [expected.timersStarted, actual.timersStarted],
      (timer) => `${timerInWords(timer)} due ${timer.due}`,
    ),
    ...missing('timer cancelled', [expected.timersCancelled, actual.timersCancelled], timerInWords),
    ...missing('notice', [expected.notifications, actual.notifications], noticeInWords),
    ...missing('task for', [expected.tasks, actual.tasks], whose),
    ...(expected.money === undefined
      ? []
      : differencesInMoney(expected.money, actual.money).map((text) => ({ text, needs: [] }))),
  ];
}

/**
 * Compares how the story ends: the states it names, what a return counts of its cases, and the open timers, which must be exactly those. `astray` says of
 * each case what it needs to be where the story has it.
 */
export function differencesAtEnd(
  expected: Story['final'],
  actual: Pick<PlayedEnd, 'states' | 'openTimers' | 'facts'>,
  astray: (id: string) => readonly string[],
): readonly Difference[] {
  const states = Object.entries(expected?.states ?? {}).flatMap(([id, state]) =>
    unlike(`state of ${id}`, state, actual.states[id]).map((one) => ({ ...one, needs: astray(id) })),
  );
  const facts = Object.keys(actual.facts)
    .filter((fact) => Object.hasOwn(expected ?? {}, fact))
    .flatMap((fact) => {
      const [id = ''] = fact.split('.');
      const found = unlike(fact, expected?.[fact as `${string}.${string}`], actual.facts[fact]);
      return found.map((one) => ({ ...one, needs: astray(id) }));
    });
  if (expected?.openTimers === undefined) return [...states, ...facts];
  const lists = [
    ['missing open timer', expected.openTimers, actual.openTimers],
    ['open timer that the story does not have:', actual.openTimers, expected.openTimers],
  ] as const;
  const timers = lists.flatMap(([what, wanted, there]) =>
    wanted
      .filter((timer) => !there.some((other) => openTimerInWords(other) === openTimerInWords(timer)))
      .map((timer) => ({ text: `${what} ${openTimerInWords(timer)}`, needs: astray(timer.case) })),
  );
  return [...states, ...facts, ...timers];
}

/**
 * The verdict on what was compared. `notYet` only where every difference is a word that is not built, or the case itself
 * is not where the story has it for want of a step that is not built (`astray`); else one difference, and it differs.
 */
export function judged(differences: readonly Difference[], astray: readonly string[] = []): Judged {
  if (differences.length === 0) return { verdict: 'same' };
  const told = { differences: differences.map(({ text }) => text) };
  const isNotYet = astray.length > 0 || differences.every(({ needs }) => needs.length > 0);
  if (!isNotYet) return { verdict: 'differs', ...told };
  return { verdict: 'notYet', ...told, needs: [...new Set([...differences.flatMap(({ needs }) => needs), ...astray])] };
}

type Judged = Pick<PlayedEnd, 'verdict' | 'differences' | 'needs'>;

function unlike(what: string, expected: unknown, actual: unknown): readonly Difference[] {
  if (expected === actual) return [];
  const text = `${what}: expected ${JSON.stringify(expected)}, is ${JSON.stringify(actual ?? null)}`;
  return [{ text, needs: what === 'guardFailed' ? needsOf({ guard: String(expected) }) : [] }];
}

function missing<Item extends object | string>(
  what: string,
  [expected, actual]: readonly [readonly Item[] | undefined, readonly Item[]],
  inWords: (item: Item) => string,
): readonly Difference[] {
  const there = new Set(actual.map(inWords));
  return (expected ?? [])
    .filter((item) => !there.has(inWords(item)))
    .map((item) => ({
      text: `missing ${what} ${inWords(item)}`,
      needs: typeof item === 'string' ? [] : needsOf(item),
    }));
}

function timerInWords({ timer, key }: StoryTimer): string {
  return key ? `${timer}#${sameKey(timer, key)}` : timer;
}

function openTimerInWords(timer: StoryTimer & { case: string }): string {
  return `${timer.case} ${timerInWords(timer)} due ${timer.due}`;
}

function noticeInWords({ to, template, channel }: StoryNotice): string {
  return `${template} to ${to} by ${channel}`;
}

/** A task of a story is "<who>: <what>"; the words are the engine's own, so that only who has it is compared. */
function whose(task: string): string {
  return task.split(':')[0] ?? task;
}
