import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onServer } from '#local-postgres/roles';
import { listCases } from './cases.js';
import { act, type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.fixture.js';
import { letterRegister } from './letter-pathway.fixture.js';
import { measures } from './measures.js';
import { closeRecord, openRecord } from './open-record.js';
import { holdersOf, holdPost, listPeople, personById } from './people.js';
import { refuseUnsafeServer } from './safety.js';
import { now, setClock } from './virtual-clock.js';

describe('the record at large', () => {
  let office: LetterOffice;
  const refs: string[] = [];
  beforeAll(async () => {
    office = await openLetterOffice();
    for (const day of ['2026-02-27', '2026-02-25', '2026-02-26'] as const) {
      refs.push((await recorded(office.record, letter({ occurredOn: day }))).ref);
    }
  }, 60_000);
  afterAll(() => office.close());

  it('lists cases by what is due first, page by page', async () => {
    const first = await listCases(office.record, { limit: 2 });
    expect(first.rows.map(({ ref }) => ref)).toEqual([refs[1], refs[2]]);
    expect(first.rows[0]).toMatchObject({
      title: 'A letter',
      ownerPost: 'clerk',
      ownerName: 'KIM',
      child: 'Ali',
      receivedOn: '2026-02-25',
      closed: false,
      nextDue: { clock: 'letter-answered', key: '', dueOn: '2026-02-28' },
      regions: { custody: 'owned', clock: 'running' },
    });
    const second = await listCases(office.record, { limit: 2, after: first.next as string });
    expect(second.rows.map(({ ref }) => ref)).toEqual([refs[0]]);
    expect(second.next).toBeNull();
  });

  it.each([
    [{ area: 'town' }, 3],
    [{ area: 'other-town' }, 0],
    [{ pathway: 'letter', state: 'waiting', closed: false }, 3],
    [{ closed: true }, 0],
    [{ ownerPost: 'clerk' }, 3],
    [{ named: 'pat' }, 3],
    [{ named: 'kim' }, 0],
    [{ person: 'kim' }, 3],
    [{ person: 'dee' }, 0],
    [{ after: "no such page'" }, 3],
  ])('lists by %j', async (filter, count) => {
    expect((await listCases(office.record, filter)).rows).toHaveLength(count);
  });

  it('knows the people, and who holds which post', async () => {
    expect(await personById(office.record, 'kim')).toMatchObject({ id: 'kim', roles: ['clerk'], posts: ['clerk'] });
    expect(await personById(office.record, 'nobody')).toBeNull();
    expect((await listPeople(office.record, { area: 'other-town' })).map(({ id }) => id)).toEqual(['far']);
    await holdPost(office.record, { area: 'town', post: 'chief', person: 'kim', from: '2026-03-01' });
    await holdPost(office.record, { area: 'town', post: 'chief', person: 'dee', from: '2026-03-02' });
    expect(await holdersOf(office.record, 'town')).toEqual({ clerk: 'kim', deputy: 'dee', chief: 'dee' });
  });

  it('counts what stands', async () => {
    expect(await measures(office.record)).toMatchObject({
      cases: { open: 3, closed: 0 },
      deadlines: { open: 3, missed: 0, ringing: 2 },
      outbox: { waiting: 3, parked: 0 },
      tasks: { open: 3 },
    });
  });

  it('goes by the clock that was set, and by the real one again', async () => {
    await setClock(office.record, '2031-05-01T12:00:00Z');
    expect(await now(office.record)).toBe('2031-05-01T12:00:00.000Z');
    await setClock(office.record, null);
    const difference = Math.abs(Date.parse(await now(office.record)) - Date.now());
    expect(difference).toBeLessThan(60_000);
    await setClock(office.record, '2026-03-02T09:00:00.000Z');
  });

  it('never records an effect before its cause, though the clock go back', async () => {
    const [ref] = refs as [string];
    await setClock(office.record, '2026-03-01T09:00:00.000Z');
    await recorded(office.record, act('NoteAdded', { ref }));
    const rows = await office.record.db.query('SELECT recorded_at FROM case_event WHERE ref = $1 ORDER BY sequence', [
      ref,
    ]);
    expect(rows).toEqual([{ recorded_at: '2026-03-02T09:00:00.000Z' }, { recorded_at: '2026-03-02T09:00:00.000Z' }]);
  });

  it('refuses a superuser, and in production a clock set by hand', async () => {
    await expect(refuseUnsafeServer(office.record, { production: false })).resolves.toBeUndefined();
    await expect(refuseUnsafeServer(office.record, { production: true })).rejects.toThrow('clock has been set by hand');
    const above = await openRecord({ url: office.database.superuserUrl, poolSize: 1 }, letterRegister());
    await expect(refuseUnsafeServer(above, { production: false })).rejects.toThrow('signs in as a superuser');
    await closeRecord(above);
  });

  it('refuses, in production, the owner of the tables', async () => {
    const owner = await openRecord({ url: office.database.ownerUrl, poolSize: 1 }, letterRegister());
    await expect(refuseUnsafeServer(owner, { production: true })).rejects.toThrow(
      'signs in as the owner of the tables',
    );
    await closeRecord(owner);
  });

  it.each([
    ['ALTER DATABASE $db SET synchronous_commit = off', 'synchronous_commit is off'],
    ['GRANT DELETE ON case_event TO waymark_app', 'may change or delete events'],
  ])('refuses a server after: %s', async (sql, problem) => {
    const db = new URL(office.database.superuserUrl).pathname.slice(1);
    await onServer(office.database.superuserUrl, (client) => client.query(sql.replace('$db', db)));
    const record = await openRecord({ url: office.database.applicationUrl, poolSize: 1 }, letterRegister());
    await expect(refuseUnsafeServer(record, { production: false })).rejects.toThrow(problem);
    await closeRecord(record);
  });
});
