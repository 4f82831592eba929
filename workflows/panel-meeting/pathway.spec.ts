import { describe, expect, it } from '@jest/globals';
import type { Facts } from '#engine/history';
import {
  added,
  callum,
  closed,
  everybodyHasRead,
  given,
  joan,
  members,
  onTheAgenda,
  scheduled,
  system,
  there,
} from '#test/ordinary/meeting';
import { MEETING_ACTS } from './acts.js';
import { panelMeeting } from './pathway.js';

describe('a panel meeting is scheduled', () => {
  it('with an agenda that closes ten working days before, Christmas and New Year left out', () => {
    given(panelMeeting)
      .when(scheduled)
      .leadsTo({
        state: 'scheduled',
        deadlines: {
          'agenda-closed': '2026-01-07',
          'papers-circulated': '2026-01-07',
          'meeting-convened': '2026-01-21',
          'papers-read#3wd': null,
        },
        notices: ['panel-invitation → nia by email', 'panel-invitation → joan by email'],
      });
  });

  it('invites a seat by its post where nobody is known by name', () => {
    given(panelMeeting)
      .when({ ...scheduled, members: undefined })
      .leadsTo({ notices: ['panel-invitation → healthPanelMember by email'] });
  });

  it('at a panel that the area has, and says which it has', () => {
    given(panelMeeting)
      .when({ ...scheduled, panel: 'no-such-panel' })
      .isRefused({
        rule: 'thePanelExists',
        reason:
          'The area has no such panel. It has: Access Panel (access-panel), Complex Case Panel (complex-case-panel).',
      });
  });

  it('on a day that is to come, with members who have a seat and a chair of the panel', () => {
    const meeting = given(panelMeeting);
    meeting.when({ ...scheduled, meetingOn: '2025-12-09' }).isRefused({ rule: 'theMeetingIsToCome' });
    meeting.when({ ...scheduled, chair: 'healthPanelMember' }).isRefused({ rule: 'theChairIsOfThePanel' });
    meeting.when({ ...scheduled, members: [{ person: 'asha', post: 'accessCoordinator1' }] }).isRefused({
      rule: 'everyMemberHasASeat',
      reason: 'These posts do not sit at this panel: Access Pathway Co-ordinator 1.',
    });
  });

  it('and moved: everybody is told, and what counts back from the day is counted anew', () => {
    given(panelMeeting, scheduled, added('AAAA-1111'))
      .when({ type: 'MeetingMoved', on: '2025-12-16', by: callum, meetingOn: '2026-02-04', because: 'snow' })
      .leadsTo({
        state: 'agendaOpen',
        deadlines: { 'agenda-closed': '2026-01-21', 'meeting-convened': '2026-02-04' },
        notices: ['panel-moved-for-members → hal by email'],
      });
  });
});

describe('the agenda', () => {
  it('opens with its first item', () => {
    given(panelMeeting, scheduled).when(added('AAAA-1111')).leadsTo({ state: 'agendaOpen' });
  });

  it('has a case once', () => {
    given(panelMeeting, scheduled, added('AAAA-1111'))
      .when(added('AAAA-1111'))
      .isRefused({ rule: 'theItemIsNotOnTheAgenda' });
  });

  it('is full at twelve items', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => added(`CASE-${String(index).padStart(4, '0')}`));
    given(panelMeeting, scheduled, ...twelve)
      .when(added('LAST-0001'))
      .isRefused({
        rule: 'thereIsRoomOnTheAgenda',
        reason:
          'The agenda is full: this panel hears 12 items at one meeting. Put the case on the agenda of the next meeting, or send another item there first.',
      });
  });

  it('closes by itself when its day is over', () => {
    given(panelMeeting, ...onTheAgenda)
      .when({
        type: 'DeadlinePassed',
        on: '2026-01-08',
        by: { person: 'clock', role: 'clock' },
        clock: 'agenda-closed',
        key: '',
        generation: 1,
        dueOn: '2026-01-07',
      })
      .leadsTo({ state: 'agendaClosed', deadlines: { 'agenda-closed': null } });
  });

  it('once closed takes what the chair gives a reason for, and what an earlier meeting did not hear', () => {
    const after = given(panelMeeting, ...onTheAgenda, closed);
    const late = (more: object) => ({ ...added('BBBB-2222', more), on: '2026-01-09' as const });
    after.when(late({})).isRefused({ rule: 'lateItemHasTheChairsReason' });
    after.when(late({ lateReason: 'it cannot wait' })).isRefused({ rule: 'lateItemHasTheChairsReason' });
    after.when({ ...late({ lateReason: 'a placement ends on Friday' }), by: joan }).leadsTo({ state: 'agendaClosed' });
    after
      .when(late({ lateReason: 'a placement ends on Friday', lateReasonBy: 'joan' }))
      .leadsTo({ state: 'agendaClosed' });
    after.when(late({ rolledFrom: 'MMMM-0001' })).leadsTo({ state: 'agendaClosed' });
  });
});

