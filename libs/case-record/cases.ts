import { type History, knownAt } from '#engine/history';
import type { Locality } from '#engine/locality';
import type { Pathway } from '#engine/pathway';
import type { CaseState } from '#engine/replay';
import { type CivilDate, isCivilDate } from '#statutory-calendar/civil-date';
import { FIRST_TO_ANSWER } from './answers-for-post.js';
import { NEWEST_EDITION } from './calendar-editions.js';
import { type CaseFilter, conditionsOf } from './case-conditions.js';
import { caseStateFrom, definitionOf, ifKnown, limitsOf, pathwayOf } from './case-definition.js';
import { type CaseFileColumns, FILE_COLUMNS } from './case-file.js';
import { unlessUnreadable } from './case-unreadable.js';
import type { Conditions } from './conditions.js';
import { anyConnection, run } from './connection.js';
import { historyFrom } from './event-rows.js';
import type { CaseRecord } from './open-record.js';
import { type AsStored, unpacked } from './standing-bytes.js';

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
  .join(', ')}${more}, (SELECT p.name FROM post_held h JOIN person p ON p.id = h.person
    WHERE h.area = c.area AND h.post = c.owner_post AND p.active
    ORDER BY ${FIRST_TO_ANSWER} LIMIT 1) AS owner_name
FROM case_file c`;
const ROW = rowWith('');

// Asked for at every request about a case, so they are planned once.
const ONE = { name: 'case-row', text: `${ROW} WHERE c.ref = $1` };
const LOADED = {
  name: 'case-standing',
  text: `${rowWith(`, c.standing, ${NEWEST_EDITION} AS edition`)} WHERE c.ref = ANY ($1)`,
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

const ORDER = "coalesce(c.next_due_on, 'infinity'), c.ref";

/** Of an area, each pathway's open and closed ones in the order of their index, and only then one among the other. */
function listOf(asked: Conditions, { area, pathways, closed, freshSince }: CaseFilter, limit: number): string {
  const list = (more: string) => `${ROW} WHERE ${asked.all(more)} ORDER BY ${ORDER} LIMIT ${limit}`;
  if (area === undefined || freshSince !== undefined)
    return list(closed === undefined ? 'true' : `c.closed = ${closed}`);
  const [opens, kinds] = [
    asked.given(closed === undefined ? [false, true] : [closed]),
    asked.given(pathways ?? [null]),
  ];
  const each = `c.closed = one.closed${pathways ? ' AND c.pathway = one.pathway' : ''}`;
  return `SELECT c.* FROM (
      SELECT closed, pathway FROM unnest(${opens}::boolean[]) AS closed CROSS JOIN unnest(${kinds}::text[]) AS pathway) AS one
    CROSS JOIN LATERAL (${list(each)}) AS c ORDER BY ${ORDER} LIMIT ${limit}`;
}

/** In the order of what is due first; those with nothing due last. */
export async function listCases(
  record: CaseRecord,
  filter: CaseFilter = {},
): Promise<{ readonly rows: readonly CaseRow[]; readonly next: string | null }> {
  const limit = Math.max(1, Math.min(filter.limit ?? 50, 500));
  const asked = await conditionsOf(record, filter);
  const [dueOn, after] = cursorAfter(filter.after);
  if (after)
    asked.and(`(coalesce(c.next_due_on, 'infinity'), c.ref) > (${asked.given(dueOn)}::date, ${asked.given(after)})`);
  const found = await record.db.query<Row[]>(listOf(asked, filter, limit + 1), asked.values);
  const rows = found.slice(0, limit).map((row) => shown(record, row));
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? `${last.nextDue?.dueOn ?? 'infinity'}_${last.ref}` : null };
}

/** Where the page before ended. Anything that is no such cursor begins at the beginning. */
function cursorAfter(after: string | undefined): readonly [dueOn?: string, ref?: string] {
  const [, dueOn, ref] = /^(\d{4}-\d{2}-\d{2}|infinity)_([0-9A-Z-]{9})$/.exec(after ?? '') ?? [];
  const valid = dueOn === 'infinity' || isCivilDate(dueOn);
  return valid ? [dueOn as string, ref as string] : [];
}

/** Where a case stands, with its row, both as of one instant; null where there is none. Throws `CaseUnreadable`. */
export async function loadCase(record: CaseRecord, ref: string): Promise<LoadedCase | null> {
  const [found] = await run<AsStored<LoadedRow>>(anyConnection(record), LOADED, [[ref]]);
  return found ? loaded(record, found) : null;
}

/** Where several cases stand, asked for at once: by reference, without those that there are not or that cannot be read. */
export async function loadCases(record: CaseRecord, refs: readonly string[]): Promise<ReadonlyMap<string, LoadedCase>> {
  if (refs.length === 0) return new Map();
  const rows = await run<AsStored<LoadedRow>>(anyConnection(record), LOADED, [refs]);
  const read = await Promise.all(rows.map((row) => unlessUnreadable(loaded(record, row))));
  return new Map(read.flatMap((one) => (one === null ? [] : [[one.row.ref, one] as const])));
}

async function loaded(record: CaseRecord, stored: AsStored<LoadedRow>): Promise<LoadedCase> {
  const found = unpacked<LoadedRow>(stored);
  const connection = anyConnection(record);
  await record.calendars.upTo(found.edition, connection);
  const definition = definitionOf(record, found);
  // Nothing recorded since the row was read: a history only ever grows.
  const history = async () => (await historyFrom(connection, found.ref)).slice(0, found.sequence);
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
