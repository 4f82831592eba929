import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import type { History, RecordedEvent } from './history.js';
import { knownAt } from './history.js';
import { possibilities } from './possibilities.js';
import type { Proposed } from './proposed.js';
import { begin, replay, type Standing, stateOf } from './replay.js';
import { givenIn } from './scenario.js';
import { smallPathway, smallTown } from './small-pathway.js';

const given = givenIn(smallTown);
const ground = { pathway: smallPathway, locality: smallTown };
const asked = { type: 'QuestionAsked', on: '2026-04-01' } as const;
const clock = { person: 'clock', role: 'clock' };
const passed = {
  type: 'DeadlinePassed',
  on: '2026-04-07',
  by: clock,
  clock: 'answer-sent',
  key: '',
  generation: 1,
  dueOn: '2026-04-07',
} as const;

describe('deadlines', () => {
  it('are reckoned in the phrase of each clock from the day of the act', () => {
    given(smallPathway)
      .when(asked)
      .leadsTo({
        state: 'waiting',
        deadlines: {
          'answer-sent': '2026-04-08',
          'six-weeks': '2026-05-13',
          'fifteen-days': '2026-04-15',
          'two-months': '2026-06-01',
        },
      });
  });

  it('are met by the act that the row names', () => {
    given(smallPathway, asked)
      .when({ type: 'AnswerGiven', on: '2026-04-02', signed: true })
      .leadsTo({
        state: 'answered',
        deadlines: { 'answer-sent': null, 'six-weeks': null },
      });
  });

  it('rise by a generation when armed again, so that an old bell is refused', () => {
    given(smallPathway, asked, { type: 'AnswerGiven', on: '2026-04-02', signed: true }, { ...asked, on: '2026-04-03' })
      .when({ ...passed, on: '2026-04-09', at: '2026-04-10T00:00:00Z' })
      .isRefused({ code: 'DEADLINE_NOT_OPEN' });
  });

  it('cannot be missed before the end of the due day in England', () => {
    given(smallPathway, asked)
      .when({ ...passed, on: '2026-04-08', at: '2026-04-08T22:59:59Z' })
      .isRefused({ code: 'DEADLINE_NOT_OPEN' });
    given(smallPathway, asked)
      .when({ ...passed, on: '2026-04-08', at: '2026-04-08T23:00:00Z' })
      .leadsTo({
        state: 'waiting',
        regions: { mood: 'cross', clock: 'breached' },
        notices: ['answer-late → clerk by email'],
      });
  });

  it('warn once, at eight in the morning so many days before', () => {
    const warning = {
      ...passed,
      type: 'DeadlineApproaching',
      on: '2026-04-07',
      daysLeft: 1,
    } as const;
    given(smallPathway, asked)
      .when({ ...warning, at: '2026-04-07T06:59:59Z' })
      .isRefused({ code: 'DEADLINE_NOT_OPEN' });
    given(smallPathway, asked)
      .when({ ...warning, at: '2026-04-07T07:00:00Z' })
      .leadsTo({ regions: { clock: 'atRisk' } });
    given(smallPathway, asked, { ...warning, at: '2026-04-07T07:00:00Z' })
      .when({ ...warning, at: '2026-04-07T07:00:01Z' })
      .isRefused({ code: 'DEADLINE_NOT_OPEN' });
  });
});

describe('a refusal', () => {
  it('names the first rule that is not met, in words and with its law', () => {
    given(smallPathway, asked).when({ type: 'AnswerGiven', on: '2026-04-02', signed: false }).isRefused({
      code: 'RULE_NOT_MET',
      rule: 'answerIsSigned',
      reason: 'An answer must be signed.',
      law: 'Small Act 2026 s.1',
    });
  });

  it('says that it is not its time, and what stage the case is at', () => {
    given(smallPathway, asked).when(asked).isRefused({
      code: 'NOT_AT_THIS_STAGE',
      reason:
        '“QuestionAsked” cannot be recorded at this stage of the case: Waiting for an answer. The case page lists what can be.',
    });
  });

  it('names each field that is wrong', () => {
    given(smallPathway, asked)
      .when({ type: 'AnswerGiven', on: '2026-04-02' })
      .isRefused({
        code: 'FIELDS_WRONG',
        fields: [{ field: 'signed', message: 'Say whether it is signed.' }],
      });
  });

  it('is given to a role that may not record the act, to an unknown act, and to a case that begins in the middle', () => {
    given(smallPathway, asked)
      .when({ type: 'ReminderSent', on: '2026-04-02', by: clock })
      .isRefused({ code: 'NOT_YOUR_ROLE' });
    given(smallPathway, asked).when({ type: 'Sung', on: '2026-04-02', by: clock }).isRefused({ code: 'UNKNOWN_EVENT' });
    given(smallPathway).when({ type: 'ReminderSent', on: '2026-04-02' }).isRefused({ code: 'NOT_AT_THIS_STAGE' });
  });

  it('makes an impossible given fail', () => {
    expect(() => given(smallPathway, asked, asked)).toThrow('Given QuestionAsked on 2026-04-01');
  });
});

