import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { verifyPack } from '#case-record/pack';
import { differences } from './conforms.js';
import { apiAs, byItsMeeting, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
let ref: string;
let document: any;
beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
  document = (await request(service.app.getHttpServer()).get('/api/openapi.json')).body;
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);
const page = (person: string, path: string) => pagesAs(service, person).look(path);
const REFERRAL = {
  child: { name: 'Zebedee Canary', dateOfBirth: '2017-03-27', nhsNumber: '999 123 4551' },
  contact: { name: 'Dana Marlow', phone: '07700 900 117' },
  worry: 'He hides under the table',
};
const referral = (data: object) => ({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
const tried = [{ what: 'Drumming', by: 'The school', from: '2025-02-03', result: 'no change' }];

const TO_A_PACK: readonly [string, string, object][] = [
  ['ruth', 'ReferralAccepted', {}],
  ['asha', 'ContributionReceived', { from: 'setting', summary: 'Quiet in class', tried }],
  ['moira', 'ContributionReceived', { from: 'health', summary: 'Hearing is fine' }],
  ['imran', 'ContributionReceived', { from: 'socialCare', nilReturn: true }],
  ['asha', 'VoiceRecorded', { words: 'I like trains' }],
  ['asha', 'HistoryPackBuilt', { withheld: ['A letter about a sister'] }],
];

describe('the history pack', () => {
  it('is what it would hold, until it is built', async () => {
    const opened = await as('dana').open(referral(REFERRAL));
    ref = opened.body.ref;
    const { body, status } = await as('asha').look(`/api/cases/${ref}/pack`);
    expect([status, body.made, body.current, body.packs]).toEqual([200, null, null, []]);
    for (const [person, event, data] of TO_A_PACK) {
      const answer = await as(person).record(ref, event, { data });
      expect([event, answer.body.detail]).toEqual([event, undefined]);
    }
    await byItsMeeting(service, ref, {
      type: 'ListedForPanel',
      data: { meetingOn: '2026-06-10', members: ['joan', 'nia'] },
    });
  });

  it('is put together and digested here, and conforms to its description', async () => {
    const { body } = await as('asha').look(`/api/cases/${ref}/pack`);
    expect(differences(body, 'HistoryPack', document)).toEqual([]);
    expect(body.digest).toMatch(/^[0-9a-f]{64}$/);
    expect([body.current, body.made.digest, body.made.sequence]).toEqual([body.digest, body.digest, 7]);
    const facts = (id: string) =>
      body.sections.find((one: { id: string }) => one.id === id).entries.map((one: { facts: object }) => one.facts);
    expect(facts('child')).toEqual([{ words: 'I like trains' }]);
    expect(facts('tried')).toEqual(tried);
    expect(facts('consent')).toContainEqual({ withheld: 'A letter about a sister' });
    expect((await verifyPack(service.record, ref)).map(({ verdict }) => verdict)).toEqual(['same']);
  });

  it('is confirmed by its members from its page, the current digest filled in', async () => {
    const shown = await page('nia', `/cases/${ref}/pack`);
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('Quiet in class')]);
    const [, link = ''] = /href="([^"]*HistoryPackRead[^"]*)"/.exec(shown.text) ?? [];
    const { digest } = (await as('nia').look(`/api/cases/${ref}/pack`)).body;
    expect(link).toBe(`/cases/${ref}/do/HistoryPackRead?packDigest=${digest}`);
    expect((await page('nia', link)).text).toContain(`value="${digest}"`);
    const reads = { data: { packDigest: digest, confirmed: true } };
    expect((await as('nia').record(ref, 'HistoryPackRead', reads)).status).toBe(201);
    expect((await as('joan').record(ref, 'HistoryPackRead', reads)).status).toBe(201);
  });

  it('is stale once something new comes, and what was read of it no longer counts', async () => {
    const { digest } = (await as('asha').look(`/api/cases/${ref}/pack`)).body;
    await as('dana').record(ref, 'InformationSupplied', { data: { what: 'A new report' } });
    const { body } = await as('asha').look(`/api/cases/${ref}/pack`);
    expect([body.digest === digest, body.packs.length, body.since]).toEqual([false, 2, 0]);
    const old = (await as('asha').look(`/api/cases/${ref}/pack?at=7`)).body;
    expect([old.digest, old.staleSince.digest]).toEqual([digest, body.digest]);
    expect((await page('nia', `/cases/${ref}/pack?at=7`)).text).toMatch(/Stale since[\s\S]*Read the current pack/);
    expect((await page('nia', `/cases/${ref}/pack?at=7`)).text).not.toContain('do/HistoryPackRead');
    await expect(byItsMeeting(service, ref, { type: 'PanelItemOpened' })).rejects.toThrow(
      'everyDecidingMemberHasReadThePack',
    );
    expect((await verifyPack(service.record, ref)).map(({ verdict }) => verdict)).toEqual(['same', 'same']);
  });

  it('is stale once something in it is put right, is confirmed by nobody then, and says what is so when it is built again', async () => {
    const data = { of: 3, reason: 'A slip', data: { from: 'setting', summary: 'Loud in class', tried } };
    const corrected = await as('asha').record(ref, 'RecordCorrected', { data });
    expect([corrected.status, corrected.body.detail]).toEqual([201, undefined]);
    const wrong = (await page('nia', `/cases/${ref}/pack`)).text;
    expect(wrong).toMatch(/Stale since[\s\S]*Something in it was put right by event \d+[\s\S]*Quiet in class/);
    expect(wrong).not.toContain('This is the current pack');
    expect(wrong).not.toContain('do/HistoryPackRead');
    const again = await as('asha').record(ref, 'HistoryPackBuilt', { data: {} });
    expect([again.status, again.body.detail]).toEqual([201, undefined]);
    const right = (await page('nia', `/cases/${ref}/pack`)).text;
    expect(right).toMatch(/This is the current pack[\s\S]*Loud in class/);
    expect(right).toContain('do/HistoryPackRead');
  });

  it('shows the family every word of it before the panel reads it', async () => {
    const { body } = await as('dana').look(`/api/cases/${ref}/pack`);
    expect([body.whole, differences(body, 'HistoryPack', document)]).toEqual([true, []]);
    expect((await page('dana', `/cases/${ref}/pack`)).text).toMatch(/Loud in class[\s\S]*Hearing is fine/);
  });

  it('shows who is only named in the case their own words, and that the rest is withheld', async () => {
    const { text } = await page('moira', `/cases/${ref}/pack`);
    expect(text).toContain('Hearing is fine');
    expect(text).toContain('Withheld');
    expect(text).not.toMatch(/Quiet in class|He hides under the table|I like trains/);
    const { body } = await as('moira').look(`/api/cases/${ref}/pack`);
    expect([body.whole, differences(body, 'HistoryPack', document)]).toEqual([false, []]);
    expect(JSON.stringify(body)).not.toMatch(/Quiet in class|He hides under the table|I like trains/);
    expect((await as('marek').look(`/api/cases/${ref}/pack`)).status).toBe(404);
    expect((await as('asha').look(`/api/cases/${ref}/pack?at=2`)).status).toBe(404);
    expect((await page('asha', `/cases/${ref}`)).text).toContain(`/cases/${ref}/pack`);
  });
});

