import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { Actor } from '#engine/history';
import { givenIn, type StoryAct } from '#test/given';
import { register } from '../register.js';
import type { Assessment } from './case.js';
import { needsAssessment } from './pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

const contact = { name: 'Priya Nayar', phone: '07700 900 118', person: 'priya' };
const requested: StoryAct = {
  type: 'AssessmentRequested',
  on: '2026-05-26',
  child: { name: 'Kit Nayar' },
  contact,
  source: 'parentOrYoungPerson',
};
const omar = { person: 'omar', role: 'caseOfficer' };
const told: StoryAct = { type: 'PartnersNotified', on: '2026-05-27', by: omar };
const agreed: StoryAct = { type: 'AssessmentAgreed', on: '2026-06-29', by: omar };

describe('a request for an EHC needs assessment', () => {
  it('starts six, sixteen and twenty weeks on the day of receipt', () => {
    given(needsAssessment)
      .when(requested)
      .leadsTo({
        state: 'requested',
        deadlines: {
          'request-acknowledged': '2026-05-29',
          'ehcna-decision': '2026-07-07',
          'ehcp-refusal': '2026-09-15',
          'ehcp-final': '2026-10-13',
        },
        notices: ['request-receipt → priya by sms', 'new-request → sendCaseOfficer by inapp'],
      });
  });

  it('is to be asked about and told as soon as practicable: the law names no day, and it is owed until it is done', () => {
    const owed = (...acts: readonly StoryAct[]) => {
      const { decision } = given(needsAssessment, ...acts.slice(0, -1)).when(acts.at(-1) as StoryAct);
      const { deadlines } = (decision as Accepted).next;
      return deadlines.filter(({ dueOn }) => dueOn === null).map(({ clock, state }) => [clock, state]);
    };
    expect(owed(requested)).toEqual([
      ['ehcna-consult-family', 'open'],
      ['ehcna-notify-partners', 'open'],
    ]);
    expect(owed(requested, told).map(([, state]) => state)).toEqual(['met', 'met']);
  });

  it('counts from receipt, not from the day it was keyed in', () => {
    given(needsAssessment)
      .when({ ...requested, receivedOn: '2026-05-22' })
      .leadsTo({ deadlines: { 'ehcna-decision': '2026-07-03', 'ehcp-final': '2026-10-09' } });
  });

  it('is seen by whoever asked, and has the family’s account where they asked themselves', () => {
    const { person: _account, ...byTelephone } = contact;
    const named = (by: Actor) => {
      const { decision } = given(needsAssessment).when({ ...requested, contact: byTelephone, by });
      if (decision.outcome === 'refused') throw new Error(decision.reason);
      return needsAssessment.projection(decision.next.snapshot.context as Assessment).named;
    };
    expect(named({ person: 'priya', role: 'family' })).toEqual(['priya']);
    expect(named({ person: 'tom', role: 'settingContributor' })).toEqual(['tom']);
    expect(named(omar)).toEqual([]);
  });

  it('is told to the partners, and then decided', () => {
    given(needsAssessment, requested)
      .when(told)
      .leadsTo({
        state: 'considering',
        deadlines: { 'request-acknowledged': null, 'ehcna-decision': '2026-07-07' },
        notices: ['request-acknowledged → priya by letter'],
      });
    given(needsAssessment, requested).when(agreed).isRefused({ code: 'NOT_AT_THIS_STAGE' });
    given(needsAssessment, requested, told)
      .when(agreed)
      .leadsTo({
        state: 'assessing',
        deadlines: { 'ehcna-decision': null, 'ehcp-refusal': '2026-09-15', 'ehcp-final': '2026-10-13' },
        notices: [
          'will-assess → priya by letter',
          'decision-to-partners → headteacher by email',
          'decision-to-partners → designatedClinicalOfficer by email',
          'decision-to-partners → designatedSocialCareOfficer by email',
        ],
      });
  });

  it('may be added to at any time, after a refusal too, and the case officer reads it', () => {
    const sent: StoryAct = { type: 'InformationSupplied', on: '2026-06-10', what: 'A letter of the paediatrician' };
    const refused: StoryAct = {
      type: 'AssessmentRefused',
      on: '2026-06-05',
      by: omar,
      test: 'section36(8)',
      reasons: 'Her school can meet what she needs.',
      rightsBlock: true,
    };
    for (const before of [[requested], [requested, told], [requested, told, refused]]) {
      given(needsAssessment, ...before)
        .when(sent)
        .leadsTo({ notices: ['information-supplied → sendCaseOfficer by inapp'] });
    }
  });

  it('is late without ceasing to be owed: the machine stays, the family is told what they can do', () => {
    const late: StoryAct = {
      type: 'DeadlinePassed',
      on: '2026-07-07',
      at: '2026-07-07T23:00:00Z',
      clock: 'ehcna-decision',
      key: '',
      generation: 1,
      dueOn: '2026-07-07',
    };
    given(needsAssessment, requested, told)
      .when(late)
      .leadsTo({
        state: 'considering',
        regions: { clock: 'breached' },
        notices: ['deadline-missed → priya by letter'],
      });
    given(needsAssessment, requested, told, late)
      .when({ ...agreed, on: '2026-07-09' })
      .leadsTo({ state: 'assessing', regions: { clock: 'running' } });
  });

  it('ends when it is taken back, and nothing is owed on it', () => {
    given(needsAssessment, requested, told)
      .when({
        type: 'RequestWithdrawn',
        on: '2026-06-01',
        by: { person: 'priya', role: 'family' },
        reason: 'Not now',
      })
      .leadsTo({ state: 'withdrawn', regions: { clock: 'stopped' } });
  });
});

