import { CALENDAR_CHANGED, type Deadline } from '#engine/deadlines';
import type { Accepted } from '#engine/decide';
import { namesOfDuty } from '#engine/duty-of';
import type { Effect } from '#engine/effects';
import { DELIVERED } from '#engine/history';
import type { Recipient } from '#engine/recipient';
import { type CaseDefinition, type CaseState, regionsOf, stateOf } from '#engine/replay';
import { isWithin } from '#engine/waiting';
import { definitionHash } from './case-definition.js';
import type { CaseFileColumns } from './case-file.js';
import type { Origin } from './case-target.js';
import { chained, NOTHING_BEFORE } from './chain.js';
import { hashedKeys } from './child-keys.js';
import { type Connection, run } from './connection.js';
import { packed } from './standing-bytes.js';
import { WRITE_ACTS } from './write-statement.js';

/** One accepted act, and all that is needed to write it down. */
export interface Appending {
  readonly origin: Origin;
  /** The row it was decided on; null for the act that opens the case. */
  readonly before: CaseFileColumns | null;
  readonly definition: CaseDefinition;
  readonly accepted: Accepted;
  readonly requestId: string | null;
  /** The key to remember it by, and the answer to give again. */
  readonly remember?: { readonly person: string; readonly key: string; readonly bodyHash: string; answer: unknown };
}

/** All rows of one act, by the table that they are for. */
export interface RowsOfAct {
  readonly file: CaseFileColumns;
  readonly remembered: readonly object[];
  readonly event: object;
  readonly deadlines: readonly object[];
  readonly gone: readonly object[];
  readonly outbox: readonly object[];
  readonly tasks: readonly object[];
  readonly done: readonly object[];
}

/** Writes acts in one statement, each on a case of its own; whether each was written. */
export async function writeAll(connection: Connection, acts: readonly RowsOfAct[]): Promise<readonly boolean[]> {
  const all = (rows: (act: RowsOfAct) => object | readonly object[]) => JSON.stringify(acts.flatMap(rows));
  const moved = await run<{ ref: string }>(connection, WRITE_ACTS, [
    all(({ file }) => ({ ...file, standing: `\\x${packed(file.standing).toString('hex')}` })),
    all(({ remembered }) => remembered),
    all(({ event }) => event),
    all(({ deadlines }) => deadlines),
    all(({ gone }) => gone),
    all(({ outbox }) => outbox),
    all(({ tasks }) => tasks),
    all(({ done }) => done),
  ]);
  const written = new Set(moved.map(({ ref }) => ref));
  return acts.map(({ file }) => written.has(file.ref));
}

/** What is written of an accepted act. */
export function rowsOf(appending: Appending): RowsOfAct {
  const { origin, before, accepted, remember } = appending;
  const { event, next, effects } = accepted;
  const { ref } = origin;
  const previous = before?.head_digest ?? NOTHING_BEFORE;
  const digest = chained(ref, event, previous);
  const ofCase = (rows: readonly object[]) => rows.map((row) => ({ ...row, ref }));
  const { sequence, recordedAt } = event;
  return {
    file: fileAfter(appending, digest),
    remembered: remember ? [{ ...remember, ref, body_hash: remember.bodyHash, recorded_at: recordedAt }] : [],
    event: { ...eventColumns(accepted), ref, previous_digest: previous, digest },
    deadlines: ofCase(deadlinesToWrite(appending)),
    gone: accepted.before.deadlines
      .filter((old) => !next.deadlines.some((now) => sameClock(old, now)))
      .map(({ clock, key }) => ({ ref, clock, key })),
    outbox: ofCase(effects.flatMap((effect) => outboxColumns(effect, appending))),
    tasks: ofCase(effects.flatMap((effect) => taskColumns(effect, appending))),
    done: effects.flatMap((effect) => (effect.kind === 'taskDone' ? [{ ref, task: effect.task, sequence }] : [])),
  };
}

const IMMATERIAL = [DELIVERED, 'NoticeFailed'];

