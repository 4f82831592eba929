import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { savePeople } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import { onServer } from '#local-postgres/roles';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { register } from '#workflows/register';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly json: any;
}

const AREA = 'north-east-lincolnshire';
const PARENT = { person: 'parent', role: 'family' };

let database: ClonedDatabase;
let record: CaseRecord;
let folder: string;
let ref: string;

beforeAll(async () => {
  database = await cloneDatabase();
  folder = await mkdtemp(join(tmpdir(), 'waymark-cli-'));
  record = await openRecord({ url: database.applicationUrl, poolSize: 2 }, register);
  await setClock(record, '2026-01-12T10:00:00Z');
  const parent = { id: 'parent', name: 'Wilma Peel', agency: 'family', area: AREA, roles: ['family'], posts: [] };
  await savePeople(record, [{ ...parent, active: true, email: 'wilma@example.org', phone: null }]);
  const opened = await recordEvent(record, {
    pathway: 'access-pathway',
    area: AREA,
    type: 'ReferralSubmitted',
    data: {
      child: { name: 'Barnaby Peel' },
      contact: { name: 'Wilma Peel', person: 'parent' },
      worry: 'He does not speak at school.',
    },
    by: PARENT,
    key: 'refer',
  });
  if (opened.outcome === 'refused') throw new Error(opened.reason);
  ref = opened.ref;
  await recordEvent(record, { ref, type: 'InformationSupplied', data: { what: 'a drawing' }, by: PARENT, key: 'more' });
});

afterAll(async () => {
  await closeRecord(record);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function waymark(...args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, DATABASE_URL: database.applicationUrl, DATABASE_OWNER_URL: database.ownerUrl };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/apps/cli/main.js', ...args], { env }, (error, out, err) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ code, out, err, json: args.includes('--json') && out !== '' ? JSON.parse(out) : undefined });
    });
  });
}

async function rowsFile(rows: unknown): Promise<string> {
  const file = join(folder, 'rows.json');
  await writeFile(file, JSON.stringify(rows));
  return file;
}

describe('waymark case', () => {
  it('shows where a case stands, and no names', async () => {
    const { code, out, json } = await waymark('case', 'show', ref, '--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({ ref, state: 'pre.received', sequence: 2, receivedOn: '2026-01-12' });
    expect(json.deadlines).toContainEqual(
      expect.objectContaining({ clock: 'referral-acknowledged', dueOn: '2026-01-15' }),
    );
    expect(out).not.toMatch(/Barnaby|Wilma/);
  });

  it('shows names to whoever asks for them in so many words', async () => {
    expect((await waymark('case', 'show', ref, '--json', '--reveal')).json.child).toBe('Barnaby Peel');
    expect((await waymark('case', 'history', ref, '--reveal')).out).toContain('He does not speak at school.');
  });

  it('lists every event, with the names of the facts and not what they say', async () => {
    const { json, out } = await waymark('case', 'history', ref, '--json');
    expect(json.events.map(({ type }: { type: string }) => type)).toEqual(['ReferralSubmitted', 'InformationSupplied']);
    expect(json.events[0]).toMatchObject({
      sequence: 1,
      occurredOn: '2026-01-12',
      by: { role: 'family' },
      facts: ['child', 'contact', 'worry'],
    });
    expect(out).not.toMatch(/Barnaby|Wilma|speak/);
  });

  it('tells a case again from its history', async () => {
    const { json } = await waymark('case', 'replay', ref, '--json');
    expect(json.steps.map(({ state }: { state: string }) => state)).toEqual(['pre.received', 'pre.received']);
    expect(json.steps[0].open).toContainEqual({ clock: 'triage-decided', key: '', dueOn: '2026-01-26', generation: 1 });
  });

  it('says that there is no such case, and fails', async () => {
    const { code, err, out } = await waymark('case', 'show', 'WM-NONE-NONE');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('WM-NONE-NONE');
  });
});

describe('waymark deadlines, outbox and migrate', () => {
  it('lists what falls due up to a day', async () => {
    const { json } = await waymark('deadlines', 'list', '--before', '2026-01-15', '--json');
    expect(json.deadlines).toHaveLength(1);
    expect(json.deadlines[0]).toMatchObject({
      ref,
      clock: 'referral-acknowledged',
      dueOn: '2026-01-15',
      state: 'open',
    });
  });

  it('lists what has to go out, not to whom and not the words', async () => {
    const { json, out } = await waymark('outbox', 'list', '--state', 'waiting', '--json');
    expect(json.items.length).toBeGreaterThan(0);
    expect(json.items[0]).toMatchObject({ ref, kind: 'notice', attempts: 0 });
    expect(out).not.toMatch(/Wilma|wilma|body/);
  });

  it('finds nothing parked to try again', async () => {
    expect(await waymark('outbox', 'retry', '--all', '--json')).toMatchObject({ code: 0, json: { retried: 0 } });
  });

  it('has nothing more to migrate', async () => {
    expect(await waymark('migrate', '--json')).toMatchObject({ code: 0, json: { done: [] } });
  });
});

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
    const { code, json } = await waymark('clocks', 'compute', file, '--json');
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
    expect(await waymark('clocks', 'compute', file)).toMatchObject({
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
    const { code, out, err } = await waymark(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(err).not.toContain('    at ');
  });
});

// Last: it spoils the case.
describe('waymark case verify', () => {
  it('finds all as it was recorded', async () => {
    expect(await waymark('case', 'verify', '--json')).toMatchObject({
      code: 0,
      json: { ok: true, checked: 1, events: 2, bad: [] },
    });
  });

  it('names the first event that was altered by hand, and fails', async () => {
    await onServer(database.superuserUrl, async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(`UPDATE case_event SET data = '{"what": "nothing"}' WHERE sequence = 2`);
    });
    const { code, json } = await waymark('case', 'verify', ref, '--json');
    expect(code).toBe(1);
    expect(json.bad).toMatchObject([{ ref, ok: false, firstBad: 2 }]);
  });
});
