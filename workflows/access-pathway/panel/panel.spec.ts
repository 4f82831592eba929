import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import {
  allocated,
  asha,
  built,
  byFamily,
  child,
  contact,
  dana,
  decided,
  given,
  inSession,
  listed,
  opened,
  read,
  ready,
  told,
  turnedAway,
  waits,
} from '#test/ordinary/referral';
import { accessPathway } from '../pathway.js';

describe('the panel', () => {
  it('does not open an item that a deciding member has not read', () => {
    given(accessPathway, ...ready, listed, read('joan'))
      .when(opened)
      .isRefused({ code: 'RULE_NOT_MET', rule: 'everyDecidingMemberHasReadThePack' });
  });

  it('may put a case off once, and only for something it names', () => {
    const more = decided({ outcome: 'MORE_INFORMATION', wanted: [{ from: 'health', what: 'Hearing test' }] });
    given(accessPathway, ...inSession)
      .when(decided({ outcome: 'MORE_INFORMATION' }))
      .isRefused({ rule: 'deferralSaysWhatIsWanted' });
    given(accessPathway, ...inSession)
      .when(more)
      .leadsTo({
        state: 'pre.informationGathering',
        deadlines: { 'contribution-received#health': '2026-05-07', 'decision-notified': null },
        notices: ['information-requested → schoolNursing by email', 'panel-deferred → dana by sms'],
      });
    const again = [
      more,
      { type: 'ContributionReceived', on: '2026-04-20', by: asha, from: 'health' },
      { ...built, on: '2026-04-21' },
      { ...listed, on: '2026-04-22', meetingOn: '2026-05-06' },
      opened,
    ] as const;
    given(accessPathway, ...inSession, ...again)
      .when(more)
      .isRefused({ rule: 'onlyOneDeferral' });
  });

  it('repeats what did not help only with a reason', () => {
    const repeat = { outcome: 'BOTH', recommend: ['incredible_years'] };
    given(accessPathway, ...inSession)
      .when(decided(repeat))
      .isRefused({ rule: 'repeatHasAReason' });
    // The same thing is the same thing, however it is written.
    given(accessPathway, ...inSession)
      .when(decided({ outcome: 'BOTH', recommend: ['the Incredible Years'] }))
      .isRefused({ rule: 'repeatHasAReason' });
    given(accessPathway, ...inSession)
      .when(decided({ ...repeat, repeatReason: 'With a different group' }))
      .leadsTo({ state: 'panel.decided' });
    given(accessPathway, ...inSession)
      .when(decided({ outcome: 'BOTH', recommend: ['VISUAL_TIMETABLE'] }))
      .leadsTo({ state: 'panel.decided' });
  });

  it('gives less than was asked for only with reasons and rights', () => {
    given(accessPathway, ...inSession)
      .when(decided({ outcome: 'SUPPORT_PLAN_ONLY' }))
      .isRefused({ rule: 'lessHasReasonsAndRights' });
    const less = decided({ outcome: 'SUPPORT_PLAN_ONLY', reasons: 'Needs are met in class', rightsBlock: true });
    given(accessPathway, ...inSession, less)
      .when(told)
      .leadsTo({ state: 'closed.supportWithoutAssessment' });
    given(accessPathway, ...inSession)
      .when(decided({ outcome: 'NOT_NEEDED_NOW', reasons: 'Doing well', rightsBlock: true }))
      .isRefused({ rule: 'reviewDayIsNamed' });
    given(accessPathway, ...inSession)
      .when(decided({ outcome: 'REFER_EARLY_HELP' }))
      .isRefused({ rule: 'onwardRouteIsNamed' });
  });

  it('is followed by a letter within five working days, and no provider before it', () => {
    given(accessPathway, ...inSession)
      .when(decided({ outcome: 'BOTH' }))
      .leadsTo({
        state: 'panel.decided',
        deadlines: { 'decision-notified': '2026-04-22' },
        notices: ['decision-headline → dana by sms'],
      });
    given(accessPathway, ...inSession, decided({ outcome: 'BOTH' }))
      .when(allocated)
      .isRefused({ rule: 'familyHasTheDecision' });
    given(accessPathway, ...inSession, decided({ outcome: 'BOTH' }))
      .when(told)
      .leadsTo({
        state: 'panel.decided',
        deadlines: { 'decision-notified': null },
        notices: ['decision-letter → dana by letter', 'decision-to-setting → headteacher by email'],
      });
  });

  it('cannot stand in the way of a request for an EHC needs assessment', () => {
    const request: StoryAct = {
      type: 'EhcNeedsAssessmentRequested',
      on: '2026-05-26',
      by: dana,
      requestedBy: 'parent',
    };
    for (const story of [[byFamily], [byFamily, turnedAway], [...ready], [...inSession], [...waits]]) {
      const { decision } = given(accessPathway, ...story).when(request);
      if (decision.outcome === 'refused') throw new Error(decision.reason);
      const opened = decision.effects.filter(({ kind }) => kind === 'openCase');
      expect(opened).toMatchObject([
        {
          pathway: 'needs-assessment',
          event: 'AssessmentRequested',
          data: { child, source: 'parentOrYoungPerson', receivedOn: '2026-05-26' },
        },
      ]);
    }
  });

  it('is told for whom it is, before a request is begun: a draft that names nobody opens no case', () => {
    const draft: StoryAct = { type: 'ReferralStarted', on: '2026-05-25', by: dana, worry: 'Mornings are hard.' };
    const request: StoryAct = {
      type: 'EhcNeedsAssessmentRequested',
      on: '2026-05-26',
      by: dana,
      requestedBy: 'parent',
    };
    given(accessPathway, draft).when(request).isRefused({ rule: 'itIsKnownForWhomItIsAsked' });
    given(accessPathway, { ...draft, child, contact })
      .when(request)
      .leadsTo({ state: 'pre.draft' });
  });
});
