import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runWaymark } from './run-waymark.js';

// Each test starts a process.
jest.setTimeout(60_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rowsFile(rows: unknown): Promise<string> {
  const file = join(folder, 'rows.json');
  await writeFile(file, JSON.stringify(rows));
  return file;
}

describe('waymark clocks explain', () => {
  it('says the day in a sentence, and every step in a table', async () => {
    const asked = [
      'clocks',
      'explain',
      'appeal-lodge',
      '--from',
      '2025-10-01',
      '--input',
      'certificateIssued=2025-11-29',
    ];
    const { code, out } = await runWaymark(asked);
    expect(code).toBe(0);
    expect(out).toContain('The parent or young person has until five in the afternoon of Friday 2 January 2026');
    expect(out).toMatch(/Compared +Monday 29 December 2025 .* this decides/);
    expect(out).toMatch(/Moved +Monday 29 December 2025 \(2025-12-29\) to Friday 2 January 2026/);
    expect(out).toMatch(/Law +HESC Rules \(SI 2008\/2699\) r\.20\(1\)\(c\)/);
  });

  it('names each day that did not count, and what another reading would come to', async () => {
    const { json } = await runWaymark(['clocks', 'explain', 'mediation-notify-icb', '--from', '2026-04-01', '--json']);
    expect(json.due).toBe('2026-04-08');
    expect(json.table).toContainEqual(['Not counted', 'Friday 3 April 2026 (2026-04-03): Good Friday']);
    expect(json.further.join(' ')).toContain('Otherwise it would be Monday 6 April 2026');
  });

  it('says which input it needs', async () => {
    const { code, err } = await runWaymark(['clocks', 'explain', 'la-transfer', '--from', '2026-04-01']);
    expect(code).toBe(2);
    expect(err).toContain('INPUT_MISSING: The input "moveDate"');
    expect(err).toContain('Give it with --input moveDate=…');
    const nothing = await runWaymark(['clocks', 'explain', 'ehcp-final']);
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('Give it with --from 2026-01-05.')]);
  });
});

describe('waymark clocks, asked how late', () => {
  it('explains it for a day, and for a thing that was done', async () => {
    const asked = ['clocks', 'explain', 'ehcp-final', '--from', '2025-04-02', '--on', '2025-11-18'];
    const { out } = await runWaymark([...asked, '--done', '2025-08-27']);
    expect(out).toContain('On Tuesday 18 November 2025 it is 90 days (12 weeks and 6 days) late');
    expect(out).toContain('Done on Wednesday 27 August 2025, it was 7 days (1 week) late.');
    expect((await runWaymark([...asked, '--done', 'Tuesday'])).code).toBe(2);
  });

  it('computes it for each row, by its own days or those of the command', async () => {
    const inputs = { trigger: '2025-04-02' };
    const rows = [
      { id: 1, clock: 'ehcp-final', inputs },
      { id: 2, clock: 'ehcp-final', inputs, on: '2025-08-21' },
      { id: 3, clock: 'ehcp-final', inputs, done: 'soon' },
    ];
    const { json } = await runWaymark(['clocks', 'compute', await rowsFile(rows), '--on', '2025-11-18', '--json']);
    expect(json.map(({ against, error }: any) => error?.input ?? against[0].daysLate)).toEqual([90, 1, 'done']);
  });
});

describe('waymark clocks holidays', () => {
  const env = () => ({ DATA_DIR: join(folder, 'data') });
  const officialOf = async () => {
    const { json } = await runWaymark(['clocks', 'holidays', 'show', '--json'], env());
    return Object.entries(json.days as Record<string, string>).map(([date, title]) => ({ date, title, notes: '' }));
  };
  const officialFile = (events: unknown) =>
    rowsFile({ 'england-and-wales': { division: 'england-and-wales', events } });

  it('takes over a published list, by which dates are counted from then on', async () => {
    const row = { id: 1, clock: 'mediation-notify-icb', inputs: { trigger: '2026-07-17' } };
    const due = async () =>
      (await runWaymark(['clocks', 'compute', await rowsFile([row]), '--json'], env())).json[0].due;
    expect(await due()).toBe('2026-07-22');
    const events = [
      ...(await officialOf()),
      { date: '2026-07-20', title: 'A proclaimed day', notes: 'Extra bank holiday' },
    ];
    const refresh = ['clocks', 'holidays', 'refresh', '--from', await officialFile(events), '--json'];
    expect(await runWaymark(refresh, env())).toMatchObject({ code: 0, json: { added: ['2026-07-20'] } });
    expect(await due()).toBe('2026-07-23');
  });

  it('refuses a list that looks wrong, and keeps the one in use', async () => {
    const events = (await officialOf()).filter(({ date }) => !date.startsWith('2027'));
    const refresh = ['clocks', 'holidays', 'refresh', '--from', await officialFile(events)];
    const { code, out } = await runWaymark(refresh, env());
    expect(code).toBe(1);
    expect(out).toContain('2027 has 0 days');
    expect((await officialOf()).some(({ date }) => date.startsWith('2027'))).toBe(true);
  });
});
