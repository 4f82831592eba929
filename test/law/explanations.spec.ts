import { describe, expect, it } from '@jest/globals';
import { explainLimit } from '#engine/explain-limit';
import { lawBook } from '#workflows/law';
import { computed, tried } from './dates-of-the-law.js';

const explained = (clock: string, told: Record<string, unknown>, readings = {}) =>
  explainLimit(computed(clock, told, { readings }), lawBook);
const sentence = (clock: string, told: Record<string, unknown>) => explained(clock, told).sentence;

describe('the sentence for a family', () => {
  it.each([
    [
      'ehcna-decision',
      { trigger: '2026-01-05' },
      'By the end of Monday 16 February 2026 the local authority must decide whether to assess, and tell the family: as soon as practicable, and in any event within 6 weeks of Monday 5 January 2026, and that day itself is not counted.',
    ],
    [
      'recommendation-social-response',
      { trigger: '2026-07-28' },
      'By the end of Monday 31 August 2026 the local authority must answer the family in writing: what it will do, and why it does not follow: 5 weeks beginning with Tuesday 28 July 2026, and that day counts as the first.',
    ],
    [
      'ehcp-earliest-finalise',
      { trigger: '2026-04-13' },
      'The local authority may finalise the plan from this day, not before: Tuesday 28 April 2026, the day after Monday 27 April 2026, which is the last of: 15 days beginning with Monday 13 April 2026.',
    ],
    [
      'ehcna-consult-family',
      { trigger: '2026-01-05' },
      'The local authority must consult the parent or young person before determining whether provision by a plan may be necessary: as soon as practicable; the law names no day.',
    ],
    [
      'ehcna-prior-assessment-bar',
      { trigger: '2026-08-31' },
      'Since Saturday 28 February 2026 the local authority need not consider a request if the child was assessed since then: in the 6 months before Monday 31 August 2026.',
    ],
    [
      'mediation-contact-adviser',
      { trigger: '2026-01-14' },
      'The parent or young person has until the end of Saturday 14 March 2026 to contact the mediation adviser, and say whether to mediate: within 2 months of Wednesday 14 January 2026, and that day itself is not counted.',
    ],
    [
      'appeal-lodge',
      { decisionSent: '2026-06-10' },
      'The parent or young person has until five in the afternoon of Tuesday 1 September 2026 to appeal to the First-tier Tribunal: within 2 months of Wednesday 10 June 2026, and that day itself is not counted; moved to Tuesday 1 September 2026 because it falls in August, and the first working day after Monday 31 August 2026 is in time.',
    ],
    [
      'la-transfer',
      { oldLaAware: '2026-06-01', moveDate: '2026-09-01' },
      'By the end of Tuesday 1 September 2026 the old authority must transfer the plan to the new authority: on the day itself, Tuesday 1 September 2026, because it was known of in good time, on Monday 1 June 2026.',
    ],
    [
      'cease-earliest',
      { decisionSent: '2026-06-10', appealLodged: true },
      'The local authority may cease to maintain the plan from this day, not before: not until the appeal is finally determined.',
    ],
    [
      'corporate-stage1-ack',
      { trigger: '2026-04-30' },
      'By the end of Friday 8 May 2026 the local authority should acknowledge the complaint: within 5 working days of Thursday 30 April 2026, and that day itself is not counted.',
    ],
  ])('of %s', (clock, told, words) => {
    expect(sentence(clock, told)).toBe(words);
  });
});

it('a day before which something may not be done, one since which something counts, and none at all are told apart', () => {
  expect(computed('ehcp-earliest-finalise', { trigger: '2026-04-13' }).answer.means).toBe('notBefore');
  expect(computed('cease-earliest', { decisionSent: '2026-01-15', appealLodged: false }).answer.means).toBe(
    'notBefore',
  );
  expect(computed('ehcna-prior-assessment-bar', { trigger: '2026-08-31' }).answer.means).toBe('since');
  expect(computed('ehcp-admit', {}).answer.means).toBe('noDay');
  expect(computed('ehcp-final', { trigger: '2026-01-05' }).answer.means).toBe('by');
});

describe('what else is told', () => {
  it('names the days left out, guidance, and what another reading would come to', () => {
    expect(explained('mediation-cert-deemed', { trigger: '2026-04-01' }).further).toEqual([
      'Not counted: 1 Saturday, 1 Sunday, Friday 3 April 2026 (Good Friday) and Monday 6 April 2026 (Easter Monday).',
      'Doubtful: What is a working day in regulations that do not say? Read here as: Monday to Friday, without Christmas Day, Good Friday and the bank holidays of England and Wales. Otherwise it would be Monday 6 April 2026: Monday to Friday, bank holidays counted too: the earlier day.',
    ]);
    expect(explained('phase-transfer-other', { transferYear: 2027 }).further[0]).toBe(
      'Guidance takes the day to be Monday 15 February 2027.',
    );
  });

  it('is silent about doubtful words that make no difference', () => {
    expect(explained('mediation-cert-deemed', { trigger: '2026-06-01' }).further).toEqual([]);
  });

  it('says when a date may still move', () => {
    const { further, table } = explained('he-disclosure', { trigger: '2028-12-20' });
    expect(further.at(-1)).toContain('Provisional');
    expect(table).toContainEqual(['Not counted', 'Monday 1 January 2029 (2029-01-01): New Year’s Day (expected)']);
  });

  it('lists every limit under one head', () => {
    expect(explained('detained-unopposed', { trigger: '2026-03-02' }).further[0]).toContain(
      'make-final Monday 18 May 2026',
    );
  });
});

