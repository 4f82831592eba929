import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#case-record/migrate';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { savePeople } from '#case-record/people';
import type { Register } from '#engine/register';
import { startLocalPostgres } from '#local-postgres/local-postgres';
import { makeDatabase, onServer } from '#local-postgres/roles';
import { migrateQueue } from '#queue/migrate-queue';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';
import { saveLetterWriters } from './letter-writers.js';

/** One fresh database of the server under test, with the people of the demonstration in it, and those who write letters. */
export interface BenchDatabase {
  readonly applicationUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** With the register of the service, where no other is given. */
  readonly open: (poolSize: number, other?: Register) => Promise<CaseRecord>;
  readonly drop: () => Promise<void>;
}

/** The server under test: its own settings, everything it accepts on its disk. */
export interface BenchServer {
  readonly about: Readonly<Record<string, string>>;
  /** Where its files are. */
  readonly dataDirectory: string;
  readonly fresh: () => Promise<BenchDatabase>;
  readonly stop: () => Promise<void>;
}

const TEMPLATE = `waymark_bench_${process.pid}`;
const ABOUT = [
  'server_version',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'shared_buffers',
  'max_connections',
  'data_directory',
];

/** Starts a PostgreSQL with its default settings in a folder of its own, removed when it stops. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  // mkdtemp makes it for its owner only; the server of a root user runs as another.
  chmodSync(folder, 0o711);
  // Commit timestamps say when a ring became durable; they cost four bytes a transaction, for pgbench's as for ours.
  const server = await startLocalPostgres({ folder, settings: { track_commit_timestamp: 'on' } });
  const at = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  const urlsOf = (database: string) => ({
    applicationUrl: at(server.applicationUrl, database),
    ownerUrl: at(server.ownerUrl, database),
    superuserUrl: at(server.superuserUrl, database),
  });
  await onServer(server.superuserUrl, (client) => makeDatabase(client, TEMPLATE));
  await prepare(urlsOf(TEMPLATE));
  const about = await settingsOf(server.superuserUrl);
  return {
    about,
    dataDirectory: about['data_directory'] ?? '',
    async fresh() {
      const name = `${TEMPLATE}_${randomBytes(4).toString('hex')}`;
      await onServer(server.superuserUrl, async (client) => {
        await makeDatabase(client, name, TEMPLATE);
        await client.query('CHECKPOINT');
      });
      const drop = `DROP DATABASE ${name} WITH (FORCE)`;
      return {
        ...urlsOf(name),
        open: (poolSize, other = register) =>
          openRecord({ url: urlsOf(name).applicationUrl, poolSize, applicationName: 'bench' }, other),
        drop: () => onServer(server.superuserUrl, async (client) => void (await client.query(drop))),
      };
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function prepare(urls: Pick<BenchDatabase, 'applicationUrl' | 'ownerUrl'>): Promise<void> {
  await migrate({ ...urls, virtualClock: true });
  await migrateQueue(urls);
  const record = await openRecord({ url: urls.applicationUrl, poolSize: 1 }, register);
  await savePeople(record, demonstrationPeople);
  await closeRecord(record);
  await saveLetterWriters(urls.applicationUrl);
}

function settingsOf(url: string): Promise<Readonly<Record<string, string>>> {
  return onServer(url, async (client) => {
    const found: Record<string, string> = {};
    for (const name of ABOUT) {
      const { rows } = await client.query<Record<string, string>>(`SHOW ${name}`);
      found[name] = rows[0]?.[name] ?? '';
    }
    return found;
  });
}
