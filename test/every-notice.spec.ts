import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { chooseSender } from '#apps/worker/notices/choose-sender';
import { exampleNotice } from '#apps/worker/notices/example-notice.fixture';
import type { Notice as Carried } from '#apps/worker/notices/sender';
import { whereTo } from '#case-record/where-to';
import { decide } from '#engine/decide';
import type { Effect } from '#engine/effects';
import { begin, type CaseState } from '#engine/replay';
import type { NoticeSettings } from '#settings/notice-settings';
import { faultsOfWords } from './faults-of-words.js';
import { definitionOf, historyOf, type StoredExample, storedExamples } from './stored-examples.js';

type Notice = Extract<Effect, { kind: 'notice' }>;

const CHILD = 'Zebedee Quillfeather';

/** Everything that is sent in a story, told of a child whose name nobody could write by chance. */
function noticesOf(example: StoredExample): readonly Notice[] {
  const history = historyOf(example).map((event) => {
    const child = event.data.child as object | undefined;
    return child === undefined ? event : { ...event, data: { ...event.data, child: { ...child, name: CHILD } } };
  });
  const sent: Notice[] = [];
  history.reduce<CaseState>(
    (caseState, { sequence, ...proposed }) => {
      const file = { ...definitionOf(example), ref: 'TEST-CASE', history: () => history.slice(0, sequence - 1) };
      const decision = decide(file, caseState, proposed);
      if (decision.outcome === 'refused') throw new Error(decision.reason);
      sent.push(...decision.effects.filter((effect): effect is Notice => effect.kind === 'notice'));
      return decision.next;
    },
    begin(definitionOf(example).pathway),
  );
  return sent;
}

const sent = storedExamples().flatMap(noticesOf);
const names = new RegExp(CHILD.split(' ').join('|'), 'i');

describe('every notice of the stored histories', () => {
  it('is one of many', () => {
    expect(new Set(sent.map(({ template }) => template)).size).toBeGreaterThanOrEqual(25);
  });

  it('names no child in its subject, and none in a text message or an email', () => {
    expect(sent.filter(({ subject }) => names.test(subject))).toEqual([]);
    expect(sent.filter(({ channel, body }) => ['sms', 'email'].includes(channel) && names.test(body))).toEqual([]);
  });

  it('says what it means to say: nothing is left blank', () => {
    const blank = sent.filter(({ subject, body }) => /undefined|null|NaN|\[object/.test(`${subject} ${body}`));
    expect(blank).toEqual([]);
    expect(sent.filter(({ subject, body }) => subject.trim() === '' || body.trim().length < 40)).toEqual([]);
  });

  it('says everything in words: no code of ours, and no day as a number', () => {
    const codes = sent
      // A file is read by a machine.
      .filter(({ channel }) => channel !== 'file')
      .flatMap(({ template, subject, body }) =>
        (`${subject} ${body}`.match(/\b[a-z]+[A-Z]\w*|\b[A-Z]+_[A-Z_]+\b|\b\d{4}-\d\d-\d\d\b/g) ?? []).map(
          (code) => `${template}: ${code}`,
        ),
      );
    expect([...new Set(codes)]).toEqual([]);
  });

  it('has nothing in it over which a reader trips', () => {
    expect([...new Set(sent.flatMap(faultsOfWords))]).toEqual([]);
  });

  it('keeps a text message to what a telephone shows at once', () => {
    const long = sent.filter(({ channel, body }) => channel === 'sms' && body.length > 459);
    expect(long.map(({ template, body }) => `${template}: ${body.length}`)).toEqual([]);
  });

  it('sets out the family’s rights in every letter of a decision', () => {
    const decisions = sent.filter(
      ({ template, channel }) =>
        channel === 'letter' && ['not-accepted', 'decision-letter', 'outcome'].includes(template),
    );
    expect(decisions.length).toBeGreaterThan(3);
    for (const { body } of decisions) {
      expect(body).toContain('SENDIASS');
      expect(body).toContain('Children and Families Act 2014, section 36(1)');
      expect(body).toContain('you can complain');
    }
  });
});

const ADDRESS = { email: 'sam@example.org', phone: '07700 900 118', address: '1 Example Street' };
const NOWHERE = { email: null, phone: null, address: null };
/** An address of ours that nobody listens at: what has nowhere to go must not come as far. */
const SILENT = 'http://127.0.0.1:9';

const asItem = (notice: Notice, ways: typeof NOWHERE | typeof ADDRESS, id: number): Carried =>
  exampleNotice({
    ...{ id, template: notice.template, channel: notice.channel, subject: notice.subject, body: notice.body },
    to: { ...notice.to, resolved: { person: null, name: 'Sam', ...ways } },
  });

describe('every notice that has nowhere to go', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-nowhere-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const everyWay = [
    { via: 'folder' as const, folder },
    { via: 'smtp' as const, url: 'smtp://127.0.0.1:9', from: 'send@council.example' },
    { via: 'notify' as const, apiKey: 'none', baseUrl: SILENT, templates: { email: 'e', sms: 's', letter: 'l' } },
  ];
  const kinds = [...new Map(sent.map((one) => [JSON.stringify([one.channel, Object.keys(one.to)]), one])).values()];
  const leaving = kinds.filter(({ channel }) => !['portal', 'inapp', 'file'].includes(channel));

  it.each(everyWay)('is not sent by $via, and nobody says that it was', async (settings) => {
    const sender = chooseSender(settings as NoticeSettings);
    const outcomes = await Promise.all(leaving.map((one, id) => sender.send(asItem(one, NOWHERE, id))));
    expect(leaving.length).toBeGreaterThan(5);
    expect(outcomes).toEqual(leaving.map(() => ({ became: 'failed', status: 'noAddress' })));
    expect(readdirSync(folder)).toEqual([]);
    await sender.close?.();
  });

  it('is not shown on pages either, where nobody could read them', () => {
    const contact = { contact: { name: 'Sam' }, resolved: { person: null, name: 'Sam', ...ADDRESS } };
    expect((['portal', 'inapp'] as const).map((channel) => whereTo(contact, channel))).toEqual([null, null]);
    const account = { person: 'sam', resolved: { person: 'sam', name: 'Sam', ...NOWHERE } };
    expect(whereTo(account, 'portal')).toBe('pages');
  });

  it('goes where it has somewhere to go', () => {
    const ways = leaving.map((one, id) => [one.channel, whereTo(asItem(one, ADDRESS, id).to, one.channel)]);
    const addresses = { email: ADDRESS.email, digest: ADDRESS.email, sms: ADDRESS.phone, letter: ADDRESS.address };
    expect(ways).toEqual(leaving.map(({ channel }) => [channel, addresses[channel as keyof typeof addresses]]));
  });
});

describe('every act of the stored histories', () => {
  it('is told in words: no code of ours, and no day as a number', () => {
    const told = storedExamples().flatMap((example) => {
      const { pathway } = definitionOf(example);
      return historyOf(example).map((event) => ({ type: event.type, words: pathway.told?.(event) ?? '' }));
    });
    const codes = told.flatMap(({ type, words }) =>
      (words.match(/\b[a-z]+[A-Z]\w*|\b[A-Z]+_[A-Z_]+\b|\b\d{4}-\d\d-\d\d\b/g) ?? []).map((code) => `${type}: ${code}`),
    );
    expect(told.length).toBeGreaterThan(1_000);
    expect([...new Set(codes)]).toEqual([]);
  });
});
