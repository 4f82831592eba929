import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { listNotices } from '#case-record/notices-listed';
import { personById } from '#case-record/people';
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
const SMALL = [
  'person',
  'post_holding',
  'absence',
  'calendar_edition',
  'virtual_clock',
  'profile_activation',
  'case_event',
  'session',
];

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

  it('shows the beginning of a long list, and all of it on pages of its own', async () => {
    await superuser.query(
      `UPDATE case_file SET named = named || '{dana}' WHERE ref IN (
        SELECT ref FROM deadline WHERE state = 'open' ORDER BY deadline.id DESC LIMIT 150)`,
    );
    const shown = (text: string) => (text.match(/<td class="govuk-table__cell"><a /g) ?? []).length;
    const dana = pagesAs(service, 'dana');
    const { text } = await dana.look('/');
    const [, part = '', all] = /href="(\/\?part=\w+)">Show all (\d+)/.exec(text) ?? [];
    const pages = [1, 2, 3, 4].map(async (page) => shown((await dana.look(`${part}&page=${page}`)).text));
    const rows = (await Promise.all(pages)).reduce((sum, count) => sum + count, 0);
    expect([part, rows]).toEqual(['/?part=others', Number(all)]);
    expect(rows).toBeGreaterThan(30);
  });

  it('has each thing of the team once, page after page', async () => {
    const malik = pagesAs(service, 'malik');
    const ends: string[] = [];
    for (let next: string | undefined = '/?view=team'; next !== undefined && ends.length < 3; ) {
      const { text } = await malik.look(next);
      next = /href="([^"]*)">Next page: what is due after this/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      ends.push(/after=([^"]*)/.exec(next ?? '')?.[1] ?? '');
    }
    const { rows } = await superuser.query<{ place: string }>(
      `SELECT coalesce(due_on::text, 'infinity') || '_' || id AS place FROM deadline
      WHERE state IN ('open', 'missed') ORDER BY coalesce(due_on, 'infinity'), id LIMIT 300`,
    );
    expect(ends).toEqual([99, 199, 299].map((index) => rows[index]?.place));
  });

  it('has the notices of the area and, of other areas, those of cases that name the reader', async () => {
    const malik = await personById(service.record, 'malik');
    const newest = async () => {
      const found = await listNotices(service.record, { around: malik as NonNullable<typeof malik>, limit: 20 });
      return found.map(({ id }) => id);
    };
    const { rows } = await superuser.query<{ id: number; ref: string }>(
      "SELECT id::integer, ref FROM outbox WHERE kind = 'notice' ORDER BY outbox.id DESC LIMIT 20",
    );
    expect(await newest()).toEqual(rows.map(({ id }) => id));
    const [gone] = rows;
    for (const table of ['case_file', 'outbox'])
      await superuser.query(`UPDATE ${table} SET area = 'elsewhere' WHERE ref = $1`, [gone?.ref]);
    expect(await newest()).not.toContain(gone?.id);
    await superuser.query("UPDATE case_file SET named = named || '{malik}' WHERE ref = $1", [gone?.ref]);
    expect(await newest()).toContain(gone?.id);
  });

  it('has each deadline once, and all of them, over the pages of their list', async () => {
    const malik = apiAs(service, 'malik');
    const ids: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await malik.look(`/api/deadlines?state=open&limit=100${next && `&after=${next}`}`);
      ids.push(...body.deadlines.map((one: { id: string }) => one.id));
      next = body.next;
    }
    const { rows } = await superuser.query<{ count: number }>(
      "SELECT count(*)::integer FROM deadline WHERE state = 'open' AND area = 'north-east-lincolnshire'",
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(rows[0]?.count);
    expect(ids.length).toBeGreaterThan(1_000);
  });
});
