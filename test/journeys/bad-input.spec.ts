import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { historyOf } from '#case-record/cases';
import { setClock } from '#case-record/virtual-clock';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
const pages = (person: string) => pagesAs(service, person);
const as = (person: string) => apiAs(service, person);
const events = async () => (await service.record.db.query('SELECT count(*)::int AS n FROM case_event'))[0].n;

const BORN = { 'child.dateOfBirth-day': '27', 'child.dateOfBirth-month': '3', 'child.dateOfBirth-year': '2017' };
const TO = { 'contact.name': 'Dana Marlow', 'contact.phone': '07700 900 117' };
const FORM = { 'child.name': 'Zebedee Canary', ...TO, worry: 'He hides' };
const AT = '/cases/new/access-pathway/ReferralSubmitted';

const REFERRAL = {
  child: { name: 'Zebedee Canary', dateOfBirth: '2017-03-27' },
  contact: { name: 'Dana Marlow', phone: '07700 900 117' },
  worry: 'He hides under the table',
};
const opening = (data: object) => ({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
const referred = async (name: string): Promise<string> =>
  (await as('dana').open(opening({ ...REFERRAL, child: { ...REFERRAL.child, name } }))).body.ref;

beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
}, 60_000);
afterAll(() => service?.close());

describe('a reference', () => {
  it('finds its case however it is typed, on the pages and for other systems', async () => {
    const ref = await referred('Ada Finch');
    const typed = [
      ref.toLowerCase(),
      ref.replace('-', ''),
      ref.replace('-', ' '),
      ref.replaceAll('0', 'O').replaceAll('1', 'l'),
    ];
    for (const each of typed) {
      const found = await pages('asha').look(`/cases?ref=${encodeURIComponent(each)}`);
      expect([each, found.status, found.headers['location']]).toEqual([each, 303, `/cases/${ref}`]);
      const listed = await as('asha').look(`/api/cases?q=${encodeURIComponent(each)}`);
      expect([each, listed.body.cases.map((row: { ref: string }) => row.ref)]).toEqual([each, [ref]]);
      for (const path of ['', '/history', '/verify']) {
        const answer = await as('asha').look(`/api/cases/${encodeURIComponent(each)}${path}`);
        expect([each, path, answer.status]).toEqual([each, path, 200]);
        expect(answer.text).toContain(ref);
      }
      const page = await pages('asha').look(`/cases/${encodeURIComponent(each)}/do/VoiceRecorded`);
      expect(page.text).toContain(`action="/cases/${ref}/do/VoiceRecorded/check"`);
    }
  });

  it('is recorded as it is meant, where it is typed into a form in small letters', async () => {
    const data = { panel: 'access-panel', meetingOn: '2026-03-25' };
    const meeting = await as('asha').open({ pathway: 'panel-meeting', event: 'MeetingScheduled', data });
    expect([meeting.status, meeting.body.detail]).toEqual([201, undefined]);
    const ref = await referred('Bo Wren');
    const at = `/cases/${meeting.body.ref}/do/ItemAdded`;
    const form = { case: ref.toLowerCase().replace('-', ''), kind: 'decision', _seen: '1', _key: 'small-letters' };
    const [checked, recorded] = [await pages('asha').send(`${at}/check`, form), await pages('asha').send(at, form)];
    // A case that is not found is a wrong field, and 400. This one is found and not ready for a panel: both pages say so.
    const reason = ({ text }: { text: string }) => /as it is\.<\/strong> ([^<]+)/.exec(text)?.[1];
    expect([checked.status, recorded.status]).toEqual([422, 422]);
    expect(reason(checked)).toMatch(/\w{20}|\w+ \w+ \w+/);
    expect(reason(recorded)).toBe(reason(checked));
  });
});

describe('a day of birth', () => {
  const born = (year: string) => ({ ...FORM, ...BORN, 'child.dateOfBirth-year': year });
  it.each([
    ['2031', 'Thursday 27 March 2031 has not come yet. Check the date of birth.'],
    [
      '1990',
      'Somebody born on Tuesday 27 March 1990 is 26 or older, and this is for those under 26 (Children and Families Act 2014, sections 46 and 83(2)). Check the date of birth.',
    ],
  ])('in %s is refused before anything is recorded, on the page and for other systems', async (year, message) => {
    const before = await events();
    const page = await pages('dana').send(`${AT}/check`, born(year));
    expect(page.status).toBe(400);
    expect(page.text).toContain(message);
    const child = { name: 'Cy Lark', dateOfBirth: `${year}-03-27` };
    const answer = await as('dana').open(opening({ ...REFERRAL, child }));
    expect([answer.status, answer.body.fields]).toEqual([400, [{ field: 'child.dateOfBirth', message }]]);
    expect(await events()).toBe(before);
  });

  it('of half a day is asked for as the form has it', async () => {
    const page = await pages('dana').send(`${AT}/check`, { ...FORM, 'child.dateOfBirth-day': '27' });
    expect(page.text).toContain('Enter the date of birth as a date, like 27 3 2017');
    expect(page.text).not.toContain('2017-03-27');
  });
});