/** The case row after the act: everything on it but its origin is read off its state. */
export function fileAfter({ origin, before, definition, accepted }: Appending, digest: string): CaseFileColumns {
  const { event, next } = accepted;
  const { ownerPost, holders, named, child, childKeys, receivedOn } = definition.pathway.projection(
    next.snapshot.context,
  );
  const material = !IMMATERIAL.includes(event.type);
  const state = stateOf(next);
  const due = nextDue(next.deadlines);
  return {
    ...origin,
    sequence: event.sequence,
    material_sequence: material ? event.sequence : (before?.material_sequence ?? event.sequence),
    head_digest: digest,
    moved_at: event.recordedAt,
    definition_hash: definitionHash(definition.pathway),
    standing: next,
    state,
    regions: regionsOf(next),
    closed: definition.pathway.waiting.some((row) => row.closed === true && isWithin(state, row.state)),
    owner_post: ownerPost,
    holders,
    named,
    child,
    child_keys: hashedKeys(origin.area, childKeys),
    received_on: receivedOn,
    next_due_on: due?.dueOn ?? null,
    next_due_clock: due?.clock ?? null,
    next_due_key: due?.key ?? null,
  };
}

const sameClock = (a: Deadline, b: Deadline) => a.clock === b.clock && a.key === b.key;

/** What the law names no day for comes last. */
const isSooner = (one: Deadline, other: Deadline) => (one.dueOn ?? NO_DAY) < (other.dueOn ?? NO_DAY);
const NO_DAY = 'infinity';

/** A missed duty is still owed, so it comes first. */
function nextDue(deadlines: readonly Deadline[]): Deadline | undefined {
  return deadlines
    .filter(({ state, explanation }) => (state === 'open' && !explanation.means) || state === 'missed')
    .reduce<Deadline | undefined>((first, each) => (first && !isSooner(each, first) ? first : each), undefined);
}

function eventColumns({ event }: Accepted) {
  const { sequence, type, occurredOn, recordedAt, by, data } = event;
  const who = { by_person: by.person, by_role: by.role };
  return { sequence, type, occurred_on: occurredOn, recorded_at: recordedAt, ...who, data };
}

/** Those that the act has changed, and those that are somebody else's duty since. */
function deadlinesToWrite({ definition, accepted: { before, next, changed } }: Appending) {
  const now = { ...definition, caseState: next };
  const then = { ...definition, caseState: before };
  const isPassedOn = (each: Deadline) => String(namesOfDuty(now, each)) !== String(namesOfDuty(then, each));
  return next.deadlines
    .filter((each) => changed.includes(each) || isPassedOn(each))
    .map((each) => deadlineColumns(each, now));
}

/** A case, as it stands, by what it is judged. */
export interface StandingCase extends CaseDefinition {
  readonly caseState: CaseState;
}

/** One row of `deadline`, but for what the database adds. */
export function deadlineColumns(deadline: Deadline, of: StandingCase) {
  const row = of.pathway.clocks.find(({ id }) => id === deadline.clock);
  return {
    clock: deadline.clock,
    key: deadline.key,
    generation: deadline.generation,
    started_by: deadline.startedBy,
    from_on: deadline.from,
    due_on: deadline.dueOn,
    due_at: deadline.dueAt,
    state: deadline.state,
    warned: deadline.warned,
    next_bell_at: deadline.next?.at ?? null,
    next_bell: deadline.next ? String(deadline.next.bell) : null,
    provisional: deadline.explanation.provisional,
    means: deadline.explanation.means ?? null,
    by_five: deadline.explanation.byFive ?? false,
    title: row?.title ?? deadline.clock,
    law: row?.law ?? '',
    duty: namesOfDuty(of, deadline),
    area: of.locality.area.profile,
  };
}

function outboxColumns(effect: Effect, { accepted, requestId }: Appending): object[] {
  const { sequence, recordedAt, type } = accepted.event;
  const from = { sequence, request_id: requestId, created_at: recordedAt, is_news: type === CALENDAR_CHANGED };
  if (effect.kind === 'notice') return [{ ...effect, recipient: effect.to, ...from }];
  if (effect.kind === 'openCase') return [{ ...effect, ...from }];
  return [];
}

function taskColumns(effect: Effect, { accepted }: Appending): object[] {
  if (effect.kind !== 'task') return [];
  const { sequence, recordedAt } = accepted.event;
  const opened = { opened_by: sequence, opened_at: recordedAt };
  return [{ task: effect.task, what: effect.what, due_on: effect.dueOn, ...whom(effect.for), ...opened }];
}

/** A contact has no list of tasks of their own; the task is shown under their name. */
function whom(recipient: Recipient): object {
  return 'contact' in recipient ? { organisation: recipient.contact.name } : recipient;
}
