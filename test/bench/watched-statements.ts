import type { Client, Pool, PoolClient } from 'pg';
import type { CaseRecord } from '#case-record/open-record';

/** A statement as it was sent. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Everything that is sent to the database from now on, in its order. */
export function watch({ db }: CaseRecord): Sent[] {
  const sent: Sent[] = [];
  const watched = new WeakSet<PoolClient>();
  (db.driver as unknown as { master: Pool }).master.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    Object.assign(client, {
      query: (...given: unknown[]) => {
        sent.push(asSent(given));
        return query(...given);
      },
    });
  });
  return sent;
}

function asSent([first, second]: unknown[]): Sent {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] };
  const { text, values } = first as { text: string; values?: unknown[] };
  return { text, values: values ?? [] };
}

/** What one statement reads: pages of 8 kB, from memory or disk, and where it reads a whole table, which. */
export interface ReadOf {
  readonly text: string;
  readonly buffers: number;
  readonly ms: number;
  readonly wholeTables: readonly string[];
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}

/** What statements read that were sent, each run once more as they were; those that write are left out. */
export async function readsOf(client: Client, sent: readonly Sent[]): Promise<readonly ReadOf[]> {
  const found: ReadOf[] = [];
  for (const { text, values } of sent.filter((one) => /^\s*(SELECT|WITH)/.test(one.text))) {
    const explain = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`;
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode; 'Execution Time': number }] }>(explain, [
      ...values,
    ]);
    const [{ Plan: plan, 'Execution Time': ms }] = (rows[0] as (typeof rows)[number])['QUERY PLAN'];
    const buffers = plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    found.push({ text, buffers, ms, wholeTables: wholeTablesIn(plan) });
  }
  return found;
}

function wholeTablesIn(node: PlanNode): readonly string[] {
  const own = node['Node Type'] === 'Seq Scan' && node['Relation Name'] ? [node['Relation Name']] : [];
  return [...own, ...(node.Plans ?? []).flatMap(wholeTablesIn)];
}
