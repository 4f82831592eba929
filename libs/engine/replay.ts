import { initialTransition } from 'xstate';
import type { Act } from './act.js';
import { CALENDAR_CHANGED, type Deadline, isByTheClock } from './deadlines.js';
import { deadlinesAfter } from './deadlines-after.js';
import { effective, type History, type RecordedEvent, TELLING_ANEW } from './history.js';
import { calendarAt, type Locality } from './locality.js';
import { owesNothing } from './next-step.js';
import { stepped } from './one-step.js';
import type { Pathway } from './pathway.js';

/** Where a case stands after so much of its history. Plain JSON: it is cached on the case row and proved by replay. */
export interface CaseState {
  readonly sequence: number;
  readonly snapshot: {
    readonly value: Record<string, unknown>;
    readonly context: unknown;
  };
  readonly deadlines: readonly Deadline[];
}

/** By which pathway a case is judged, and by which working days and local limits it is reckoned. */
export interface CaseDefinition {
  readonly pathway: Pathway;
  readonly locality: Locality;
}

/** A stored event that the pathway does not allow where it stands: the history or the definition has been altered. */
export class ImpossibleHistory extends Error {
  constructor(
    readonly sequence: number,
    readonly type: string,
    where: string,
  ) {
    super(`Event ${sequence} (${type}) cannot follow: the case stands at ${where}`);
  }
}

const beginnings = new WeakMap<Pathway['machine'], CaseState>();

/** Before anything is recorded. */
export function begin({ machine }: Pathway): CaseState {
  const known = beginnings.get(machine);
  if (known !== undefined) return known;
  const [{ value, context }] = initialTransition(machine, undefined);
  const caseState = { sequence: 0, snapshot: { value: value as Record<string, unknown>, context }, deadlines: [] };
  beginnings.set(machine, caseState);
  return caseState;
}

/** Where a case stands, from its history alone. Throws `ImpossibleHistory` when the pathway does not allow what is stored. */
export function replay(definition: CaseDefinition, history: History): CaseState {
  let caseState = begin(definition.pathway);
  for (caseState of caseStates(definition, history));
  return caseState;
}

/** Where a case stood after each of its events, one after the other. Throws as `replay` does, at the event in question. */
export function* caseStates(definition: CaseDefinition, history: History): Generator<CaseState> {
  let caseState = begin(definition.pathway);
  for (const [index, event] of history.entries()) {
    caseState = TELLING_ANEW.includes(event.type)
      ? refolded(definition, history.slice(0, index + 1), caseState)
      : step(definition, caseState, event);
    yield caseState;
  }
}

/** One event further. Throws `ImpossibleHistory` when the machine does not allow it. */
function step(definition: CaseDefinition, caseState: CaseState, event: RecordedEvent): CaseState {
  const state = stateFrom(definition.pathway, caseState);
  const act: Act = { ...event, area: definition.locality.area };
  if (!isByTheClock(event) && !state.can(act))
    throw new ImpossibleHistory(event.sequence, event.type, stateOf(caseState));
  return advanced(definition, { caseState, state }, act);
}

/** The state of a case after an act that the machine has been asked about, and takes. */
export function advanced(
  { pathway, locality }: CaseDefinition,
  { caseState, state }: { caseState: CaseState; state: ReturnType<typeof stateFrom> },
  act: Act,
): CaseState {
  const next = stepped(pathway.machine, state, act);
  const over = owesNothing(pathway, path(next.value.main));
  return {
    sequence: act.sequence,
    snapshot: { value: next.value as Record<string, unknown>, context: next.context },
    deadlines: deadlinesAfter(pathway, { locality, act, context: next.context, over }, caseState.deadlines),
  };
}

/** The machine's own snapshot of a case's state, to ask it what may follow. */
export function stateFrom({ machine }: Pathway, { snapshot }: CaseState) {
  return machine.resolveState({
    value: snapshot.value as never,
    context: snapshot.context,
  });
}

/** The main region as a path: `pre.informationGathering`. */
export function stateOf({ snapshot }: CaseState): string {
  return path(snapshot.value.main);
}

/** Every other region, and `clock`, which is read off the deadlines: breached, atRisk, running or stopped. */
export function regionsOf({ snapshot, deadlines }: CaseState): Record<string, string> {
  const regions = Object.entries(snapshot.value).filter(([name]) => name !== 'main');
  return {
    ...Object.fromEntries(regions.map(([name, value]) => [name, path(value)])),
    clock: clockRegion(deadlines),
  };
}

function clockRegion(all: readonly Deadline[]): string {
  const deadlines = all.filter(({ idle }) => idle !== true);
  if (deadlines.some(({ state }) => state === 'missed')) return 'breached';
  const open = deadlines.filter(({ state }) => state === 'open');
  if (open.length === 0) return 'stopped';
  return open.some(({ warned }) => warned.length > 0) ? 'atRisk' : 'running';
}

function path(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as Record<string, unknown>)
    .map(([name, inner]) => (isEmpty(inner) ? name : `${name}.${path(inner)}`))
    .join('+');
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/**
 * After a correction, or when another child's paper is taken out, the whole story is told again as it is now believed, and reckoned by the bank holidays known now. A
 * bell that rang for a date that no longer stands is left out; a deadline whose date has moved is a new generation, so
 * that its old bell is ignored.
 */
function refolded(told: CaseDefinition, history: History, before: CaseState): CaseState {
  let caseState = begin(told.pathway);
  for ([, caseState] of retold(told, history));
  const deadlines = caseState.deadlines.map((deadline) => renumbered(deadline, before.deadlines));
  return { ...caseState, sequence: history.at(-1)?.sequence ?? 0, deadlines };
}

/** The story as it is believed now, event by event, each with where the case stood after it. */
export function* retold(
  told: CaseDefinition,
  history: History,
): Generator<readonly [event: RecordedEvent, after: CaseState]> {
  const calendar = calendarAt(told.locality, history.at(-1)?.recordedAt ?? '');
  const definition = { ...told, locality: { calendar, area: told.locality.area } };
  let caseState = begin(definition.pathway);
  for (const event of effective(history)) {
    if (event.type === CALENDAR_CHANGED) continue;
    const bell = isByTheClock(event) ? stillRings(caseState.deadlines, event) : event;
    if (bell === undefined) continue;
    caseState = step(definition, caseState, bell);
    yield [bell, caseState];
  }
}

function stillRings(deadlines: readonly Deadline[], event: RecordedEvent): RecordedEvent | undefined {
  const { clock, key, dueOn } = event.data as {
    clock: string;
    key: string;
    dueOn: string;
  };
  const deadline = deadlines.find((each) => each.clock === clock && each.key === key && each.state === 'open');
  if (deadline === undefined || deadline.dueOn !== dueOn) return undefined;
  return { ...event, data: { ...event.data, generation: deadline.generation } };
}

function renumbered(deadline: Deadline, before: readonly Deadline[]): Deadline {
  const old = before.find(({ clock, key }) => clock === deadline.clock && key === deadline.key);
  if (old === undefined) return deadline;
  const same = old.dueOn === deadline.dueOn && old.startedBy === deadline.startedBy;
  return {
    ...deadline,
    generation: same ? old.generation : old.generation + 1,
  };
}
