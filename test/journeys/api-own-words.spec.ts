import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { caseRow } from '#case-record/cases';
import { listOutbox } from '#case-record/outbox';
import { recordEvent } from '#case-record/record-event';
import { differences } from './conforms.js';
import { apiAs, confirmedBy, type OpenedService, openedService, pagesAs } from './opened-service.js';

/** The mother, a friend who helps, the school, the school nurse, social care: all are named in the case, and no more. */
const NAMED = ['dana', 'priya', 'tom', 'moira', 'imran'] as const;
/** The co-ordinator who has it now, the manager, the auditor: they read the area. */
const OF_THE_AREA = ['bea', 'malik', 'ines'] as const;
const READERS = [...NAMED, ...OF_THE_AREA];
const EVERYTHING = ['asha', 'correction', 'dana', 'imran', 'malik', 'moira', 'notifier', 'priya', 'tom'];
const NAMES = ['Asha Varma', 'Imran Shah', 'Malik Stone', 'Moira Keane', 'Priya Nayar', 'Dana Marlow', 'Tom Price'];

/** Who records what, with something in it that can be found again wherever it is shown. */
const ACTS: readonly [string, string, object][] = [
  ['dana', 'ConsentRecorded', { result: 'given', givenBy: 'parent' }],
  ['dana', 'VoiceRecorded', { words: 'canary-dana' }],
  ['priya', 'VoiceRecorded', { words: 'canary-priya' }],
  ['asha', 'ReferralFoundComplete', {}],
  ['ruth', 'ReferralAccepted', {}],
  ['moira', 'ContributionReceived', { from: 'health', summary: 'canary-moira' }],
  ['imran', 'ContributionReceived', { from: 'socialCare', summary: 'canary-imran' }],
  ['asha', 'PromiseMade', { what: 'canary-asha' }],
  ['asha', 'RecordCorrected', { of: 1, reason: 'canary-correction', data: { worry: 'canary-correction' } }],
  ['malik', 'AccessRestricted', { level: 'restricted', because: 'canary-malik' }],
];

let service: OpenedService;
let document: any;
let ref: string;
let last: number;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  document = (await request(service.app.getHttpServer()).get('/api/openapi.json')).body;
  ref = await referred({ contact: { ...DANA, person: 'dana' }, helper: 'priya', worry: 'canary-tom' });
  for (const [person, event, data] of ACTS) await record(ref, [person, event], data);
  const [item] = await listOutbox(service.record, { ref, limit: 1 });
  const { id, template = '', channel = '' } = item as NonNullable<typeof item>;
  const data = { notice: id, template, channel, status: 'failed', detail: 'canary-notifier' };
  const by = { person: 'notifier', role: 'notifier' };
  await recordEvent(service.record, { ref, type: 'NoticeFailed', data, by, key: 'failed-1' });
  const left = await as('malik').send('/api/leavers', { person: 'asha' }, { 'Idempotency-Key': 'left-1' });
  expect(left.body.cases).toContain(ref);
  last = await sequenceOf(ref);
}, 90_000);
afterAll(() => service?.close());

const DANA = { name: 'Dana Marlow', phone: '07700 900 117' };
const as = (person: string) => apiAs(service, person);
const pages = (person: string) => pagesAs(service, person);
const sequenceOf = async (of: string) => (await caseRow(service.record, of))?.sequence ?? 0;

async function referred(facts: object): Promise<string> {
  const data = { child: { name: 'Zebedee Duck' }, worry: 'He hides', ...facts };
  const opened = await as('tom').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
  await confirmedBy(service, opened);
  return opened.body.ref;
}

async function record(of: string, [person, event]: readonly [string, string], data: object) {
  const answer = await as(person).record(of, event, { data, seen: await sequenceOf(of) });
  expect([event, answer.status, answer.body.detail]).toEqual([event, 201, undefined]);
}

/** Whose words are in a text. */
const wordsIn = (text: string) => [...new Set([...text.matchAll(/canary-(\w+)/g)].map(([, whose]) => whose))].sort();
const look = async (person: string, path: string) => (await pages(person).look(`/cases/${ref}${path}`)).text;
const steps = () => Array.from({ length: last }, (_, index) => index + 1);
const together = async (texts: readonly Promise<string>[]) => (await Promise.all(texts)).join('\n');

/** Everywhere that what was recorded could come to be shown. */
const PLACES: Readonly<Record<string, (person: string) => Promise<string>>> = {
  'the history, by the API': async (person) => (await as(person).look(`/api/cases/${ref}/history`)).text,
  'the case, by the API': async (person) => (await as(person).look(`/api/cases/${ref}`)).text,
  'the history': (person) => look(person, '/history'),
  'the case': (person) => look(person, ''),
  'the replay': (person) => together(steps().map((step) => look(person, `/replay?step=${step}`))),
  'the replay as known then': (person) =>
    together(steps().map((step) => look(person, `/replay?step=${step}&knownAt=2026-03-02`))),
  'the notices': (person) => look(person, '/notices'),
  'what was just recorded': (person) => together(steps().map((n) => look(person, `/do/VoiceRecorded/done?n=${n}`))),
  'the form of a correction': (person) => together(steps().map((of) => look(person, `/do/RecordCorrected?of=${of}`))),
  'what an act would do': async (person) =>
    (await pages(person).send(`/cases/${ref}/do/ReferralWithdrawn/check`, { reason: 'We are moving' })).text,
  'their work': async (person) => (await pages(person).look('/')).text,
  'what came since, by the API': async (person) =>
    (await as(person).record(ref, 'VoiceRecorded', { data: { words: 'Later' }, seen: 1 })).text,
  'what came since': async (person) =>
    (await pages(person).send(`/cases/${ref}/do/VoiceRecorded`, { words: 'Later', _key: 'k', _seen: '1' })).text,
};