describe('a second referral of the same child', () => {
  it('is refused: the family is told the number of the first, and anybody else only whom to ring', async () => {
    const again = await as('dana').open(referral(REFERRAL));
    expect([again.status, again.body.code, again.body.rule]).toEqual([422, 'CASE_EXISTS', 'noOpenCaseForThisChild']);
    expect(again.body.detail).toContain(ref);
    const { child, ...rest } = REFERRAL;
    const byNumber = { ...rest, child: { name: 'Z. Canary', nhsNumber: '9991234551' } };
    for (const [person, data] of [
      ['priya', REFERRAL],
      ['tom', byNumber],
      ['asha', byNumber],
    ] as const) {
      const other = await as(person).open(referral(data));
      expect([other.body.code, other.body.detail]).toEqual(['CASE_EXISTS', expect.stringContaining('01632 960 812')]);
      expect(JSON.stringify(other.body)).not.toMatch(new RegExp(`${ref}|Dana|dana`));
    }
  });

  it('is taken from a professional who says why, and never stands in the way of a draft that nobody sent', async () => {
    const { child, ...rest } = REFERRAL;
    const twin = { ...rest, child, separateBecause: 'A twin, whose number was typed for his brother’s' };
    expect((await as('priya').open(referral(twin))).body.code).toBe('CASE_EXISTS');
    expect((await as('tom').open(referral(twin))).status).toBe(201);
    const young = { name: 'Hal Canary', dateOfBirth: '2020-01-17' };
    const draft = await as('tom').open({ ...referral({ child: young }), event: 'ReferralStarted' });
    expect(draft.status).toBe(201);
    expect((await as('dana').open(referral({ ...rest, child: young }))).status).toBe(201);
    const sent = await as('tom').record(draft.body.ref, 'ReferralSubmitted', { data: { ...rest, child: young } });
    expect(sent.body.code).toBe('CASE_EXISTS');
  });
});

describe('the readers of a pack', () => {
  it('are known who have read the whole of it, where a paper in it turns out to be another child’s', async () => {
    expect((await as('nia').look(`/api/cases/${ref}/pack`)).status).toBe(200);
    const { events } = (await as('malik').look(`/api/cases/${ref}/history`)).body;
    const paper = events.find(({ data }: { data: { from?: string } }) => data.from === 'health').sequence;
    const removal = { of: paper, because: 'Another date of birth' };
    const answer = await as('asha').record(ref, 'MisfiledPaperRemoved', { data: removal });
    expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
    // What is read of a pack afterwards has not got it.
    expect((await as('wes').look(`/api/cases/${ref}/pack`)).text).not.toContain('Hearing is fine');
    const known = (await as('malik').look(`/api/cases/${ref}/history`)).body.events;
    const { readBy } = known.find(({ sequence }: { sequence: number }) => sequence === paper);
    const readers = readBy.map(({ person }: { person: string }) => person);
    expect(readers).toEqual(expect.arrayContaining(['nia', 'malik']));
    expect(readers).not.toContain('wes');
    expect(readers).not.toContain('helen');
  });
});
