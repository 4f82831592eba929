import { describe, expect, it } from '@jest/globals';
import type { History, RecordedEvent } from '#engine/history';
import type { StoryAct } from '#test/given';
import {
  accepted,
  asha,
  byFamily,
  bySchool,
  child,
  contact,
  dana,
  heard,
  joan,
  ruth,
  system,
  tom,
} from '#test/ordinary/referral';
import { historyPack } from '../pack.js';
import { accessPathway } from '../pathway.js';
import { inThePack, type Recorded } from './wording.js';

const storyOf = (...acts: readonly StoryAct[]): History =>
  acts.map(({ type, on, by = asha, ...data }, index): RecordedEvent => {
    return { sequence: index + 1, type, occurredOn: on, recordedAt: `${on}T12:00:00.000Z`, by, data };
  });

const section = (id: string, ...acts: readonly StoryAct[]) => {
  const found = historyPack('TEST-CASE', storyOf(...acts)).sections.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No section ${id}`);
  return found;
};
const factsIn = (id: string, ...acts: readonly StoryAct[]) => section(id, ...acts).entries.map(({ facts }) => facts);

const drums = { what: 'Drumming', by: 'The school', from: '2025-02-03', to: '2025-06-27', result: 'no change' };

describe('the history pack', () => {
  it('begins with the child, and says when the child has not been heard', () => {
    const { sections } = historyPack('TEST-CASE', storyOf(byFamily));
    expect(sections.map(({ id }) => id)).toEqual([
      ...['child', 'story', 'tried', 'advice', 'panels', 'consent', 'safeguarding', 'chronology'],
    ]);
    expect(sections[0]).toMatchObject({ entries: [], none: 'The child has not been heard yet.' });
    expect(section('child', { ...byFamily, childSays: 'It is loud.' }, heard).entries).toEqual([
      { event: 1, on: '2026-03-05', by: dana, facts: { words: 'It is loud.' } },
      { event: 2, on: '2026-03-16', by: asha, facts: { words: 'I like it when it is quiet.' } },
    ]);
  });

  it('tells the family’s story in its order, and keeps a professional’s words out of it', () => {
    const adds: StoryAct = { type: 'InformationSupplied', on: '2026-03-09', by: dana, what: 'He was sent home.' };
    const school: StoryAct = { ...adds, by: tom, what: 'A report' };
    expect(factsIn('story', { ...byFamily, firstAskedForHelp: '2023' }, school, adds)).toEqual([
      { words: 'He is not coping at school.', since: '2023' },
      { words: 'He was sent home.' },
    ]);
    expect(factsIn('story', bySchool)).toEqual([]);
    expect(factsIn('advice', bySchool, school, adds)).toEqual([
      { summary: 'He is not coping at school.' },
      { summary: 'A report' },
    ]);
    expect(factsIn('story', { ...byFamily, by: asha })).toEqual([{ words: 'He is not coping at school.' }]);
  });

  it('registers what was tried, by whom, from when to when, with what result and on what evidence', () => {
    const gives: StoryAct = {
      type: 'ContributionReceived',
      on: '2026-03-20',
      by: tom,
      from: 'setting',
      tried: [drums],
    };
    expect(section('tried', byFamily, gives).entries).toEqual([{ event: 2, on: '2026-03-20', by: tom, facts: drums }]);
    const later = { what: 'Drumming', result: 'helped a little' };
    const lists: StoryAct = { type: 'HistoryPackBuilt', on: '2026-03-23', by: system, triedRegister: [later] };
    expect(section('tried', byFamily, gives, lists).entries.map(({ event, facts }) => [event, facts])).toEqual([
      [3, later],
    ]);
  });

  it('shows who contributed, a nil return, and what is not there and why', () => {
    const acts: StoryAct[] = [
      { type: 'ContributionReceived', on: '2026-03-20', by: tom, from: 'setting', summary: 'Works alone' },
      { type: 'ContributionReceived', on: '2026-03-21', by: asha, from: 'health', nilReturn: true },
      { type: 'ContributionWaived', on: '2026-03-22', by: asha, from: 'socialCare', reason: 'Never involved' },
      { type: 'HistoryPackBuilt', on: '2026-03-23', by: system, goingWithout: ['health'] },
    ];
    expect(factsIn('advice', byFamily, ...acts)).toEqual([
      { from: 'the school, nursery or college', summary: 'Works alone' },
      { from: 'health', nil: 'They have nothing to report.' },
      { from: 'social care', missing: 'Never involved' },
      { from: 'health', missing: 'It was overdue, and the panel does not wait for it.' },
    ]);
  });

  it('shows each earlier decision with what happened next', () => {
    const decided: StoryAct = { type: 'PanelDecided', on: '2026-04-15', by: joan, outcome: 'MORE_INFORMATION' };
    const asked: StoryAct = { type: 'ContributionRequested', on: '2026-04-16', from: 'health', what: 'a sleep diary' };
    const again: StoryAct = { ...decided, on: '2026-06-10', outcome: 'BOTH', reasons: 'It is needed' };
    expect(factsIn('panels', byFamily, decided, asked, again)).toEqual([
      {
        outcome: 'More information is needed (once only)',
        next: ['Thursday 16 April 2026: A contribution was asked of health: a sleep diary'],
      },
      { outcome: 'An assessment and a plan of support', reasons: 'It is needed', next: 'Nothing yet.' },
    ]);
  });

  it('says what is withheld, and how far the family agrees to sharing', () => {
    const consent: StoryAct = {
      type: 'ConsentRecorded',
      on: '2026-03-06',
      by: dana,
      result: 'given',
      recipients: ['health'],
    };
    const back: StoryAct = { type: 'ConsentWithdrawn', on: '2026-03-25', by: dana };
    const built: StoryAct = {
      type: 'HistoryPackBuilt',
      on: '2026-03-23',
      by: system,
      withheld: ['A report of another child'],
    };
    expect(section('consent', byFamily, consent, built, back).entries).toEqual([
      { event: 2, on: '2026-03-06', by: dana, facts: { consent: 'given', recipients: ['health'] } },
      { event: 4, on: '2026-03-25', by: dana, facts: { consent: 'taken back' } },
      { event: 3, on: '2026-03-23', by: system, facts: { withheld: 'A report of another child' }, withheld: true },
    ]);
  });

  it('says of safeguarding that there is something and whom to ask, and never what', () => {
    const held: StoryAct = {
      type: 'CaseHeld',
      on: '2026-03-10',
      because: 'safety',
      why: 'A refuge',
      reviewOn: '2026-04-10',
    };
    const shut: StoryAct = { type: 'AccessRestricted', on: '2026-03-10', level: 'restricted', because: 'A refuge' };
    const lifted: StoryAct = { type: 'AccessOpened', on: '2026-03-20', because: 'They moved' };
    for (const acts of [[held], [shut]]) {
      expect(section('safeguarding', byFamily, ...acts).entries).toEqual([
        { withheld: true, facts: { exists: expect.stringContaining('Ask the holder of the case') } },
      ]);
      expect(JSON.stringify(historyPack('TEST-CASE', storyOf(byFamily, ...acts)))).not.toContain('refuge');
    }
    expect(section('safeguarding', byFamily, shut, lifted).entries).toEqual([]);
  });

  it('tells what happened as it is now believed', () => {
    const gives: StoryAct = {
      type: 'ContributionReceived',
      on: '2026-03-20',
      by: tom,
      from: 'setting',
      summary: 'Loud',
    };
    const correct: StoryAct = {
      type: 'RecordCorrected',
      on: '2026-03-22',
      of: 3,
      data: { summary: 'Quiet' },
      reason: 'Typed wrongly',
    };
    expect(factsIn('advice', byFamily, accepted, gives, correct)).toEqual([
      { from: 'the school, nursery or college', summary: 'Quiet' },
    ]);
    expect(
      section('chronology', byFamily, accepted, gives, correct).entries.map(({ on, facts }) => [on, facts.what]),
    ).toEqual([
      ['2026-03-05', 'A referral was received.'],
      ['2026-03-12', 'The referral was accepted.'],
      ['2026-03-20', 'A contribution came from the school, nursery or college.'],
    ]);
  });

  it('has words for every act, or says that it is no part of the story', () => {
    const facts = { items: [], outcome: 'BOTH', priority: 'soon', endsOn: '2026-12-18', receivedOn: '2025-02-03' };
    const result = (type: string) => (type === 'AssessmentConcluded' ? 'noDiagnosis' : 'given');
    const acts = accessPathway.events.map(
      (type) => ({ type, data: { ...facts, result: result(type) } }) as unknown as Recorded,
    );
    expect(acts.filter((act) => inThePack(act) === undefined)).toEqual([]);
    const unknown = section('chronology', byFamily, { type: 'SomethingElse', on: '2026-03-06', by: ruth });
    expect(unknown.entries.at(-1)?.facts).toEqual({ what: 'SomethingElse' });
  });

  it('is plain JSON, the same whatever digest its events carry', () => {
    const acts: StoryAct[] = [
      { ...byFamily, child, contact },
      { type: 'HistoryPackBuilt', on: '2026-03-23', by: system },
    ];
    const pack = historyPack('TEST-CASE', storyOf(...acts));
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
    const labelled = acts.map((act) => ({ ...act, packDigest: 'p1' }));
    expect(historyPack('TEST-CASE', storyOf(...labelled))).toEqual(pack);
  });
});