describe('text', () => {
  it('of nothing that can be seen is no answer', async () => {
    for (const worry of ['\u200b', ' \u2060\ufeff', '\u3164', '\u2800 ', '\u200d\u200c', '\u00ad']) {
      const answer = await as('dana').open(opening({ ...REFERRAL, worry }));
      expect([worry, answer.status, answer.body.code]).toEqual([worry, 400, 'FIELDS_WRONG']);
    }
  });

  it('is kept without marks that turn it round, and in one line where one is asked', async () => {
    const child = { name: 'Di\u202e Lark\r\nBcc: all', dateOfBirth: '2017-03-27' };
    const { ref } = (await as('dana').open(opening({ ...REFERRAL, child, worry: 'one\r\ntwo\u2066' }))).body;
    const [first] = await historyOf(service.record, ref);
    expect(first?.data).toMatchObject({ child: { name: 'Di Lark Bcc: all' }, worry: 'one\ntwo' });
  });

  it('that is a number without end is refused, and not a fault', async () => {
    const body = JSON.stringify(opening({ ...REFERRAL, of: 0 })).replace('"of":0', '"of":1e999');
    const answer = await as('dana').send('/api/cases', body, {
      'Idempotency-Key': 'endless',
      'Content-Type': 'application/json',
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'REQUEST_WRONG']);
  });
});

describe('what the page that checks accepts', () => {
  it('recording accepts: a second case of the child is refused before “Record”, with the answers kept', async () => {
    await referred('Ed Heron');
    const before = await events();
    const page = await pages('dana').send(`${AT}/check`, { ...FORM, ...BORN, 'child.name': 'Ed Heron' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('value="Ed Heron"');
    expect(page.text).toContain('Nothing was recorded');
    expect(await events()).toBe(before);
  });

  it('leaves nothing behind: no case, no key, no letter', async () => {
    const counted = async () =>
      (
        await service.record.db.query(`SELECT (SELECT count(*) FROM case_file)::int AS cases,
        (SELECT count(*) FROM idempotency)::int AS keys, (SELECT count(*) FROM outbox)::int AS letters,
        (SELECT count(*) FROM deadline)::int AS deadlines, (SELECT count(*) FROM task)::int AS tasks`)
      )[0];
    const before = await counted();
    const page = await pages('dana').send(`${AT}/check`, { ...FORM, ...BORN, 'child.name': 'Fay Heron' });
    expect([page.status, page.text.includes('Check before you record')]).toEqual([200, true]);
    expect(await counted()).toEqual(before);
  });

  it('says so where the case has changed since the form was loaded', async () => {
    const ref = await referred('Gus Heron');
    const form = { words: 'I like trains', how: 'a talk', _seen: '1', _key: 'changed' };
    const seen = (await as('dana').look(`/api/cases/${ref}`)).body.sequence;
    await as('dana').record(ref, 'VoiceRecorded', { data: { words: 'And buses', how: 'a talk' }, seen });
    const page = await pages('dana').send(`/cases/${ref}/do/VoiceRecorded/check`, { ...form, _seen: String(seen) });
    expect(page.status).toBe(409);
    expect(page.text).toContain('This case has changed');
    expect(page.text).toContain('I like trains');
  });
});

describe('a form that is far too long', () => {
  it('comes back with its text, and says what is too long', async () => {
    const worry = 'x'.repeat(300_000);
    const page = await pages('dana').send(`${AT}/check`, { ...FORM, ...BORN, worry });
    expect(page.status).toBe(400);
    expect(page.text).toContain('Shorten this to 10,000 characters');
    expect(page.text).toContain(worry);
  });

  it('of megabytes is refused in words, to somebody who stays signed in', async () => {
    const page = await pages('dana').send(`${AT}/check`, { ...FORM, worry: 'x'.repeat(4_500_000) });
    expect(page.status).toBe(413);
    expect(page.text).toContain('what you typed is still there');
    expect(page.text).not.toContain('href="/sign-in"');
  });
});

describe('who has left', () => {
  it('is told at an address that can be loaded again; nobody tells it of themselves or of a parent', async () => {
    for (const person of ['malik', 'dana']) {
      const answer = await pages('malik').send('/people/left', { person, key: `left-${person}` });
      expect([person, answer.status]).toEqual([person, person === 'malik' ? 404 : 400]);
      const leaver = await as('malik').send('/api/leavers', { person }, { 'Idempotency-Key': `api-${person}` });
      expect([person, leaver.status, leaver.body.code]).toEqual([person, 400, 'FIELDS_WRONG']);
    }
    const left = await pages('malik').send('/people/left', { person: 'bea', key: 'left-bea' });
    expect(left.status).toBe(303);
    const done = await pages('malik').look(left.headers['location'] ?? '');
    expect([done.status, done.text.includes('has left')]).toEqual([200, true]);
    expect((await pages('malik').look('/people/left/done?person=asha')).status).toBe(404);
  });
});

describe('the time of the demonstration', () => {
  it('offers nothing to move on to that should have rung by now', async () => {
    await referred('Kit Heron');
    const { text } = await pages('malik').look('/demonstration/time');
    expect(text).toContain('The next thing that rings');
    await setClock(service.record, '2027-03-02T10:00:00Z');
    const later = await pages('malik').look('/demonstration/time');
    expect(later.text).toContain('is ringing now');
    expect(later.text).not.toContain('The next thing that rings');
  });
});
