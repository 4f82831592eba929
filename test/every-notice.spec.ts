import { describe, expect, it } from '@jest/globals';
import { decide } from '#engine/decide';
import type { Effect } from '#engine/effects';
import { begin, type CaseState } from '#engine/replay';
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
