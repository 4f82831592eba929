import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '#local-postgres/postmaster';
import { Mortal } from '#test/faults/mortal';
import { until } from '#test/faults/until';
import type { BenchDatabase } from './bench-database.js';

const APPS = fileURLToPath(new URL('../../apps/', import.meta.url));

/** The real service on a database of the bench, by itself: nothing works off what its acts call for. */
export async function startService(database: BenchDatabase): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { mortal, stop } = one('service', {
    ACTS_A_MINUTE: '0',
    DATABASE_URL: database.applicationUrl,
    PORT: String(port),
  });
  const look = async () => (await fetch(`${url}/health/ready`).catch(() => undefined))?.ok || undefined;
  await until(`the service is ready (${mortal.log})`, look, { withinMs: 60_000 });
  return { url, stop };
}

/** A real worker on a database of the bench. */
export function startWorkerProcess(database: BenchDatabase): { stop: () => Promise<void> } {
  return one('worker', { DATABASE_URL: database.applicationUrl });
}

function one(app: 'service' | 'worker', own: NodeJS.ProcessEnv): { mortal: Mortal; stop: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-app-'));
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DEMONSTRATION: 'true', LOG_LEVEL: 'warn', DATA_DIR: folder, ...own };
  const mortal = new Mortal({ name: app, script: `${APPS}${app}/main.js`, env, folder });
  mortal.start();
  return {
    mortal,
    async stop() {
      await mortal.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
