import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  calendarDaysOf,
  calendarFeedOf,
  newCalendarFeed,
  personOfCalendarFeed,
  revokeCalendarFeed,
} from './calendar-feeds.js';
import { act, type LetterOffice, letter, openLetterOffice, person, recorded } from './letter-office.fixture.js';
import { savePeople } from './people.js';
import { setClock } from './virtual-clock.js';

const PEOPLE = [
  person('pat', { roles: ['parent'] }),
  person('kim', { roles: ['clerk'], posts: ['clerk'] }),
  person('dee', { roles: ['clerk'], posts: ['deputy'] }),
  person('hob', { roles: ['clerk'] }),
  person('far', { roles: ['clerk'], area: 'other-town', posts: ['clerk'] }),
];
const LETTERS = ['letter 1'];

let office: LetterOffice;
beforeAll(async () => {
  office = await openLetterOffice();
}, 60_000);
afterAll(() => office?.close());
beforeEach(async () => {
  await savePeople(office.record, PEOPLE);
  await setClock(office.record, '2026-03-02T09:00:00.000Z');
});

describe('the address of a calendar', () => {
  it('is 256 bits by chance, of which only the digest is kept', async () => {
    const { record } = office;
    const { secret } = await newCalendarFeed(record, 'pat');
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const [row] = await record.db.query('SELECT f::text AS text FROM calendar_feed f WHERE person = $1', ['pat']);
    expect(row.text).toMatch(/,pat,[0-9a-f]{64},/);
    expect(row.text).not.toContain(secret);
    await expect(
      record.db.query(`INSERT INTO calendar_feed (person, secret_digest, created_at) VALUES ('hob', $1, now())`, [
        secret,
      ]),
    ).rejects.toThrow('calendar_feed_secret_digest_check');
  });

  it('says whose it is, and when it was last asked for', async () => {
    const { record } = office;
    const { secret, id, createdAt } = await newCalendarFeed(record, 'kim');
    expect(await calendarFeedOf(record, 'kim')).toEqual({ id, createdAt, lastFetchedAt: null });
    await setClock(record, '2026-03-02T11:30:00.000Z');
    expect(await personOfCalendarFeed(record, secret)).toBe('kim');
    expect(await calendarFeedOf(record, 'kim')).toEqual({ id, createdAt, lastFetchedAt: '2026-03-02T11:30:00.000Z' });
    expect(await personOfCalendarFeed(record, `${secret.slice(1)}A`)).toBeNull();
  });

  it('is one at a time: a new one ends the one before, and to revoke it ends it for good', async () => {
    const { record } = office;
    const { secret: first } = await newCalendarFeed(record, 'dee');
    const { secret: second } = await newCalendarFeed(record, 'dee');
    const whose = () => Promise.all([first, second].map((secret) => personOfCalendarFeed(record, secret)));
    expect(await whose()).toEqual([null, 'dee']);
    expect(await revokeCalendarFeed(record, 'dee')).toBe(true);
    expect(await whose()).toEqual([null, null]);
    expect([await calendarFeedOf(record, 'dee'), await revokeCalendarFeed(record, 'dee')]).toEqual([null, false]);
  });

  it('is one also for somebody who asks for several at once', async () => {
    const { record } = office;
    const made = await Promise.all(Array.from({ length: 5 }, () => newCalendarFeed(record, 'hob')));
    const whose = await Promise.all(made.map(({ secret }) => personOfCalendarFeed(record, secret)));
    expect(whose.filter((id) => id !== null)).toEqual(['hob']);
  });

  it('leads nowhere once its person has left', async () => {
    const { record } = office;
    const { secret } = await newCalendarFeed(record, 'far');
    await savePeople(record, [person('far', { active: false })]);
    expect(await personOfCalendarFeed(record, secret)).toBeNull();
  });
});

describe('the days in a calendar', () => {
  const days = (id: string, all = LETTERS, theirDuty: readonly string[] = []) =>
    calendarDaysOf(office.record, PEOPLE.find((one) => one.id === id) as (typeof PEOPLE)[number], { all, theirDuty });
  const refs = async (id: string) => (await days(id)).map(({ ref }) => ref);

  it('are those of the cases that a person owns by their post, helps with or is named in', async () => {
    const { record } = office;
    const { ref } = await recorded(record, letter());
    await recorded(record, act('HelperAsked', { ref, data: { person: 'hob' } }));
    const found = await Promise.all(PEOPLE.map(async ({ id }) => [id, (await refs(id)).includes(ref)]));
    expect(Object.fromEntries(found)).toEqual({ pat: true, kim: true, dee: false, hob: true, far: false });
    expect((await days('hob')).find((one) => one.ref === ref)).toEqual({
      ref,
      clock: 'letter-answered',
      key: '',
      generation: 1,
      dueOn: '2026-03-05',
      state: 'open',
      title: 'answer the letter',
      law: 'Letters Act 2026 s.2',
      provisional: false,
      means: null,
      byFive: false,
      movedAt: '2026-03-02T09:00:00.000Z',
    });
    expect(await days('kim', ['parcel 1'])).toEqual([]);
    // Whoever is only asked for a part has the days that are theirs to keep.
    const parts = await Promise.all(['kim', 'pat'].map((id) => days(id, [], LETTERS)));
    expect(parts.map((some) => some.some((one) => one.ref === ref))).toEqual([true, false]);
  });

  it('are of a case in another area for those whom it names, and not for who holds a post of that name elsewhere', async () => {
    const { record } = office;
    const [named, helped] = [await recorded(record, letter()), await recorded(record, letter())];
    await recorded(record, act('HelperAsked', { ref: helped.ref, data: { person: 'far' } }));
    expect(await refs('far')).toEqual([helped.ref]);
    const moved = person('pat', { roles: ['parent'], area: 'other-town' });
    expect((await calendarDaysOf(record, moved, { all: LETTERS, theirDuty: [] })).map(({ ref }) => ref)).toContain(
      named.ref,
    );
  });

  it('are of a sealed case for those it is theirs, and pass to the cover with it', async () => {
    const { record } = office;
    const { ref } = await recorded(record, letter());
    await recorded(record, act('AccessRestricted', { ref, data: { level: 'sealed' } }));
    expect(await refs('kim')).toContain(ref);
    await recorded(record, act('OwnerLeft', { ref, by: { person: 'feed', role: 'peopleFeed' } }));
    expect([await refs('kim'), await refs('dee')]).toEqual([expect.not.arrayContaining([ref]), [ref]]);
  });

  it('are still there once missed, and gone once met; without a day there is none', async () => {
    const { record } = office;
    const { ref } = await recorded(record, letter());
    const bell = { clock: 'letter-answered', key: '', generation: 1, dueOn: '2026-03-05' };
    await setClock(record, '2026-03-06T00:00:00.000Z');
    await recorded(record, act('DeadlinePassed', { ref, data: bell, by: { person: 'clock', role: 'clock' } }));
    const state = async () => (await days('kim')).filter((one) => one.ref === ref).map((one) => one.state);
    expect(await state()).toEqual(['missed']);
    await recorded(record, act('NoteAdded', { ref, data: { urgent: true } }));
    expect(await state()).toEqual(['missed', 'open']);
    await record.db.query(
      `UPDATE deadline SET due_on = NULL, due_at = NULL, next_bell_at = NULL, next_bell = NULL
      WHERE ref = $1 AND clock = 'note-read'`,
      [ref],
    );
    expect(await state()).toEqual(['missed']);
    await recorded(record, act('LetterAnswered', { ref, data: { signed: true } }));
    expect(await state()).toEqual([]);
  });
});