describe('the table for an officer', () => {
  it('has the rule, the law, the start and whether it counts, each day left out, the editions and what follows', () => {
    const { table } = explained('icb-change-notify', { trigger: '2026-04-30' });
    const lines = new Map(table);
    expect(lines.get('Rule')).toBe('15 working days beginning with');
    expect(lines.get('Law')).toBe('SI 2014/1530 reg 16(2)');
    expect(lines.get('Counted from')).toBe('Thursday 30 April 2026 (2026-04-30) (trigger)');
    expect(lines.get('That day')).toBe('counts as the first');
    expect(lines.get('Last day')).toBe('Thursday 21 May 2026 (2026-05-21)');
    expect(lines.get('In force')).toBe('since 2014-09-01');
    expect(lines.get('Law as at')).toBe('2026-11-21');
    expect(lines.get('Bank holidays')).toBe('England and Wales, as read on 2026-11-21');
    expect(lines.get('If missed')).toContain('The duty continues');
    expect(table.filter(([label]) => label === 'Not counted')).toHaveLength(7);
    expect(table.filter(([label]) => label === 'Doubtful')).toHaveLength(2);
  });
});

describe('exceptions', () => {
  const codes = (clock: string, trigger: string, readings = {}) =>
    computed(clock, { trigger }, { readings }).exceptions;

  it('of the coronavirus months are there for what fell due in those months, whenever it had started', () => {
    // Due on 30 April, 1 May, 25 September and 26 September 2020.
    expect(codes('ehcna-decision', '2020-03-19')).toEqual(['X5']);
    expect(codes('ehcna-decision', '2020-03-20')).toEqual(['X5', 'X-2A']);
    expect(codes('la-transfer-inform', '2020-08-14')).toEqual(['X-2A']);
    expect(codes('la-transfer-inform', '2020-08-15')).toEqual([]);
    // Due on 20 July 2020, and on 7 February 2021.
    expect(codes('ehcp-final', '2020-03-02')).toEqual(['X10', 'X-2A']);
    expect(codes('ehcp-final', '2020-09-20')).toEqual(['X10']);
  });

  it('follow the reading of regulation 45(7)', () => {
    expect(codes('unopposed-assess-final', '2026-03-02')).toEqual([]);
    expect(codes('unopposed-assess-final', '2026-03-02', { 'reg-45-7-reaches-3A': 'alsoAssessment' })).toEqual(['X45']);
  });

  it('by the closure of a school need all three of its days, and a limit that has no such exception is told none', () => {
    const told = { trigger: '2026-07-01', schoolReopens: '2026-09-02' };
    expect(tried('ehcp-refusal', told)).toMatchObject({ code: 'INPUT_MISSING', input: 'adviceRequestedFromHead' });
    expect(tried('annual-review-decision', told)).toMatchObject({ code: 'INPUT_UNKNOWN', input: 'schoolReopens' });
  });
});

describe('what cannot be computed', () => {
  it.each([
    ['tea', {}, 'UNKNOWN_CLOCK'],
    ['ehcp-final', {}, 'INPUT_MISSING'],
    ['ehcp-final', { trigger: '5 January 2026' }, 'INPUT_WRONG'],
    ['ehcp-final', { trigger: 20260105 }, 'INPUT_WRONG'],
    ['ehcp-final', { trigger: '2014-08-31' }, 'NOT_IN_FORCE'],
    ['unopposed-cease', { trigger: '2015-03-22' }, 'NOT_IN_FORCE'],
    ['recommendation-health-response', { trigger: '2018-04-02' }, 'NOT_IN_FORCE'],
    ['appeal-lodge', { decisionSent: '2026-01-05', caseType: 'dd' }, 'INPUT_WRONG'],
    ['appeal-lodge', { decisionSent: '2026-01-05', certificate: '2026-01-06' }, 'INPUT_UNKNOWN'],
    ['cease-earliest', { decisionSent: '2026-01-05' }, 'INPUT_MISSING'],
    ['mediation-agreement-appealable', { trigger: '2026-01-05', as: 'order-continue' }, 'INPUT_WRONG'],
    ['phase-transfer-other', { transferYear: 'next' }, 'INPUT_WRONG'],
    ['special-school-assessment-stay', { noticeServed: '2026-01-05', schoolClosed: ['Easter'] }, 'INPUT_WRONG'],
    [
      'school-closure-exception-window',
      { schoolFirstClosedDay: '2026-09-02', schoolReopens: '2026-07-22' },
      'INPUT_WRONG',
    ],
    [
      'plan-age-25-end',
      { birthDate: '2001-03-10', setting: 'apprenticeship', trainingEnds: '2026-02-01' },
      'INPUT_WRONG',
    ],
  ])('%s told %j: %s', (clock, told, code) => {
    expect(tried(clock, told)).toMatchObject({ code });
  });
});
