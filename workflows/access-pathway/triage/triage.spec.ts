import { describe, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import { accepted, asha, byFamily, dana, given, turnedAway } from '#test/ordinary/referral';
import { register } from '../../register.js';
import { accessPathway } from '../pathway.js';

describe('turning a referral away', () => {
  it.each(['NO_DIAGNOSIS', 'SCHOOL_DISAGREES', 'FORM_INCOMPLETE', 'REFERRER_LEFT', 'no diagnosis'])(
    'is impossible because of %s',
    (reason) => {
      for (const type of ['ReferralDeclined', 'ReferralRedirected']) {
        given(accessPathway, byFamily)
          .when({ ...turnedAway, type, reason })
          .isRefused({ code: 'RULE_NOT_MET', rule: 'reasonIsAllowed' });
      }
    },
  );

  it.each([
    ['secondPerson', 'aSecondPersonAgrees'],
    ['acceptedBy', 'onwardRouteHasAccepted'],
    ['firstContactBy', 'onwardRouteHasAccepted'],
    ['unmetNeed', 'unmetNeedIsRecorded'],
    ['rightsBlock', 'rightsAreSetOut'],
  ])('is impossible without %s', (missing, rule) => {
    const { [missing as 'to']: _left, ...act } = turnedAway;
    given(accessPathway, byFamily).when(act).isRefused({ code: 'RULE_NOT_MET', rule });
  });

  it('is impossible for such a reason even where a profile lists it', () => {
    const area = register.area('north-east-lincolnshire');
    const settings = { ...area.settings, declineReasons: ['NO_DIAGNOSIS'], redirectReasons: ['NO_DIAGNOSIS'] };
    givenIn({ calendar: register.calendar, area: { ...area, settings } })(accessPathway, byFamily)
      .when({ ...turnedAway, reason: 'NO_DIAGNOSIS' })
      .isRefused({ rule: 'reasonIsAllowed' });
  });

  it('needs a second person who is somebody else', () => {
    given(accessPathway, byFamily)
      .when({ ...turnedAway, secondPerson: 'ruth' })
      .isRefused({ rule: 'aSecondPersonAgrees' });
  });

  it('gives the family a letter and the receiving person a task', () => {
    given(accessPathway, byFamily)
      .when(turnedAway)
      .leadsTo({
        state: 'closed.redirected',
        deadlines: { 'triage-decided': null },
        notices: ['not-accepted → dana by letter', 'not-accepted → dana by portal'],
        tasks: ['First contact with the family by 2026-03-24'],
      });
  });

  it('leaves the door open for twelve months, with no new form and the first date', () => {
    given(accessPathway, byFamily, turnedAway)
      .when({ type: 'InformationSupplied', on: '2026-05-15', by: dana, what: 'Two suspensions', event: 'suspension' })
      .leadsTo({ state: 'closed.redirected', tasks: ['check the risk'] });
    const reopened: StoryAct = { type: 'CaseReopened', on: '2026-05-18', by: asha, newInformation: 'suspensions' };
    given(accessPathway, byFamily, turnedAway)
      .when(reopened)
      .leadsTo({
        state: 'pre.triage',
        deadlines: { 'triage-decided#reopen': '2026-06-02' },
        notices: ['reopened → dana by sms'],
      });
    given(accessPathway, byFamily, turnedAway)
      .when({ ...reopened, on: '2027-03-16' })
      .leadsTo({ state: 'pre.triage' });
    given(accessPathway, byFamily, turnedAway)
      .when({ ...reopened, on: '2027-03-17' })
      .isRefused({ rule: 'theReopeningPeriodIsNotOver' });
  });
});

describe('a consent that is taken back while the agencies are asked', () => {
  const back: StoryAct = { type: 'ConsentWithdrawn', on: '2026-03-16', by: dana };

  it('stops the asking, and whoever answers for the case, and was asked, knows', () => {
    given(accessPathway, byFamily, accepted)
      .when(back)
      .leadsTo({
        deadlines: { 'contribution-received#health': null },
        notices: [
          'consent-not-given → accessCoordinator1 by email',
          'information-not-to-be-sent → schoolNursing by email',
          'consent-taken-back → dana by letter',
        ],
        tasks: ['ring them and agree what goes on without it'],
      });
    given(accessPathway, byFamily, accepted, back)
      .when({ type: 'ContributionReceived', on: '2026-03-17', by: asha, from: 'health' })
      .isRefused({ rule: 'whatIsKnownMayBeSent' });
  });

  it('goes on from the first day once the family agrees again', () => {
    const again: StoryAct = { type: 'ConsentRecorded', on: '2026-03-25', by: dana, result: 'given' };
    given(accessPathway, byFamily, accepted, back)
      .when(again)
      .leadsTo({ deadlines: { 'contribution-received#health': '2026-04-02' } });
    given(accessPathway, byFamily, accepted, back, again)
      .when({ type: 'ContributionReceived', on: '2026-03-26', by: asha, from: 'health' })
      .leadsTo({ deadlines: { 'contribution-received#health': null } });
  });
});
