import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseRow, historyOf, listCases } from './cases.js';
import { act, type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.fixture.js';
import { sweepOrphans } from './orphans.js';
import { holdersOf, personById } from './people.js';
import { recordEvent } from './record-event.js';
import { recordLeaver } from './record-leaver.js';
import { listTasks } from './tasks.js';
import { verifyCase } from './verify.js';

const feed = { person: 'peopleFeed', role: 'peopleFeed' };

describe('somebody leaves', () => {
  let office: LetterOffice;
  let refs: string[];
  beforeAll(async () => {
    office = await openLetterOffice();
    const letters = Array.from({ length: 5 }, () => recorded(office.record, letter()));
    refs = (await Promise.all(letters)).map(({ ref }) => ref).sort();
    const [closed] = refs as [string];
    await recorded(office.record, act('LetterAnswered', { ref: closed, data: { signed: true } }));
    await recorded(office.record, act('LetterClosed', { ref: closed }));
  }, 60_000);
  afterAll(() => office.close());

  it('is for the feed of people to say', async () => {
    const by = { person: 'pat', role: 'parent' };
    expect(await recordLeaver(office.record, { person: 'kim', by, key: 'l0' })).toMatchObject({
      code: 'NOT_YOUR_ROLE',
    });
    const nobody = await recordLeaver(office.record, { person: 'nobody', by: feed, key: 'l0' });
    expect(nobody).toMatchObject({ code: 'FIELDS_WRONG', cases: [] });
    expect(await personById(office.record, 'kim')).toMatchObject({ active: true, posts: ['clerk'] });
  });

  it('passes every open case to the cover, in one act that can be told twice', async () => {
    const leaver = { person: 'kim', by: feed, key: 'l1', occurredOn: '2026-03-01' as const };
    const open = refs.slice(1);
    expect(await recordLeaver(office.record, leaver)).toEqual({ cases: open });
    expect(await recordLeaver(office.record, leaver)).toEqual({ cases: open });
    for (const ref of open) {
      expect(await caseRow(office.record, ref)).toMatchObject({
        state: 'waiting',
        regions: { custody: 'covered' },
        ownerPost: 'deputy',
        ownerName: 'DEE',
      });
      expect((await historyOf(office.record, ref)).at(-1)).toMatchObject({
        type: 'OwnerLeft',
        occurredOn: '2026-03-01',
        data: { person: 'kim', posts: ['clerk'] },
      });
      expect(await verifyCase(office.record, ref)).toMatchObject({ ok: true, events: 2 });
    }
    expect(await caseRow(office.record, refs[0] as string)).toMatchObject({ closed: true, sequence: 3 });
  });

  it('leaves the person unable to act, and holding nothing', async () => {
    expect(await personById(office.record, 'kim')).toMatchObject({ active: false, posts: [] });
    expect(await holdersOf(office.record, 'town')).toEqual({ deputy: 'dee' });
    const late = await recordEvent(office.record, act('NoteAdded', { ref: refs[1] as string }));
    expect(late).toMatchObject({ code: 'PERSON_INACTIVE' });
  });

  it('counts also what they held besides the post', async () => {
    const ref = refs[1] as string;
    const by = { person: 'dee', role: 'clerk' };
    await recorded(office.record, act('HelperAsked', { ref, data: { person: 'old' }, by }));
    expect((await listCases(office.record, { person: 'old' })).rows.map((row) => row.ref)).toEqual([ref]);
    expect(await recordLeaver(office.record, { person: 'old', by: feed, key: 'l2' })).toEqual({ cases: [ref] });
    expect((await listCases(office.record, { person: 'old' })).rows).toEqual([]);
  });

  it('leaves cases that the nightly sweep finds when the cover has gone too', async () => {
    expect(await sweepOrphans(office.record)).toEqual([]);
    await recordLeaver(office.record, { person: 'dee', by: feed, key: 'l3' });
    const orphans = refs.slice(1).map((ref) => ({ ref, because: 'noOwner' }));
    expect(await sweepOrphans(office.record)).toEqual(orphans);
    expect(await sweepOrphans(office.record)).toEqual(orphans);
    const tasks = await listTasks(office.record, { post: 'chief', open: true });
    expect(tasks.map(({ ref, task }) => [ref, task]).sort()).toEqual(refs.slice(1).map((ref) => [ref, 'findOwner']));
  });
});
