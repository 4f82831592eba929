import type { EntityManager } from 'typeorm';
import { canonical, sha256 } from '#digest/digest';
import { factsMeant } from '#engine/as-meant';
import type { Accepted } from '#engine/decide';
import type { Refused } from '#engine/refusal';
import { stateOf } from '#engine/replay';
import { actorOf, admissionRefusal, isOwnPart } from './admission.js';
import { rowsOf } from './append.js';
import { asToldHere, casesReached, onOtherPapers, reachesFurther } from './beyond-its-row.js';
import { CaseNotFound } from './case-not-found.js';
import { type CaseTarget, newTarget, targetOf } from './case-target.js';
import { duplicateCase, mayBeDuplicate } from './child-keys.js';
import type { ActorsCommand, Answer, Command, Recorded } from './command.js';
import { anyConnection, type Connection, connectionOf } from './connection.js';
import { askingTheContact, type ContactAsked, contactToAsk } from './contact-asked.js';
import { byItself, type HotPath, hotPathOf } from './hot-path.js';
import { linkedCommands, noSuchCase, RefusedElsewhere, refusedElsewhere } from './linked-acts.js';
import { mayBeNamed } from './named-admission.js';
import type { CaseRecord } from './open-record.js';
import { type Found, lock, repeated, repeatedMeanwhile } from './read-statement.js';
import { refuseIfMovedOn } from './record-has-moved-on.js';
import { isConflict, retryOnConflict } from './retry.js';
import { settle } from './settle.js';

/** What an attempt comes to: an answer, which stands once the acts linked to it are recorded elsewhere; or none without a lock, of its own case and of those that it reaches. */
type Attempt =
  | { readonly became: 'answered'; readonly answer: Answer; readonly linked: readonly Command[] }
  | { readonly became: 'inConflict'; readonly reaches: readonly string[] };

/**
 * Records one act, or says why not: the one way in, numbered as in README, "The life of one event". Tried first without a
 * lock, in one statement that writes nothing where the case has moved; where that cannot be, in a transaction that holds it.
 */
export async function recordEvent(record: CaseRecord, command: Command): Promise<Answer> {
  const first = await attempt(anyConnection(record), record, { command, way: hotPathOf(record) }).catch(conflictOnly);
  if (first.became === 'answered') return first.answer;
  const cases = [...(command.ref ? [command.ref] : []), ...first.reaches];
  const locked = () =>
    record.db.transaction(async (tx) => {
      // Whoever holds several cases took them in one order: nobody waits for somebody who waits for them.
      if (first.reaches.length > 0) await lock(await connectionOf(tx), cases);
      return recordEventIn(tx, record, command);
    });
  return retryOnConflict(locked).catch(refusedElsewhere);
}

/** The same, within the caller's transaction. What the database throws (a deadlock, say) is the caller's to try again. */
export async function recordEventIn(tx: EntityManager, record: CaseRecord, command: Command): Promise<Answer> {
  const connection = await connectionOf(tx);
  if (command.ref !== undefined) await lock(connection, [command.ref]);
  const attempted = await attempt(connection, record, { command, way: byItself(connection) });
  if (attempted.became === 'inConflict') throw new Error(`Case ${command.ref} moved on while it was locked`);
  for (const linked of attempted.linked) {
    const there = await recordEventIn(tx, record, linked).catch(noSuchCase);
    if (there.outcome === 'refused') throw new RefusedElsewhere(asToldHere(there, linked));
  }
  return attempted.answer;
}

interface Attempting {
  readonly command: Command;
  readonly way: HotPath;
}

