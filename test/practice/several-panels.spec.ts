import { describe, expect, it } from '@jest/globals';
import { days, weeks } from '#statutory-calendar/periods';
import type { StoryAct } from '#test/given';
import { agreed, allSayYes, atPanel, child, contact } from '#test/ordinary/request';
import { jointFunding } from '#workflows/joint-funding/pathway';
import { panelMeeting } from '#workflows/panel-meeting/pathway';
import { givenThere, panel, payers, problemsOf } from './a-place.js';
import { meetingOf } from './at-a-panel.js';

describe('Wokingham, two panels', () => {
  const wednesdays = {
    cadence: { words: 'every Wednesday', every: weeks(1), weekday: 3, otherDaysNeedReason: true },
    notifyWithin: weeks(1),
    mustRecord: ['decisionSheet'],
  } as const;
  const first = panel('Assessment panel', wednesdays);
  const second = payers('Resource panel', wednesdays);
  const said = { panels: [first, second], limits: { 'decision-notified': weeks(1) } };
  const given = givenThere(said);
  const { onTheTable, decided } = meetingOf(first);

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it.each([first, second])('meets every Wednesday: $id', (each) => {
    given(panelMeeting).when(meetingOf(each).called()).leadsTo({ state: 'scheduled' });
    given(panelMeeting)
      .when(meetingOf(each, { calledOn: '2026-01-05', meetingOn: '2026-01-22' }).called())
      .isRefused({ rule: 'theDayIsThePanels' });
  });

  it('makes a sheet of each decision', () => {
    const sheet = [{ what: 'decisionSheet', words: 'Asked, decided, why, who does what by when.' }];
    given(panelMeeting, ...onTheTable())
      .when(decided({ recorded: sheet }))
      .leadsTo({});
    given(panelMeeting, ...onTheTable())
      .when(decided())
      .isRefused({
        rule: 'whatTheTermsAskForIsRecorded',
        reason: 'The panel’s terms ask for these to be recorded with each decision: decision sheet.',
      });
  });

  it('sends the letter within a week', () => {
    const withSheet: StoryAct = { ...agreed, alsoRecorded: ['decisionSheet: asked, decided, why'] };
    given(jointFunding, ...atPanel, ...allSayYes)
      .when(withSheet)
      .leadsTo({ deadlines: { 'funding-decision-notified': '2026-03-04' } });
    given(jointFunding, ...atPanel, ...allSayYes)
      .when(agreed)
      .isRefused({ rule: 'thePanelsOwnFactsAreRecorded' });
  });
});

describe('Suffolk, Oldham and Hull: what was decided elsewhere', () => {
  const suffolk = payers('Next panel', { papersBefore: days(1), urgent: { allowed: true, maxDays: 28 } });
  const said = { panels: [suffolk] };
  const given = givenThere(said);
  const { called, added, closed, sentOut, there, convened, opened, decided, everybody, papersOut } = meetingOf(suffolk);
  const ratifying = (circumstances: readonly string[]) =>
    [called(), added({ kind: 'ratification', circumstances }), closed, sentOut, there(everybody), convened] as const;
  const urgent: StoryAct = {
    type: 'UrgentFundingRequested',
    on: '2026-07-10',
    by: { person: 'winston', role: 'safeguarding' },
    child,
    contact,
    risk: 'The placement ended today',
    lines: [{ what: 'Emergency residence', section: 'none', unit: 'week', units: 52, unitPence: 420_000 }],
  };
  const decidedAtOnce = (more: object = {}): StoryAct => ({
    type: 'UrgentFundingDecided',
    on: '2026-07-10',
    by: { person: 'harriet', role: 'funder' },
    signatures: [
      { agency: 'education', person: 'edward', post: 'educationFunder' },
      { agency: 'health', person: 'harriet', post: 'healthFunder' },
      { agency: 'socialCare', person: 'simone', post: 'socialCareFunder' },
    ],
    ...more,
  });

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it.each(['tribunal', 'outOfPanel', 'emergency'])('is ratified at the next panel: %s', (why) => {
    given(panelMeeting, ...ratifying([why]), opened)
      .when(decided({ outcome: 'ratified' }))
      .leadsTo({ state: 'inSession' });
    given(panelMeeting, ...ratifying([why]))
      .when(decided({ outcome: 'ratified' }))
      .isRefused({ rule: 'theItemIsOpen' });
  });

  it('holds only until a panel has looked at it', () => {
    given(jointFunding, urgent)
      .when(decidedAtOnce())
      .leadsTo({
        deadlines: { 'urgent-decision-ratified': '2026-08-07' },
        notices: ['list-for-ratification → panelCoordinator by inapp'],
      });
    given(jointFunding, urgent)
      .when(decidedAtOnce({ days: 29 }))
      .isRefused({ rule: 'itIsNotForLongerThanAllowed' });
  });

  it('gives a day to read, and decides nothing that has not been read', () => {
    given(panelMeeting)
      .when(called())
      .leadsTo({ deadlines: { 'papers-circulated': '2026-01-20' } });
    given(panelMeeting, ...papersOut(), there(everybody), convened)
      .when(opened)
      .isRefused({ rule: 'everyDecidingMemberHasReadThePack' });
  });
});
