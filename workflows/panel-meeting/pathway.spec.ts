import { describe, it } from '@jest/globals';
import type { StoryAct } from '#engine/scenario';
import {
  added,
  callum,
  circulated,
  closed,
  everybodyHasRead,
  given,
  joan,
  members,
  nia,
  onTheAgenda,
  pack,
  papersOut,
  read,
  scheduled,
  system,
  there,
} from './ordinary-meeting.js';
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

describe('the papers', () => {
  it('go out when every item has its pack', () => {
    given(panelMeeting, scheduled, added('AAAA-1111'), closed).when(circulated).isRefused({
      rule: 'everyItemHasItsPack',
      reason: 'No pack is known of: AAAA-1111. Build it on the case, or give its digest here.',
    });
    given(panelMeeting, scheduled, added('AAAA-1111'), closed)
      .when({ ...circulated, packs: [{ case: 'AAAA-1111', packDigest: 'p1' }] })
      .leadsTo({ state: 'papersCirculated' });
  });

  it('are the current ones', () => {
    given(panelMeeting, ...onTheAgenda, closed)
      .when({ ...circulated, packs: [{ case: 'AAAA-1111', packDigest: 'p0' }] })
      .isRefused({ rule: 'thePacksSentAreTheCurrentOnes' });
  });

  it('need none for an urgent decision that is only ratified', () => {
    given(panelMeeting, scheduled, added('AAAA-1111', { kind: 'ratification' }), closed)
      .when(circulated)
      .leadsTo({ state: 'papersCirculated' });
  });

  it('are read against their digest, with reminders three working days and one before', () => {
    given(panelMeeting, ...onTheAgenda, closed)
      .when(circulated)
      .leadsTo({
        state: 'papersCirculated',
        deadlines: { 'papers-read#3wd': '2026-01-16', 'papers-read#1wd': '2026-01-20', 'papers-circulated': null },
        notices: ['panel-papers → wes by email', 'panel-papers → designatedClinicalOfficer by email'],
      });
  });

  it('remind those who have not read them: by email first, to the telephone the day before', () => {
    const reminded = (key: string, on: '2026-01-16' | '2026-01-20') =>
      given(panelMeeting, ...papersOut, read({ person: 'hal', role: 'panelMember' })).when({
        type: 'DeadlineApproaching',
        on,
        at: `${on}T08:00:00.000Z`,
        by: { person: 'clock', role: 'clock' },
        clock: 'papers-read',
        key,
        generation: 1,
        dueOn: on,
        daysLeft: 0,
      });
    reminded('3wd', '2026-01-16').leadsTo({ notices: ['pack-unread → nia by email', 'pack-unread → joan by email'] });
    const { effects } = reminded('3wd', '2026-01-16').decision as unknown as { effects: readonly object[] };
    const sent = effects.map((effect) => JSON.stringify(effect)).join();
    if (sent.includes('"hal"') || sent.includes('"sms"')) throw new Error(sent);
    reminded('1wd', '2026-01-20').leadsTo({ notices: ['pack-unread → nia by sms', 'pack-unread → nia by email'] });
  });

  it('count as read only as they now are: a new document makes stale what was read, and those who had read are told', () => {
    given(panelMeeting, ...papersOut, read(nia))
      .when({ ...pack('AAAA-1111', 'p2', { what: 'a speech and language report' }), on: '2026-01-19' })
      .leadsTo({ state: 'papersCirculated', notices: ['stale-pack → nia by email'] });
    given(panelMeeting, ...papersOut, { ...pack('AAAA-1111', 'p2', { what: 'a report' }), on: '2026-01-16' })
      .when(read(nia, { on: '2026-01-17' }))
      .isRefused({
        rule: 'theReadingIsOfTheCurrentPack',
        reason: 'That is not the current pack of case AAAA-1111. New since: a report. Read the current one.',
      });
  });

  it('are read by those who have a seat: a deputy says which', () => {
    const deputy = read({ person: 'petra', role: 'panelMember' });
    given(panelMeeting, ...papersOut)
      .when(deputy)
      .isRefused({ rule: 'theReaderHasASeat' });
    given(panelMeeting, ...papersOut)
      .when({ ...deputy, post: 'healthPanelDeputy' })
      .leadsTo({});
  });

  it('are read by nobody for another', () => {
    given(panelMeeting, ...papersOut)
      .when({ ...read(nia), person: 'hal' } as StoryAct)
      .isRefused({ rule: 'nobodyReadsForAnother' });
  });
});

describe('an interest', () => {
  const declared = (person: string, more: object = {}) => ({
    type: 'InterestDeclared',
    on: '2026-01-16' as const,
    by: { person, role: 'panelMember' },
    case: 'AAAA-1111',
    what: 'the child is a neighbour’s',
    ...more,
  });

  it('takes the papers of that item away, and asks the deputy', () => {
    given(panelMeeting, ...papersOut)
      .when(declared('nia'))
      .leadsTo({
        notices: ['deputy-asked → healthPanelDeputy by email'],
        tasks: ['Read the papers of case AAAA-1111 and stand in for that item'],
      });
    given(panelMeeting, ...papersOut, declared('nia'))
      .when(read(nia, { on: '2026-01-17' }))
      .isRefused({ rule: 'theReaderHasNoInterest' });
  });

  it('is declared by whoever has it, or recorded for them by the co-ordinator', () => {
    given(panelMeeting, ...papersOut)
      .when(declared('hal', { person: 'nia' }))
      .isRefused({ rule: 'aMemberDeclaresForThemselves' });
    given(panelMeeting, ...papersOut)
      .when(declared('callum', { by: callum, person: 'nia' }))
      .leadsTo({ notices: ['deputy-asked → healthPanelDeputy by email'] });
  });

  it('leaves the rest of the agenda as it is', () => {
    given(
      panelMeeting,
      scheduled,
      added('AAAA-1111'),
      added('BBBB-2222'),
      pack('AAAA-1111', 'p1'),
      pack('BBBB-2222', 'q1'),
    )
      .when({ ...declared('nia'), case: 'CCCC-3333' })
      .isRefused({
        rule: 'theItemIsOnTheAgenda',
        reason: 'Case CCCC-3333 is not on the agenda of this meeting. It has: AAAA-1111, BBBB-2222.',
      });
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
