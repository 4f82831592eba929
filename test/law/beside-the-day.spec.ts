import { describe, expect, it } from '@jest/globals';
import { doubtsOf } from '#engine/doubtful-words';
import { explainLimit } from '#engine/explain-limit';
import { LAW, lawBook } from '#workflows/law';
import { computed, tried } from './dates-of-the-law.js';

const further = (clock: string, told: Record<string, unknown>) =>
  explainLimit(computed(clock, told), lawBook).further.join(' ');

describe('both ends of an amendment after a review: R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)', () => {
  it('are shown where the notice was late: eight weeks from it, and the twelve that ended before', () => {
    const told = { trigger: '2026-05-01', reviewMeeting: '2026-03-04' };
    const { answer, beside } = computed('annual-review-amend-final', told);
    expect([answer.due, beside.map(({ due }) => due)]).toEqual(['2026-06-26', ['2026-05-27']]);
    expect(further('annual-review-amend-final', told)).toContain(
      'Twelve weeks from the review meeting, within which all of it must be done: Wednesday 27 May 2026 (SI 2014/1530 reg 20(10) and 22(3); R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)). A late notice does not make them longer.',
    );
  });

  it('are shown from the meeting too, and without the other day there is one end', () => {
    const { beside } = computed('annual-review-amend-final-backstop', {
      reviewMeeting: '2026-03-04',
      noticeSent: '2026-03-18',
    });
    expect(beside.map(({ due, words }) => [due, words.includes('An early notice')])).toEqual([['2026-05-13', true]]);
    expect(computed('annual-review-amend-final', { trigger: '2026-05-01' }).beside).toEqual([]);
  });
});

describe('what is usual, beside the plain count', () => {
  it('is the registration of an appeal without August: ten working days from 28 July 2025', () => {
    const { answer, beside } = computed('appeal-registration', { trigger: '2025-07-28' });
    expect([answer.due, beside.map(({ due }) => due)]).toEqual(['2025-08-11', ['2025-09-09']]);
  });
});

describe('a certificate of mediation', () => {
  const decisionSent = '2025-01-06';
  const certified = (more: Record<string, unknown>) => further('appeal-lodge', { decisionSent, ...more });

  it('fourteen months after the decision counts only if the adviser was contacted in time (regs 33 and 34(2))', () => {
    const told = { certificateIssued: '2026-03-06' };
    expect(certified(told)).toContain('The certificate was issued after Thursday 6 March 2025. It counts only if');
    expect(certified({ ...told, adviserContacted: '2025-03-06' })).not.toContain('certificate');
    expect(certified({ ...told, adviserContacted: '2025-03-07' })).toContain(
      'The mediation adviser was contacted after Thursday 6 March 2025, the last day for it (SI 2014/1530 reg 33).',
    );
    expect(certified({ certificateIssued: '2025-03-06' })).not.toContain('certificate');
  });

  it('changes no day by being doubted', () => {
    const told = { decisionSent, certificateIssued: '2026-03-06' };
    const due = computed('appeal-lodge', told).answer.due;
    expect(due).toBe('2026-04-07');
    expect(computed('appeal-lodge', { ...told, adviserContacted: '2025-03-07' }).answer.due).toBe(due);
  });
});

describe('days that cannot be', () => {
  it.each([
    ['appeal-lodge', { decisionSent: '2025-01-06', certificateIssued: '2025-01-05' }, 'certificateIssued'],
    [
      'appeal-lodge',
      { decisionSent: '2025-01-06', adviserContacted: '2025-03-01', certificateIssued: '2025-02-28' },
      'certificateIssued',
    ],
    [
      'cease-earliest',
      { decisionSent: '2025-01-06', certificateIssued: '2025-01-05', appealLodged: false },
      'certificateIssued',
    ],
    ['annual-review-amend-final', { trigger: '2026-03-03', reviewMeeting: '2026-03-04' }, 'trigger'],
    ['annual-review-amend-final-backstop', { reviewMeeting: '2026-03-04', noticeSent: '2026-03-03' }, 'noticeSent'],
    ['personal-budget-request-window', { trigger: '2026-03-04', processEnds: '2026-03-03' }, 'processEnds'],
  ])('%s told %j is refused', (clock, told, input) => {
    expect(tried(clock, told)).toMatchObject({ code: 'INPUT_WRONG', input });
  });
});

