import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { savePeople } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import { onServer } from '#local-postgres/roles';
import { holdBells } from '#queue/doubtful-clock';
import { openQueue } from '#queue/open-queue';
import { QUEUES } from '#queue/queue-names';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { register } from '#workflows/register';
import { runWaymark } from './run-waymark.js';

const AREA = 'north-east-lincolnshire';
const PARENT = { person: 'parent', role: 'family' };

// Each test starts processes or plays whole stories.
jest.setTimeout(60_000);

let database: ClonedDatabase;
let record: CaseRecord;
let ref: string;

beforeAll(async () => {
  database = await cloneDatabase();
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
});

const waymark = (...args: readonly string[]) =>
  runWaymark(args, { DATABASE_URL: database.applicationUrl, DATABASE_OWNER_URL: database.ownerUrl });

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

  it('puts the history pack together: counted, or in words to whoever asks for them', async () => {
    const { code, json, out } = await waymark('case', 'pack', ref, '--json');
    expect([code, json.made, json.packs]).toEqual([0, null, []]);
    expect(json.sections).toContainEqual({ id: 'story', title: 'The family’s story', entries: 2 });
    expect(out).not.toMatch(/Barnaby|Wilma|speak/);
    expect((await waymark('case', 'pack', ref, '--reveal')).out).toContain('He does not speak at school.');
    expect((await waymark('case', 'pack', ref, '--at', '1')).code).toBe(1);
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

  it('tells what a deadline was believed to be on a day, and that a case never had one', async () => {
    const asked = ['deadlines', 'believed', ref, 'referral-acknowledged', '--on'];
    const { json } = await waymark(...asked, '2026-01-12', '--json');
    expect([json.deadline.dueOn, json.startedBy.type, json.changes]).toEqual(['2026-01-15', 'ReferralSubmitted', []]);
    const before = await waymark(...asked, '2026-01-09');
    expect(before.out).toContain(': not running at the end of 2026-01-09');
    expect(before.out).toMatch(/ReferralSubmitted +act +none +2026-01-15 \(open\)/);
    const never = await waymark('deadlines', 'believed', ref, 'panel-held', '--on', '2026-01-12');
    expect([never.code, never.err]).toEqual([1, expect.stringContaining('has never had the deadline panel-held')]);
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

describe('waymark bells', () => {
  it('lets deadlines ring again that were held because the clock leapt ahead', async () => {
    const deadlines = openQueue({ queue: 'postgres', databaseUrl: database.applicationUrl }, QUEUES.deadlines);
    await holdBells(deadlines);
    await deadlines.close();
    expect(await waymark('bells', 'status', '--json')).toMatchObject({ code: 0, json: { held: true } });
    expect(await waymark('bells', 'release', '--json')).toMatchObject({ code: 0, json: { held: false } });
    expect(await waymark('bells', 'status', '--json')).toMatchObject({ code: 0, json: { held: false } });
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
