import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import { givenIn, type StoryAct } from '#test/given';
import { advice, agreed, assessing, complete, OMAR, requested, toBeIssued, told } from '#test/ordinary/assessment';
import { register } from '../../register.js';
import { needsAssessment } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });
const sought = given(needsAssessment, ...assessing);

const passed = (clock: string, key: string): StoryAct => ({
  type: 'DeadlinePassed',
  on: '2026-08-27',
  at: '2026-08-27T23:00:00Z',
  clock,
  key,
  generation: 1,
  dueOn: '2026-08-27',
});

describe('advice', () => {
  it('is due from each adviser six weeks from their own request', () => {
    given(needsAssessment, ...assessing)
      .when({
        type: 'AdviceRequested',
        on: '2026-07-20',
        by: OMAR,
        others: [{ name: 'Speech therapy', wishedBy: 'family', isHealthBody: true }],
      })
      .leadsTo({
        deadlines: {
          'ehcna-advice-response#health': '2026-08-27',
          'ehcna-advice-response-education#education': '2026-08-27',
          'ehcna-advice-response-education#educationalPsychologist': '2026-08-27',
          'ehcna-advice-response#Speech therapy': '2026-08-31',
          'ehcp-final': '2026-11-09',
        },
      });
  });

  it('is asked of whoever is asked besides at their post or their address, and seen to where they have neither', () => {
    const besides = (ways: object) =>
      given(needsAssessment, requested, told, agreed).when({
        type: 'AdviceRequested',
        on: '2026-07-20',
        by: OMAR,
        others: [{ name: 'Speech therapy', wishedBy: 'family', isHealthBody: true, ...ways }],
      });
    besides({ post: 'designatedClinicalOfficer' }).leadsTo({
      notices: ['information-requested → designatedClinicalOfficer by email'],
    });
    besides({ email: 'salt@clinic.example' }).leadsTo({
      notices: ['information-requested'],
      tasks: ['See that the advice of Speech therapy comes'],
    });
    besides({}).leadsTo({ tasks: ['No address is known here of Speech therapy: write to them today.'] });
  });

  it('is met by its own adviser alone, and goes to the family', () => {
    sought.when(advice('health')).leadsTo({
      deadlines: {
        'ehcna-advice-response#health': null,
        'ehcna-advice-response-education#education': '2026-08-27',
      },
      notices: ['advice-shared → priya by portal'],
    });
    sought.when({ type: 'AdviceRequested', on: '2026-07-20', by: OMAR }).isRefused({ rule: 'somebodyIsAsked' });
    sought.when(advice('Speech therapy')).isRefused({ rule: 'adviceWasAskedFor' });
    sought
      .when({ ...advice('health'), by: { person: 'grace', role: 'settingContributor' } })
      .isRefused({ rule: 'adviceIsTheirOwn' });
  });

  it('may be “not known to us” only with the screening questions answered', () => {
    const nil = { ...advice('socialCare'), nilReturn: true };
    sought.when(nil).isRefused({ rule: 'nilReturnIsScreened' });
    sought.when({ ...nil, screeningQuestions: 'Answered: no need' }).leadsTo({ state: 'assessing' });
  });

  it('is used again only when adviser, authority and family are all content', () => {
    const again: StoryAct = {
      type: 'AdviceReused',
      on: '2026-07-16',
      by: OMAR,
      from: ['health'],
      givenOn: '2026-05-01',
      content: [{ adviser: 'health', person: 'paula' }],
    };
    const before = given(needsAssessment, requested, told, agreed);
    const content = (...rows: readonly (readonly [string, string])[]) => ({
      ...again,
      content: rows.map(([adviser, person]) => ({ adviser, person })),
    });
    before.when({ ...again, from: ['health', 'socialCare'] }).isRefused({
      rule: 'everyAdviserIsContent',
      law: 'SI 2014/1530 reg 6(4)',
      reason:
        'Earlier advice serves only when whoever gave it is content with it, and they are asked to confirm it. Nobody is named for: social care. Say who gave it; where they are not there to be asked, ask for the advice anew.',
    });
    before.when(content(['health', 'paula'], ['education', 'tess'])).isRefused({ rule: 'everyAdviserIsContent' });
    before.when(content(['health', 'paula'], ['health', 'vera'])).isRefused({ rule: 'everyAdviserIsContent' });
    before.when(content(['health', 'omar'])).isRefused({
      rule: 'theAdviserIsNotTheAuthority',
      law: 'SI 2014/1530 reg 6(4)',
    });
    before.when({ ...again, from: ['health', 'family'] }).isRefused({ rule: 'theFamilyIsAskedAnew' });
    before.when(again).leadsTo({ deadlines: { 'ehcna-advice-response#health': null } });
    given(needsAssessment, requested, told, agreed, again)
      .when({ type: 'AdviceRequested', on: '2026-07-17', by: OMAR, from: ['education', 'health'] })
      .isRefused({ rule: 'noEarlierAdviceServes', law: 'SI 2014/1530 reg 6(4)' });
    sought.when(again).leadsTo({
      deadlines: {
        'ehcna-advice-response#health': null,
        'ehcna-advice-response-education#education': '2026-08-27',
      },
    });
  });

  it('is not asked for twice at once: six weeks are not begun anew by asking again', () => {
    const onceMore: StoryAct = { type: 'AdviceRequested', on: '2026-08-20', by: OMAR, from: ['health'] };
    sought.when(onceMore).isRefused({ rule: 'nobodyIsAskedTwiceAtOnce', law: 'SI 2014/1530 reg 8(1)' });
    given(needsAssessment, ...assessing, advice('health', '2026-08-14'))
      .when(onceMore)
      .leadsTo({ deadlines: { 'ehcna-advice-response#health': '2026-10-01' } });
  });

  it('that is overdue is taken to the lead of the service, and for health to the designated officer', () => {
    sought.when(passed('ehcna-advice-response', 'health')).leadsTo({
      state: 'assessing',
      notices: ['advice-overdue → healthServiceLead by email', 'advice-overdue → designatedClinicalOfficer by email'],
    });
    sought.when(passed('ehcna-advice-response-education', 'educationalPsychologist')).leadsTo({
      notices: ['advice-overdue → epServiceLead by email'],
    });
    sought.when(passed('ehcna-advice-response-education', 'education')).leadsTo({
      notices: ['advice-overdue → headteacher by email'],
      tasks: ['Consider whether reg 10(4)(a) applies'],
    });
  });

  it('that passes to somebody else is due from them on the day on which it was due', () => {
    const paediatrician = { role: 'healthContributor', person: 'ruth' };
    const { decision } = given(needsAssessment, ...assessing, {
      type: 'OwnerAccepted',
      on: '2026-07-20',
      by: paediatrician,
      contribution: 'health',
    }).when({
      type: 'OwnerLeft',
      on: '2026-07-27',
      by: { role: 'peopleFeed', person: 'malik' },
      person: 'ruth',
      posts: [],
      coverPerson: 'priya',
    });
    if (decision.outcome === 'refused') throw new Error(decision.reason);
    const told = decision.effects.flatMap((each) => (each.kind === 'notice' ? [each] : []));
    const passed = told.find(({ template, channel }) => template === 'cover-tasks' && channel === 'email');
    expect(passed?.body).toContain('the contribution itself is due by Thursday 27 August 2026');
  });

  it('is all in, or documented, before anybody decides on a plan', () => {
    const four = ['family', 'education', 'educationalPsychologist', 'socialCare'].map((name) => advice(name));
    const almost = given(needsAssessment, ...assessing, ...four);
    almost.when(toBeIssued).isRefused({ rule: 'everyAdviceIsInOrDocumented', law: 'SI 2014/1530 reg 6(1)' });
    almost
      .when({ ...toBeIssued, without: [{ from: 'health', because: 'Nothing about health bears on it' }] })
      .leadsTo({ state: 'drafting', deadlines: { 'ehcna-advice-response#health': null, 'ehcp-refusal': null } });
    given(needsAssessment, requested, told, agreed)
      .when({ ...toBeIssued, without: [{ from: 'health', because: 'Not needed' }] })
      .isRefused({ rule: 'everyAdviceIsInOrDocumented' });
  });

  it('that was another child’s is none: it is owed again, unless something has been decided on it since', () => {
    const removed: StoryAct = {
      type: 'MisfiledPaperRemoved',
      on: '2026-09-15',
      by: OMAR,
      of: 7,
      because: 'Another name',
    };
    const all = given(needsAssessment, ...complete).when(removed);
    all.leadsTo({ state: 'assessing', notices: ['paper-of-another-child → priya by letter'] });
    expect((all.decision as Accepted).next.deadlines.find(({ key }) => key === 'health')).toMatchObject({
      clock: 'ehcna-advice-response',
      dueOn: '2026-08-27',
      state: 'open',
    });
    expect((all.decision as Accepted).event.data).toEqual({ of: 7, because: 'Another name', recordedBy: 'omar' });
    const decided = given(needsAssessment, ...complete, toBeIssued).when(removed);
    decided.leadsTo({ state: 'drafting', deadlines: { 'ehcna-advice-response#health': null } });
    expect((decided.decision as Accepted).event.data).toMatchObject({ stays: true });
  });
});
