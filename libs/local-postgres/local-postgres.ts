import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { passwordsIn } from './passwords.js';
import { type Cluster, clusterIn, freePort, halt, initialise, launch, portOf } from './postmaster.js';
import { APPLICATION, hasDatabase, makeDatabase, makeRoles, OWNER, onServer } from './roles.js';

/** A PostgreSQL of our own, listening on 127.0.0.1 only. */
export interface LocalPostgres {
  /** The database as the role that owns and migrates it. */
  readonly ownerUrl: string;
  /** The database as the role of service and worker. */
  readonly applicationUrl: string;
  /** The server's superuser, for making databases and for looking on. Service and worker never have it. */
  readonly superuserUrl: string;
  readonly port: number;
  /** True where a server was found running on these files, left by a process that was killed. */
  readonly reused: boolean;
  /** Ends all connections and stops the server; what was committed stays in the folder. */
  readonly stop: () => Promise<void>;
}

/** Where a local server is kept and how it runs. */
export interface LocalPostgresOptions {
  /** Holds the server's files and its passwords; made when missing. */
  readonly folder: string;
  /** Wished for; another is taken when it is not free. */
  readonly port?: number;
  /** The server's own settings, by name; for a test that needs an unsafe server. */
  readonly settings?: Readonly<Record<string, string>>;
}

const DATABASE = 'waymark';

/**
 * Starts PostgreSQL from the programs that npm brought, with its files in a folder; the first time it makes them, two
 * roles that are not superusers, and the database "waymark". A live server on the same files is used as it is.
 * Throws NoLocalPostgres with a sentence where this machine cannot.
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true });
  const cluster = clusterIn(folder);
  const passwords = passwordsIn(folder);
  const superuser = (port: number) => urlOf(`postgres:${passwords.superuser}`, port, 'postgres');

  const running = portOf(cluster);
  const reused = running !== undefined && (await answers(superuser(running)));
  const port = reused ? running : await begin(cluster, options, passwords.superuser);
  await onServer(superuser(port), async (client) => {
    await makeRoles(client, passwords);
    if (!(await hasDatabase(client, DATABASE))) await makeDatabase(client, DATABASE);
  });
  return {
    ownerUrl: urlOf(`${OWNER}:${passwords.owner}`, port),
    applicationUrl: urlOf(`${APPLICATION}:${passwords.application}`, port),
    superuserUrl: superuser(port),
    port,
    reused,
    stop: () => halt(cluster),
  };
}

/** Stops the server whose files are in that folder, whoever started it; nothing where none runs. */
export async function stopLocalPostgres(folder: string): Promise<void> {
  await halt(clusterIn(resolve(folder)));
}

function urlOf(who: string, port: number, database = DATABASE): string {
  return `postgres://${who}@127.0.0.1:${port}/${database}`;
}

async function begin(cluster: Cluster, options: LocalPostgresOptions, password: string): Promise<number> {
  await initialise(cluster, password);
  const port = await freePort(options.port);
  await launch(cluster, port, options.settings ?? {});
  return port;
}

async function answers(url: string): Promise<boolean> {
  return onServer(url, () => Promise.resolve(true)).catch(() => false);
}
