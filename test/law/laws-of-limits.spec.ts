import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withBankHoliday, workingCalendarOf } from '#statutory-calendar/bank-holidays';
import { addDays, type CivilDate, daysBetween } from '#statutory-calendar/civil-date';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { mainInput } from '#statutory-calendar/rule-inputs';
import { closedToTribunal } from '#statutory-calendar/tribunal';
import { LAW, lawBook } from '#workflows/law';
import { computed, tried } from './dates-of-the-law.js';

const calendar = workingCalendarOf(englandAndWales);
// From when all of today's law is in force, to before the horizon of the list.
const day: fc.Arbitrary<CivilDate> = fc.integer({ min: 0, max: 2900 }).map((offset) => addDays('2020-07-21', offset));
const runs = { numRuns: 200 };

/** The clocks that need one day and no more. */
const plain = [...new Set(Object.values(LAW).flatMap((limits) => limits.map(({ id }) => id)))].filter(
  (clock) => 'answer' in tried(clock, { trigger: '2026-03-04' }),
);
const clock = fc.constantFrom(...plain);
const due = (id: string, told: Record<string, unknown>) => computed(id, told).answer.due as CivilDate;
const backwards = (id: string) => {
  const { means, rule } = computed(id, { trigger: '2026-03-04' }).answer;
  return means === 'since' || rule.startsWith('at least');
};

describe('laws of limits', () => {
  it('no limit ends before the day it counts from, unless it counts back from that day', () => {
    fc.assert(
      fc.property(clock, day, (id, trigger) => {
        const { due: last } = computed(id, { trigger }).answer;
        if (last === null) return;
        expect(backwards(id) ? last < trigger : last >= trigger).toBe(true);
      }),
      runs,
    );
  });

  it('a bank holiday proclaimed later brings no last day forward, and puts back no day that counts backwards', () => {
    fc.assert(
      fc.property(clock, day, fc.integer({ min: -40, max: 80 }), (id, trigger, distance) => {
        const proclaimed = addDays(trigger, distance);
        const later = workingCalendarOf(withBankHoliday(englandAndWales, proclaimed, 'Proclaimed'));
        const [before, after] = [calendar, later].map((by) => computed(id, { trigger }, { calendar: by }).answer.due);
        if (!before || !after) return;
        expect(backwards(id) ? after <= before : after >= before).toBe(true);
      }),
      runs,
    );
  });

  it('computed again with nothing changed, every limit comes to the same', () => {
    fc.assert(
      fc.property(clock, day, (id, trigger) => {
        expect(computed(id, { trigger }).answer).toEqual(computed(id, { trigger }).answer);
      }),
      runs,
    );
  });

  it('what is served and what is sent differ by a day: fifteen days beginning with, fifteen days after', () => {
    fc.assert(
      fc.property(day, (trigger) => {
        const served = due('ehcp-draft-representations', { trigger });
        expect(daysBetween(served, due('reassess-decision', { trigger }))).toBe(1);
        expect(due('ehcp-earliest-finalise', { trigger })).toBe(addDays(served, 1));
        expect(
          daysBetween(
            due('icb-change-notify', { trigger }),
            due('detained-release-impracticable-request', { trigger }),
          ),
        ).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it('six, sixteen and twenty weeks are nested in one another from one day', () => {
    fc.assert(
      fc.property(day, (trigger) => {
        const six = due('ehcna-decision', { trigger });
        expect(daysBetween(six, due('ehcp-refusal', { trigger }))).toBe(70);
        expect(daysBetween(six, due('ehcp-final', { trigger }))).toBe(98);
        const latest = due('ehcp-draft-latest-viable', { requestReceived: trigger });
        expect(due('ehcp-earliest-finalise', { trigger: latest })).toBe(due('ehcp-final', { trigger }));
      }),
      runs,
    );
  });

  it('an appeal may be lodged until a working day that is not before either period, and a certificate never shortens it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 90 }), (decisionSent, later) => {
        const alone = computed('appeal-lodge', { decisionSent }).answer;
        const certificateIssued = addDays(decisionSent, later);
        const { due: last, rawDue, parts } = computed('appeal-lodge', { decisionSent, certificateIssued }).answer;
        expect(calendar.whyNotWorking(last ?? decisionSent)).toBeUndefined();
        expect((last ?? '') >= (alone.due ?? '') && (last ?? '') >= (rawDue ?? '')).toBe(true);
        expect(parts.every((part) => (part.due ?? '') <= (rawDue ?? ''))).toBe(true);
        const ended = { decisionSent, certificateIssued, appealLodged: false };
        expect(due('cease-earliest', ended)).toBe(addDays(last as CivilDate, 1));
      }),
      runs,
    );
  });

  it('a step before the Tribunal ends on a working day and counts no day of August or of Christmas', () => {
    fc.assert(
      fc.property(day, (reasonsSent) => {
        const { due: last, rawDue, excluded } = computed('ftt-permission-to-appeal', { reasonsSent }).answer;
        expect(calendar.whyNotWorking(last as CivilDate)).toBeUndefined();
        expect(closedToTribunal(rawDue as CivilDate)).toBeUndefined();
        expect(daysBetween(reasonsSent, rawDue as CivilDate)).toBe(28 + excluded.length);
        expect(excluded.every(({ on }) => closedToTribunal(on) !== undefined)).toBe(true);
      }),
      runs,
    );
  });

  it('`trigger` stands for the day that a limit counts from, by whatever name', () => {
    fc.assert(
      fc.property(clock, day, (id, on) => {
        const { limit, answer } = computed(id, { trigger: on });
        expect(computed(id, { [mainInput(limit.due)]: on }).answer).toEqual(answer);
      }),
      runs,
    );
  });

  it('an excused closure changes no date', () => {
    fc.assert(
      fc.property(day, day, (trigger, asked) => {
        const told = {
          trigger,
          adviceRequestedFromHead: asked,
          schoolFirstClosedDay: '2026-07-22',
          schoolReopens: '2026-09-02',
        };
        expect(due('ehcp-final', told)).toBe(due('ehcp-final', { trigger }));
      }),
      runs,
    );
  });

  it('every choice of every reading can be taken', () => {
    for (const [reading, { choices }] of Object.entries(lawBook.readings)) {
      for (const choice of Object.keys(choices)) {
        for (const id of plain) {
          expect('answer' in tried(id, { trigger: '2026-03-04' }, { readings: { [reading]: choice } })).toBe(true);
        }
      }
    }
  });
});
