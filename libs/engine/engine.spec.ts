import { describe, expect, it } from '@jest/globals';
import { givenIn } from '../../test/given.js';
import type { Accepted } from './decide.js';
import { smallPathway, smallTown } from './small-pathway.fixture.js';

const given = givenIn(smallTown);
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

  it('are met in time by what was done in time, whenever it is written down, and late by what was done late', () => {
    const rung = { ...passed, on: '2026-04-08', dueOn: '2026-04-08', at: '2026-04-08T23:00:00Z' } as const;
    const became = (on: '2026-04-08' | '2026-04-09', ...before: readonly (typeof rung)[]) => {
      const answer = { type: 'AnswerGiven', on, signed: true, at: '2026-04-10T09:00:00Z' } as const;
      const { decision } = given(smallPathway, asked, ...before).when(answer);
      return (decision as Accepted).next.deadlines.find(({ clock: id }) => id === 'answer-sent')?.state;
    };
    expect([became('2026-04-08', rung), became('2026-04-09', rung)]).toEqual(['met', 'metLate']);
    // The bell has not rung yet: a worker was down.
    expect([became('2026-04-08'), became('2026-04-09')]).toEqual(['met', 'metLate']);
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
