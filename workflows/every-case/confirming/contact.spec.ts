import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import { wordsOf } from '#test/ordinary/appeal';
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
const changed = (more: object): StoryAct => ({ type: 'ContactChanged', on: '2026-07-01', by: PRIYA, ...more });

describe('how a family is reached', () => {
  it('is as the case says, before what its account says', () => {
    const contact = { name: 'Priya Nayar', person: 'priya', phone: '07700 900 118', email: '' };
    expect(familyOf({ ...EMPTY_FILE, contact })).toEqual([{ person: 'priya', ways: { phone: '07700 900 118' } }]);
    expect(familyOf({ ...EMPTY_FILE, contact: { name: 'Priya Nayar', person: 'priya' } })).toEqual([
      { person: 'priya' },
    ]);
  });

  it('can change, and what had not arrived is sent again to where it is', () => {
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
    const failures = [
      failed({ to: 'priya', subject: 'Request received: TEST-CASE' }),
      failed({ template: 'new-request-to-partner', to: 'headteacher', subject: 'A request about a pupil: TEST-CASE' }),
    ];
    given(needsAssessment, requested, ...failures)
      .when(changed({ address: '99 New Road' }))
      .leadsTo({
        notices: [
          'family-details-changed → priya by letter',
          'family-details-changed-to-owner → sendCaseOfficer by inapp',
        ],
        tasks: ['Send again today, to the new address: Request received: TEST-CASE.'],
      });
    const { decision } = given(needsAssessment, requested, failures[1] as StoryAct).when(
      changed({ address: '99 New Road' }),
    );
    expect(wordsOf(decision, 'family-details-changed-to-owner', 'email')).toContain(
      'Everything that was sent before has arrived',
    );
    given(needsAssessment, requested).when(changed({})).isRefused({ rule: 'somethingIsNew' });
  });
});
