import type { EntityManager } from 'typeorm';
import { type Accepted, decide } from '#engine/decide';
import { linkRefusal } from '#engine/effects';
import { type Actor, CORRECTION, type Facts, type RecordedEvent } from '#engine/history';
import { type Refused, refused } from '#engine/refusal';
import { begin, stateOf } from '#engine/replay';
import { type CivilDate, dayInEngland, inWords, isCivilDate } from '#statutory-calendar/civil-date';
import { accessRefusal, isOwnPart, unstorableText } from './admission.js';
import { append } from './append.js';
import { withCalendarChange } from './calendars.js';
import { type CaseFileColumns, caseStateFrom } from './case-file.js';
import { CaseNotFound } from './case-not-found.js';
import { type CaseTarget, newTarget, targetOf } from './case-target.js';
import { canonical, sha256 } from './chain.js';
import { duplicateCase } from './child-keys.js';
import { anyConnection, type Connection, connectionOf } from './connection.js';
import { historyFrom } from './event-rows.js';
import type { CaseRecord } from './open-record.js';
import { withPackDigest } from './pack.js';
import { find, lock, repeated } from './read-statement.js';
import { noSuchCase, RefusedElsewhere, refusedElsewhere } from './refused-elsewhere.js';
import { isConflict, retryOnConflict } from './retry.js';

/** An act somebody wants recorded. Without `ref` it opens a case, and then needs `pathway` and `area`. */
export interface Command {
  readonly ref?: string;
  readonly pathway?: string;
  readonly area?: string;
  /** The case from which this one is opened. */
  readonly parent?: string;
  readonly type: string;
  /** The day on which it happened; today where it is not given. */
  readonly occurredOn?: CivilDate;
  readonly data: Facts;
  readonly by: Actor;
  /** The sequence the person had before them; refused with `RecordHasMovedOn` when something material came since. */
  readonly seenSequence?: number;
  /** For what another case carries here: names of the pathways on which this case may be. */
  readonly among?: readonly string[];
  /** The same key and act again give the same answer and no second effect. Per person; a refusal is not remembered. */
  readonly key: string;
  /** Follows the act into the log of the worker. Not part of what is recorded. */
  readonly requestId?: string;
}

/** The act stands, as that event of that case. */
export interface Recorded {
  readonly outcome: 'recorded';
  readonly ref: string;
  readonly sequence: number;
  /** The main state after it: `pre.informationGathering`. */
  readonly state: string;
}

/** What became of a proposal. */
export type Answer = Recorded | Refused;

/** Somebody recorded on the case while this person was writing. Thrown, so that what was typed can be shown again. */
export class RecordHasMovedOn extends Error {
  readonly ref: string;
  readonly seen: number;
  readonly now: number;
  readonly since: readonly RecordedEvent[];

  constructor({ ref, seen, now, since }: Omit<RecordHasMovedOn, keyof Error>) {
    super(`Case ${ref} stands at ${now}; event ${seen} was the last one seen`);
    Object.assign(this, { ref, seen, now, since });
  }
}

/** Records one act, or says why not. The one door: a transaction of its own, tried again where another came between. */
export async function recordEvent(record: CaseRecord, command: Command): Promise<Answer> {
  const first = await attempt(anyConnection(record), record, command).catch(conflictOnly);
  if (first !== 'again') return first as Answer;
  return retryOnConflict(() => record.db.transaction((tx) => recordEventIn(tx, record, command))).catch(
    refusedElsewhere,
  );
}

/** The same, within the caller's transaction. What the database throws (a deadlock, say) is the caller's to try again. */
export async function recordEventIn(tx: EntityManager, record: CaseRecord, command: Command): Promise<Answer> {
  const connection = await connectionOf(tx);
  if (command.ref !== undefined) await lock(connection, command.ref);
  const answer = await attempt(connection, record, command);
  if (answer === 'again') throw new Error(`Case ${command.ref} moved on while it was locked`);
  if (!('carried' in answer)) return answer;
  const { carried, area, ...recorded } = answer;
  for (const [index, { ref, type, data, among }] of carried.entries()) {
    const key = `carried:${recorded.ref}:${recorded.sequence}:${index}`;
    const by = { person: 'system', role: 'system' };
    const act = { ref, area, type, data, by, key, ...(among && { among }), ...onTheSameDay(command) };
    const there = await recordEventIn(tx, record, act).catch(noSuchCase);
    if (there.outcome === 'refused') throw new RefusedElsewhere(there);
  }
  return recorded;
}

const onTheSameDay = ({ occurredOn, requestId }: Command) => ({
  ...(occurredOn && { occurredOn }),
  ...(requestId && { requestId }),
});

