import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationPlaces } from '#workflows/areas/demonstration/places';
import { schoolFile, schoolRow } from '../../libs/people/school-file.fixture.js';
import { type OpenedService, openedService } from './opened-service.js';
import { runWaymark } from './run-waymark.js';

let service: OpenedService;
let folder: string;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  folder = await mkdtemp(join(tmpdir(), 'places-'));
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await service?.close();
});

async function imported(content: string | Uint8Array, ...more: readonly string[]) {
  const file = join(folder, 'places.csv');
  await writeFile(file, content);
  return runWaymark(['places', 'import', file, ...more], { DATABASE_URL: service.databaseUrl });
}

describe('waymark places import', () => {
  it('tries, takes over, and says what is other the next time', async () => {
    const tried = await imported(demonstrationPlaces, '--dry-run');
    expect([tried.code, tried.out]).toEqual([0, expect.stringContaining('Would be added: 13.')]);
    const taken = await imported(demonstrationPlaces, '--json');
    expect(taken.json).toMatchObject({ imported: true, rows: 13, added: 13, encoding: 'utf-8' });
    const again = await imported(demonstrationPlaces, '--json');
    expect(again.json).toMatchObject({ added: 0, changed: 0, unchanged: 13 });
    const verified = await runWaymark(['people', 'verify'], { DATABASE_URL: service.databaseUrl });
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('All is as it was changed.')]);
  });

  it('reads UTF-8 with a mark before it, and Windows’ own encoding', async () => {
    const name = { EstablishmentName: 'École Saint-Exupéry' };
    const marked = await imported(`\uFEFF${schoolFile(schoolRow(100001, name))}`, '--json');
    expect(marked.json).toMatchObject({ added: 1, encoding: 'utf-8' });
    const western = await imported(Buffer.from(schoolFile(schoolRow(100001, name)), 'latin1'), '--json');
    expect(western.json).toMatchObject({ unchanged: 1, encoding: 'windows-1252' });
    const other = await imported(Buffer.from(`\uFEFF${schoolFile(schoolRow(100001))}`, 'utf16le'));
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('UTF-16')]);
  });

  it('takes over nothing where one row is wrong, and says which', async () => {
    const wrong = await imported(schoolFile(schoolRow(100008), schoolRow(100009, { 'LA (code)': 'x' }), 'a,b'));
    expect([wrong.code, wrong.out.split('\n').slice(0, 3)]).toEqual([
      1,
      [
        'Nothing was taken over: 2 of 3 rows are wrong.',
        'Line 3, URN 100009: LA (code) “x” is none: three figures.',
        'Line 4, URN a: 2 cells where the first line has 19.',
      ],
    ]);
    const torn = await imported('URN,"EstablishmentName\n1,2');
    expect([torn.code, torn.out]).toEqual([1, expect.stringContaining('Line 1: a quotation mark is opened')]);
    const found = await service.record.db.query("SELECT urn FROM body WHERE urn IN ('100008', '100009')");
    expect(found).toEqual([]);
  });
});
