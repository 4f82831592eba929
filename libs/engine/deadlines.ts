import { addDays, type CivilDate, instantInEngland, isBefore } from '#statutory-calendar/civil-date';
import type { Reckoned } from '#statutory-calendar/periods';
import { reckon } from '#statutory-calendar/reckon';
import type { Act } from './act.js';
import type { ClockRow, Trigger } from './clock-row.js';
import type { Locality } from './locality.js';

/** The clock recorded that a deadline is near: a warning, which changes nothing but who has been told. */
export const APPROACHING = 'DeadlineApproaching';
/** The clock recorded that a due day ended with the duty unmet. The duty continues. */
export const PASSED = 'DeadlinePassed';

/** One running, met or missed time limit of a case: a fold over its history, never edited. */
export interface Deadline {
  readonly clock: string;
  /** Which of several of the same clock; '' where there is one. */
  readonly key: string;
  /** Rises each time it is armed anew, so that a bell for an older date is ignored. */
  readonly generation: number;
  readonly startedBy: number;
  readonly from: CivilDate;
  readonly dueOn: CivilDate;
  /** The first instant at which it is missed: the end of the due day in England. ISO, UTC. */
  readonly dueAt: string;
  /** `missed` continues as a duty until an act meets it (`metLate`). */
  readonly state: 'open' | 'met' | 'missed' | 'metLate' | 'stopped';
  /** Warnings already given, in days before the due day. */
  readonly warned: readonly number[];
  /** The next bell: an instant, and 'due' or the number of days of the warning. Null when none is left. */
  readonly next: { readonly at: string; readonly bell: number | 'due' } | null;
  readonly explanation: Reckoned;
}

/** What a bell says when it is recorded. */
export interface BellFacts {
  readonly clock: string;
  readonly key: string;
  readonly generation: number;
  readonly dueOn: CivilDate;
  readonly daysLeft?: number;
}

type Clocks = { readonly clocks: readonly ClockRow<any>[] };

/** The deadlines after one act, from those before it. `context` is what the machine knows after the act. */
export function deadlinesAfter(
  { clocks }: Clocks,
  { locality, act, context }: { locality: Locality; act: Act; context: unknown },
  before: readonly Deadline[],
): readonly Deadline[] {
  if (act.type === PASSED || act.type === APPROACHING) return before.map((deadline) => rung(deadline, act, clocks));
  let after = before;
  for (const row of clocks) {
    after = settled(after, { row, triggers: row.metBy, act, context }, { open: 'met', missed: 'metLate' });
    after = settled(
      after,
      { row, triggers: row.stoppedBy ?? [], act, context },
      { open: 'stopped', missed: 'stopped' },
    );
    for (const start of startsOf(row, act, context)) after = armed(after, row, { ...start, act, context, locality });
  }
  return after;
}

/** Finds the deadline that a bell is about; undefined when it has been met, stopped or armed anew since. */
export function rungDeadline(deadlines: readonly Deadline[], facts: BellFacts): Deadline | undefined {
  return deadlines.find(
    ({ clock, key, generation, state }) =>
      clock === facts.clock && key === facts.key && generation === facts.generation && state === 'open',
  );
}

function rung(deadline: Deadline, act: Act, clocks: readonly ClockRow<any>[]): Deadline {
  if (rungDeadline([deadline], act.data as BellFacts) === undefined) return deadline;
  const row = clocks.find(({ id }) => id === deadline.clock);
  if (act.type === PASSED) return { ...deadline, state: row?.lapses ? 'stopped' : 'missed', next: null };
  const warned = [...deadline.warned, (act.data as BellFacts).daysLeft ?? 0];
  return {
    ...deadline,
    warned,
    next: nextBell({ ...deadline, warned }, row?.warn ?? [], act.recordedAt),
  };
}

type Settling = {
  row: ClockRow<any>;
  triggers: readonly Trigger<any>[];
  act: Act;
  context: unknown;
};

function settled(
  deadlines: readonly Deadline[],
  { row, triggers, act, context }: Settling,
  becomes: { open: Deadline['state']; missed: Deadline['state'] },
): readonly Deadline[] {
  const keys = triggers.flatMap((trigger) => matchedKeys(trigger, act, context) ?? []);
  if (keys.length === 0) return deadlines;
  return deadlines.map((deadline) => {
    const meant = deadline.clock === row.id && (keys.includes(undefined) || keys.includes(deadline.key));
    if (!meant || (deadline.state !== 'open' && deadline.state !== 'missed')) return deadline;
    return { ...deadline, state: becomes[deadline.state], next: null };
  });
}

/** The keys a trigger means; [undefined] for all of them; undefined when the act does not trigger it. */
function matchedKeys(trigger: Trigger<any>, act: Act, context: unknown): (string | undefined)[] | undefined {
  const { event, when, key } =
    typeof trigger === 'string' ? { event: trigger, when: undefined, key: undefined } : trigger;
  if (event !== act.type || (when && !when(act, context))) return undefined;
  const keys = key?.(act, context);
  return Array.isArray(keys) ? [...keys] : [keys as string | undefined];
}

type Start = { key: string; from: CivilDate };

function startsOf(row: ClockRow<any>, act: Act, context: unknown): readonly Start[] {
  return row.startedBy.flatMap((trigger) => {
    const keys = matchedKeys(trigger, act, context) ?? [];
    const from = (typeof trigger === 'string' ? undefined : trigger.from?.(act, context)) ?? act.occurredOn;
    if ((row.validFrom && from < row.validFrom) || (row.validTo && from > row.validTo)) return [];
    return keys.map((key) => ({ key: key ?? '', from }));
  });
}

function armed(
  deadlines: readonly Deadline[],
  row: ClockRow<any>,
  { key, from, act, context, locality }: Start & { act: Act; context: unknown; locality: Locality },
): readonly Deadline[] {
  const named = row.namedDate?.(act);
  if (row.due.phrase === 'onTheDateNamed' && named === undefined) return deadlines;
  const earlier = deadlines.find((deadline) => deadline.clock === row.id && deadline.key === key);
  const length = locality.area.limits[row.id];
  const inputs = row.given?.(act, context);
  const explanation = reckon(row.due, { from, calendar: locality.calendar, length, named, inputs });
  const bare = {
    clock: row.id,
    key,
    generation: (earlier?.generation ?? 0) + 1,
    startedBy: act.sequence,
    from,
    dueOn: explanation.due,
    dueAt: instantInEngland(addDays(explanation.due, 1)),
    state: 'open' as const,
    warned: [],
    explanation,
  };
  const deadline = {
    ...bare,
    next: nextBell(bare, row.warn ?? [], act.recordedAt),
  };
  return [...deadlines.filter((other) => other !== earlier), deadline];
}

/** A warning whose hour had passed when the deadline was armed is not given: it would say nothing the act did not. */
function nextBell(
  { dueOn, dueAt, warned }: Pick<Deadline, 'dueOn' | 'dueAt' | 'warned'>,
  warnings: readonly number[],
  knownSince: string,
): Deadline['next'] {
  const ahead = [...warnings]
    .sort((a, b) => b - a)
    .map((bell) => ({
      bell,
      at: instantInEngland(addDays(dueOn, -bell), '08:00'),
    }))
    .filter(({ bell, at }) => isBefore(knownSince, at) && !warned.some((given) => given <= bell));
  return ahead[0] ?? { at: dueAt, bell: 'due' };
}