describe('what can be done next', () => {
  it('leaves to the form what depends on facts, and says why the rest is blocked', () => {
    const { next } = recorded(asked.type, '2026-04-01', {});
    const answers = possibilities(ground, next, {
      by: { person: 'a', role: 'asker' },
      on: '2026-04-02',
      at: '2026-04-02T12:00:00Z',
    });
    expect(answers.map(({ event, can, because }) => [event, can, because?.code])).toEqual([
      ['QuestionAsked', false, 'NOT_AT_THIS_STAGE'],
      ['ReminderSent', true, undefined],
      ['AnswerGiven', true, undefined],
      ['RecordCorrected', false, 'NOT_AT_THIS_STAGE'],
    ]);
  });
});

describe('a correction', () => {
  const first = recorded('QuestionAsked', '2026-04-01', {});
  const correction = {
    of: 1,
    occurredOn: '2026-03-30',
    reason: 'The letter was opened late',
  };

  it('moves the deadlines, raises their generation and keeps both truths', () => {
    const { event, next } = recorded('RecordCorrected', '2026-04-02', correction, first.next, [first.event]);
    const answer = next.deadlines.find(({ clock }) => clock === 'answer-sent');
    expect([answer?.dueOn, answer?.generation, next.sequence, stateOf(next)]).toEqual(['2026-04-02', 2, 2, 'waiting']);
    const history = [first.event, event];
    expect(replay(ground, history)).toEqual(next);
    const before = replay(ground, knownAt(history, '2026-04-01T23:00:00Z'));
    expect(before.deadlines.find(({ clock }) => clock === 'answer-sent')?.dueOn).toBe('2026-04-08');
  });

  it('is refused when a later act could not have followed', () => {
    const answer = recorded('AnswerGiven', '2026-04-02', { signed: true }, first.next, [first.event]);
    const attempt = decide(
      {
        ...ground,
        ref: 'TEST-CASE',
        history: () => [first.event, answer.event],
      },
      answer.next,
      proposal('RecordCorrected', '2026-04-03', {
        of: 2,
        data: { signed: false },
        reason: 'It was not signed',
      }),
    );
    expect(attempt).toMatchObject({
      outcome: 'refused',
      code: 'CORRECTION_IMPOSSIBLE',
    });
  });

  it('is refused for an event that is not there', () => {
    const attempt = decide(
      { ...ground, ref: 'TEST-CASE', history: () => [first.event] },
      first.next,
      proposal('RecordCorrected', '2026-04-03', { ...correction, of: 9 }),
    );
    expect(attempt).toMatchObject({
      outcome: 'refused',
      code: 'CORRECTION_IMPOSSIBLE',
    });
  });
});

function proposal(type: string, occurredOn: Proposed['occurredOn'], data: Proposed['data']): Proposed {
  return {
    type,
    occurredOn,
    recordedAt: `${occurredOn}T12:00:00Z`,
    by: { person: 'a', role: 'asker' },
    data,
  };
}

function recorded(
  type: string,
  on: Proposed['occurredOn'],
  ...[data, standing = begin(smallPathway), history = []]: [Proposed['data'], Standing?, History?]
): { event: RecordedEvent; next: Standing } {
  const answer = decide({ ...ground, ref: 'TEST-CASE', history: () => history }, standing, proposal(type, on, data));
  if (answer.outcome === 'refused') throw new Error(answer.reason);
  return answer;
}
