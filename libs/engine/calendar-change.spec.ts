import { describe, expect, it } from '@jest/globals';
import { withBankHoliday, workingCalendarOf } from '#statutory-calendar/bank-holidays';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { calendarChange, movedBy } from './calendar-change.js';
import { decide } from './decide.js';
import type { History } from './history.js';
import type { Locality } from './locality.js';
import type { Proposed } from './proposed.js';
import { begin, type CaseDefinition, type CaseState, replay } from './replay.js';
import { smallPathway, smallTown } from './small-pathway.fixture.js';

const PROCLAIMED = '2026-04-02T10:00:00.000Z';
const mourning = workingCalendarOf(withBankHoliday(englandAndWales, '2026-04-07', 'Day of mourning'));
const locality: Locality = { ...smallTown, editions: [{ from: PROCLAIMED, calendar: mourning }] };
const definition: CaseDefinition = { pathway: smallPathway, locality };
const clock = { person: 'clock', role: 'clock' };

describe('a bank holiday proclaimed while deadlines are open', () => {
  const asked = recorded(begin(smallPathway), {
    ...act('QuestionAsked', '2026-04-01', {}),
    recordedAt: '2026-04-01T12:00:00.000Z',
  });
  const change = calendarChange(definition, asked.next, PROCLAIMED);

  it('moves the working days, and no calendar weeks or months', () => {
    expect(change.moved).toEqual([
      {
        clock: 'answer-sent',
        key: '',
        title: 'send an answer',
        before: '2026-04-08',
        after: '2026-04-09',
        wasProvisional: false,
        isProvisional: false,
      },
    ]);
  });

  const changed = recorded(asked.next, {
    type: 'CalendarChanged',
    occurredOn: '2026-04-02',
    recordedAt: PROCLAIMED,
    by: clock,
    data: { ...change },
  });

  it('moves the bell and makes the old one count for nothing', () => {
    const answer = changed.next.deadlines.find((each) => each.clock === 'answer-sent');
    expect([answer?.dueOn, answer?.generation, answer?.next?.at]).toEqual([
      '2026-04-09',
      2,
      '2026-04-08T07:00:00.000Z',
    ]);
    const old = decide({ ...definition, ref: 'TEST-CASE' }, changed.next, {
      type: 'DeadlinePassed',
      occurredOn: '2026-04-08',
      recordedAt: '2026-04-08T23:00:00.000Z',
      by: clock,
      data: { clock: 'answer-sent', key: '', generation: 1, dueOn: '2026-04-08' },
    });
    expect(old).toMatchObject({ outcome: 'refused', code: 'DEADLINE_NOT_OPEN' });
  });

  it('keeps a bell from ringing for the old day before the case has been reckoned anew', () => {
    const bell = {
      type: 'DeadlinePassed',
      occurredOn: '2026-04-08' as const,
      recordedAt: '2026-04-08T23:00:00.000Z',
      by: clock,
      data: { clock: 'answer-sent', key: '', generation: 1, dueOn: '2026-04-08' },
    };
    const answer = decide({ ...definition, ref: 'TEST-CASE' }, asked.next, bell);
    expect(answer).toMatchObject({ code: 'DEADLINE_NOT_OPEN', reason: expect.stringContaining('another day') });
    const unmoved = { ...definition, locality: smallTown, ref: 'TEST-CASE' };
    expect(decide(unmoved, asked.next, bell).outcome).toBe('accepted');
  });

  it('is recorded once only: a second time nothing moves', () => {
    expect(movedBy(definition, changed.next, '2026-04-03T10:00:00.000Z')).toEqual([]);
    const again = decide({ ...definition, ref: 'TEST-CASE' }, changed.next, { ...changed.event });
    expect(again).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('No open deadline') });
  });

  it('leaves before what was believed before, when the whole history is told again', () => {
    const history: History = [asked.event, changed.event];
    expect(replay(definition, history)).toEqual(changed.next);
    expect(replay(definition, history.slice(0, 1))).toEqual(asked.next);
  });

  it('counts for what is recorded afterwards, without being recorded on that case', () => {
    const later = recorded(begin(smallPathway), {
      ...act('QuestionAsked', '2026-04-01', {}),
      recordedAt: '2026-04-02T12:00:00.000Z',
    });
    expect(later.next.deadlines.find((each) => each.clock === 'answer-sent')?.dueOn).toBe('2026-04-09');
  });

  it('is used by a correction, which tells the story as it is now believed', () => {
    const correction = {
      ...act('RecordCorrected', '2026-04-02', { of: 1, occurredOn: '2026-03-31', reason: 'It came on the day before' }),
      recordedAt: '2026-04-02T15:00:00.000Z',
    };
    const history = [asked.event, changed.event];
    const answer = decide({ ...definition, ref: 'TEST-CASE', history: () => history }, changed.next, correction);
    if (answer.outcome === 'refused') throw new Error(answer.reason);
    const due = answer.next.deadlines.find((each) => each.clock === 'answer-sent');
    expect([due?.dueOn, due?.generation, due?.explanation.calendar]).toEqual(['2026-04-08', 3, mourning.edition]);
    expect(replay(definition, [...history, answer.event])).toEqual(answer.next);
  });
});

function act(type: string, occurredOn: Proposed['occurredOn'], data: Proposed['data']): Proposed {
  return { type, occurredOn, recordedAt: `${occurredOn}T12:00:00.000Z`, by: { person: 'a', role: 'asker' }, data };
}

function recorded(caseState: CaseState, proposed: Proposed) {
  const answer = decide({ ...definition, ref: 'TEST-CASE' }, caseState, proposed);
  if (answer.outcome === 'refused') throw new Error(answer.reason);
  return answer;
}
