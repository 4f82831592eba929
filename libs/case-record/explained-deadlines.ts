import type { Deadline } from '#engine/deadlines';
import { loadCases } from './cases.js';
import type { DeadlineRow } from './deadline-rows.js';
import type { CaseRecord } from './open-record.js';

/** A deadline of a list, with how its day was counted; null where its case cannot be read. */
export interface ExplainedDeadline extends DeadlineRow {
  readonly explanation: Deadline['explanation'] | null;
}

/** How the days of a list were counted, read off the cases as they stand. */
export async function explained(
  record: CaseRecord,
  rows: readonly DeadlineRow[],
): Promise<readonly ExplainedDeadline[]> {
  const cases = await loadCases(record, [...new Set(rows.map(({ ref }) => ref))]);
  return rows.map((row) => {
    const deadlines = cases.get(row.ref)?.caseState.deadlines ?? [];
    const found = deadlines.find(({ clock, key }) => clock === row.clock && key === row.key);
    return { ...row, explanation: found?.explanation ?? null };
  });
}
