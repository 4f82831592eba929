import type { CaseFilter } from '#case-record/case-conditions';
import { ifKnown } from '#case-record/case-definition';
import { type CaseRow, listCases } from '#case-record/cases';
import type { DeadlineFilter } from '#case-record/deadline-conditions';
import { type DeadlineRow, listDeadlines } from '#case-record/deadline-rows';
import { explained } from '#case-record/explained-deadlines';
import { inAreas, namesOf } from '#case-record/names-now';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import type { Pathway } from '#engine/pathway';
import { reachOf } from '#engine/role-on-pathway';
import { decodedPlace, encodedPlace, inOrderOfPlaces, notOurs } from './place-in-list.js';
import { isForAPart } from './read-access.js';

/** What of the cases they may read somebody wants to see. */
export type CaseListFilter = Pick<CaseFilter, 'pathway' | 'state' | 'ownerPost' | 'closed' | 'after' | 'limit'>;
/** What of the deadlines of the cases they may read somebody wants to see. */
export type DeadlineListFilter = Pick<DeadlineFilter, 'before' | 'state' | 'owed'> & {
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly after?: string;
};

/** One part of what a person may read; all parts together are everything, and one comes after the other in a list. */
type Part = Pick<CaseFilter, 'pathways' | 'area' | 'named' | 'notNamed' | 'person'>;

/** A case of a list: without where it stands for whoever is only asked for a part of it. */
export type ListedCase = Omit<CaseRow, 'state'> & { readonly state: string | null };

function listedFor({ register }: CaseRecord, person: Person, row: CaseRow): ListedCase {
  const pathway = ifKnown(() => register.pathway(row.pathway));
  const isOpenToThem = pathway === undefined || !isForAPart(person, pathway);
  return isOpenToThem ? row : withoutProgress(row);
}

/** For whoever is only asked for a part of it. */
export const withoutProgress = (row: CaseRow): ListedCase => ({ ...row, state: null, regions: {}, nextDue: null });

/** A page of the cases that a person may read. */
export async function casesFor(record: CaseRecord, person: Person, { after, ...filter }: CaseListFilter) {
  const parts = await partsFor(record, person, filter.pathway);
  const limit = filter.limit ?? 25;
  let position = decodedCursor(after);
  const rows: CaseRow[] = [];
  while (position.part < parts.length && rows.length < limit) {
    const part = parts[position.part] as Part;
    const page = await listCases(record, {
      ...filter,
      ...part,
      viewer: person,
      limit: limit - rows.length,
      ...(position.after !== null && { after: position.after }),
    });
    rows.push(...page.rows);
    position =
      page.next === null ? { part: position.part + 1, after: null } : { part: position.part, after: page.next };
  }
  return {
    rows: rows.map((row) => listedFor(record, person, row)),
    next: position.part < parts.length ? encodedCursor(position) : null,
  };
}

/** A page of the deadlines of the cases that a person may read, earliest due first. */
export async function deadlinesFor(
  record: CaseRecord,
  person: Person,
  { limit = 100, after, ...filter }: DeadlineListFilter,
) {
  const pathways = record.register.pathways();
  const readSo = (reach: string) => pathways.filter((pathway) => reachOf(person, pathway) === reach);
  const called = (some: readonly Pathway[]) => some.map(({ name }) => name);
  const area = called(readSo('area'));
  const whole = called(readSo('named').filter((pathway) => !isForAPart(person, pathway)));
  const parts = called(readSo('named').filter((pathway) => isForAPart(person, pathway)));
  const names = namesOf(person);
  const page = { ...filter, limit: limit + 1, ...(after !== undefined && { after: decodedPlace(after) }) };
  const found = await Promise.all([
    area.length > 0 && listDeadlines(record, { ...page, area: person.area, pathways: area, viewer: person }),
    whole.length > 0 && listDeadlines(record, { ...page, named: names, pathways: whole }),
    parts.length > 0 && listDeadlines(record, { ...page, named: names, pathways: parts, duty: inAreas(names) }),
  ]);
  const listed = found.flatMap((rows) => rows || []).sort(inOrderOfPlaces);
  const rows = listed.slice(0, limit);
  return {
    rows: await explained(record, rows),
    next: listed.length > limit ? encodedPlace(rows.at(-1) as DeadlineRow) : null,
  };
}

/** Where every pathway is read alike, whatever it is; else those that are read as of the area, and then the others. */
async function partsFor(record: CaseRecord, person: Person, only: string | undefined): Promise<readonly Part[]> {
  const pathways = record.register.pathways().filter(({ name }) => only === undefined || name === only);
  const reaches = new Map(pathways.map((pathway) => [pathway.name, reachOf(person, pathway)]));
  const alike = new Set(pathways.map((pathway) => reachOf(person, pathway))).size === 1;
  const readSo = (reach: string): readonly Part[] => {
    const names = [...reaches.keys()].filter((name) => reaches.get(name) === reach);
    if (names.length === 0) return [];
    return [alike ? {} : { pathways: names }];
  };
  const own = readSo('named');
  const names = own.length === 0 ? undefined : namesOf(person);
  return [
    ...readSo('area').map((part) => ({ ...part, area: person.area })),
    ...(names ? own.map((part) => ({ ...part, named: names })) : []),
    // Those that being named has listed already are left out.
    ...(names ? own.map((part) => ({ ...part, person: names, notNamed: names })) : []),
  ];
}

/** Where the next page begins: in which part of what a person may read, and after which case of it. */
interface Cursor {
  readonly part: number;
  readonly after: string | null;
}

function encodedCursor({ part, after }: Cursor): string {
  return Buffer.from(JSON.stringify([part, after])).toString('base64url');
}

function decodedCursor(text: string | undefined): Cursor {
  if (text === undefined) return { part: 0, after: null };
  try {
    const [part, after] = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Number.isInteger(part) && part >= 0 && (after === null || typeof after === 'string')) return { part, after };
  } catch {
    // Falls through to the same answer as any other cursor that is not ours.
  }
  throw notOurs();
}
