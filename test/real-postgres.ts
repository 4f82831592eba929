import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startLocalPostgres } from '#local-postgres/local-postgres';
import { APPLICATION, makeDatabase, makeRoles, OWNER, onServer } from '#local-postgres/roles';

/** A database of a spec's own, migrated, as empty as a new one. */
export interface ClonedDatabase {
  /** As the role of service and worker. */
  readonly applicationUrl: string;
  /** As the role that owns the tables. */
  readonly ownerUrl: string;
  /** As the server's superuser, for tampering and for looking on. */
  readonly superuserUrl: string;
  /** Ends every connection to it and removes it. Call it in `afterAll`. */
  readonly drop: () => Promise<void>;
}

interface TestServer {
  readonly superuserUrl: string;
  readonly owner: string;
  readonly application: string;
  readonly template: string;
}

/**
 * A new database on the one real PostgreSQL of this Jest run, copied from a template that is migrated once. The server
 * starts with the first call, so that specs without a database pay nothing; it stops with the run. TEST_DATABASE_URL
 * (a superuser's) names a server to use instead.
 */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const server = await theServer();
  const name = `waymark_${randomBytes(6).toString('hex')}`;
  await onServer(server.superuserUrl, (client) => makeDatabase(client, name, server.template));
  return {
    ...urlsOf(server, name),
    drop: () => onServer(server.superuserUrl, async (client) => void (await client.query(dropping(name)))),
  };
}

let known: Promise<TestServer> | undefined;

function theServer(): Promise<TestServer> {
  known ??= sharedServer();
  return known;
}

/** The first worker to make the folder starts the server; the others wait for what it writes there. */
async function sharedServer(): Promise<TestServer> {
  const run = process.env['WAYMARK_TEST_RUN'];
  if (!run) throw new Error('cloneDatabase works within Jest only: test/begin-run.ts says where the server is kept');
  const [ready, failed, server] = [join(run, 'ready.json'), join(run, 'failed'), join(run, 'server')];
  if (!claimed(server)) return awaited(ready, failed);
  try {
    const started = await startServer(server);
    writeFileSync(`${ready}.new`, JSON.stringify(started), { mode: 0o600 });
    renameSync(`${ready}.new`, ready);
    return started;
  } catch (cause) {
    writeFileSync(failed, String((cause as Error).stack));
    throw cause;
  }
}

function claimed(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function awaited(ready: string, failed: string): Promise<TestServer> {
  while (!existsSync(ready)) {
    if (existsSync(failed)) throw new Error(`The test server did not start: ${readFileSync(failed, 'utf8')}`);
    await pause(50);
  }
  return JSON.parse(readFileSync(ready, 'utf8')) as TestServer;
}

async function startServer(folder: string): Promise<TestServer> {
  const given = process.env['TEST_DATABASE_URL'];
  const passwords = { owner: randomBytes(12).toString('hex'), application: randomBytes(12).toString('hex') };
  const superuserUrl = given ?? (await startLocalPostgres({ folder })).superuserUrl;
  const server = { superuserUrl, template: `waymark_template_${randomBytes(6).toString('hex')}`, ...passwords };
  await onServer(superuserUrl, async (client) => {
    await makeRoles(client, passwords);
    await makeDatabase(client, server.template);
  });
  await migrateTemplate(urlsOf(server, server.template));
  // A template that somebody is connected to cannot be copied.
  await onServer(superuserUrl, (client) => client.query(`ALTER DATABASE ${server.template} ALLOW_CONNECTIONS false`));
  return server;
}

async function migrateTemplate(urls: { ownerUrl: string; applicationUrl: string }): Promise<void> {
  // Only the worker that starts the server pays for loading these.
  const { migrate } = await import('#case-record/migrate');
  const { migrateQueue } = await import('#queue/migrate-queue');
  await migrate({ ...urls, virtualClock: true });
  await migrateQueue(urls);
}

function urlsOf(server: TestServer, database: string) {
  const as = (role: string, password: string) => {
    const url = new URL(server.superuserUrl);
    Object.assign(url, { username: role, password, pathname: `/${database}` });
    return url.href;
  };
  const superuser = new URL(server.superuserUrl);
  superuser.pathname = `/${database}`;
  return {
    applicationUrl: as(APPLICATION, server.application),
    ownerUrl: as(OWNER, server.owner),
    superuserUrl: superuser.href,
  };
}

function dropping(database: string): string {
  return `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`;
}
