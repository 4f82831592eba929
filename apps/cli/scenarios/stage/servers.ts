import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '#local-postgres/local-postgres';
import { makeDatabase, onServer } from '#local-postgres/roles';

/** A server that can make databases, and how its roles reach one of them. */
export interface Server {
  readonly make: (name: string, template?: string) => Promise<void>;
  readonly drop: (name: string) => Promise<void>;
  readonly ownerUrl: (database: string) => string;
  readonly applicationUrl: (database: string) => string;
  readonly stop: () => Promise<void>;
}

/** A server of our own in a temporary folder, gone when it stops. */
export async function ownServer(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-stories-'));
  // mkdtemp makes it for its owner only; the server of a root user runs as another.
  await chmod(folder, 0o711);
  // The server is thrown away with the stories, so that waiting for its disk would prove nothing.
  const postgres = await startLocalPostgres({ folder, settings: { fsync: 'off', synchronous_commit: 'off' } });
  return {
    make: (name, template) => onServer(postgres.superuserUrl, (client) => makeDatabase(client, name, template)),
    drop: (name) => dropDatabase(postgres.superuserUrl, name),
    ownerUrl: (database) => toDatabase(postgres.ownerUrl, database),
    applicationUrl: (database) => toDatabase(postgres.applicationUrl, database),
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A server that somebody named, reached as a role that may create databases; that role owns what it makes. */
export function givenServer(url: string): Server {
  return {
    make: (name, template = 'template1') =>
      onServer(url, async (client) => {
        const [database, source] = [client.escapeIdentifier(name), client.escapeIdentifier(template)];
        await client.query(`CREATE DATABASE ${database} TEMPLATE ${source}`);
      }),
    drop: (name) => dropDatabase(url, name),
    ownerUrl: (database) => toDatabase(url, database),
    applicationUrl: (database) => toDatabase(url, database),
    stop: () => Promise.resolve(),
  };
}

function toDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

function dropDatabase(url: string, name: string): Promise<void> {
  return onServer(url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  });
}
