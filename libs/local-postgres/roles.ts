import pg from 'pg';
import type { Passwords } from './passwords.js';

/** The role that owns the tables and migrates them; not a superuser. */
export const OWNER = 'waymark_owner';
/** The role of service and worker: what it may do to each table is granted by the migrations. */
export const APPLICATION = 'waymark_app';

/** Runs something on one connection, which is closed afterwards whatever happens. */
export async function onServer<Result>(url: string, run: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that stops ends idle connections, and an unheard 'error' would end this process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the two roles where they are missing, and gives them these passwords. Neither is a superuser nor passes by row security. */
export async function makeRoles(client: pg.Client, passwords: Omit<Passwords, 'superuser'>): Promise<void> {
  await makeRole(client, OWNER, passwords.owner);
  await makeRole(client, APPLICATION, passwords.application);
}

/** Makes a database that the owner's role owns, from a template where one is given. */
export async function makeDatabase(client: pg.Client, name: string, template = 'template1'): Promise<void> {
  const [database, source] = [client.escapeIdentifier(name), client.escapeIdentifier(template)];
  await client.query(`CREATE DATABASE ${database} OWNER ${OWNER} TEMPLATE ${source}`);
}

/** Whether the server has a database of that name. */
export async function hasDatabase(client: pg.Client, name: string): Promise<boolean> {
  return (await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rows.length > 0;
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rows.length === 0) await client.query(`CREATE ROLE ${role}`);
  await client.query(
    `ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
       PASSWORD ${client.escapeLiteral(password)}`,
  );
}