describe('a meeting that is not held', () => {
  it('sends its items back to be heard first elsewhere', () => {
    given(panelMeeting, ...everybodyHasRead)
      .when({ type: 'MeetingCancelled', on: '2026-01-20', by: callum, because: 'the building is flooded' })
      .leadsTo({ state: 'cancelled', deadlines: { 'meeting-convened': null, 'papers-read#1wd': null } });
  });

  it('is not opened before its day', () => {
    given(panelMeeting, ...everybodyHasRead, {
      ...there(members),
      on: '2026-01-20' as const,
      at: '2026-01-20T09:00:00Z',
    })
      .when({ type: 'MeetingConvened', on: '2026-01-20', at: '2026-01-20T09:30:00Z', by: joan })
      .isRefused({
        rule: 'theDayHasCome',
        reason: 'The meeting is on Wednesday 21 January 2026. Move it if it is held earlier.',
      });
  });

  it('hears from a case that has come to its end that there is nothing more to decide', () => {
    given(panelMeeting, ...everybodyHasRead, {
      type: 'ItemWithdrawn',
      on: '2026-01-20',
      by: system,
      case: 'AAAA-1111',
      because: 'the family has withdrawn the referral',
    })
      .when({ type: 'ItemRolled', on: '2026-01-20', by: callum, case: 'AAAA-1111', because: 'no time' })
      .isRefused({
        rule: 'theItemIsNotSettled',
        reason:
          'Case AAAA-1111 is no longer before the panel: the family has withdrawn the referral. The meeting was on Wednesday 21 January 2026.',
      });
  });
});

describe('what is recorded of a meeting', () => {
  const told = (type: string, data: object = {}) => panelMeeting.told?.({ type, data: data as Facts });

  it('is told afterwards with its days and references, and names nobody', () => {
    expect(told('MeetingScheduled', { meetingOn: '2026-01-21' })).toBe(
      'The meeting was fixed for Wednesday 21 January 2026.',
    );
    expect(told('CarriedOver', { meeting: 'MMMM-0002' })).toBe('Meeting MMMM-0002 took over the items of this one.');
    expect(told('CarriedOver', { meeting: 'MMMM-0002', case: 'AAAA-1111' })).toBe(
      'Meeting MMMM-0002 took over case AAAA-1111.',
    );
    expect(told('ReviewRequested', { case: 'AAAA-1111', askedBy: 'family' })).toBe(
      'The family asked that the decision on case AAAA-1111 be looked at again.',
    );
    expect(told('MinutesSigned')).toBe('Somebody who was there signed the minutes.');
  });

  it('is told with the decision in the words of the page, or in the word of a case that has its own', () => {
    expect(told('ItemDecided', { case: 'AAAA-1111', outcome: 'BOTH' })).toBe(
      'The panel decided case AAAA-1111. Its decision: An assessment and a plan of support.',
    );
    expect(told('ItemDecided', { case: 'AAAA-1111', outcome: 'AGREED' })).toBe(
      'The panel decided case AAAA-1111. Its decision: AGREED.',
    );
  });

  it('has a sentence for every act but the clock’s own', () => {
    const acts = Object.keys(MEETING_ACTS);
    const facts = { meetingOn: '2026-01-21', case: 'AAAA-1111', outcome: 'BOTH', agency: 'health', askedBy: 'agency' };
    Object.assign(facts, { title: 'Put a case on the agenda', from: ['joan'], because: 'It was too late' });
    const sentences = acts.map((act) => told(act, facts) ?? '');
    expect(acts.filter((_act, index) => !/^[A-Z“].*\.$/.test(sentences[index] as string))).toEqual([]);
  });
});
