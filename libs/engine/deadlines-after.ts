import type { Act } from './act.js';
import { armed, isInForce, nextBell, recomputed, resumed, type Start, warningsIn } from './arming.js';
import type { ClockRow, Trigger } from './clock-row.js';
import {
  APPROACHING,
  type BellFacts,
  CALENDAR_CHANGED,
  type Deadline,
  isOver,
  PASSED,
  rungDeadline,
} from './deadlines.js';
import type { Facts } from './history.js';
import type { Locality } from './locality.js';
import { withNextStep } from './next-step.js';
import type { Pathway } from './pathway.js';

type Clocks = Pick<Pathway, 'clocks' | 'undoes'>;

/** The deadlines after one act, from those before it. `context` is what the machine knows after the act; `over` where nothing is owed any more. */
export function deadlinesAfter(
  { clocks, undoes }: Clocks,
  { locality, act, context, over }: { locality: Locality; act: Act; context: unknown; over: boolean },
  before: readonly Deadline[],
): readonly Deadline[] {
  if (act.type === CALENDAR_CHANGED) {
    return before.map((deadline) => recomputed(deadline, { clocks, locality, at: act.recordedAt }));
  }
  // A time that runs out, or is about to, may begin the next one: a rung of a ladder, a new day that a family is told.
  const rings = act.type === PASSED || act.type === APPROACHING;
  let after = rings ? before.map((deadline) => rung(deadline, act, clocks)) : before;
  const undone = undoes?.(act.type, act.data as Facts) ?? [];
  if (undone.length > 0)
    after = after.map((deadline) =>
      undone.includes(deadline.stoppedBy ?? '')
        ? resumed(deadline, { clocks, locality, at: act.recordedAt })
        : deadline,
    );
  for (const row of movedBy(clocks, act.type)) {
    after = settled(after, { row, triggers: row.metBy, act, context }, metOn(act));
    after = settled(after, { row, triggers: row.stoppedBy ?? [], act, context }, () => 'stopped');
    for (const start of startsOf(row, act, context))
      if (!runsAlready(before, row, start)) after = armed(after, row, { ...start, act, context, locality });
  }
  return withNextStep(after, { clocks, locality, act, context, over });
}

const moved = new WeakMap<readonly ClockRow<any>[], Map<string, readonly ClockRow<any>[]>>();

/** The rows that an act of that type may start, meet or stop, in their order: most acts move few of the limits of a pathway. */
function movedBy(clocks: readonly ClockRow<any>[], type: string): readonly ClockRow<any>[] {
  const known = moved.get(clocks) ?? new Map<string, readonly ClockRow<any>[]>();
  moved.set(clocks, known);
  const found = known.get(type) ?? clocks.filter((row) => triggersOf(row).includes(type));
  known.set(type, found);
  return found;
}

const triggersOf = ({ startedBy, metBy, stoppedBy = [] }: ClockRow<any>): readonly string[] =>
  [...startedBy, ...metBy, ...stoppedBy].map((trigger) => (typeof trigger === 'string' ? trigger : trigger.event));

/** What is asked for again while it is owed is owed since the first time. */
function runsAlready(deadlines: readonly Deadline[], { id, owedSinceFirst }: ClockRow<any>, { key }: Start): boolean {
  if (!owedSinceFirst) return false;
  return deadlines.some((each) => each.clock === id && each.key === key && !isOver(each));
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

/** In time or late is by the day on which it was done, whenever that was written down and whatever had rung by then. */
const metOn =
  ({ occurredOn }: Act) =>
  ({ dueOn }: Deadline): Deadline['state'] =>
    dueOn === null || occurredOn <= dueOn ? 'met' : 'metLate';

type Settling = {
  row: ClockRow<any>;
  triggers: readonly Trigger<any>[];
  act: Act;
  context: unknown;
};

function settled(
  deadlines: readonly Deadline[],
  { row, triggers, act, context }: Settling,
  becomes: (deadline: Deadline) => Deadline['state'],
): readonly Deadline[] {
  const keys = triggers.flatMap((trigger) => matchedKeys(trigger, act, context) ?? []);
  if (keys.length === 0) return deadlines;
  return deadlines.map((deadline) => {
    const meant = deadline.clock === row.id && (keys.includes(undefined) || keys.includes(deadline.key));
    if (!meant || isOver(deadline)) return deadline;
    const state = becomes(deadline);
    return { ...deadline, state, next: null, ...(state === 'stopped' && { stoppedBy: act.type }) };
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
