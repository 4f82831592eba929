import { loadCases } from '#case-record/cases';
import { mayRead } from '#case-record/may-read';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';

/** A row of a list that says whom it is about. */
interface OfACase {
  readonly ref: string;
  readonly child: string;
}

/** What the cases of some rows that name no child are called, for whoever reads them: by their references. */
export async function namesOfCases(
  { record, person }: { readonly record: CaseRecord; readonly person: Person },
  rows: readonly OfACase[],
): Promise<ReadonlyMap<string, string>> {
  const without = [...new Set(rows.filter(({ child }) => child === '').map(({ ref }) => ref))];
  const found = [...(await loadCases(record, without)).values()].filter((one) => mayRead(person, one));
  return new Map(
    found.map(({ row, pathway, caseState }) => [row.ref, pathway.projection(caseState.snapshot.context).called ?? '']),
  );
}

/** The rows of a list, each with what it is about: a child, or, for a case about none, what that case is called. */
export const called = <Row extends OfACase>(names: ReadonlyMap<string, string>, rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ ...row, child: row.child || (names.get(row.ref) ?? '') }));
