import { describe, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#engine/scenario';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { register } from '../register.js';
import { advice, agreed, asked, assessing, LUCY, OMAR, requested, toBeIssued, told } from './ordinary-assessment.js';
import { needsAssessment } from './pathway.js';

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
      adviserIsContent: true,
      authorityIsContent: true,
      familyIsContent: true,
    };
    const before = given(needsAssessment, requested, told, agreed);
    for (const one of ['adviserIsContent', 'authorityIsContent', 'familyIsContent']) {
      before.when({ ...again, [one]: false }).isRefused({
        rule: 'allThreeAreContentWithTheEarlierAdvice',
        law: 'SI 2014/1530 reg 6(4)',
      });
    }
    before.when(again).leadsTo({ deadlines: { 'ehcna-advice-response#health': null } });
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
});

describe('an exception', () => {
  const closure: StoryAct = {
    type: 'ExceptionClaimed',
    on: '2026-09-03',
    by: OMAR,
    ground: 'schoolClosure',
    about: 'education',
    evidence: ['School term dates'],
    firstDay: '2026-07-22',
    endsOn: '2026-09-02',
  };
  const LAW = 'SI 2014/1530 regs 5(4), 8(2), 10(4) and 13(3)';

  it.each(['waitingList', 'staffShortage', 'STAFF_SHORTAGE', 'another', 'christmas'])('is never %s', (ground) => {
    sought.when({ ...closure, ground, about: 'educationalPsychologist' }).isRefused({
      code: 'RULE_NOT_MET',
      rule: 'theGroundIsInTheRegulations',
      law: LAW,
    });
  });

  it('is not a closure of less than four weeks, such as Christmas', () => {
    sought
      .when({ ...closure, firstDay: '2026-12-19', endsOn: '2027-01-05' })
      .isRefused({ rule: 'theGroundIsInTheRegulations' });
    sought
      .when({ ...closure, firstDay: '2026-07-22', endsOn: '2026-08-18' })
      .isRefused({ rule: 'theGroundIsInTheRegulations' });
    sought.when({ ...closure, endsOn: '2026-08-19' }).leadsTo({ state: 'assessing' });
  });

  it('of a closure covers the advice of the school and never that of the NHS', () => {
    sought.when({ ...closure, about: 'health' }).isRefused({ rule: 'theGroundIsForThisAdvice' });
    sought.when({ ...closure, about: 'ehcp-final' }).leadsTo({ state: 'assessing' });
  });

  it('of a missed appointment covers the advice of a health body alone, and not the authority’s own limits', () => {
    const missed = { ...closure, ground: 'missedAppointment' };
    sought.when({ ...missed, about: 'health' }).leadsTo({ state: 'assessing' });
    sought.when({ ...missed, about: 'education' }).isRefused({ rule: 'theGroundIsForThisAdvice' });
    sought.when({ ...missed, about: 'ehcp-final' }).isRefused({ rule: 'theGroundIsForThisAdvice' });
  });

  it('counts a closure only where the advice was asked for in its window, both ends included', () => {
    const askedOn = (on: CivilDate) =>
      given(needsAssessment, requested, told, { ...agreed, on: '2026-07-10' }, { ...asked, on });
    askedOn('2026-07-14').when(closure).isRefused({ rule: 'adviceWasAskedForInTheClosureWindow' });
    askedOn('2026-07-15').when(closure).leadsTo({ state: 'assessing' });
    askedOn('2026-08-26').when(closure).leadsTo({ state: 'assessing' });
    askedOn('2026-08-27').when(closure).isRefused({ rule: 'adviceWasAskedForInTheClosureWindow' });
  });

  it('is evidenced, and approved by somebody else; no date moves', () => {
    sought.when({ ...closure, evidence: undefined }).isRefused({ rule: 'theGroundIsEvidenced' });
    const claimed = given(needsAssessment, ...assessing, closure);
    claimed.when({ type: 'ExceptionApproved', on: '2026-09-03', by: OMAR }).isRefused({ rule: 'aSecondPersonAgrees' });
    claimed
      .when({ type: 'ExceptionApproved', on: '2026-09-03', by: LUCY })
      .leadsTo({ deadlines: { 'ehcp-final': '2026-11-09', 'ehcp-refusal': '2026-10-12' } });
    sought
      .when({ type: 'ExceptionApproved', on: '2026-09-03', by: LUCY })
      .isRefused({ rule: 'anExceptionWaitsForApproval' });
  });
});
