import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { givenIn, type StoryAct } from '#test/given';
import { effectsOf, linkedBy } from '#test/ordinary/appeal';
import { drafted, issued, letterOf, OMAR, placed, refused, requested, told } from '#test/ordinary/assessment';
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

  it('is a young person’s own to take back once they are over compulsory school age', () => {
    const about = (dateOfBirth: string | undefined, on: CivilDate = '2026-07-01') =>
      given(needsAssessment, { ...requested, child: { name: 'Kit Nayar', dateOfBirth } }, told).when({
        ...withdrawn,
        on,
        askedBy: 'Kit Nayar',
      });
    // The last Friday in June: 26 June 2026, and 25 June 2027.
    about('2010-08-31', '2026-06-27').leadsTo({ state: 'withdrawn' });
    about('2010-08-31', '2026-06-26').isRefused({ rule: 'whoeverAskedTakesItBack' });
    about('2010-09-01').isRefused({ rule: 'whoeverAskedTakesItBack' });
    about(undefined).isRefused({ rule: 'whoeverAskedTakesItBack' });
  });

  it('is told of to those who had been told of it, and to nobody else', () => {
    const resumed: StoryAct = { type: 'RequestResumed', on: '2026-07-03', by: OMAR, because: 'mistake', what: 'So' };
    const ends: readonly (readonly StoryAct[])[] = [
      [withdrawn],
      [{ type: 'ResponsibilityMoved', on: '2026-07-01', by: OMAR, to: 'Hull' }],
      [{ type: 'DuplicateEnded', on: '2026-07-01', by: OMAR, case: '4CDF-9HJK' }],
      [withdrawn, resumed],
    ];
    for (const acts of ends) {
      const toldAfter = (...known: readonly StoryAct[]) => {
        const { decision } = given(needsAssessment, requested, ...known, ...acts.slice(0, -1)).when(
          acts.at(-1) as StoryAct,
        );
        return effectsOf(decision).filter(
          (effect) => effect.kind === 'notice' && effect.template === 'decision-to-partners',
        );
      };
      expect(toldAfter()).toEqual([]);
      expect(toldAfter(told)).toHaveLength(3);
    }
  });

  it('was refused before the partners had been told: they hear the decision, and not that they knew', () => {
    const { decision } = given(needsAssessment, requested).when(refused);
    const said = effectsOf(decision).flatMap((effect) =>
      effect.kind === 'notice' && effect.template === 'decision-to-partners' ? [effect.body] : [],
    );
    expect(said).toHaveLength(3);
    for (const words of said) expect(words).toMatch(/^We have had a request for an EHC needs assessment, TEST-CASE\./);
  });

  it('has a plan that goes over to the other authority and stays in force', () => {
    const { decision } = given(needsAssessment, ...drafted, placed, issued).when({
      type: 'ResponsibilityMoved',
      on: '2026-11-02',
      by: OMAR,
      to: 'Hull',
    });
    const letter = letterOf(decision);
    expect(letter).toContain('Your child’s EHC plan goes over to Hull and stays in force');
    expect(letter).not.toContain('needs assessment is asked for');
    const templates = effectsOf(decision).flatMap((effect) => (effect.kind === 'notice' ? [effect.template] : []));
    expect([...new Set(templates)].sort()).toEqual(['decision-to-partners', 'responsibility-moved']);
  });

  it('says, where the letter prints what somebody typed, that the family will read it', () => {
    const hintOf = (act: string, field: string) =>
      needsAssessment.questions[act]?.fields.find(({ name }) => name === field)?.hint;
    expect(hintOf('RequestResumed', 'what')).toBe('The family will read this');
    expect(hintOf('NewInformationConsidered', 'conclusion')).toBe('The family will read this');
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
  const upn = 'A801200000001';
  const joining = (receivedOn: string, keys: readonly string[] = [`upn ${upn}`]): StoryAct => ({
    type: 'DuplicateJoined',
    on: '2026-07-01',
    by: { person: 'system', role: 'system' },
    case: '4CDF-9HJK',
    receivedOn,
    referrer: 'tess',
    keys,
  });
  const asked: StoryAct = { ...requested, child: { name: 'Kit Nayar', dateOfBirth: '2017-05-01', upn } };

  it('are put together on the one that came first', () => {
    const first = given(needsAssessment, asked, told);
    first.when(joining('2026-06-22')).leadsTo({
      state: 'considering',
      deadlines: { 'ehcp-final': '2026-11-09' },
      notices: ['request-joined → sendCaseOfficer by inapp'],
    });
    first.when(joining('2026-06-21')).isRefused({ rule: 'thisRequestCameFirst' });
  });

  it('are put together only where both are about the same child', () => {
    const first = given(needsAssessment, asked, told);
    first.when(joining('2026-06-22', ['born 2017-05-01 kit nayar'])).leadsTo({ state: 'considering' });
    first.when(joining('2026-06-22', ['upn A801200000002'])).isRefused({ rule: 'itIsTheSameChild' });
    first.when(joining('2026-06-22', [])).isRefused({ rule: 'itIsTheSameChild' });
    given(needsAssessment, requested, told).when(joining('2026-06-22')).isRefused({ rule: 'itIsTheSameChild' });
  });

  it('send by what the child is known with the later one', () => {
    const { decision } = given(needsAssessment, asked).when({
      type: 'DuplicateEnded',
      on: '2026-07-01',
      by: OMAR,
      case: '4CDF-9HJK',
    });
    expect(linkedBy(decision)).toMatchObject([
      { type: 'DuplicateJoined', data: { keys: [`upn ${upn}`, 'born 2017-05-01 kit nayar'] } },
    ]);
  });
});