const BUT_THE_CARRIER = EVERYTHING.filter((whose) => whose !== 'notifier');
const SINCE = (words: readonly string[]) => words.filter((whose) => whose !== 'tom');
/** Whose words those of the area read in each place. */
const TO_THE_AREA: Readonly<Record<string, readonly string[]>> = {
  'the history, by the API': EVERYTHING,
  'the case, by the API': ['asha'],
  'the history': BUT_THE_CARRIER,
  'the case': ['asha', 'correction', 'malik'],
  'the replay': BUT_THE_CARRIER,
  'the replay as known then': BUT_THE_CARRIER,
  'the notices': ['asha', 'notifier'],
  'the form of a correction': SINCE(BUT_THE_CARRIER),
  'what came since, by the API': SINCE(EVERYTHING),
  'what came since': SINCE(BUT_THE_CARRIER),
};
/** Where those who are only named read their own. What the school wrote came before all of it. */
const OWN = ['the history, by the API', 'the history', 'the replay', 'the replay as known then'];
/** Where those who were asked for a part do: they are told nothing of how the case goes on, and so replay nothing. */
const PARTS = ['moira', 'imran'];
const OWN_PART = ['the history, by the API', 'the history', 'the case'];
const OWN_SINCE = ['what came since, by the API', 'what came since'];

function allowed(place: string, person: string): readonly string[] {
  if (place === 'their work') return person === 'bea' ? ['asha'] : [];
  if (OF_THE_AREA.some((one) => one === person)) return TO_THE_AREA[place] ?? [];
  const own = PARTS.includes(person) ? OWN_PART : OWN;
  return own.includes(place) || (OWN_SINCE.includes(place) && person !== 'tom') ? [person] : [];
}

interface Act {
  readonly sequence: number;
  readonly by: { readonly person: string | null };
  readonly data?: object;
  readonly withheld?: true;
}

describe('what somebody wrote', () => {
  it.each(Object.entries(PLACES))(
    'is shown to those who may read it, and to nobody else, in %s',
    async (place, show) => {
      const found = await Promise.all(READERS.map(async (one) => [one, wordsIn(await show(one))]));
      const rule = READERS.map((one) => [one, allowed(place, one)]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(rule));
    },
  );

  it('is missing aloud: marked for a program, counted and in words for a person', async () => {
    const { body } = await as('dana').look(`/api/cases/${ref}/history`);
    expect(differences(body, 'History', document)).toEqual([]);
    const shown = body.events.map(({ data, withheld, ...rest }: Act) => [
      rest.sequence,
      withheld ?? data,
      rest.by.person,
    ]);
    expect(shown.filter(([, facts]: [number, unknown]) => facts !== true)).toEqual([
      // What she was asked to confirm, and that she did.
      [2, expect.objectContaining({ act: 'ContactNamed', facts: { person: 'dana' } }), null],
      [3, { of: '2' }, 'dana'],
      [5, { result: 'given', givenBy: 'parent' }, 'dana'],
      [6, { words: 'canary-dana' }, 'dana'],
    ]);
    expect(new Set(body.events.map(({ by }: Act) => by.person))).toEqual(new Set([null, 'dana']));
    const late = await as('dana').record(ref, 'VoiceRecorded', { data: { words: 'Later' }, seen: 1 });
    expect([late.status, differences(late.body, 'Problem', document)]).toEqual([409, []]);
    const history = await look('dana', '/history');
    expect(history).toContain('What they wrote is not shown here; ask your contact, Bea Okonjo.');
    const entries = history.match(/What they wrote/g)?.length;
    expect(history).toContain(`${entries} entries are shown without what was written`);
    expect(history).toContain('Recorded by Health professional on');
    expect(NAMES.filter((name) => history.includes(name))).toEqual(['Dana Marlow']);
    expect(await look('bea', '/history')).not.toMatch(/What they wrote|without what was written/);
  });

  it('is not what others will be told of an act, of which the page says only that they are', async () => {
    const check = async (person: string) =>
      (await pages(person).send(`/cases/${ref}/do/ReferralWithdrawn/check`, { reason: 'We are moving' })).text;
    expect(await check('dana')).toContain('Your referral is withdrawn');
    const priya = await check('priya');
    expect(priya).toContain('Others will be told what they need to know.');
    expect(priya).not.toMatch(/Dana Marlow|Your referral is withdrawn/);
  });
});