async function attempt(connection: Connection, record: CaseRecord, { command, way }: Attempting): Promise<Attempt> {
  // 1 is the caller's: the act is proposed, checked field by field.
  const { key, ref = null, requestId = null } = command;
  const people = mayBeNamed(record.register.pathways(), command);
  const found = await way.find({ person: command.by.person, key, ref, people });
  await record.calendars.upTo(found.edition, connection);
  const said: ActorsCommand = { ...command, by: actorOf(record, command, found.file) };

  // 2. The same key before? The same answer.
  const bodyHash = hashOf(said);
  if (found.remembered) return answered(repeated<Answer>(found.remembered, bodyHash));

  // 3. The case, as it stands or as it will be opened. May they act on it, and has it moved on?
  const target = await targetFor(connection, record, { command: said, found });
  if ('outcome' in target) return answered(target);
  const asked = asMeant(target, said);
  const refusal = admissionRefusal(target, asked, found.actor);
  if (refusal) return answered(refusal);
  await refuseIfMovedOn(connection, target.before, command.seenSequence);

  // 4. Decide. What is linked to it is recorded in the same transaction, so there must be one.
  const contact = contactToAsk(target, asked);
  const settled = await settle(connection, target, { record, asked, found, contact });
  if ('reason' in settled) return answered(settled);
  const { decided, from } = settled;
  const needsMore = reachesFurther(decided) || contact || mayBeDuplicate(target, decided);
  if (needsMore && way === hotPathOf(record)) return inConflict(casesReached(decided));
  const duplicate = await duplicateCase(connection, target, decided);
  if (duplicate) return answered((await repeatedMeanwhile(way.find, asked, bodyHash)) ?? duplicate);

  // 5. Event, snapshot, deadlines, outbox and tasks: all of it or none. 6 and 7 are the worker's.
  const { ref: at, area } = target.origin;
  const answer = recordedAs(at, decided, { from, contact });
  const remember = { person: said.by.person, key, bodyHash, answer };
  const isWritten = await way.write(rowsOf({ ...target, accepted: decided, requestId, remember }));
  if (isWritten) {
    const alike = await onOtherPapers(connection, answer, decided);
    const theContact = contact ? askingTheContact(contact, asked, answer) : [];
    return answered(answer, [...theContact, ...linkedCommands(decided.linked, { command, area, answer }), ...alike]);
  }
  // A reference that another case has: one in a million million. The next one is another.
  return target.before === null ? attempt(connection, record, { command, way }) : inConflict();
}

/** The answer, with those for whom it waits. */
const recordedAs = (
  ref: string,
  { event, next }: Accepted,
  { from, contact }: { readonly from: readonly string[]; readonly contact: ContactAsked | undefined },
): Recorded => ({
  outcome: 'recorded',
  ref,
  sequence: event.sequence,
  state: stateOf(next),
  ...(from.length > 0 && { asked: from }),
  ...(contact && { contactAsked: contact.person }),
});

/** What a person has typed, as they mean it. What our own parts tell is as it was recorded elsewhere. */
function asMeant({ definition }: CaseTarget, said: ActorsCommand): ActorsCommand {
  if (isOwnPart(said.by)) return said;
  return { ...said, data: factsMeant(definition.pathway.questions[said.type]?.fields ?? [], said.data) };
}

const inConflict = (reaches: readonly string[] = []): Attempt => ({ became: 'inConflict', reaches });

const answered = (answer: Answer, linked: readonly Command[] = []): Attempt => ({ became: 'answered', answer, linked });

function conflictOnly(error: unknown): Attempt {
  if (isConflict(error)) return inConflict();
  throw error;
}

/** The case that a command is for. Throws `CaseNotFound` where there is none, or none for whoever asks. */
async function targetFor(
  connection: Connection,
  record: CaseRecord,
  { command, found }: { readonly command: ActorsCommand; readonly found: Found },
): Promise<CaseTarget | Refused> {
  const { ref, area, by } = command;
  // What is linked stays in its area: a meeting here cannot list, or find, a case of another council.
  const isElsewhere = isOwnPart(by) && area !== undefined && found.file?.area !== area;
  if (ref !== undefined && (found.file === null || isElsewhere)) throw new CaseNotFound(ref);
  if (found.file) return targetOf(record, found.file);
  await record.profiles.upToDate(area ?? '', connection);
  return newTarget(record, command, found.now);
}

/** What makes two askings the same: everything but how they came. */
function hashOf({ ref, pathway, area, parent, type, occurredOn, data, by }: ActorsCommand): string {
  return sha256(canonical({ ref, pathway, area, parent, type, occurredOn, data, by }));
}
