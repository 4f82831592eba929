import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { StoryAct } from '#test/given';
import { asha, dana, decided, given, opened, ready, system, told } from '#test/ordinary/referral';
import { accessPathway } from '../pathway.js';

const byMeeting = (more: object = {}): StoryAct => ({
  type: 'ListedForPanel',
  on: '2026-03-25',
  by: system,
  meeting: 'MMMM-0001',
  meetingOn: '2026-04-15',
  readers: ['post:healthPanelMember'],
  ...more,
});
const rolled: StoryAct = {
  type: 'PanelItemRolled',
  on: '2026-04-15',
  by: system,
  meeting: 'MMMM-0001',
  because: 'the panel had no quorum: nobody is there for health',
};
const openedThere: StoryAct = {
  ...opened,
  by: system,
  meeting: 'MMMM-0001',
  deciding: [{ person: 'nia', agency: 'health' }],
  recused: ['wes'],
};
const interest: StoryAct = {
  type: 'InterestDeclaredAtPanel',
  on: '2026-04-15',
  by: system,
  meeting: 'MMMM-0001',
  person: 'nia',
};
const knows = (decision: unknown) => (decision as Accepted).next.snapshot.context;
const shown = (decision: unknown) => accessPathway.projection(knows(decision) as never);

describe('a case on the agenda of a meeting', () => {
  it('may be read by those who sit, while it is there', () => {
    const { decision } = given(accessPathway, ...ready).when(byMeeting());
    expect(shown(decision).named).toContain('post:healthPanelMember');
    const after = given(accessPathway, ...ready, byMeeting()).when(rolled);
    expect(shown(after.decision).named).not.toContain('post:healthPanelMember');
  });

  it('is not listed besides by hand, and not by another meeting', () => {
    const there = given(accessPathway, ...ready, byMeeting());
    const byHand: StoryAct = { type: 'ListedForPanel', on: '2026-03-26', by: asha, meetingOn: '2026-04-29' };
    there.when(byHand).isRefused({
      code: 'NOT_YOUR_ROLE',
      reason:
        '“Put the case on a panel’s agenda” cannot be recorded here. A case goes on to an agenda at the meeting that is to hear it: open the meeting, and put the case on its agenda there.',
    });
    there.when(byMeeting({ meeting: 'NNNN-0002' })).isRefused({
      rule: 'noOtherMeetingHasTheCase',
      reason:
        'The case is on the agenda of meeting MMMM-0001 already. Send it to the next meeting there first: a case is before one panel at a time.',
    });
    there
      .when(byMeeting({ on: '2026-03-27', meetingOn: '2026-04-22' }))
      .leadsTo({ deadlines: { 'panel-held': '2026-04-22' } });
  });

  it('goes back to wait for a panel, first in line, and its family is told', () => {
    given(accessPathway, ...ready, byMeeting())
      .when(rolled)
      .leadsTo({
        state: 'pre.readyForPanel',
        deadlines: { 'panel-held': null, 'listed-for-panel': '2026-04-29' },
        notices: ['panel-moved → dana by sms', 'panel-moved → dana by letter'],
        tasks: [
          'Put the case on the agenda of the next panel, which hears it first. It was not decided, because: the panel had no quorum',
        ],
      });
  });

  it('is taken on the day after all: the letter says that what was written today is no longer so', () => {
    const { decision } = given(accessPathway, ...ready, byMeeting(), rolled).when(
      byMeeting({ on: '2026-04-15', meetingOn: '2026-04-15' }),
    );
    const letters = (decision as Accepted).effects.flatMap((effect) =>
      effect.kind === 'notice' && effect.template === 'panel-date' ? [effect.body] : [],
    );
    expect(letters.length).toBeGreaterThan(0);
    for (const body of letters)
      expect(body).toContain(
        'The panel takes your case TEST-CASE today, Wednesday 15 April 2026. If we wrote to you today that it could not, that is no longer so: it can.',
      );
  });

  it('is not moved by a meeting that does not have it', () => {
    given(accessPathway, ...ready, byMeeting())
      .when({ ...rolled, meeting: 'NNNN-0002' })
      .leadsTo({ state: 'panel.listed' });
  });

  it('takes the word of the meeting for who has read, and closes its papers to whoever withdrew', () => {
    const { decision } = given(accessPathway, ...ready, byMeeting()).when(openedThere);
    expect(shown(decision).closedTo).toEqual(['wes']);
    given(accessPathway, ...ready, byMeeting(), openedThere)
      .when(interest)
      .leadsTo({ state: 'panel.listed' });
    const after = given(accessPathway, ...ready, byMeeting(), openedThere).when(interest);
    expect(shown(after.decision).closedTo).toEqual(['nia', 'wes']);
  });

  it('tells its meeting that it has come to its end, and no meeting that it had before', () => {
    const withdrawn: StoryAct = { type: 'ReferralWithdrawn', on: '2026-04-16', by: dana, reason: 'no longer wanted' };
    const { linked } = given(accessPathway, ...ready, byMeeting()).when(withdrawn).decision as Accepted;
    expect(linked).toEqual([
      {
        ref: 'MMMM-0001',
        type: 'ItemWithdrawn',
        data: { case: 'TEST-CASE', because: 'the family no longer wants it' },
      },
    ]);
    const later = given(accessPathway, ...ready, byMeeting(), rolled).when(withdrawn).decision as Accepted;
    expect(later.linked).toEqual([]);
  });

  it('is nobody’s item after a rest: it is put on an agenda again', () => {
    const held: StoryAct = {
      type: 'CaseHeld',
      on: '2026-04-01',
      by: asha,
      because: 'familyRequest',
      why: 'They need a rest',
      reviewOn: '2026-05-01',
    };
    const goesOn: StoryAct = { type: 'HoldEnded', on: '2026-04-20', by: asha, because: 'They are ready' };
    given(accessPathway, ...ready, byMeeting(), held, goesOn)
      .when(byMeeting({ on: '2026-04-21', meeting: 'NNNN-0002', meetingOn: '2026-05-06' }))
      .leadsTo({ state: 'panel.listed' });
  });
});

describe('a decision that is looked at again', () => {
  const again = byMeeting({ on: '2026-05-06', meeting: 'NNNN-0002', meetingOn: '2026-05-27', reviewOf: 'MMMM-0001' });
  const story = (outcome: string) =>
    [
      ...ready,
      byMeeting(),
      openedThere,
      { ...decided({ outcome, reasons: 'For now.', rightsBlock: true }), by: system },
      told,
    ] as const;

  it('comes back from where it stood, by a meeting and on a review only', () => {
    given(accessPathway, ...story('BOTH'))
      .when(again)
      .leadsTo({ state: 'panel.listed' });
    given(accessPathway, ...story('SUPPORT_PLAN_ONLY'))
      .when(again)
      .leadsTo({ state: 'panel.listed' });
    given(accessPathway, ...story('BOTH'))
      .when({ ...again, by: asha, meeting: undefined })
      .isRefused({ code: 'NOT_YOUR_ROLE' });
  });

  it('tells the meeting that decided when the family has the letter', () => {
    const acts = story('BOTH');
    const { linked } = given(accessPathway, ...acts.slice(0, -1)).when(acts.at(-1) as StoryAct).decision as Accepted;
    expect(linked).toEqual([{ ref: 'MMMM-0001', type: 'FamilyTold', data: { case: 'TEST-CASE' } }]);
  });
});
