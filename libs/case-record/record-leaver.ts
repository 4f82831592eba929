import type { EntityManager } from 'typeorm';
import { canonical, sha256 } from '#digest/digest';
import { type Accepted, decide } from '#engine/decide';
import type { Actor } from '#engine/history';
import { type Refused, refused } from '#engine/refusal';
import { changeRegister, type Edit } from '#people/change-register';
import { type CivilDate, dayInEngland, inWords } from '#statutory-calendar/civil-date';
import { type ActorRow, isOwnPart } from './admission.js';
import { rowsOf } from './append.js';
import { caseStateFrom } from './case-definition.js';
import { type CaseFileColumns, FILE_COLUMNS } from './case-file.js';
import { targetOf } from './case-target.js';
import { unlessUnreadable } from './case-unreadable.js';
import { type Connection, connectionOf } from './connection.js';
import { historyFrom } from './event-rows.js';
import { byItself } from './hot-path.js';
import type { CaseRecord } from './open-record.js';
import { repeated } from './read-statement.js';
import { retryOnConflict } from './retry.js';
import { type AsStored, unpacked } from './standing-bytes.js';

/** Somebody has left, as the feed of people or a manager says. */
export interface Leaver {
  readonly person: string;
  /** Who takes over what they had begun to contribute, where the feed says (an acting SENCO). */
  readonly coverPerson?: string;
  /** Today where it is not given. */
  readonly occurredOn?: CivilDate;
  readonly by: Actor;
  readonly key: string;
}

/** The cases that passed to their cover. */
export interface Left {
  readonly cases: readonly string[];
  /** Those that could not be read, and so did not pass; their managers are asked by the nightly sweep to have them mended. */
  readonly heldBack?: readonly string[];
}

const LEFT = 'OwnerLeft';

/**
 * Records on every open case the leaver held that they have left, so that each passes to its cover; ends their posts and
 * makes them inactive. All of it in one transaction, or none. A refusal has moved no case.
 */
export async function recordLeaver(record: CaseRecord, leaver: Leaver): Promise<Left | (Refused & Left)> {
  const work = (tx: EntityManager) => leaveIn(tx, record, leaver);
  const answer = await retryOnConflict(() => record.db.transaction(work));
  return 'outcome' in answer ? { ...answer, cases: [] } : answer;
}

async function leaveIn(tx: EntityManager, record: CaseRecord, leaver: Leaver): Promise<Left | Refused> {
  const { person, by, key } = leaver;
  const connection = await connectionOf(tx);
  const bodyHash = sha256(canonical({ left: person, cover: leaver.coverPerson, occurredOn: leaver.occurredOn, by }));
  const [known] = await tx.query<{ area: string }[]>('SELECT area FROM person WHERE id = $1 FOR UPDATE', [person]);
  const found = await byItself(connection).find({ person: by.person, key, ref: null, people: [] });
  if (found.remembered) return repeated<Left>(found.remembered, bodyHash);
  const occurredOn = leaver.occurredOn ?? dayInEngland(found.now);
  const no = mayNot(record, leaver, found.actor) ?? notYet(occurredOn, found.now) ?? (known ? undefined : nobody());
  if (no) return no;
  await record.calendars.upTo(found.edition, connection);
  const posts = await vacated(tx, person);
  const { area } = known as { area: string };
  const names = [person, ...posts.map((post) => `${area} ${post}`)];
  const files = await tx.query<AsStored<CaseFileColumns>[]>(HELD, [area, posts, names]);
  const heldBack: string[] = [];
  for (const file of files) {
    const leaving = { file: unpacked<CaseFileColumns>(file), posts, leaver: { ...leaver, occurredOn }, now: found.now };
    // What cannot be read keeps nobody in their post: it is with its manager meanwhile.
    if ((await unlessUnreadable(leave(connection, record, leaving))) === null) heldBack.push(file.ref);
  }
  await changeRegister(tx, { by, why: HAS_LEFT }, await editsOf(tx, person, occurredOn));
  const passed = files.map(({ ref }) => ref).filter((ref) => !heldBack.includes(ref));
  const answer: Left = { cases: passed, ...(heldBack.length > 0 && { heldBack }) };
  await tx.query(REMEMBER, [by.person, key, bodyHash, JSON.stringify(answer)]);
  return answer;
}

