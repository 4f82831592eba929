import { describe, expect, it } from '@jest/globals';
import { computeTimeline, type TimelineDay } from '#engine/timeline';
import { calendarOfEnglandAndWales } from '#statutory-calendar/bank-holidays';
import { entryIn } from '#workflows/contents';
import { lawBook } from '#workflows/law';
import { TIMELINES, timelineIn } from '#workflows/law-book/timelines';

const computed = (id: string, from: string, on?: string) => {
  const timeline = timelineIn(id);
  if (timeline === undefined) throw new Error(`there is no timeline ${id}`);
  return computeTimeline(lawBook, { timeline, from, on }, { calendar: calendarOfEnglandAndWales() });
};
const days = (...of: Parameters<typeof computed>) => {
  const came = computed(...of);
  return 'code' in came ? [] : came.map(({ due, away, clock }: TimelineDay) => [due, away, clock]);
};

describe('the limits from one day', () => {
  it('are the six, sixteen and twenty weeks: R (JSC) v Cambridgeshire CC [2026] EWHC 68 (Admin)', () => {
    expect(days('assessment', '2025-04-02')).toEqual([
      ['2025-05-14', '6 weeks', 'ehcna-decision'],
      ['2025-06-25', '12 weeks', 'ehcna-advice-response'],
      ['2025-07-23', '16 weeks', 'ehcp-refusal'],
      ['2025-08-05', '17 weeks and 6 days', 'ehcp-draft-latest-viable'],
      ['2025-08-20', '20 weeks', 'ehcp-final'],
    ]);
  });

  it('are two, four and twelve weeks of a review, and the notice that comes before it', () => {
    expect(days('annual-review', '2026-03-04')).toEqual([
      ['2026-02-17', '2 weeks and 1 day before', 'annual-review-meeting-notice'],
      ['2026-02-17', '2 weeks and 1 day before', 'annual-review-papers'],
      ['2026-03-18', '2 weeks', 'annual-review-report'],
      ['2026-04-01', '4 weeks', 'annual-review-decision'],
      ['2026-04-01', '4 weeks', 'annual-review-amend-notice'],
      ['2026-04-15', '6 weeks', 'annual-review-amend-representations'],
      ['2026-05-27', '12 weeks', 'annual-review-amend-final'],
      ['2026-05-27', '12 weeks', 'annual-review-amend-final-backstop'],
    ]);
  });

  it('are eight weeks from the notice of amendments', () => {
    expect(days('amendment', '2024-11-25').at(-1)).toEqual(['2025-01-20', '8 weeks', 'annual-review-amend-final']);
  });

  it('say how late each is on a day, and which step one supposes', () => {
    const came = computed('assessment', '2025-04-02', '2025-11-18');
    if ('code' in came) throw new Error(came.message);
    expect(came.at(-1)?.computed.against[0]?.late).toBe('12 weeks and 6 days');
    expect(came.map(({ after }) => after?.limit.id)).toEqual([
      undefined,
      'ehcna-decision',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are refused, with the limit that is why, before it was the law and for a day that is none', () => {
    expect(computed('assessment', '2014-08-31')).toMatchObject({ code: 'NOT_IN_FORCE', clock: 'ehcna-decision' });
    expect(computed('complaint', 'soon')).toMatchObject({ code: 'INPUT_WRONG', clock: 'corporate-stage1-ack' });
  });

  it.each(TIMELINES.map((timeline) => [timeline.id, timeline] as const))(
    '%s has clocks of the book that need one day, each after the one it counts from, and gives a day to each',
    (id, { steps }) => {
      steps.forEach(({ clock, after }, index) => {
        expect([clock, entryIn(clock)?.inputs.filter(({ required }) => required).length]).toEqual([clock, 1]);
        if (after !== undefined) expect(steps.slice(0, index).map((step) => step.clock)).toContain(after);
      });
      expect(days(id, '2026-03-04')).toHaveLength(steps.length);
    },
  );
});
