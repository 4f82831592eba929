import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computeLimit } from '#engine/compute-limit';
import { inputsOfClock } from '#engine/limit-inputs';
import { calendarOfEnglandAndWales } from '#statutory-calendar/bank-holidays';
import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import { CONTENTS } from '#workflows/contents';
import { lawBook } from '#workflows/law';

const asked = (clock: string, trigger: string, days: { on?: unknown; done?: unknown }) =>
  computeLimit(lawBook, { clock, told: { trigger }, ...days }, { calendar: calendarOfEnglandAndWales() });
const against = (clock: string, trigger: string, days: { on?: unknown; done?: unknown }) => {
  const came = asked(clock, trigger, days);
  return 'answer' in came ? came.against : [];
};
const words = (...of: Parameters<typeof against>) => against(...of).map((each) => each.words);

describe('how late it is', () => {
  it('is said in days, and in weeks and days: R (JSC) v Cambridgeshire CC [2026] EWHC 68 (Admin)', () => {
    expect(against('ehcp-final', '2025-04-02', { on: '2025-11-18' })).toEqual([
      {
        asked: 'on',
        day: '2025-11-18',
        daysLate: 90,
        daysLeft: 0,
        late: '12 weeks and 6 days',
        words: 'On Tuesday 18 November 2025 it is 90 days (12 weeks and 6 days) late, if it has not been done.',
      },
    ]);
  });

  it.each([
    [{ on: '2025-08-19' }, 'On Tuesday 19 August 2025 there is 1 day left.'],
    [{ on: '2025-08-20' }, 'Wednesday 20 August 2025 is the last day.'],
    [{ on: '2025-08-21' }, 'On Thursday 21 August 2025 it is 1 day late, if it has not been done.'],
    [{ done: '2025-08-06' }, 'Done on Wednesday 6 August 2025, it was in time, 14 days (2 weeks) before the last day.'],
    [{ done: '2025-08-20' }, 'Done on Wednesday 20 August 2025, it was in time, on the last day.'],
    [{ done: '2025-08-27' }, 'Done on Wednesday 27 August 2025, it was 7 days (1 week) late.'],
  ])('of the twenty weeks from 2 April 2025, asked with %j', (days, said) => {
    expect(words('ehcp-final', '2025-04-02', days)).toEqual([said]);
  });

  it('knows the hour of the Tribunal, a first day, and a limit without a day', () => {
    expect(words('appeal-lodge', '2013-04-08', { on: '2013-06-10' })).toEqual([
      'Monday 10 June 2013 is the last day, until five in the afternoon.',
    ]);
    expect(words('ehcp-earliest-finalise', '2026-04-13', { done: '2026-04-27' })).toEqual([
      'Done on Monday 27 April 2026, it was 1 day too early.',
    ]);
    expect(words('ehcna-consult-family', '2026-01-05', { on: '2026-04-27' })).toEqual([
      'The law names no last day here, so nobody can say how many days late it is on Monday 27 April 2026.',
    ]);
  });

  it('is not said of a time that is given or lasts: once it is over it has ended', () => {
    expect(against('annual-review-amend-representations', '2026-04-01', { on: '2026-05-01' })).toEqual([
      {
        asked: 'on',
        day: '2026-05-01',
        daysLate: 0,
        daysLeft: 0,
        words: 'On Friday 1 May 2026 that time has been over for 16 days (2 weeks and 2 days).',
      },
    ]);
    const lasting = lawBook.limits.filter(({ title }) =>
      /^(give|leave) .*time|until (this day|the end of this day)/.test(title),
    );
    expect(lasting.length).toBeGreaterThan(3);
    expect(lasting.filter(({ lasts }) => !lasts).map(({ id }) => id)).toEqual([]);
  });

  it('is refused for a day that is none', () => {
    expect(asked('ehcp-final', '2025-04-02', { on: 'today' })).toMatchObject({ code: 'INPUT_WRONG', input: 'on' });
    expect(asked('ehcp-final', '2025-04-02', { done: '2025-02-30' })).toMatchObject({ input: 'done' });
  });

  it('rises by one with each day, from the day after the last', () => {
    const ids = CONTENTS.map(({ id }) => id).filter((id) => 'answer' in asked(id, '2026-03-04', {}));
    const offset = fc.integer({ min: -60, max: 400 });
    fc.assert(
      fc.property(fc.constantFrom(...ids), offset, (id, distance) => {
        const came = asked(id, '2026-03-04', {});
        if (!('answer' in came) || came.answer.due === null || came.answer.means !== 'by' || came.limit.lasts) return;
        const on = addDays(came.answer.due, distance);
        expect(against(id, '2026-03-04', { on })[0]?.daysLate).toBe(Math.max(0, distance));
      }),
      { numRuns: 300 },
    );
  });

  it('is asked under names that no clock has for anything else', () => {
    const ours = ['on', 'done', 'area', 'reading'];
    const taken = CONTENTS.flatMap(({ id }) => inputsOfClock(id, lawBook).filter(({ name }) => ours.includes(name)));
    expect(taken).toEqual([]);
  });
});

describe('a last day on which offices are closed', () => {
  const closed = (clock: string, trigger: string) => {
    const came = asked(clock, trigger, {});
    return 'answer' in came ? came.whenClosed : undefined;
  };

  it.each<[string, CivilDate, string, CivilDate]>([
    ['ehcna-decision', '2026-11-13', 'Christmas Day', '2026-12-24'],
    ['ehcp-final', '2026-01-05', 'Spring bank holiday', '2026-05-22'],
    ['mediation-contact-adviser', '2026-01-14', 'Saturday', '2026-03-13'],
    ['annual-review-complete', '2026-03-30', 'Easter Monday', '2027-03-25'],
  ])(
    '%s from %s falls on %s, stays there, and names the working day before',
    (...[clock, trigger, because, before]) => {
      expect(closed(clock, trigger)).toEqual({ because, workingDayBefore: before });
    },
  );

  it('is not said where it is a working day, and where a tribunal or a court moves it', () => {
    expect(closed('ehcp-final', '2026-01-06')).toBeUndefined();
    expect(closed('judicial-review', '2025-11-30')).toBeUndefined();
    expect(closed('appeal-lodge', '2027-05-31')).toBeUndefined();
    expect(closed('appeal-evidence-deadline', '2027-08-01')).toBeUndefined();
  });
});
