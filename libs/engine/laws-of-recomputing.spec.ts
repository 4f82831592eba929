import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BankHolidayList } from '#statutory-calendar/bank-holiday-list';
import { withBankHoliday, workingCalendarOf } from '#statutory-calendar/bank-holidays';
import { addDays, type CivilDate, isBefore } from '#statutory-calendar/civil-date';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { workingDays } from '#statutory-calendar/periods';
import { calendarChange, movedBy } from './calendar-change.js';
import { decide } from './decide.js';
import type { Facts, RecordedEvent } from './history.js';
import type { CalendarEdition } from './locality.js';
import { begin, type CaseDefinition, type CaseState, replay } from './replay.js';
import { smallPathway, smallTown } from './small-pathway.fixture.js';

const runs = { numRuns: 150 };
const START = '2026-03-02';
const day = (offset: number) => addDays(START, offset);
const at = (on: CivilDate, hour = 9) => `${on}T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** Bank holidays proclaimed one after the other: on which day, and for which day. */
const proclaimed = fc.array(fc.record({ on: fc.nat({ max: 10 }), forDay: fc.nat({ max: 25 }) }), {
  minLength: 1,
  maxLength: 5,
});
const length = fc.integer({ min: 1, max: 15 });
const DOING = ['QuestionAsked', 'ReminderSent', 'AnswerGiven', 'bell', 'calendar', 'correction'] as const;
/** What is tried, and how many days after the last try, once a question has been asked. What is not allowed then is left out. */
const tries = fc
  .array(fc.record({ what: fc.constantFrom(...DOING), after: fc.nat({ max: 5 }), back: fc.nat({ max: 9 }) }), {
    maxLength: 14,
  })
  .map((then): readonly Tried[] => [{ what: 'QuestionAsked', after: 0, back: 0 }, ...then]);

type Proclaimed = readonly { on: number; forDay: number }[];
type Tried = { what: (typeof DOING)[number]; after: number; back: number };

function definitionOf(days: Proclaimed, count: number): CaseDefinition {
  const lists = [...days]
    .sort((one, other) => one.on - other.on)
    .reduce<readonly (readonly [string, BankHolidayList])[]>(
      (before, { on, forDay }) => {
        const [, newest] = before.at(-1) as readonly [string, BankHolidayList];
        return before.concat([[at(day(on), 8), withBankHoliday(newest, day(forDay), 'Proclaimed')]]);
      },
      [['1900-01-01T00:00:00.000Z', englandAndWales]],
    );
  const editions = lists.map(([from, list], index): CalendarEdition => {
    const calendar = workingCalendarOf(list);
    return { from, calendar: { ...calendar, edition: `edition ${index + 1}` } };
  });
  const area = { ...smallTown.area, limits: { 'answer-sent': workingDays(count) } };
  return { pathway: smallPathway, locality: { ...smallTown, editions, area } };
}

interface ToldStory {
  readonly history: readonly RecordedEvent[];
  /** The state as each act carried it on, and never the history told again. */
  readonly caseState: CaseState;
}

function tell(definition: CaseDefinition, tried: readonly Tried[]): ToldStory {
  const history: RecordedEvent[] = [];
  let caseState = begin(smallPathway);
  let today: CivilDate = START;
  for (const { what, after, back } of tried) {
    today = addDays(today, after);
    // Every other day the open deadlines are recomputed, whatever else is tried.
    for (const next of back % 2 === 0 ? (['calendar', what] as const) : [what]) {
      const proposed = proposal(definition, { history, caseState }, { what: next, after, back, today });
      const file = { ...definition, ref: 'TEST-CASE', history: () => history };
      const answer = proposed && decide(file, caseState, proposed);
      if (answer?.outcome !== 'accepted') continue;
      history.push(answer.event);
      caseState = answer.next;
    }
  }
  return { history, caseState };
}

function proposal(
  definition: CaseDefinition,
  { history, caseState }: ToldStory,
  { what, back, today }: Tried & { today: CivilDate },
) {
  const recordedAt = at(today);
  const by = (role: string) => ({ occurredOn: today, recordedAt, by: { person: role, role } });
  const occurredOn = addDays(today, -back);
  if (what === 'calendar')
    return {
      type: 'CalendarChanged',
      ...by('clock'),
      data: { ...calendarChange(definition, caseState, recordedAt) } as Facts,
    };
  if (what === 'bell') {
    const ringing = caseState.deadlines.find(({ next }) => next !== null && isBefore(next.at, recordedAt));
    if (!ringing?.next) return undefined;
    const { clock, key, generation, dueOn, next } = ringing;
    const passed = next.bell === 'due';
    const data = { clock, key, generation, dueOn, ...(!passed && { daysLeft: next.bell }) };
    return { type: passed ? 'DeadlinePassed' : 'DeadlineApproaching', ...by('clock'), data };
  }
  if (what === 'correction') {
    const wrong = history.find(({ type }) => type === 'QuestionAsked');
    if (wrong === undefined) return undefined;
    return { type: 'RecordCorrected', ...by('asker'), data: { of: wrong.sequence, occurredOn, reason: 'Wrong day' } };
  }
  return { type: what, ...by('asker'), occurredOn, data: what === 'AnswerGiven' ? { signed: true } : {} };
}

const changesIn = ({ history }: ToldStory) => history.filter(({ type }) => type === 'CalendarChanged').length;

describe('laws of recomputing, over generated histories and proclamations', () => {
  it('the fold over the history is what the acts carried on one by one', () => {
    let changed = 0;
    fc.assert(
      fc.property(proclaimed, length, tries, (days, count, tried) => {
        const definition = definitionOf(days, count);
        const told = tell(definition, tried);
        changed += changesIn(told);
        expect(replay(definition, told.history)).toEqual(told.caseState);
      }),
      runs,
    );
    // Else nothing was proved of what this is about.
    expect(changed).toBeGreaterThan(10);
  });

  it('the fold does not depend on lists that were adopted after the last event', () => {
    fc.assert(
      fc.property(proclaimed, length, tries, (days, count, tried) => {
        const definition = definitionOf(days, count);
        const { history } = tell(definition, tried);
        const [end, later] = [
          history.at(-1)?.recordedAt ?? '',
          definitionOf([...days, { on: 400, forDay: 10 }], count),
        ];
        expect(isBefore(end, later.locality.editions?.at(-1)?.from ?? '')).toBe(true);
        expect(replay(later, history)).toEqual(replay(definition, history));
      }),
      runs,
    );
  });

  it('recomputing where no day of the list has changed changes nothing', () => {
    fc.assert(
      fc.property(proclaimed, length, tries, (days, count, tried) => {
        const definition = definitionOf(days, count);
        const told = tell(definition, [...tried, { what: 'calendar', after: 0, back: 0 }]);
        const last = told.history.at(-1)?.recordedAt ?? at(START);
        const editions = definition.locality.editions ?? [];
        const inUse = editions.findLast(({ from }) => !isBefore(last, from)) as CalendarEdition;
        const again = { from: last, calendar: { ...inUse.calendar, edition: 'the same days, published again' } };
        const locality = { ...definition.locality, editions: [...editions.filter((each) => each.from <= last), again] };
        expect(movedBy({ ...definition, locality }, told.caseState, last)).toEqual(
          movedBy(definition, told.caseState, last),
        );
        const proposed = proposal({ ...definition, locality }, told, {
          what: 'calendar',
          after: 0,
          back: 0,
          today: day(300),
        });
        const file = { ...definition, locality, ref: 'TEST-CASE' };
        const once = decide(file, told.caseState, proposed as never);
        const settled = once.outcome === 'accepted' ? once.next : told.caseState;
        expect(decide(file, settled, proposed as never)).toMatchObject({ code: 'DEADLINE_NOT_OPEN' });
      }),
      runs,
    );
  });

  it('a bank holiday added never makes a deadline in working days earlier, and moves no other', () => {
    let moves = 0;
    fc.assert(
      fc.property(fc.nat({ max: 25 }), length, tries, (forDay, count, tried) => {
        const { caseState, history } = tell(definitionOf([], count), tried);
        const last = (history.at(-1)?.recordedAt ?? at(START)).slice(0, 10) as CivilDate;
        const since = definitionOf([{ on: 0, forDay }], count);
        const moved = movedBy(since, caseState, at(last));
        moves += moved.length;
        for (const { clock, before, after } of moved) {
          expect(clock).toBe('answer-sent');
          expect((after ?? '') > (before ?? '')).toBe(true);
        }
      }),
      runs,
    );
    expect(moves).toBeGreaterThan(10);
  });
});
