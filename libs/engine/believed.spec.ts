import { describe, expect, it } from '@jest/globals';
import { withBankHoliday, workingCalendarOf } from '#statutory-calendar/bank-holidays';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { believed } from './believed.js';
import { decide } from './decide.js';
import type { Facts, History, RecordedEvent } from './history.js';
import type { Locality } from './locality.js';
import { type CaseDefinition, replay } from './replay.js';
import { smallPathway, smallTown } from './small-pathway.fixture.js';

const asPublished = workingCalendarOf(englandAndWales);
const mourning = workingCalendarOf(withBankHoliday(englandAndWales, '2026-05-07', 'Day of mourning'));
const locality: Locality = {
  ...smallTown,
  editions: [
    { from: '1900-01-01T00:00:00.000Z', calendar: asPublished },
    { from: '2026-05-05T10:00:00.000Z', calendar: { ...mourning, edition: 'with the day of mourning' } },
  ],
};
const definition: CaseDefinition = { pathway: smallPathway, locality };

/** Monday 4 May 2026 is a bank holiday; the answer is owed within three working days. */
const story: readonly (readonly [type: string, occurredOn: string, recordedAt: string, data?: Facts])[] = [
  ['QuestionAsked', '2026-05-01', '2026-05-01T12:00:00.000Z'],
  ['CalendarChanged', '2026-05-05', '2026-05-05T10:00:00.000Z', { calendar: '', moved: [] }],
  [
    'RecordCorrected',
    '2026-05-06',
    '2026-05-06T09:00:00.000Z',
    { of: 1, occurredOn: '2026-05-05', reason: 'It came later' },
  ],
  ['ReminderSent', '2026-05-07', '2026-05-07T09:00:00.000Z'],
  ['AnswerGiven', '2026-05-08', '2026-05-08T09:00:00.000Z', { signed: true }],
];

function told(): History {
  const history: RecordedEvent[] = [];
  for (const [type, occurredOn, recordedAt, data = {}] of story) {
    const role = type === 'CalendarChanged' ? 'clock' : 'asker';
    const proposed = { type, occurredOn, recordedAt, data, by: { person: role, role } } as Omit<
      RecordedEvent,
      'sequence'
    >;
    const file = { ...definition, ref: 'TEST-CASE', history: () => history };
    const answer = decide(file, replay(definition, history), proposed);
    if (answer.outcome === 'refused') throw new Error(`${type}: ${answer.reason}`);
    history.push(answer.event);
  }
  return history;
}

const history = told();

const on = (day: `${number}-${number}-${number}`, clock = 'answer-sent') =>
  believed(definition, history, { clock, key: '', on: day });

describe('what a deadline was believed to be', () => {
  it('on the day it began: the day, the rule, the law, the list and the act that started it', () => {
    expect(on('2026-05-01')).toMatchObject({
      deadline: {
        dueOn: '2026-05-07',
        explanation: { rule: "by the area's own limit, within 3 working days of", calendar: asPublished.edition },
      },
      law: { title: 'send an answer', law: 'local', validFrom: null, lawAsAt: '2026-11-22' },
      startedBy: { sequence: 1, type: 'QuestionAsked', occurredOn: '2026-05-01' },
    });
  });

  it('is what was known at the end of that day, and not what was found out later', () => {
    expect(on('2026-05-04')?.deadline?.dueOn).toBe('2026-05-07');
    expect(on('2026-05-05')?.deadline).toMatchObject({
      dueOn: '2026-05-08',
      explanation: { calendar: 'with the day of mourning' },
    });
    expect(on('2026-05-05')?.startedBy?.occurredOn).toBe('2026-05-01');
    expect(on('2026-05-06')?.deadline?.dueOn).toBe('2026-05-11');
    expect(on('2026-05-06')?.startedBy?.occurredOn).toBe('2026-05-05');
  });

  it('with everything that changed it since, each with before and after', () => {
    const days = on('2026-05-01')?.changes.map(({ sequence, cause, before, after }) => [
      sequence,
      cause,
      before && [before.dueOn, before.state],
      after && [after.dueOn, after.state],
    ]);
    expect(days).toEqual([
      [2, 'calendar', ['2026-05-07', 'open'], ['2026-05-08', 'open']],
      [3, 'correction', ['2026-05-08', 'open'], ['2026-05-11', 'open']],
      [5, 'ended', ['2026-05-11', 'open'], ['2026-05-11', 'met']],
    ]);
    expect(on('2026-05-08')?.changes).toEqual([]);
  });

  it('was nothing before it began, which is said; and a limit that the case never had is none', () => {
    const before = on('2026-04-30');
    expect(before?.deadline).toBeNull();
    expect(before?.startedBy).toBeNull();
    expect(before?.changes[0]).toMatchObject({
      sequence: 1,
      cause: 'act',
      before: null,
      after: { dueOn: '2026-05-07' },
    });
    expect(on('2026-05-08', 'unheard-of')).toBeUndefined();
  });

  it('counts an act recorded before midnight in England as that day’s, in summer time too', () => {
    const late = history.map((event) =>
      event.sequence === 2 ? { ...event, recordedAt: '2026-05-05T22:59:59.000Z' } : event,
    );
    const early = history.map((event) =>
      event.sequence === 2 ? { ...event, recordedAt: '2026-05-05T23:00:00.000Z' } : event,
    );
    const asked = { clock: 'answer-sent', key: '', on: '2026-05-05' } as const;
    expect(believed(definition, late, asked)?.deadline?.dueOn).toBe('2026-05-08');
    expect(believed(definition, early, asked)?.deadline?.dueOn).toBe('2026-05-07');
  });
});
