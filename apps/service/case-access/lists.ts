import { unlessUnreadable } from '#case-record/case-unreadable';
import { type CaseFilter, type CaseRow, listCases, loadCase } from '#case-record/cases';
import { type DeadlineFilter, type DeadlineRow, listDeadlines } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { reachOf } from '#engine/role-on-pathway';
import { ProblemError } from '../problems/problem-error.js';
import { isNamed } from './read-access.js';

/** What of the cases they may read somebody wants to see. */
export type CaseListFilter = Pick<
  CaseFilter,
  'pathway' | 'state' | 'ownerPost' | 'person' | 'closed' | 'after' | 'limit'
>;
/** What of the deadlines of the cases they may read somebody wants to see. */
export type DeadlineListFilter = Pick<DeadlineFilter, 'before' | 'state'> & { readonly limit?: number };

/** One part of what a person may read; all parts together are everything, and one comes after the other in a list. */
type Part = Pick<CaseFilter, 'pathway' | 'area' | 'named' | 'person'>;

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
    rows.push(...(part.person ? await notNamed(record, person, page.rows) : page.rows));
    position =
      page.next === null ? { part: position.part + 1, after: null } : { part: position.part, after: page.next };
  }
  return { rows, next: position.part < parts.length ? encodedCursor(position) : null };
}

/** The deadlines of the cases that a person may read, earliest due first. */
export async function deadlinesFor(record: CaseRecord, person: Person, { limit = 100, ...filter }: DeadlineListFilter) {
  const reach = new Map(record.register.pathways().map((pathway) => [pathway.name, reachOf(person, pathway)]));
  const reaches = [...reach.values()];
  const ofArea = reaches.includes('area')
    ? await listDeadlines(record, { ...filter, area: person.area, viewer: person, limit: MOST })
    : [];
  const named = reaches.includes('named')
    ? await listDeadlines(record, { ...filter, named: person.id, limit: MOST })
    : [];
  const readable = [
    ...ofArea.filter(({ pathway }) => reach.get(pathway) === 'area'),
    ...named.filter(({ pathway }) => reach.get(pathway) === 'named'),
  ];
  const order = (row: DeadlineRow) => `${row.dueAt} ${row.ref} ${row.id}`;
  return readable.sort((one, other) => (order(one) < order(other) ? -1 : 1)).slice(0, limit);
}

const MOST = 500;

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
        { ...part, person: id },
      ]
    : [];
}

/** Of the cases in which a person holds a part, those that being named has not listed already. */
async function notNamed(record: CaseRecord, person: Person, rows: readonly CaseRow[]): Promise<readonly CaseRow[]> {
  const found = await Promise.all(rows.map(({ ref }) => unlessUnreadable(loadCase(record, ref))));
  return rows.filter((_, index) => {
    const one = found[index];
    // One that is held back rather stands twice than nowhere.
    return (
      !one ||
      !isNamed(person, { area: one.row.area, names: one.pathway.projection(one.caseState.snapshot.context).named })
    );
  });
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
  throw ProblemError.fromFields([{ field: 'after', message: 'Give the “next” of the page before, as it was.' }]);
}
