import type { CaseFilter } from '#case-record/case-conditions';
import { type CaseRow, listCases } from '#case-record/cases';
import type { DeadlineFilter } from '#case-record/deadline-conditions';
import { type DeadlineRow, listDeadlines } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { reachOf } from '#engine/role-on-pathway';
import { decodedPlace, encodedPlace, inOrderOfPlaces, notOurs } from './place-in-list.js';

/** What of the cases they may read somebody wants to see. */
export type CaseListFilter = Pick<
  CaseFilter,
  'pathway' | 'state' | 'ownerPost' | 'person' | 'closed' | 'after' | 'limit'
>;
/** What of the deadlines of the cases they may read somebody wants to see. */
export type DeadlineListFilter = Pick<DeadlineFilter, 'before' | 'state' | 'owed'> & {
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly after?: string;
};

/** One part of what a person may read; all parts together are everything, and one comes after the other in a list. */
type Part = Pick<CaseFilter, 'pathway' | 'area' | 'named' | 'notNamed' | 'person'>;

/** A page of the cases that a person may read. */
export async function casesFor(record: CaseRecord, person: Person, { after, ...filter }: CaseListFilter) {
  const parts = partsFor(record, person, filter.pathway).filter((part) => !filter.person || !part.person);
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
  return { rows, next: position.part < parts.length ? encodedCursor(position) : null };
}

/** A page of the deadlines of the cases that a person may read, earliest due first. */
export async function deadlinesFor(
  record: CaseRecord,
  person: Person,
  { limit = 100, after, ...filter }: DeadlineListFilter,
) {
  const reaches = new Map(record.register.pathways().map((pathway) => [pathway.name, reachOf(person, pathway)]));
  const readSo = (reach: string) => [...reaches.keys()].filter((name) => reaches.get(name) === reach);
  const [area, named] = [readSo('area'), readSo('named')];
  const page = { ...filter, limit: limit + 1, ...(after !== undefined && { after: decodedPlace(after) }) };
  const found = await Promise.all([
    area.length > 0 && listDeadlines(record, { ...page, area: person.area, pathways: area, viewer: person }),
    named.length > 0 && listDeadlines(record, { ...page, named: person.id, pathways: named }),
  ]);
  const listed = found.flatMap((rows) => rows || []).sort(inOrderOfPlaces);
  const rows = listed.slice(0, limit);
  return { rows, next: listed.length > limit ? encodedPlace(rows.at(-1) as DeadlineRow) : null };
}

/** Where every pathway is read alike one question is enough; else one for each, in the register's order. */
function partsFor({ register }: CaseRecord, person: Person, only: string | undefined): readonly Part[] {
  const pathways = register.pathways().filter(({ name }) => only === undefined || name === only);
  const reaches = new Set(pathways.map((pathway) => reachOf(person, pathway)));
  if (reaches.size === 1) return parts(person, [...reaches][0], {});
  const newest = [...new Map(pathways.map((pathway) => [pathway.name, pathway])).values()];
  return newest.flatMap((pathway) => parts(person, reachOf(person, pathway), { pathway: pathway.name }));
}

function parts({ id, area }: Person, reach: 'area' | 'named' | 'none' | undefined, part: Part): readonly Part[] {
  if (reach === 'area') return [{ ...part, area }];
  return reach === 'named'
    ? [
        { ...part, named: id },
        // Those that being named has listed already are left out.
        { ...part, person: id, notNamed: id },
      ]
    : [];
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
