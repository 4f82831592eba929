import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import { wordsOf } from '#test/ordinary/appeal';
import { OMAR } from '#test/ordinary/assessment';
import { needsAssessment } from '#workflows/needs-assessment/pathway';
import { register } from '../../register.js';
import { EMPTY_FILE, familyOf } from '../case.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });
const PRIYA = { person: 'priya', role: 'family' };
const requested: StoryAct = {
  type: 'AssessmentRequested',
  on: '2026-06-22',
  child: { name: 'Kit Nayar' },
  contact: { name: 'Priya Nayar', phone: '07700 900 118', person: 'priya' },
  source: 'parentOrYoungPerson',
};
const told: StoryAct = { type: 'PartnersNotified', on: '2026-06-24' };
const LETTER = 'We are considering an EHC needs assessment: TEST-CASE';
const changed = (more: object): StoryAct => ({ type: 'ContactChanged', on: '2026-07-01', by: PRIYA, ...more });

const failed = (more: object): StoryAct => ({
  type: 'NoticeFailed',
  on: '2026-06-29',
  by: { person: 'notifier', role: 'notifier' },
  notice: '7',
  template: 'request-acknowledged',
  channel: 'letter',
  status: 'permanent-failure',
  ...more,
});

type Told = ReturnType<ReturnType<typeof given>['when']>['decision'];

const lettersTo = (decision: Told, template: string) =>
  decision.outcome === 'refused'
    ? []
    : decision.effects.flatMap((one) => (one.kind === 'notice' && one.template === template ? [one] : []));

const sentAgain = (decision: Told) =>
  lettersTo(decision, 'sent-again').map(({ channel, subject }) => ({ channel, subject }));

describe('how a family is reached', () => {
  it('is as the case says, before what its account says', () => {
    const contact = { name: 'Priya Nayar', person: 'priya', phone: '07700 900 118', email: '' };
    expect(familyOf({ ...EMPTY_FILE, contact })).toEqual([{ person: 'priya', ways: { phone: '07700 900 118' } }]);
    expect(familyOf({ ...EMPTY_FILE, contact: { name: 'Priya Nayar', person: 'priya' } })).toEqual([
      { person: 'priya' },
    ]);
  });

  it('can change, and what had not arrived is sent again to where it is', () => {
    const failures = [
      failed({ to: 'priya', subject: LETTER }),
      failed({ template: 'new-request-to-partner', to: 'headteacher', subject: 'A request about a pupil: TEST-CASE' }),
    ];
    given(needsAssessment, requested, told, ...failures)
      .when(changed({ address: '99 New Road' }))
      .leadsTo({
        notices: [
          'family-details-changed → priya by letter',
          'family-details-changed-to-owner → sendCaseOfficer by inapp',
          'sent-again → priya by letter',
        ],
      });
    const { decision } = given(needsAssessment, requested, failures[1] as StoryAct).when(
      changed({ address: '99 New Road' }),
    );
    expect(wordsOf(decision, 'family-details-changed-to-owner', 'email')).toContain(
      'nothing else waits to be sent again',
    );
    given(needsAssessment, requested).when(changed({})).isRefused({ rule: 'somethingIsNew' });
  });

  it('is sent again what can go there now, once, and nothing that arrived or was told otherwise', () => {
    const lost = failed({ to: 'priya', subject: LETTER });
    const before = [requested, told, lost] as const;
    const again = given(needsAssessment, ...before).when(changed({ address: '99 New Road' })).decision;
    expect(sentAgain(again)).toEqual([{ channel: 'letter', subject: `Sent again: ${LETTER}` }]);
    expect(wordsOf(again, 'sent-again', 'letter')).toContain('We are considering whether to carry out');
    const nothing = (...more: readonly StoryAct[]) =>
      sentAgain(given(needsAssessment, ...before, ...more).when(changed({ address: '100 New Road' })).decision);
    expect(nothing({ ...lost, type: 'NoticeDelivered', notice: '8' })).toEqual([]);
    expect(nothing({ type: 'ReachedAnotherWay', on: '2026-06-30', how: 'Rung' })).toEqual([]);
    expect(nothing(changed({ address: '99 New Road' }))).toEqual([]);
    expect(
      nothing(changed({ address: '99 New Road' }), { ...lost, on: '2026-07-02', subject: `Sent again: ${LETTER}` }),
    ).toHaveLength(1);
    const byPhone = given(needsAssessment, ...before).when(changed({ phone: '07700 900 119' }));
    expect(sentAgain(byPhone.decision)).toEqual([]);
    byPhone.leadsTo({ tasks: [`Send it today: ${LETTER}`] });
  });

  it('is told where the family was until now that it changed, and never to what, unless that is a risk', () => {
    const moved = { address: '99 New Road', phone: '07700 900 119', email: 'new@example.org' };
    const from = {
      ...requested,
      by: OMAR,
      contact: { name: 'Priya Nayar', phone: '07700 900 118', address: '1 Old Road' },
    };
    const asked = { by: OMAR, madeSure: 'Seen in person' };
    const { decision } = given(needsAssessment, from).when(changed({ ...moved, ...asked }));
    const there = lettersTo(decision, 'family-details-changed-before');
    expect(there.map(({ to, channel }) => ({ to, channel }))).toEqual(
      ['sms', 'letter'].map((channel) => ({
        to: { contact: { name: 'Priya Nayar', phone: '07700 900 118', address: '1 Old Road' } },
        channel,
      })),
    );
    expect(JSON.stringify(there)).not.toMatch(/New Road|900 119|new@/);
    const risk = given(needsAssessment, from).when(changed({ ...moved, ...asked, riskThere: true })).decision;
    expect(lettersTo(risk, 'family-details-changed-before')).toEqual([]);
    const account = given(needsAssessment, requested).when(changed({ email: 'new@example.org' })).decision;
    expect(lettersTo(account, 'family-details-changed-before')).toMatchObject([
      { to: { person: 'priya' }, channel: 'email' },
    ]);
  });

  it('is in the form in which they read: with each letter somebody is asked for it', () => {
    const reads = changed({ on: '2026-06-23', format: 'largePrint', language: 'Polish' });
    given(needsAssessment, requested, reads)
      .when({ ...told, on: '2026-06-24' })
      .leadsTo({ tasks: ['went to the family in ordinary print: send it in Polish and large print too'] });
    const { decision } = given(needsAssessment, requested).when(reads);
    expect(wordsOf(decision, 'family-details-changed-to-owner', 'email')).toContain('In Polish. Large print.');
  });
});