describe('a time before a tribunal that ends on a Saturday before closed days', () => {
  it.each([
    ['appeal-lodge', { decisionSent: '2027-05-31' }],
    ['ftt-permission-to-appeal', { reasonsSent: '2027-07-03' }],
    ['ftt-set-aside', { trigger: '2027-07-03' }],
    ['appeal-reinstate', { trigger: '2027-07-03' }],
  ])('is doubtful for %s: 2 August, or the first working day of September', (clock, told) => {
    const came = computed(clock, told);
    const doubt = doubtsOf(came, lawBook).find(({ reading }) => reading === 'tribunal-rolls-into-closed-days');
    expect([came.answer.due, doubt?.others.map(({ due }) => due)]).toEqual(['2027-08-02', ['2027-09-01']]);
  });

  it('is doubtful at Christmas and before the Upper Tribunal alike', () => {
    const came = computed('ut-permission-application', { refusalSent: '2022-11-24' });
    const doubt = doubtsOf(came, lawBook).find(({ reading }) => reading === 'tribunal-rolls-into-closed-days');
    expect([came.answer.due, doubt?.others.map(({ due }) => due)]).toEqual(['2022-12-28', ['2023-01-03']]);
  });
});

describe('before the list of bank holidays begins', () => {
  it.each([
    ['corporate-stage1-ack', { trigger: '2011-04-26' }, '2011-05-04'],
    ['ftt-set-aside', { trigger: '2011-04-01' }, '2011-04-29'],
    ['ca89-stage1', { trigger: '2011-12-23' }, '2012-01-11'],
  ])('a day of %s is provisional: nobody knows the one that was proclaimed', (clock, told, due) => {
    const { answer, provisional } = computed(clock, told);
    expect([answer.due, answer.provisional]).toEqual([due, true]);
    expect(provisional).toContain('our list of bank holidays begins with Sunday 1 January 2012');
  });

  it('is not so for weeks, nor once the list has begun; after its end it says what it said', () => {
    expect(computed('lgsco-complaint', { trigger: '2011-04-26' }).provisional).toBeUndefined();
    expect(computed('corporate-stage1-ack', { trigger: '2012-01-03' }).provisional).toBeUndefined();
    expect(computed('he-disclosure', { trigger: '2028-12-20' }).provisional).toBe(
      'Provisional: the bank holidays up to that day are not all published yet.',
    );
  });
});

describe('the day of a receipt', () => {
  it('is an open question of every row that counts from one', () => {
    const rows = Object.values(LAW).flat();
    const silent = rows.filter(
      ({ starts, readings = [] }) => starts.includes('received') !== readings.includes('receipt'),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
    const doubt = doubtsOf(computed('ehcp-final', { trigger: '2026-01-05' }), lawBook).find(
      ({ reading }) => reading === 'receipt',
    );
    expect(doubt).toMatchObject({ chosen: 'dayItArrives', others: [{ choice: 'nextWorkingDay', due: undefined }] });
  });

  it.each([
    [{ sent: '2026-03-06', way: 'email', afterFive: true }, '2026-03-06', '2026-03-09'],
    [{ sent: '2026-03-06', way: 'email', afterFive: false }, '2026-03-06', '2026-03-06'],
    [{ sent: '2026-03-07', way: 'email' }, '2026-03-07', '2026-03-09'],
    [{ sent: '2026-12-24', way: 'byHand', afterFive: true }, '2026-12-24', '2026-12-29'],
    [{ sent: '2026-04-02', way: 'firstClass' }, '2026-04-08', '2026-04-08'],
  ])('is worked out for %j, as an area reads it: %s or %s', (told, onArrival, inOfficeHours) => {
    const readings = { receipt: 'nextWorkingDay' };
    const days = [computed('receipt', told), computed('receipt', told, { readings })].map(({ answer }) => answer.due);
    expect(days).toEqual([onArrival, inOfficeHours]);
  });

  it('is told in a sentence, with what another reading would come to', () => {
    const told = { sent: '2026-03-06', way: 'email', afterFive: true };
    const { sentence, further: more } = explainLimit(computed('receipt', told), lawBook);
    expect(sentence).toBe(
      'Whoever it was sent to is expected to count it as received on this day: Friday 6 March 2026, sent by e-mail on Friday 6 March 2026, after five: whatever the hour and the day.',
    );
    expect(more.join(' ')).toContain('Otherwise it would be Monday 9 March 2026: On the next working day.');
  });
});
