import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Length, Reckoned } from '#statutory-calendar/periods';
import type { Act } from './act.js';
import { armed, isInForce, nextBell, recomputed, type Start, warningsIn } from './arming.js';
import type { ClockRow, Trigger } from './clock-row.js';
import type { Locality } from './locality.js';

/** The clock recorded that a deadline is near: a warning, which changes nothing but who has been told. */
export const APPROACHING = 'DeadlineApproaching';
/** The clock recorded that a due day ended with the duty unmet. The duty continues. */
export const PASSED = 'DeadlinePassed';
/** A day was proclaimed or moved: what is open is reckoned anew. */
export const CALENDAR_CHANGED = 'CalendarChanged';

/** Whether an act is the clock's own: it changes deadlines, and asks the machine nothing. */
export function isByTheClock({ type }: { readonly type: string }): boolean {
  return type === PASSED || type === APPROACHING || type === CALENDAR_CHANGED;
}

/** One running, met or missed time limit of a case: a fold over its history, never edited. */
export interface Deadline {
  readonly clock: string;
  /** Which of several of the same clock; '' where there is one. */
  readonly key: string;
  /** Rises each time it is armed anew, so that a bell for an older date is ignored. */
  readonly generation: number;
  readonly startedBy: number;
  readonly from: CivilDate;
  /** Null where the law names no day ("as soon as practicable"): still owed, and never rung. */
  readonly dueOn: CivilDate | null;
  /** The first instant at which it is missed: the end of the due day in England, or 5 pm before a tribunal. ISO, UTC. */
  readonly dueAt: string | null;
  /** `missed` continues as a duty until an act meets it (`metLate`). */
  readonly state: 'open' | 'met' | 'missed' | 'metLate' | 'stopped';
  /** Warnings already given, in days before the due day. */
  readonly warned: readonly number[];
  /** The next bell: an instant, and 'due' or the number of days of the warning. Null when none is left. */
  readonly next: { readonly at: string; readonly bell: number | 'due' } | null;
  readonly explanation: Reckoned;
  /** What it was reckoned from beside its first day; kept, so that it can be reckoned anew. */
  readonly told: Told;
}

/** What an act told a limit: the area's own length, the date it named, other days by name. */
export interface Told {
  readonly length?: Length;
  readonly named?: CivilDate;
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** The warnings, where the profile has them. */
  readonly warn?: readonly number[];
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
  if (act.type === APPROACHING) return before.map((deadline) => rung(deadline, act, clocks));
  if (act.type === CALENDAR_CHANGED) {
    return before.map((deadline) => recomputed(deadline, { clocks, locality, at: act.recordedAt }));
  }
  // A time that runs out may begin the next one: a rung of a ladder.
  let after = act.type === PASSED ? before.map((deadline) => rung(deadline, act, clocks)) : before;
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
    next: nextBell({ ...deadline, warned }, warningsIn(row, deadline.told), act.recordedAt),
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

function startsOf(row: ClockRow<any>, act: Act, context: unknown): readonly Start[] {
  return row.startedBy.flatMap((trigger) => {
    const keys = matchedKeys(trigger, act, context) ?? [];
    const from = (typeof trigger === 'string' ? undefined : trigger.from?.(act, context)) ?? act.occurredOn;
    if (!isInForce(row, from)) return [];
    return keys.map((key) => ({ key: key ?? '', from }));
  });
}
