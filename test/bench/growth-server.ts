import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#case-record/migrate';
import { closeRecord, openRecord } from '#case-record/open-record';
import { savePeople } from '#case-record/people';
import { startLocalPostgres } from '#local-postgres/local-postgres';
import { hasDatabase, makeDatabase, onServer } from '#local-postgres/roles';
import { migrateQueue } from '#queue/migrate-queue';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';
import type { BenchDatabase } from './bench-database.js';

/** A server whose memory is set for the size, with a database of each name that is asked for. */
export interface GrowthServer {
  /** What it runs with, where that differs from PostgreSQL's own. */
  readonly settings: Readonly<Record<string, string>>;
  readonly database: (name: string) => Promise<BenchDatabase>;
  readonly stop: () => Promise<void>;
}

// A quarter of a machine of 16 GB: with 128 MB, the default, the figures were those of the disk.
const ALWAYS = {
  shared_buffers: '4GB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  shared_preload_libraries: 'pg_stat_statements',
};

/** While the rows are multiplied and never afterwards: a server that falls then has lost everything. */
export const WHILE_FILLING = {
  ...ALWAYS,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  maintenance_work_mem: '1GB',
  work_mem: '1GB',
  max_parallel_maintenance_workers: '2',
};

/** While it is measured: everything it accepts is on its disk, as in production. */
export const WHILE_MEASURED = { ...ALWAYS, maintenance_work_mem: '512MB' };

/** Where its files are: GROWTH_FOLDER, which stays, so that what took an hour to fill can be measured again; else one that is removed. */
export function growthFolder(): { readonly folder: string; readonly remove: () => void } {
  const kept = process.env['GROWTH_FOLDER'];
  if (kept !== undefined) mkdirSync(kept, { recursive: true });
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'waymark-growth-'));
  // mkdtemp makes it for its owner only; the server of a root user runs as another.
  chmodSync(folder, 0o711);
  return { folder, remove: () => kept === undefined && rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the server on the files of that folder, or makes them. */
export async function startGrowthServer(
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<GrowthServer> {
  const server = await startLocalPostgres({ folder, settings });
  const at = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    settings,
    stop: server.stop,
    async database(name) {
      const applicationUrl = at(server.applicationUrl, name);
      const urls = { applicationUrl, ownerUrl: at(server.ownerUrl, name), superuserUrl: at(server.superuserUrl, name) };
      const open = (poolSize: number) =>
        openRecord({ url: applicationUrl, poolSize, applicationName: 'bench' }, register);
      await onServer(server.superuserUrl, async (client) => {
        if (await hasDatabase(client, name)) return;
        await makeDatabase(client, name);
        await migrate({ ...urls, virtualClock: true });
        await migrateQueue(urls);
        const record = await open(1);
        await savePeople(record, demonstrationPeople);
        await closeRecord(record);
        await onServer(urls.superuserUrl, (own) => own.query('CREATE EXTENSION pg_stat_statements'));
      });
      const drop = () =>
        onServer(
          server.superuserUrl,
          async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`)),
        );
      return { ...urls, open, drop };
    },
  };
}
