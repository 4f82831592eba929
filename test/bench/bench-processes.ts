import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '#local-postgres/postmaster';
import { Mortal } from '#test/faults/mortal';
import { until } from '#test/faults/until';
import type { ActStatement } from './act-statements.js';
import type { BenchDatabase } from './bench-database.js';

const APPS = fileURLToPath(new URL('../../apps/', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** A server that is ready to be asked, and how to end it. */
export interface Serving {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The real service on a database of the bench, by itself: nothing works off what its acts call for. */
export function startService(database: BenchDatabase, more: NodeJS.ProcessEnv = {}): Promise<Serving> {
  return serving(`${APPS}service/main.js`, { ACTS_A_MINUTE: '0', DATABASE_URL: database.applicationUrl, ...more });
}

/** A Nest application that does nothing at each act but write its rows: the floor of the service. */
export function startBareNest(database: BenchDatabase, acts: readonly ActStatement[]): Promise<Serving> {
  return serving(`${HERE}bare-nest.js`, { DATABASE_URL: database.applicationUrl }, { 'acts.json': acts });
}

/** A real worker on a database of the bench. */
export function startWorkerProcess(database: BenchDatabase): { stop: () => Promise<void> } {
  return one(`${APPS}worker/main.js`, { DATABASE_URL: database.applicationUrl });
}

/** Looks for bells that are due, and marks them: the floor of the worker. */
export function startPoller(database: Pick<BenchDatabase, 'superuserUrl'>): { stop: () => Promise<void> } {
  return one(`${HERE}poller.js`, { DATABASE_URL: database.superuserUrl });
}

type Files = Readonly<Record<string, unknown>>;

async function serving(script: string, own: NodeJS.ProcessEnv, files: Files = {}): Promise<Serving> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { mortal, stop } = one(script, { ...own, PORT: String(port) }, files);
  const look = async () => (await fetch(`${url}/health/ready`).catch(() => undefined))?.ok || undefined;
  await until(`${script} is ready (${mortal.log})`, look, { withinMs: 60_000 });
  return { url, stop };
}

/** One process in a folder of its own, where it finds these files as JSON. */
function one(script: string, own: NodeJS.ProcessEnv, files: Files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-app-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DEMONSTRATION: 'true', LOG_LEVEL: 'warn', DATA_DIR: folder, ...own };
  const mortal = new Mortal({ name: 'bench', script, env, folder });
  mortal.start();
  return {
    mortal,
    async stop() {
      await mortal.end('SIGTERM');
      const [fault] = mortal.faults;
      rmSync(folder, { recursive: true, force: true });
      if (fault !== undefined) throw new Error(fault);
    },
  };
}
