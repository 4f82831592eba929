import type { Pool, PoolClient, QueryConfig } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** A statement that the server plans once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** What a statement can be run on: any connection of the pool, or the one that a transaction holds. */
export interface Connection {
  query(config: QueryConfig): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

// Recording goes past the ORM: prepared statements on the driver's own connections, which TypeORM's `query` cannot name.

/** Any connection: each statement is a transaction of its own. */
export function anyConnection({ db }: { readonly db: DataSource }): Connection {
  return (db.driver as unknown as { master: Pool }).master;
}

/** The connection of a TypeORM transaction. */
export async function connectionOf(tx: EntityManager): Promise<Connection> {
  if (!tx.queryRunner?.isTransactionActive) throw new Error('recordEventIn works within a transaction only');
  return (await tx.queryRunner.connect()) as PoolClient;
}

/** Runs a prepared statement and returns its rows. */
export async function run<Row>(connection: Connection, statement: Statement, values: unknown[]): Promise<Row[]> {
  const { rows } = await connection.query({ ...statement, values });
  return rows as Row[];
}
