import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import { type History, knownAt } from './history.js';
import { possibilities } from './possibilities.js';
import type { Proposed } from './proposed.js';
import { begin, type CaseState, replay, stateOf } from './replay.js';
import { smallPathway, smallTown } from './small-pathway.fixture.js';

const definition = { pathway: smallPathway, locality: smallTown };

describe('a correction', () => {
  const first = recorded(proposal('QuestionAsked', '2026-04-01', {}));
  const afterFirst = { caseState: first.next, history: [first.event] };
  const correction = {
    of: 1,
    occurredOn: '2026-03-30',
    reason: 'The letter was opened late',
  };

  it('moves the deadlines, raises their generation and keeps both truths', () => {
    const { event, next } = recorded(proposal('RecordCorrected', '2026-04-02', correction), afterFirst);
    const answer = next.deadlines.find(({ clock }) => clock === 'answer-sent');
    expect([answer?.dueOn, answer?.generation, next.sequence, stateOf(next)]).toEqual(['2026-04-02', 2, 2, 'waiting']);
    const history = [first.event, event];
    expect(replay(definition, history)).toEqual(next);
    const before = replay(definition, knownAt(history, '2026-04-01T23:00:00Z'));
    expect(before.deadlines.find(({ clock }) => clock === 'answer-sent')?.dueOn).toBe('2026-04-08');
  });

  it('is refused when a later act could not have followed', () => {
    const answer = recorded(proposal('AnswerGiven', '2026-04-02', { signed: true }), afterFirst);
    const attempt = decide(
      {
        ...definition,
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
      { ...definition, ref: 'TEST-CASE', history: () => [first.event] },
      first.next,
      proposal('RecordCorrected', '2026-04-03', { ...correction, of: 9 }),
    );
    expect(attempt).toMatchObject({
      outcome: 'refused',
      code: 'CORRECTION_IMPOSSIBLE',
    });
  });
});

describe('what can be done next', () => {
  it('leaves to the form what depends on facts, and says why the rest is blocked', () => {
    const { next } = recorded(proposal('QuestionAsked', '2026-04-01', {}));
    const answers = possibilities(definition, next, {
      by: { person: 'a', role: 'asker' },
      on: '2026-04-02',
      at: '2026-04-02T12:00:00Z',
    });
    expect(answers.map(({ event, can, because }) => [event, can, because?.code])).toEqual([
      ['QuestionAsked', false, 'NOT_AT_THIS_STAGE'],
      ['ReminderSent', true, undefined],
      ['AnswerGiven', true, undefined],
      ['RecordCorrected', true, undefined],
    ]);
  });
});

function proposal(type: string, occurredOn: Proposed['occurredOn'], data: Proposed['data']): Proposed {
  return { type, occurredOn, recordedAt: `${occurredOn}T12:00:00Z`, by: { person: 'a', role: 'asker' }, data };
}

type Before = { readonly caseState?: CaseState; readonly history?: History };

function recorded(act: Proposed, { caseState = begin(smallPathway), history = [] }: Before = {}) {
  const answer = decide({ ...definition, ref: 'TEST-CASE', history: () => history }, caseState, act);
  if (answer.outcome === 'refused') throw new Error(answer.reason);
  return answer;
}
