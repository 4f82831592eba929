import { dayInEngland } from '#statutory-calendar/civil-date';
import type { Act } from './act.js';
import { armed } from './arming.js';
import { type Deadline, isOver } from './deadlines.js';
import type { Locality } from './locality.js';
import type { Pathway } from './pathway.js';
import { isWithin } from './waiting.js';

interface AfterAnAct {
  readonly clocks: Pathway['clocks'];
  readonly locality: Locality;
  readonly act: Act;
  readonly context: unknown;
  /** Nothing is owed any more, or nothing yet. */
  readonly over: boolean;
}

/**
 * The deadlines of a case with the one that asks what happens next: it runs while no other with a day to come does, and from
 * the day on which that was learned. A case that is over has none.
 */
export function withNextStep(deadlines: readonly Deadline[], facts: AfterAnAct): readonly Deadline[] {
  const first = facts.clocks.find((row) => row.idle);
  if (first === undefined) return deadlines;
  const runs = ({ state, dueOn }: Deadline) => state === 'open' && dueOn !== null;
  if (facts.over) return ended(deadlines, 'stopped');
  if (deadlines.some((each) => runs(each) && !each.idle)) return ended(deadlines, 'met');
  if (deadlines.some(runs)) return deadlines;
  return armed(deadlines, first, { ...facts, key: '', from: dayInEngland(facts.act.recordedAt) });
}

function ended(deadlines: readonly Deadline[], as: 'met' | 'stopped'): readonly Deadline[] {
  const owed = (each: Deadline) => each.idle === true && !isOver(each);
  if (!deadlines.some(owed)) return deadlines;
  const state = ({ state: before }: Deadline) => (as === 'met' && before === 'missed' ? 'metLate' : as);
  return deadlines.map((each) => (owed(each) ? { ...each, state: state(each), next: null } : each));
}

/** Whether a case in that state of its main region owes nothing: it is closed, or a draft that is its author’s. */
export function owesNothing({ waiting }: Pick<Pathway, 'waiting'>, state: string): boolean {
  return waiting.some(
    ({ state: where, closed, owner }) => (closed === true || owner === 'author') && isWithin(state, where),
  );
}
