import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onServer } from '#local-postgres/roles';
import type { BenchDatabase } from './bench-database.js';
import { BEFORE_PGBENCH, type Script } from './pgbench-script.js';

/** Where pgbench is: PGBENCH, else where Debian puts it, newest first; undefined where there is none. */
export function findPgbench(): string | undefined {
  const given = process.env['PGBENCH'];
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const places = [...(given ? [given] : []), ...versions.map((version) => `${debian}/${version}/bin/pgbench`)];
  return places.find((place) => existsSync(place));
}

/** Events a second when pgbench tells the story, each transaction one act. */
export async function byPgbench(
  { pgbench, database }: { readonly pgbench: string; readonly database: BenchDatabase },
  { text, variables, acts }: Script & { readonly acts: number },
  { atOnce, seconds }: { readonly atOnce: number; readonly seconds: number },
): Promise<number> {
  await onServer(database.ownerUrl, (client) => client.query(BEFORE_PGBENCH));
  const folder = mkdtempSync(join(tmpdir(), 'waymark-pgbench-'));
  try {
    const file = join(folder, 'story.sql');
    writeFileSync(file, text);
    const extent = ['-c', `${atOnce}`, '-j', `${Math.min(atOnce, 2)}`, '-T', `${seconds}`];
    const given = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
    const all = ['-n', '-M', 'prepared', ...extent, '-f', file, ...given, database.applicationUrl];
    return eventsASecond(await reportOf(pgbench, all), acts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function reportOf(pgbench: string, given: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(pgbench, given, { maxBuffer: 1 << 24 }).catch((error) => {
    // The error's own message is the whole command, values and all.
    throw new Error(`pgbench failed:\n${(error as { stderr: string }).stderr.slice(0, 2_000)}`);
  });
  return stdout;
}

/** pgbench counts tellings of the story; an event is one act of one. */
function eventsASecond(report: string, acts: number): number {
  const tellings = Number(/^tps = ([\d.]+)/m.exec(report)?.[1]);
  if (!(tellings > 0)) throw new Error(`pgbench told nothing:\n${report}`);
  return tellings * acts;
}