describe('the history of a needs assessment', () => {
  const told = (type: string, data?: Readonly<Record<string, unknown>>) => needsAssessment.told?.({ type, data });

  it.each<[string, Record<string, unknown>, string]>([
    ['AssessmentRequested', requested, 'An EHC needs assessment was asked for by a parent or young person.'],
    ['AssessmentAgreed', {}, 'It was decided to assess.'],
    [
      'AssessmentAgreed',
      { reverses: 'tribunalOrder' },
      'It was decided to assess after a refusal was reversed: an order of the Tribunal.',
    ],
    [
      'AssessmentRefused',
      { test: 'section36(8)' },
      'It was decided not to assess: the test of section 36(8) is not met.',
    ],
    [
      'AdviceRequested',
      { from: ['health'], others: [{ name: 'Ann Lee', wishedBy: 'family' }] },
      'Advice was sought from: the health service; somebody else.',
    ],
    ['AdviceReceived', { from: 'Ann Lee' }, 'Advice came from somebody else who was asked.'],
    [
      'AdviceFoundComplete',
      { without: [{ from: 'socialCare', because: 'Not known to them' }] },
      'It was documented why a decision can be made without the advice of: social care.',
    ],
    [
      'ExceptionClaimed',
      { ground: 'missedAppointment', about: 'health' },
      'Lateness was said to be excused: the child or young person missed an appointment for an examination or a test.',
    ],
    [
      'SettingAnswered',
      { setting: 'Harbour School', answer: 'cannot', ground: 'educationOfOthers' },
      'Harbour School answered whether it can take the child: it cannot (the efficient education of others).',
    ],
    ['RedressNoted', { what: 'registered' }, 'The Tribunal registered the appeal.'],
    [
      'OwnerAccepted',
      { contribution: 'socialCare' },
      'Somebody took up a part of the case: the advice of social care.',
    ],
  ])('tells %s in a sentence, and names nobody', (type, data, sentence) => {
    expect(told(type, data)).toBe(sentence);
  });

  it('says what was done, where no facts are shown, only of acts whose sentence needs none', () => {
    expect(told('PlanRefused')).toBe('It was decided not to issue a plan.');
    expect(told('AssessmentRefused')).toBeUndefined();
  });
});
