import { closeRecord } from '#case-record/open-record';
import type { Story } from '#test/faults/stories';
import { headersOf } from '#test/signed-in';
import type { BenchDatabase } from './bench-database.js';
import { tell } from './told-stories.js';

/** How long one case takes to be read, in milliseconds, one request at a time. */
export interface Reading {
  readonly p50: number;
  readonly p95: number;
}

const TIMES = 300;

/** Reads a case whose whole story has been told, as the co-ordinator, over and over. */
export async function readingACase(database: BenchDatabase, url: string, story: Story): Promise<Reading> {
  const record = await database.open(1);
  const { ref } = await tell(record, story);
  const headers = await headersOf(record, 'asha');
  await closeRecord(record);
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now();
    const answer = await fetch(`${url}/api/cases/${ref}`, { headers });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`GET /api/cases/${ref}: ${answer.status}`);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { p50: times[TIMES / 2] as number, p95: times[Math.floor(TIMES * 0.95)] as number };
}
