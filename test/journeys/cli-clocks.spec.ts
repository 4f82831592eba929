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
      'not a row',
    ]);
    const { code, json } = await runWaymark(['clocks', 'compute', file, '--json']);
    expect(code).toBe(1);
    expect(json.map(({ id, due, error }: any) => [id, due ?? error.code])).toEqual([
      ['six weeks', '2026-05-13'],
      ['over Easter', '2026-04-10'],
      ['local', '2026-04-17'],
      ['no such', 'UNKNOWN_CLOCK'],
      ['no trigger', 'INPUT_MISSING'],
      ['no day', 'INPUT_WRONG'],
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

describe('waymark, used wrongly', () => {
  it.each([
    [['tea']],
    [['case', 'show']],
    [['deadlines', 'list', '--before', 'Tuesday']],
    [['outbox', 'retry']],
    [['outbox', 'list', '--state', 'lost']],
    [['clocks', 'compute', '/no/such/file.json']],
    [['scenario', 'run', 'package.json']],
  ])('exits with 2 and prints nothing but why: %j', async (args) => {
    const { code, out, err } = await runWaymark(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(err).not.toContain('    at ');
  });
});
