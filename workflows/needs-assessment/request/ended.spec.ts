import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import { OMAR, requested, told } from '#test/ordinary/assessment';
import { register } from '../../register.js';
import { STATES_BEFORE_AN_END } from '../case.js';
import { assessmentMachine } from '../machine.js';
import { needsAssessment } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

const withdrawn: StoryAct = {
  type: 'RequestWithdrawn',
  on: '2026-07-01',
  by: OMAR,
  reason: 'Not now',
  askedBy: 'Priya Nayar',
  askedOn: '2026-07-01',
};

describe('a request that has ended', () => {
  it('can go on wherever it stood, if it should not have ended', () => {
    const { main } = assessmentMachine.root.states;
    const ends = Object.values(main?.states ?? {}).filter(({ config }) =>
      ['RequestWithdrawn', 'ResponsibilityMoved'].some((type) => Object.hasOwn(config.on ?? {}, type)),
    );
    expect(ends.map(({ key }) => key).sort()).toEqual([...STATES_BEFORE_AN_END].sort());
  });

  it('goes on from its first day, and what is late by then is late', () => {
    given(needsAssessment, requested, told, withdrawn)
      .when({ type: 'RequestResumed', on: '2026-08-10', by: OMAR, because: 'mistake', what: 'The wrong case' })
      .leadsTo({
        state: 'considering',
        deadlines: { 'ehcna-decision': '2026-08-03', 'ehcp-refusal': '2026-10-12', 'ehcp-final': '2026-11-09' },
        notices: ['request-resumed → priya by letter', 'decision-to-partners → headteacher by email'],
      });
  });

  it('is that of the parent who asked: another ends it only where that one agrees', () => {
    const begun = given(needsAssessment, requested, told);
    const father = { ...withdrawn, askedBy: 'Dev Nayar, her father' };
    begun.when(father).isRefused({ rule: 'whoeverAskedTakesItBack' });
    begun.when({ ...father, askerAgrees: true }).leadsTo({ state: 'withdrawn' });
    begun.when({ ...withdrawn, askedBy: 'Mrs Priya Nayar' }).leadsTo({ state: 'withdrawn' });
    begun
      .when({ type: 'RequestWithdrawn', on: '2026-07-01', by: { person: 'dev', role: 'family' }, reason: 'No' })
      .isRefused({ rule: 'whoeverAskedTakesItBack' });
  });

  it('is a young person’s own to take back from their sixteenth birthday', () => {
    const about = (dateOfBirth: string) =>
      given(needsAssessment, { ...requested, child: { name: 'Kit Nayar', dateOfBirth } }, told).when({
        ...withdrawn,
        askedBy: 'Kit Nayar',
      });
    about('2010-07-01').leadsTo({ state: 'withdrawn' });
    about('2010-07-02').isRefused({ rule: 'whoeverAskedTakesItBack' });
  });

  it('has what comes afterwards read by somebody, and answered', () => {
    given(needsAssessment, requested, told, withdrawn)
      .when({ type: 'InformationSupplied', on: '2026-07-03', what: 'I still want it' })
      .leadsTo({ state: 'withdrawn', tasks: ['take the request up again'] });
    given(needsAssessment, requested, told, withdrawn)
      .when({ type: 'NewInformationConsidered', on: '2026-07-06', by: OMAR, conclusion: 'She asks again' })
      .leadsTo({ state: 'withdrawn', notices: ['information-considered → priya by letter'] });
  });
});

describe('two requests for one child', () => {
  const joining = (receivedOn: string): StoryAct => ({
    type: 'DuplicateJoined',
    on: '2026-07-01',
    by: { person: 'system', role: 'system' },
    case: '4CDF-9HJK',
    receivedOn,
    referrer: 'tess',
  });

  it('are put together on the one that came first', () => {
    const first = given(needsAssessment, requested, told);
    first.when(joining('2026-06-22')).leadsTo({
      state: 'considering',
      deadlines: { 'ehcp-final': '2026-11-09' },
      notices: ['request-joined → sendCaseOfficer by inapp'],
    });
    first.when(joining('2026-06-21')).isRefused({ rule: 'thisRequestCameFirst' });
  });
});
