import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { grow } from '#test/bench/grown-database';
import { readsOf, type Sent, watch } from '#test/bench/watched-statements';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

// What a page costs, counted and never timed, among some thousand cases of one area of which a person has a few: who scans
// a table, or asks once a row, reads ten times as much.
const CASES = 4_000;

let service: OpenedService;
let superuser: Client;
let sent: Sent[];
let ref: string;
beforeAll(async () => {
  service = await openedService('2026-06-05T09:00:00.000Z');
  superuser = new Client({ connectionString: service.superuserUrl });
  await superuser.connect();
  sent = watch(service.record);
  [ref = ''] = await grow({ record: service.record, superuser }, '2026-03-02', { cases: CASES, oneIn: 50 });
}, 120_000);
afterAll(async () => {
  await superuser.end();
  await service.close();
});

/** Tables of which this spec has few rows: events are not copied with their cases. */
const SMALL = ['person', 'post_holding', 'calendar_edition', 'virtual_clock', 'profile_activation', 'case_event'];

interface Budget {
  readonly statements: number;
  /** Pages of the database read in all, and for each row that is shown. */
  readonly buffers: number;
  readonly aRow: number;
}

async function look(person: string, path: string) {
  const asked = path.replace('$ref', ref);
  const get = () =>
    path.startsWith('/api') ? apiAs(service, person).look(asked) : pagesAs(service, person).look(asked);
  // What the process reads once in its life is not what a page costs.
  await get();
  sent.length = 0;
  const { status, text } = await get();
  const statements = [...sent];
  const reads = await readsOf(superuser, statements);
  const buffers = reads.reduce((sum, read) => sum + read.buffers, 0);
  const whole = reads.flatMap(({ wholeTables }) => wholeTables).filter((table) => !SMALL.includes(table));
  const rows = text.match(/<tr class|"ref":|<article/g)?.length ?? 0;
  return { status, kB: Buffer.byteLength(text) / 1_000, statements: statements.length, buffers, whole, rows };
}

describe('a page in an area of many cases', () => {
  it.each<readonly [string, string, Budget]>([
    ['asha', '/', { statements: 14, buffers: 1_000, aRow: 30 }],
    ['malik', '/', { statements: 14, buffers: 300, aRow: 300 }],
    ['dana', '/', { statements: 14, buffers: 1_000, aRow: 30 }],
    ['malik', '/?view=team', { statements: 14, buffers: 3_000, aRow: 30 }],
    ['dana', '/cases', { statements: 6, buffers: 300, aRow: 20 }],
    ['malik', '/cases', { statements: 6, buffers: 300, aRow: 10 }],
    ['malik', '/cases?closed=yes', { statements: 6, buffers: 300, aRow: 10 }],
    ['asha', '/cases?post=accessCoordinator1', { statements: 6, buffers: 300, aRow: 20 }],
    ['malik', '/deadlines', { statements: 6, buffers: 1_000, aRow: 10 }],
    ['malik', '/deadlines?days=365', { statements: 6, buffers: 1_000, aRow: 10 }],
    ['malik', '/notices', { statements: 10, buffers: 1_500, aRow: 30 }],
    ['malik', '/notices?state=parked', { statements: 6, buffers: 100, aRow: 100 }],
    ['asha', '/cases/$ref', { statements: 16, buffers: 150, aRow: 150 }],
    ['asha', '/cases/$ref/history', { statements: 12, buffers: 150, aRow: 150 }],
    ['asha', '/cases/$ref/replay', { statements: 12, buffers: 150, aRow: 150 }],
    ['asha', '/cases/$ref/notices', { statements: 9, buffers: 150, aRow: 150 }],
    ['malik', '/api/cases', { statements: 4, buffers: 300, aRow: 10 }],
    ['malik', '/api/cases?closed=true', { statements: 4, buffers: 300, aRow: 10 }],
    ['malik', '/api/deadlines', { statements: 4, buffers: 2_000, aRow: 20 }],
    ['malik', '/api/deadlines?state=open', { statements: 4, buffers: 1_000, aRow: 10 }],
  ])('as %s at %s', async (person, path, budget) => {
    const { status, kB, statements, buffers, whole, rows } = await look(person, path);
    expect({ status, whole }).toEqual({ status: 200, whole: [] });
    expect(statements).toBeLessThanOrEqual(budget.statements);
    expect(buffers).toBeLessThanOrEqual(budget.buffers);
    expect(buffers / Math.max(rows, 1)).toBeLessThanOrEqual(budget.aRow);
    expect(kB).toBeLessThanOrEqual(100);
  });

  it('finds the people that a case names, however many the area has', async () => {
    await superuser.query(
      `INSERT INTO person (id, name, agency, area, roles) SELECT 'family.' || i, 'Somebody', 'family',
        'north-east-lincolnshire', '{family}' FROM generate_series(1, 100000) AS i`,
    );
    await superuser.query('ANALYZE person');
    const { buffers } = await look('asha', '/cases/$ref');
    expect(buffers).toBeLessThanOrEqual(1_500);
  });

  it('has each deadline once, and all of them, over the pages of their list', async () => {
    const malik = apiAs(service, 'malik');
    const ids: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await malik.look(`/api/deadlines?state=missed&limit=100${next && `&after=${next}`}`);
      ids.push(...body.deadlines.map((one: { id: string }) => one.id));
      next = body.next;
    }
    const { rows } = await superuser.query<{ count: number }>(
      "SELECT count(*)::integer FROM deadline WHERE state = 'missed' AND area = 'north-east-lincolnshire'",
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(rows[0]?.count);
  });
});
