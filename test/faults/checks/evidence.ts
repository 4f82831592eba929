import type { CaseRecord } from '#case-record/open-record';
import type { CarefulClient } from '../careful-client.js';

/** What is left when the storm is over, for the checks of the guarantees. Each check returns what it finds wrong. */
export interface Evidence {
  readonly record: CaseRecord;
  /** What was asked, and what was answered. */
  readonly client: CarefulClient;
  readonly noticesFolder: string;
}

/** What is wrong, each as one sentence; empty when the guarantee holds. */
export type Problems = readonly string[];

/** Every case there is. */
export async function everyCase({ db }: CaseRecord): Promise<readonly string[]> {
  const rows = await db.query<{ ref: string }[]>('SELECT ref FROM case_file ORDER BY ref');
  return rows.map(({ ref }) => ref);
}
