import { type History, knownAt } from '#engine/history';
import type { Locality } from '#engine/locality';
import type { Pathway } from '#engine/pathway';
import type { CaseState } from '#engine/replay';
import { type CivilDate, isCivilDate } from '#statutory-calendar/civil-date';
import { NEWEST_EDITION } from './calendar-editions.js';
import { caseStateFrom, definitionOf, ifKnown, limitsOf, pathwayOf } from './case-definition.js';
import { type CaseFileColumns, FILE_COLUMNS } from './case-file.js';
import { anyConnection, run } from './connection.js';
import { historyFrom } from './event-rows.js';
import { asViewer, knownTo, namesOf, type Viewer } from './known-to.js';
import type { CaseRecord } from './open-record.js';

/** One case as a list shows it: columns of its row, never a replay. */
export interface CaseRow {
  readonly ref: string;
  readonly pathway: string;
  readonly version: number;
  /** What kind of case it is, in words. */
  readonly title: string;
  readonly area: string;
  readonly state: string;
  readonly regions: Readonly<Record<string, string>>;
  readonly sequence: number;
  readonly ownerPost: string;
  /** Who holds the owning post now; null while nobody does. */
  readonly ownerName: string | null;
  readonly child: string;
  readonly receivedOn: CivilDate | null;
  readonly openedAt: string;
  readonly closed: boolean;
  /** What is stored of it cannot be read: nothing can be shown of it or recorded on it until somebody has looked. */
  readonly heldBack: boolean;
  readonly parent: string | null;
  /** The earliest deadline still owed, missed ones included. */
  readonly nextDue: { readonly clock: string; readonly key: string; readonly dueOn: CivilDate } | null;
}

/** Which cases to list; all of them where nothing is given. */
export interface CaseFilter {
  readonly area?: string;
  readonly pathway?: string;
  readonly state?: string;
  readonly ownerPost?: string;
  /** A person named in the case. */
  readonly named?: string;
  /** A person who holds the owning post, or some part of the case. */
  readonly person?: string;
  readonly closed?: boolean;
  /** Leaves out restricted and sealed cases of which this person may not know. */
  readonly viewer?: Viewer;
  /** 50 unless told, 500 at most. */
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly after?: string;
}

/** A case with everything needed to decide on it. */
export interface LoadedCase {
  readonly row: CaseRow;
  readonly caseState: CaseState;
  readonly pathway: Pathway;
  readonly locality: Locality;
}

interface Row extends Omit<CaseFileColumns, 'standing'> {
  readonly owner_name: string | null;
}

interface LoadedRow extends Row, Pick<CaseFileColumns, 'standing'> {
  readonly edition: number | null;
}

const rowWith = (more: string) => `
SELECT ${FILE_COLUMNS.filter((column) => column !== 'standing')
  .map((column) => `c.${column}`)
  .join(', ')}${more}, (SELECT p.name FROM post_holding h JOIN person p ON p.id = h.person
    WHERE h.area = c.area AND h.post = c.owner_post AND h.to_on IS NULL AND p.active
    ORDER BY h.from_on DESC, h.id DESC LIMIT 1) AS owner_name
FROM case_file c`;
const ROW = rowWith('');

// Asked for at every request about a case, so they are planned once.
const ONE = { name: 'case-row', text: `${ROW} WHERE c.ref = $1` };
const LOADED = {
  name: 'case-standing',
  text: `${rowWith(`, c.standing, ${NEWEST_EDITION} AS edition`)} WHERE c.ref = $1`,
};

/** One case; null where there is none of that reference. */
export async function caseRow(record: CaseRecord, ref: string): Promise<CaseRow | null> {
  const [row] = await run<Row>(anyConnection(record), ONE, [ref]);
  return row ? shown(record, row) : null;
}

