import { unlessUnreadable } from '#case-record/case-unreadable';
import { type CaseRow, loadCase } from '#case-record/cases';
import { mayRead } from '#case-record/may-read';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { type NoticeOfAct, type NoticeState, noticesRequired } from '#case-record/required-notices';
import { referenceMeant } from '#engine/as-meant';
import type { Pathway } from '#engine/pathway';
import { casesFor } from './lists.js';
import { relationshipTo } from './read-access.js';

/** Which notices of which cases somebody wants to see. */
export interface RequiredNoticesFilter {
  /** Of one case; else of a page of those that they may read. */
  readonly ref?: string;
  readonly after?: string;
  readonly state?: NoticeState;
}

/** The notices that the acts of one case have demanded. */
export interface RequiredOfCase {
  readonly row: CaseRow;
  readonly pathway: Pathway;
  readonly notices: readonly NoticeOfAct[];
}

/** A page of cases with theirs, and how many there are in each state on it. */
export interface Required {
  readonly cases: readonly RequiredOfCase[];
  readonly totals: ReadonlyMap<NoticeState, number>;
  readonly next: string | null;
}

const A_PAGE = 20;

/** Every notice that was required on the cases that a person reads as of their area. */
export async function requiredFor(
  record: CaseRecord,
  person: Person,
  filter: RequiredNoticesFilter,
): Promise<Required> {
  const { rows, next } = await pageOf(record, person, filter);
  const cases = (await Promise.all(rows.map((ref) => ofCase(record, person, ref)))).flatMap((one) => one ?? []);
  const totals = new Map<NoticeState, number>();
  for (const { state } of cases.flatMap(({ notices }) => notices)) totals.set(state, (totals.get(state) ?? 0) + 1);
  const shown = (notices: readonly NoticeOfAct[]) =>
    filter.state === undefined ? notices : notices.filter(({ state }) => state === filter.state);
  return { cases: cases.map((one) => ({ ...one, notices: shown(one.notices) })), totals, next };
}

async function pageOf(record: CaseRecord, person: Person, { ref, after }: RequiredNoticesFilter) {
  if (ref !== undefined) return { rows: [referenceMeant(ref)], next: null };
  const { rows, next } = await casesFor(record, person, { limit: A_PAGE, ...(after && { after }) });
  return { rows: rows.map((row) => row.ref), next };
}

async function ofCase(record: CaseRecord, person: Person, ref: string): Promise<RequiredOfCase | null> {
  const found = await unlessUnreadable(loadCase(record, ref));
  if (found === null || !mayRead(person, found) || relationshipTo(person, found) !== 'area') return null;
  return { row: found.row, pathway: found.pathway, notices: await noticesRequired(record, found) };
}
