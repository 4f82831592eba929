import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { knowCalendars } from '#case-record/calendars';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { setClock } from '#case-record/virtual-clock';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { register } from '#workflows/register';
import { runWaymark } from './run-waymark.js';

// Each test starts a process.
jest.setTimeout(60_000);

let database: ClonedDatabase;
let record: CaseRecord;
let folder: string;
let site: Server;
let published: unknown;

beforeAll(async () => {
  database = await cloneDatabase();
  record = await openRecord({ url: database.applicationUrl, poolSize: 1 }, register);
  await setClock(record, '2026-12-01T09:00:00.000Z');
  folder = await mkdtemp(join(tmpdir(), 'waymark-holidays-'));
  site = createServer((_request, response) => response.end(JSON.stringify(published))).listen(0, '127.0.0.1');
  await once(site, 'listening');
});
afterAll(async () => {
  site.close();
  await closeRecord(record);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const waymark = (...args: readonly string[]) =>
  runWaymark(['clocks', 'holidays', ...args], { DATABASE_URL: database.applicationUrl, DATA_DIR: folder });

function official(more: Readonly<Record<string, string>>) {
  const days = Object.entries({ ...englandAndWales.days, ...more }).map(([date, title]) => ({
    date,
    title,
    notes: '',
  }));
  return { 'england-and-wales': { division: 'england-and-wales', events: days } };
}

describe('waymark clocks holidays, with a record', () => {
  it('shows the list that the record counts by', async () => {
    const { code, json } = await waymark('show', '--json');
    expect([code, json.edition, json.since]).toEqual([0, 1, '1900-01-01T00:00:00.000Z']);
  });

  it('adopts a list from a file, and says when it counts and what follows', async () => {
    const file = join(folder, 'published.json');
    await writeFile(file, JSON.stringify(official({ '2027-07-20': 'Day of thanksgiving' })));
    const { code, out } = await waymark(
      'adopt',
      '--from',
      file,
      '--reason',
      'Proclaimed on 1 July 2027',
      '--by',
      'asha',
    );
    expect(code).toBe(0);
    expect(out).toContain('Adopted as edition 2. It counts from 2');
    expect(out).toContain('New: 2027-07-20 Day of thanksgiving');
    expect(out).toContain('the workers recompute the 0 open deadlines');
    const { editions } = await knowCalendars(record);
    expect(editions.map(({ number, adoptedBy, reason }) => [number, adoptedBy, reason]).at(-1)).toEqual([
      2,
      'asha',
      'Proclaimed on 1 July 2027',
    ]);
    expect((await waymark('show')).out).toContain('Edition 2 counts from');
  });

  it('computes and explains by the list that the record counts by, and says which', async () => {
    await setClock(record, '2026-12-01T09:10:00.000Z');
    const env = { DATABASE_URL: database.applicationUrl, DATA_DIR: folder };
    const explain = ['clocks', 'explain', 'mediation-notify-icb', '--from', '2027-07-16', '--json'];
    const { json } = await runWaymark(explain, env);
    expect([json.due, json.calendar]).toEqual([
      '2027-07-22',
      expect.stringMatching(/^England and Wales, as read on .* \(edition 2\)$/),
    ]);
    const shipped = await runWaymark([...explain, '--without-record'], env);
    expect([shipped.json.due, shipped.json.calendar]).toEqual([
      '2027-07-21',
      'England and Wales, as read on 2026-11-21',
    ]);
    const file = join(folder, 'rows.json');
    await writeFile(
      file,
      JSON.stringify([{ id: 1, clock: 'mediation-notify-icb', inputs: { trigger: '2027-07-16' } }]),
    );
    expect((await runWaymark(['clocks', 'compute', file], env)).out).toMatch(
      /2027-07-22[\s\S]*Bank holidays: .*edition 2/,
    );
  });

  it('adopts nothing where the published list brings nothing new', async () => {
    published = official({ '2027-07-20': 'Day of thanksgiving' });
    const { port } = site.address() as AddressInfo;
    const { code, out } = await waymark('adopt', '--from', `http://127.0.0.1:${port}/bank-holidays.json`);
    expect([code, out]).toEqual([0, 'The record counts by these days already. Nothing was changed.\n']);
  });

  it('refuses a list that looks wrong, until a moved day is confirmed by name', async () => {
    const { '2027-05-03': _, ...days } = englandAndWales.days;
    const moved = { ...days, '2027-05-10': 'Early May bank holiday', '2027-07-20': 'Day of thanksgiving' };
    published = { 'england-and-wales': { events: Object.entries(moved).map(([date, title]) => ({ date, title })) } };
    const { port } = site.address() as AddressInfo;
    const adopt = ['adopt', '--from', `http://127.0.0.1:${port}/bank-holidays.json`];
    const refused = await waymark(...adopt);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('2027-05-03 (Early May bank holiday) is known and missing');
    expect((await knowCalendars(record)).editions).toHaveLength(2);
    const { code, out } = await waymark(...adopt, '--moved', '2027-05-03');
    expect(code).toBe(0);
    expect(out).toContain('Gone: 2027-05-03');
    expect((await knowCalendars(record)).editions).toHaveLength(3);
  });

  it('goes back to an earlier list in one command, which says what goes and keeps why', async () => {
    const { code, out } = await waymark('restore', '1', '--reason', 'It was the list of Scotland', '--by', 'asha');
    expect(code).toBe(0);
    expect(out).toContain('Adopted as edition 4. It counts from 2');
    expect(out).toContain('New: 2027-05-03 Early May bank holiday');
    expect(out).toContain('Gone: 2027-07-20 Day of thanksgiving');
    const { json } = await waymark('show', '--json');
    expect(json.editions.at(-1)).toMatchObject({
      number: 4,
      adoptedBy: 'asha',
      reason: 'Back to list 1: It was the list of Scotland',
    });
    const none = await waymark('restore', '9', '--reason', 'A slip');
    expect([none.code, none.out]).toEqual([1, expect.stringContaining('There is no list 9.')]);
    expect((await waymark('restore', '1')).code).toBe(2);
  });

  it('reads a file with a mark of byte order, and refuses one that is not UTF-8', async () => {
    const file = join(folder, 'encoded.json');
    const text = JSON.stringify(official({ '2027-07-21': 'King’s day' }));
    await writeFile(file, Buffer.from(text.replaceAll('’', '\xE9'), 'latin1'));
    const latin = await waymark('adopt', '--from', file);
    expect([latin.code, latin.err]).toEqual([2, expect.stringContaining('is not text in UTF-8')]);
    await writeFile(file, `\uFEFF${text}`);
    expect((await waymark('adopt', '--from', file)).out).toContain('New: 2027-07-21 King’s day');
  });

  it('adopts nothing where only a name is written otherwise: no day moves', async () => {
    published = official({ '2027-07-21': 'Day of the King' });
    const { port } = site.address() as AddressInfo;
    const { out } = await waymark('adopt', '--from', `http://127.0.0.1:${port}/bank-holidays.json`);
    expect(out).toBe('The record counts by these days already. Nothing was changed.\n');
  });
});
