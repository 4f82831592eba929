import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Binaries, postgresBinaries } from './binaries.js';
import { NoLocalPostgres } from './no-local-postgres.js';
import { requireReach, type ServerUser, serverUser } from './server-user.js';

/** One server's files and the user it runs as. */
export interface Cluster {
  readonly files: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
}

/** The server whose files are (or will be) in that folder. Refuses where its user could not reach them. */
export function clusterIn(folder: string): Cluster {
  const files = join(folder, 'files');
  const cluster = { files, binaries: postgresBinaries(), user: serverUser(files) };
  requireReach(cluster.user, cluster.files);
  requireReach(cluster.user, cluster.binaries.initdb);
  return cluster;
}

/** Makes the files of a new server; nothing where they are there already. */
export async function initialise(cluster: Cluster, password: string): Promise<void> {
  if (existsSync(join(cluster.files, 'PG_VERSION'))) return;
  mkdirSync(cluster.files, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(cluster.files), 'initial-password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (cluster.user)
    for (const path of [cluster.files, passwordFile]) chownSync(path, cluster.user.uid, cluster.user.gid);
  try {
    const who = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const how = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    await run(cluster, cluster.binaries.initdb, [`--pgdata=${cluster.files}`, ...who, ...how]);
  } catch (cause) {
    // A half-made folder would be taken for a server at the next start.
    rmSync(cluster.files, { recursive: true, force: true });
    throw new NoLocalPostgres(whyInitialisingFailed(cause as Error), { cause });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Starts the server in a session of its own, so that Ctrl-C reaches the service first; resolves when it accepts connections. */
export async function launch(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200', ...settings };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  const log = join(cluster.files, 'server.log');
  const parts = ['start', '-w', '-t', '60', '-D', cluster.files, '-l', log, '-o', `-p ${port} ${options.join(' ')}`];
  for (let attempt = 1; ; attempt += 1) {
    rmSync(log, { force: true });
    const cause = await run(cluster, cluster.binaries.pgCtl, parts).catch((error: Error) => error);
    if (cause === undefined) return;
    const said = existsSync(log) ? readFileSync(log, 'utf8').trim() : '';
    // One that was killed has not quite gone: its parts are still ending.
    if (attempt < 40 && LINGERING.test(said)) await pause(250);
    else
      throw new NoLocalPostgres(
        `PostgreSQL did not start on port ${port}. It said:\n${lastOf(said || cause.message)}`,
        { cause },
      );
  }
}

const LINGERING = /lock file .* already exists|still in use/;

function lastOf(said: string): string {
  return said.split('\n').slice(-5).join('\n');
}

/** Stops the server, ending its connections; nothing where none runs. */
export async function halt(cluster: Cluster): Promise<void> {
  const port = portOf(cluster);
  if (port === undefined) return;
  const cause = await run(cluster, cluster.binaries.pgCtl, ['stop', '-w', '-m', 'fast', '-D', cluster.files]).catch(
    (error: Error) => error,
  );
  // One that was killed before left its pid file behind.
  if (cause && (await freePort(port)) !== port) throw new NoLocalPostgres('PostgreSQL did not stop.', { cause });
}

/** The port that a server on these files says it listens on; undefined where there is none. It may have died since. */
export function portOf({ files }: Cluster): number | undefined {
  const file = join(files, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  return Number(readFileSync(file, 'utf8').split('\n')[3]) || undefined;
}

/** A port of this machine's own network that is free now: the wished one, or any. */
export async function freePort(wished = 0): Promise<number> {
  const port = await portTaken(wished);
  return port ?? freePort(0);
}

function portTaken(wished: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

async function run({ user }: Cluster, program: string, parts: readonly string[]): Promise<void> {
  // The server must not meet a locale or a PGPORT of the user's, nor a working folder that it may not enter.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  const env = { ...Object.fromEntries(inherited), LC_ALL: 'C' };
  await promisify(execFile)(program, [...parts], { ...user, env, cwd: '/', maxBuffer: 1 << 24 });
}

function whyInitialisingFailed(cause: Error): string {
  if (cause.message.includes('shared libraries')) {
    return 'The PostgreSQL that came with npm is incomplete, because install scripts were not allowed to run. Run: npm rebuild';
  }
  return `PostgreSQL could not make its files. It said:\n${cause.message}`;
}
