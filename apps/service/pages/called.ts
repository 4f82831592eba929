import { loadCase } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';

/** A row of a list that says whom it is about. */
interface OfACase {
  readonly ref: string;
  readonly child: string;
}

/** The rows of a list, each with what it is about: a child, or, for a case about none, what that case is called. */
export async function calledIn<Row extends OfACase>(record: CaseRecord, rows: readonly Row[]): Promise<readonly Row[]> {
  const without = [...new Set(rows.filter(({ child }) => child === '').map(({ ref }) => ref))];
  const called = new Map(await Promise.all(without.map(async (ref) => [ref, await calledAs(record, ref)] as const)));
  return rows.map((row) => ({ ...row, child: row.child || (called.get(row.ref) ?? '') }));
}

async function calledAs(record: CaseRecord, ref: string): Promise<string> {
  const found = await loadCase(record, ref);
  return found?.pathway.projection(found.caseState.snapshot.context).called ?? '';
}