function conflictOnly(error: unknown): 'again' {
  if (isConflict(error)) return 'again';
  throw error;
}

/** Reads, decides, writes. `again` when somebody else wrote in between, which only happens where the case is not locked. */
async function attempt(
  connection: Connection,
  record: CaseRecord,
  command: Command,
): Promise<Answer | (Recorded & { readonly carried: Accepted['linked']; readonly area: string }) | 'again'> {
  const { by, key, ref = null } = command;
  const bodyHash = hashOf(command);
  const found = await find(connection, { person: by.person, key, ref });
  if (found.remembered) return repeated<Answer>(found.remembered, bodyHash);
  // What is carried stays in its area: a meeting here cannot list, or find, a case of another council.
  const elsewhere = isOwnPart(by) && command.area !== undefined && found.file?.area !== command.area;
  if (ref !== null && (found.file === null || elsewhere)) throw new CaseNotFound(ref);
  await record.calendars.upTo(found.edition, connection);
  if (!found.file) await record.profiles.upToDate(command.area ?? '', connection);
  const place = found.file ? targetOf(record, found.file) : newTarget(record, command, found.now);
  if ('outcome' in place) return place;
  const { before, definition, origin } = place;
  const no =
    linkRefusal(definition.pathway, command.among) ??
    accessRefusal({ by, actor: found.actor, definition }, before) ??
    unstorableText(command.data);
  if (no) return no;
  await refuseIfMovedOn(connection, before, command.seenSequence);
  const decided = await decideAt(connection, place, { command, now: found.now });
  if (decided.outcome === 'refused') return decided;
  const alone = connection === anyConnection(record);
  if (alone && decided.linked.length > 0) return 'again';
  const exists = await duplicateCase(connection, place, decided);
  if (exists) return exists;
  const { sequence } = decided.event;
  const answer: Recorded = { outcome: 'recorded', ref: origin.ref, sequence, state: stateOf(decided.next) };
  const remember = { person: by.person, key, bodyHash, answer };
  const requestId = command.requestId ?? null;
  const written = await append(connection, { ...place, accepted: decided, requestId, remember });
  if (written) return alone ? answer : { ...answer, carried: decided.linked, area: origin.area };
  // A reference that another case has: one in a million million. The next one is another.
  return before === null ? attempt(connection, record, command) : 'again';
}

/** What makes two askings the same: everything but how they came. */
function hashOf({ ref, pathway, area, parent, type, occurredOn, data, by }: Command): string {
  return sha256(canonical({ ref, pathway, area, parent, type, occurredOn, data, by }));
}

async function refuseIfMovedOn(connection: Connection, file: CaseFileColumns | null, seen?: number): Promise<void> {
  if (file === null || seen === undefined) return;
  if (seen >= file.material_sequence && seen <= file.sequence) return;
  const since = (await historyFrom(connection, file.ref)).filter(({ sequence }) => sequence > seen);
  throw new RecordHasMovedOn({ ref: file.ref, seen, now: file.sequence, since });
}

// Nothing that is recorded of a child happened before; PostgreSQL has no year nought.
const EARLIEST = '1900-01-01';

/** Decides the act where the case stands. Nothing can have happened on a day that has not come. */
async function decideAt(
  connection: Connection,
  { before, definition, origin }: CaseTarget,
  { command, now }: { command: Command; now: string },
): Promise<Accepted | Refused> {
  const today = dayInEngland(now);
  const occurredOn = command.occurredOn ?? today;
  if (!isCivilDate(occurredOn) || occurredOn < EARLIEST) {
    const message = 'Give the day on which it happened as a date, like 2026-11-24.';
    return refused('FIELDS_WRONG', message, { fields: [{ field: 'occurredOn', message }] });
  }
  if (occurredOn > today) {
    return refused('IN_THE_FUTURE', `${inWords(occurredOn)} has not come yet. Give the day on which it happened.`);
  }
  // Never earlier than the event before, so that "as known at" cannot show an effect without its cause.
  const recordedAt = before !== null && before.moved_at > now ? before.moved_at : now;
  const told = () => historyFrom(connection, origin.ref);
  const history = command.type === CORRECTION && before ? await told() : [];
  const caseState = before ? await caseStateFrom(before, definition, told) : begin(definition.pathway);
  const file = { ...definition, ref: origin.ref, history: () => history };
  const data = JSON.parse(JSON.stringify(command.data)) as Facts;
  const asked = { type: command.type, occurredOn, recordedAt, by: command.by, data };
  const proposed = withCalendarChange(definition, caseState, asked);
  return decide(file, caseState, await withPackDigest(file, { caseState, told }, proposed));
}
