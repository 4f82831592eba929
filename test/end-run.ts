import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopLocalPostgres } from '#local-postgres/local-postgres';

/** Stops the PostgreSQL of the run that used this folder, and removes the folder. */
export async function endRunIn(run: string): Promise<void> {
  const server = join(run, 'server');
  if (existsSync(join(server, 'passwords.json'))) await stopLocalPostgres(server);
  rmSync(run, { recursive: true, force: true });
}

/** Jest's globalTeardown. */
// biome-ignore lint/style/noDefaultExport: Jest takes its teardown from the default export.
export default async function endRun(): Promise<void> {
  const run = process.env['WAYMARK_TEST_RUN'];
  if (run) await endRunIn(run);
}
