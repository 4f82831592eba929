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

/** Events a second when pgbench tells the stories, each transaction one act. */
export async function byPgbench(
  { pgbench, database }: { readonly pgbench: string; readonly database: BenchDatabase },
  scripts: readonly (Script & { readonly acts: number })[],
  { atOnce, seconds }: { readonly atOnce: number; readonly seconds: number },
): Promise<number> {
  await onServer(database.ownerUrl, (client) => client.query(BEFORE_PGBENCH));
  const folder = mkdtempSync(join(tmpdir(), 'waymark-pgbench-'));
  try {
    const files = scripts.flatMap(({ text }, index) => {
      writeFileSync(join(folder, `${index}.sql`), text);
      return ['-f', join(folder, `${index}.sql`)];
    });
    const variables = scripts.flatMap((script) =>
      Object.entries(script.variables).flatMap(([name, text]) => ['-D', `${name}=${text}`]),
    );
    const how = [
      '-n',
      '-M',
      'prepared',
      '-c',
      `${atOnce}`,
      '-j',
      `${Math.min(atOnce, 2)}`,
      '-T',
      `${seconds}`,
      ...files,
      ...variables,
    ];
    const { stdout } = await promisify(execFile)(pgbench, [...how, '-d', database.applicationUrl], {
      maxBuffer: 1 << 24,
    });
    return eventsASecond(stdout, scripts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** pgbench counts tellings of each script; an event is one act of one. */
function eventsASecond(report: string, scripts: readonly { readonly acts: number }[]): number {
  const failed = Number(/number of failed transactions: (\d+)/.exec(report)?.[1] ?? 0);
  if (failed > 0) throw new Error(`pgbench had failures:\n${report}`);
  const overall = Number(/^tps = ([\d.]+)/m.exec(report)?.[1]);
  if (scripts.length === 1) return overall * (scripts[0]?.acts ?? 0);
  const each = [...report.matchAll(/^ - \d+ transactions \(.*tps = ([\d.]+)\)/gm)].map(([, tps]) => Number(tps));
  return scripts.reduce((sum, { acts }, index) => sum + acts * (each[index] ?? Number.NaN), 0);
}
