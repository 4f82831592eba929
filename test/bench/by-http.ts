import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { closeRecord } from '#case-record/open-record';
import { headersOf } from '#test/signed-in';
import type { BenchDatabase } from './bench-database.js';
import type { HttpLoad, HttpRate } from './http-load.js';

/** Events a second through the service's JSON API, from a client in a process of its own. */
export async function byHttp(database: BenchDatabase, load: Omit<HttpLoad, 'headers'>): Promise<HttpRate> {
  const record = await database.open(1);
  const people = [...new Set(load.story.acts.map(({ by }) => by.person))];
  const headers = await Promise.all(people.map(async (person) => [person, await headersOf(record, person)] as const));
  await closeRecord(record);
  return answerOf<HttpRate>('http-load.js', { ...load, headers: Object.fromEntries(headers) });
}

/** What a client of the bench answers, started as a process of its own and told what to do. */
export async function answerOf<Answer>(script: 'http-load.js' | 'page-load.js', load: unknown): Promise<Answer> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const client = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  client.stdin.end(JSON.stringify(load));
  const parts: Buffer[] = [];
  client.stdout.on('data', (part: Buffer) => parts.push(part));
  const [code] = (await once(client, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as Answer;
}
