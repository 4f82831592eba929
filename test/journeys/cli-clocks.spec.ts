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

describe('waymark clocks compute', () => {
  it('computes what it can, and names for each other row why not', async () => {
    const trigger = '2026-04-01';
    const file = await rowsFile([
      { id: 'six weeks', clock: 'ehcna-decision', inputs: { trigger, triggerEvent: 'request received' } },
      { id: 'over Easter', clock: 'corporate-stage1-ack', inputs: { trigger } },
      { id: 'local', clock: 'triage-decided', inputs: { trigger } },
      { id: 'no such', clock: 'tea-time', inputs: { trigger } },
      { id: 'no trigger', clock: 'ehcp-final', inputs: {} },
      { id: 'no day', clock: 'ehcp-final', inputs: { trigger: '2026-02-30' } },
      { id: 'mistyped', clock: 'appeal-lodge', inputs: { decisionSent: trigger, certficateIssued: trigger } },
      { id: 'too early', clock: 'ehcp-final', inputs: { trigger: '2014-08-31' } },
      { id: 'no day in law', clock: 'ehcna-consult-family', inputs: { trigger } },
      'not a row',
    ]);
    const { code, json } = await runWaymark(['clocks', 'compute', file, '--json']);
    expect(code).toBe(1);
    expect(json.map(({ id, due, error }: any) => [id, error?.code ?? due])).toEqual([
      ['six weeks', '2026-05-13'],
      ['over Easter', '2026-04-10'],
      ['local', '2026-04-17'],
      ['no such', 'UNKNOWN_CLOCK'],
      ['no trigger', 'INPUT_MISSING'],
      ['no day', 'INPUT_WRONG'],
      ['mistyped', 'INPUT_UNKNOWN'],
      ['too early', 'NOT_IN_FORCE'],
      ['no day in law', null],
      [null, 'ROW_WRONG'],
    ]);
    expect(json[1].excluded).toContainEqual({ on: '2026-04-03', because: 'Good Friday' });
  });

  it('exits with 0 where every row has its date', async () => {
    const file = await rowsFile([{ id: 1, clock: 'ehcp-refusal', inputs: { trigger: '2026-01-05' } }]);
    expect(await runWaymark(['clocks', 'compute', file])).toMatchObject({
      code: 0,
      out: expect.stringContaining('2026-04-27'),
    });
  });
});

describe('waymark clocks compute, with what belongs to a date', () => {
  it('prints windows, excuses, guidance and what moved a day beside it', async () => {
    const closure = { schoolFirstClosedDay: '2026-07-22', schoolReopens: '2026-09-02' };
    const rows = [
      { clock: 'appeal-lodge', inputs: { decisionSent: '2026-06-10', caseType: 'sen' } },
      { clock: 'phase-transfer-other', inputs: { transferYear: 2027, phase: 'primary-to-secondary' } },
      { clock: 'school-closure-exception-window', inputs: { ...closure, adviceRequestedFromHead: '2026-07-15' } },
      { clock: 'ehcna-decision', inputs: { trigger: '2026-07-01', ...closure, adviceRequestedFromHead: '2026-07-14' } },
      { clock: 'judicial-review', inputs: { trigger: '2025-11-30' } },
      { clock: 'ehcna-decision', inputs: { trigger: '2026-07-01', ...closure } },
    ].map((row, id) => ({ id, ...row }));
    const { json } = await runWaymark(['clocks', 'compute', await rowsFile(rows), '--json']);
    expect(json).toMatchObject([
      { due: '2026-09-01', rawDue: '2026-08-10', by: '17:00', moved: [{ from: '2026-08-10', to: '2026-09-01' }] },
      { due: '2027-02-14', guidanceDue: '2027-02-15', readings: { 'before-a-date': 'dayBefore' } },
      { due: '2026-08-26', windowStart: '2026-07-15', windowEnd: '2026-08-26', excused: true },
      { due: '2026-08-12', excused: false, exceptions: ['X5'] },
      { due: '2026-02-28', ifCourtClosedRolls: '2026-03-02' },
      { error: { code: 'INPUT_MISSING', input: 'adviceRequestedFromHead' } },
    ]);
    expect(json[4]).toMatchObject({ calendar: expect.stringContaining('England and Wales'), lawAsAt: '2026-11-21' });
  });

  it('follows the law of the day: disability claims before and since 21 July 2020', async () => {
    const clock = 'dd-claim-response';
    const rows = ['2020-07-20', '2020-07-21'].map((on) => ({
      id: on,
      clock,
      inputs: { applicationReceivedByResponsibleBody: on, caseType: 'dd' },
    }));
    const { json } = await runWaymark(['clocks', 'compute', await rowsFile(rows), '--json']);
    expect(json.map(({ due }: any) => due)).toEqual(['2020-09-29', '2020-09-02']);
  });

  it('reads doubtful words as it is told to', async () => {
    const file = await rowsFile([{ id: 1, clock: 'appeal-lodge', inputs: { decisionSent: '2027-05-31' } }]);
    const asked = ['clocks', 'compute', file, '--json'];
    const moved = ['--reading', 'tribunal-rolls-into-closed-days=movesAgain'];
    expect((await runWaymark(asked)).json[0].due).toBe('2027-08-02');
    expect((await runWaymark([...asked, ...moved])).json[0].due).toBe('2027-09-01');
    expect((await runWaymark([...asked, '--reading', 'tea=milk'])).code).toBe(2);
  });

  it('computes ten thousand rows in seconds', async () => {
    const rows = Array.from({ length: 10_000 }, (_, id) => ({
      id,
      clock: 'ca89-stage2-extended',
      inputs: { trigger: '2026-04-15' },
    }));
    const file = await rowsFile(rows);
    const began = performance.now();
    const { json } = await runWaymark(['clocks', 'compute', file, '--json']);
    expect(json).toHaveLength(10_000);
    expect(json.every(({ due }: any) => due === '2026-07-17')).toBe(true);
    expect(performance.now() - began).toBeLessThan(30_000);
  });
});

describe('waymark, used wrongly', () => {
  it.each([
    [['tea']],
    [['case', 'show']],
    [['deadlines', 'list', '--before', 'Tuesday']],
    [['outbox', 'retry']],
    [['outbox', 'list', '--state', 'lost']],
    [['clocks', 'compute', '/no/such/file.json']],
    [['clocks', 'explain', 'tea']],
    [['clocks', 'holidays', 'refresh', '--from', '/no/such/file.json']],
    [['clocks', 'holidays', 'refresh', '--moved', 'Tuesday']],
    [['scenario', 'run', 'package.json']],
  ])('exits with 2 and prints nothing but why: %j', async (args) => {
    const { code, out, err } = await runWaymark(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(err).not.toContain('    at ');
  });
});