function shown({ register }: CaseRecord, row: Row): CaseRow {
  const { next_due_on: dueOn, next_due_clock: clock, next_due_key: key } = row;
  const pathway = pathwayOf(register, row);
  const { version, title } = pathway ?? ifKnown(() => register.pathway(row.pathway)) ?? UNKNOWN;
  return {
    ref: row.ref,
    pathway: row.pathway,
    version: pathway ? version : row.version,
    title,
    heldBack: pathway === undefined || limitsOf(register, row) === undefined,
    area: row.area,
    state: row.state,
    regions: row.regions,
    sequence: row.sequence,
    ownerPost: row.owner_post,
    ownerName: row.owner_name,
    child: row.child,
    receivedOn: row.received_on,
    openedAt: row.opened_at,
    closed: row.closed,
    parent: row.parent,
    nextDue: dueOn === null ? null : { dueOn, clock: clock as string, key: key as string },
  };
}

const UNKNOWN = { version: 0, title: 'A case of a kind that is not known here' };

const LIST = `${ROW}
WHERE ($1::text IS NULL OR c.area = $1) AND ($2::text IS NULL OR c.pathway = $2)
  AND ($3::text IS NULL OR c.state = $3) AND ($4::text IS NULL OR c.owner_post = $4)
  AND ($5::text IS NULL OR c.named && ${namesOf('$5')})
  AND ($6::text IS NULL OR c.holders && ${namesOf('$6')}
    OR EXISTS (SELECT FROM post_holding h
    WHERE h.person = $6 AND h.to_on IS NULL AND h.area = c.area AND h.post = c.owner_post))
  AND ($7::boolean IS NULL OR c.closed = $7)
  AND ($8::date IS NULL OR (coalesce(c.next_due_on, 'infinity'), c.ref) > ($8, $9)) AND ${knownTo(11)}
ORDER BY coalesce(c.next_due_on, 'infinity'), c.ref LIMIT $10`;

/** In the order of what is due first; those with nothing due last. */
export async function listCases(
  record: CaseRecord,
  filter: CaseFilter = {},
): Promise<{ readonly rows: readonly CaseRow[]; readonly next: string | null }> {
  const { area, pathway, state, ownerPost, named, person, closed } = filter;
  const limit = Math.max(1, Math.min(filter.limit ?? 50, 500));
  const cursor = cursorAfter(filter.after);
  const viewer = asViewer(record, filter.viewer);
  const asked = [area, pathway, state, ownerPost, named, person, closed, ...cursor, limit + 1, ...viewer];
  const found = await record.db.query<Row[]>(
    LIST,
    asked.map((value) => value ?? null),
  );
  const rows = found.slice(0, limit).map((row) => shown(record, row));
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? `${last.nextDue?.dueOn ?? 'infinity'}_${last.ref}` : null };
}

/** Where the page before ended. Anything that is no such cursor begins at the beginning. */
function cursorAfter(after: string | undefined): readonly (string | null)[] {
  const [, dueOn, ref] = /^(\d{4}-\d{2}-\d{2}|infinity)_([0-9A-Z-]{9})$/.exec(after ?? '') ?? [];
  const valid = dueOn === 'infinity' || isCivilDate(dueOn);
  return valid ? [dueOn as string, ref as string] : [null, null];
}

/** Where a case stands, with its row, both as of one instant; null where there is none. Throws `CaseUnreadable`. */
export async function loadCase(record: CaseRecord, ref: string): Promise<LoadedCase | null> {
  const connection = anyConnection(record);
  const [found] = await run<LoadedRow>(connection, LOADED, [ref]);
  if (!found) return null;
  await record.calendars.upTo(found.edition, connection);
  const definition = definitionOf(record, found);
  // Nothing recorded since the row was read: a history only ever grows.
  const history = async () => (await historyFrom(connection, ref)).slice(0, found.sequence);
  return { row: shown(record, found), caseState: await caseStateFrom(found, definition, history), ...definition };
}

/** Every event of a case, or only those that had been recorded by an instant (ISO). Empty for an unknown case. */
export async function historyOf(
  record: CaseRecord,
  ref: string,
  { asKnownAt }: { readonly asKnownAt?: string } = {},
): Promise<History> {
  const history = await historyFrom(anyConnection(record), ref);
  return asKnownAt === undefined ? history : knownAt(history, new Date(asKnownAt).toISOString());
}
