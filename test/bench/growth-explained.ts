import type { Client, Pool, PoolClient } from 'pg';
import type { CaseRecord } from '#case-record/open-record';

/** One node of a plan, as PostgreSQL says it. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}

/** What one statement cost when it was run: milliseconds, and pages of 8 kB found in memory or read. */
export interface Explained {
  readonly text: string;
  readonly ms: number;
  readonly planningMs: number;
  readonly hit: number;
  readonly read: number;
  readonly indexes: readonly string[];
  /** Tables of cases that are read from end to end. */
  readonly wholeTables: readonly string[];
}

interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Query = (...given: unknown[]) => unknown;

/**
 * Explains every statement of the record just before it is sent, as it is sent, those that write too: run by itself
 * within a transaction that is rolled back, so that the project's own functions are what is measured, never a copy.
 */
export async function explainAll(record: CaseRecord, look: Client): Promise<Explained[]> {
  const found: Explained[] = [];
  const watched = new WeakSet<PoolClient>();
  // One connection explains for all: never two at once.
  let before: Promise<unknown> = Promise.resolve();
  (record.db.driver as unknown as { master: Pool }).master.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as Query;
    const explainedFirst: Query = (...given) => {
      const sent = asSent(given);
      if (!/^\s*\(?(SELECT|WITH|UPDATE|INSERT)/.test(sent.text)) return query(...given);
      before = before.then(async () => void found.push(await explained(look, sent)));
      return before.then(() => query(...given));
    };
    Object.assign(client, { query: explainedFirst });
  });
  return found;
}

function asSent([first, second]: unknown[]): Sent {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] };
  const { text, values } = first as { text: string; values?: unknown[] };
  return { text, values: values ?? [] };
}

async function explained(look: Client, { text, values }: Sent): Promise<Explained> {
  await look.query('BEGIN');
  try {
    const { rows } = await look.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, [...values]);
    const [{ Plan: plan, ...times }] = rows[0]['QUERY PLAN'] as [
      { Plan: PlanNode; 'Execution Time': number; 'Planning Time': number },
    ];
    const nodes = all(plan);
    return {
      text: text.replaceAll(/\s+/g, ' ').trim(),
      ms: times['Execution Time'],
      planningMs: times['Planning Time'],
      hit: plan['Shared Hit Blocks'],
      read: plan['Shared Read Blocks'],
      indexes: [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))],
      wholeTables: [
        ...new Set(nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? []) : []))),
      ],
    };
  } catch (error) {
    const ms = Number.NaN;
    return {
      text: `${(error as Error).message}: ${text.slice(0, 200)}`,
      ms,
      planningMs: ms,
      hit: 0,
      read: 0,
      indexes: [],
      wholeTables: [],
    };
  } finally {
    await look.query('ROLLBACK');
  }
}

const all = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(all)];
