import type { Client } from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import type { CaseRecord } from '#case-record/open-record';
import { settingsFrom } from '#settings/settings';
import { headersOf } from '#test/signed-in';
import { openService } from '../../apps/service/open-service.js';
import { type ReadOf, readsOf, type Sent, watch } from './watched-statements.js';

/** What one page costs whoever asks for it alone. */
export interface PageCost {
  readonly person: string;
  readonly path: string;
  readonly status: number;
  readonly statements: number;
  /** Pages of the database, of 8 kB, from memory or disk. */
  readonly buffers: number;
  readonly sqlMs: number;
  readonly ms: number;
  readonly kB: number;
  /** Tables that were read whole. */
  readonly wholeTables: readonly string[];
}

/** Signs the sessions of the bench, and nothing else. */
export const SECRET = 'of the bench, and of nothing else';

const PAGES: readonly (readonly [person: string, path: string])[] = [
  ['asha', '/'],
  ['malik', '/'],
  ['omar', '/'],
  ['dana', '/'],
  ['malik', '/?view=team'],
  ['dana', '/cases'],
  ['malik', '/cases'],
  ['malik', '/cases?closed=yes'],
  ['asha', '/cases?post=accessCoordinator1'],
  ['malik', '/deadlines'],
  ['malik', '/deadlines?days=365'],
  ['malik', '/notices'],
  ['malik', '/notices?state=parked'],
  ['asha', '/cases/$ref'],
  ['asha', '/cases/$ref/notices'],
  ['asha', '/cases/$ref/history'],
  ['malik', '/funding'],
  ['malik', '/api/cases'],
  ['malik', '/api/cases?closed=true'],
  ['malik', '/api/deadlines'],
  ['malik', '/api/deadlines?state=open'],
];

/** A record that is grown, somebody who may look on, and one of its cases. */
export interface Grown {
  readonly record: CaseRecord;
  readonly superuser: Client;
  readonly ref: string;
}

/** Every page so many times, after once for warming up. */
export async function pageCosts(
  { record, superuser, ref }: Grown,
  times: number,
): Promise<readonly (readonly PageCost[])[]> {
  const sent = watch(record);
  const settings = settingsFrom({ DEMONSTRATION: 'true', SESSION_SECRET: SECRET });
  const log = pino({ level: 'silent' });
  const app = await openService({ record, settings, wakeRelay: () => undefined, log });
  await app.init();
  const http = request(app.getHttpServer());
  const look = async (person: string, path: string) =>
    http.get(path.replace('$ref', ref)).set(await headersOf(record, person));
  const cost = async (person: string, path: string) => {
    sent.length = 0;
    const began = performance.now();
    const { status, text } = await look(person, path);
    const ms = performance.now() - began;
    const kB = Buffer.byteLength(text) / 1_000;
    return { person, path, status, ...(await costOf(superuser, { path, sent: [...sent] })), ms, kB };
  };
  const found: PageCost[][] = [];
  for (const [person, path] of PAGES) await look(person, path);
  for (let time = 0; time < times; time++) {
    found.push([]);
    for (const [person, path] of PAGES) found[time]?.push(await cost(person, path));
  }
  await app.close();
  return found;
}

async function costOf(superuser: Client, { path, sent }: { readonly path: string; readonly sent: readonly Sent[] }) {
  const reads = await readsOf(superuser, sent);
  const sum = (of: (read: ReadOf) => number) => reads.reduce((all, one) => all + of(one), 0);
  if (process.env['BENCH_SQL'] === path) for (const one of reads) process.stdout.write(`${one.buffers} ${one.text}\n`);
  return {
    statements: sent.length,
    buffers: sum((one) => one.buffers),
    sqlMs: sum((one) => one.ms),
    wholeTables: [...new Set(reads.flatMap(({ wholeTables }) => wholeTables))],
  };
}

/** The pages as a table. */
export function tableOfPages(pages: readonly PageCost[]): string {
  const head = ['who', 'page', 'status', 'statements', 'buffers', 'SQL ms', 'page ms', 'kB', 'whole tables'];
  const rows = pages.map(({ person, path, status, statements, buffers, sqlMs, ms, kB, wholeTables }) => {
    const figures = [status, statements, buffers, sqlMs.toFixed(0), ms.toFixed(0), kB.toFixed(0)];
    return `| ${[person, path, ...figures, wholeTables.join(' ')].join(' | ')} |`;
  });
  return [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...rows].join('\n');
}