// A post that somebody else still holds is not left behind.
const VACATED = `
SELECT DISTINCT h.post FROM post_held h
WHERE h.person = $1 AND NOT EXISTS (SELECT FROM post_held o JOIN person p ON p.id = o.person
  WHERE o.area = h.area AND o.post = h.post AND o.person <> $1 AND p.active)
ORDER BY h.post`;

async function vacated(tx: EntityManager, person: string): Promise<readonly string[]> {
  return (await tx.query<{ post: string }[]>(VACATED, [person])).map(({ post }) => post);
}

// In the order of their references, as everybody who locks several cases does.
const HELD = `
SELECT ${FILE_COLUMNS.join(', ')} FROM case_file
WHERE NOT closed AND ((area = $1 AND owner_post = ANY ($2)) OR (names_in_area(area, named || holders) && $3 AND names_in_area(area, holders) && $3))
ORDER BY ref FOR UPDATE`;

// What they were still to take up ends too, and nobody is covered by somebody who is not there.
const ENDS = `
SELECT id::text AS id, greatest(from_on, $2::date) AS "endsOn" FROM post_holding
WHERE person = $1 AND (to_on IS NULL OR to_on > $2::date)`;
const COVERED = 'SELECT id::text AS id FROM absence WHERE cover = $1 AND to_on > record_day()';

const HAS_LEFT = 'They have left';

async function editsOf(tx: EntityManager, person: string, leftOn: CivilDate): Promise<readonly Edit[]> {
  const ends = await tx.query<{ id: string; endsOn: CivilDate }[]>(ENDS, [person, leftOn]);
  const covered = await tx.query<{ id: string }[]>(COVERED, [person]);
  return [
    ...ends.map(({ id, endsOn }): Edit => ({ table: 'post_holding', id, values: { to_on: endsOn } })),
    ...covered.map(({ id }): Edit => ({ table: 'absence', id, values: { cover: null } })),
    { table: 'person', id: person, values: { active: false } },
  ];
}

const REMEMBER =
  'INSERT INTO idempotency (person, key, body_hash, answer, recorded_at) VALUES ($1, $2, $3, $4, record_now())';

interface Leaving {
  readonly file: CaseFileColumns;
  readonly posts: readonly string[];
  readonly leaver: Leaver & { readonly occurredOn: CivilDate };
  readonly now: string;
}

async function leave(
  connection: Connection,
  record: CaseRecord,
  { file, posts, leaver, now }: Leaving,
): Promise<string> {
  const place = targetOf(record, file);
  const caseState = await caseStateFrom(file, place.definition, () => historyFrom(connection, file.ref));
  const { occurredOn, by, person, coverPerson } = leaver;
  const recordedAt = file.moved_at > now ? file.moved_at : now;
  const proposed = {
    type: LEFT,
    occurredOn,
    recordedAt,
    by,
    data: { person, posts, ...(coverPerson && { coverPerson }) },
  };
  const accepted: Accepted | Refused = decide({ ...place.definition, ref: file.ref }, caseState, proposed);
  if (accepted.outcome === 'refused')
    throw new Error(`Case ${file.ref} refuses that its holder has left: ${accepted.reason}`);
  const written = await byItself(connection).write(rowsOf({ ...place, accepted, requestId: null }));
  if (!written) throw new Error(`Case ${file.ref} moved on while it was locked`);
  return file.ref;
}

function mayNot({ register }: CaseRecord, { by }: Leaver, actor: ActorRow): Refused | undefined {
  const theirs = register.pathways().some(({ roles }) => roles[by.role]?.records.includes(LEFT));
  if (theirs && (isOwnPart(by) || (actor?.active && actor.roles.includes(by.role)))) return undefined;
  return refused('NOT_YOUR_ROLE', 'That somebody has left is for managers and the feed of people to say.');
}

function notYet(occurredOn: CivilDate, now: string): Refused | undefined {
  if (occurredOn <= dayInEngland(now)) return undefined;
  return refused('IN_THE_FUTURE', `${inWords(occurredOn)} has not come yet. Record it on the day.`);
}

function nobody(): Refused {
  const message = 'Nobody has that id.';
  return refused('FIELDS_WRONG', message, { fields: [{ field: 'person', message }] });
}
