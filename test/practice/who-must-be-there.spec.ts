import { describe, expect, it } from '@jest/globals';
import { days, months, weeks } from '#statutory-calendar/periods';
import { panelMeeting } from '#workflows/panel-meeting/pathway';
import { givenThere, panel, problemsOf, seat } from './a-place.js';
import { meetingOf } from './at-a-panel.js';

const psychologist = seat('educationalPsychologist', {
  agency: 'education',
  body: 'council',
  sits: 'deciding',
  discipline: 'ep',
});
const leader = seat('sendLeader', {
  agency: 'education',
  body: 'council',
  sits: 'deciding',
  discipline: 'sendLeadership',
});
const education = seat('educationLead', { agency: 'education', body: 'council', sits: 'deciding' });
const health = seat('healthLead', { agency: 'health', body: 'health', sits: 'deciding' });
const care = seat('careLead', { agency: 'socialCare', body: 'council', sits: 'deciding' });

const inquorate = { rule: 'quorumIsThereForTheItem' };

describe('Dorset, SEN panels', () => {
  const dorset = panel('Dorset SEN panel', {
    cadence: { words: 'every week', every: weeks(1) },
    papersBefore: weeks(1),
    seats: [psychologist, leader, health],
    quorum: { all: [{ discipline: 'ep', atLeast: 1 }, { discipline: 'sendLeadership', atLeast: 1 }, { chair: true }] },
  });
  const said = { panels: [dorset] };
  const given = givenThere(said);
  const { called, papersOut, onTheTable, ready, there, cannotDecide, decided } = meetingOf(dorset);

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('sends its papers one week before', () => {
    given(panelMeeting)
      .when(called())
      .leadsTo({ deadlines: { 'papers-circulated': '2026-01-14' } });
    given(panelMeeting, ...papersOut().slice(0, -1))
      .when({ type: 'PapersCirculated', on: '2026-01-14' })
      .leadsTo({ state: 'papersCirculated', deadlines: { 'papers-circulated': null } });
  });

  it('decides when the psychologist and the leadership of SEND are there, whoever else is not', () => {
    given(panelMeeting, ...onTheTable(['chair', 'educationalPsychologist', 'sendLeader']))
      .when(decided())
      .leadsTo({});
  });

  it('does not decide without the leadership of SEND', () => {
    const without = there(['chair', 'educationalPsychologist', 'healthLead']);
    given(panelMeeting, ...ready(), without)
      .when(cannotDecide)
      .leadsTo({ state: 'inquorate' });
    given(panelMeeting, ...ready(), without, cannotDecide)
      .when(decided())
      .isRefused({
        ...inquorate,
        reason:
          'Case AAAA-1111 can be discussed and not decided: nobody is there from the leadership of SEND. Ask a deputy in, or let the next meeting hear it first.',
      });
  });
});

describe('an EHC consideration panel, by its published terms', () => {
  const consideration = panel('EHC consideration panel', {
    cadence: { words: 'on Tuesdays', weekday: 2, otherDaysNeedReason: true },
    papersBefore: days(5),
    seats: [education, psychologist, health, care],
    quorum: {
      all: [
        { agency: 'education', atLeast: 2 },
        { discipline: 'ep', atLeast: 1 },
        { agency: 'health', atLeast: 1 },
        { agency: 'socialCare', atLeast: 1 },
      ],
    },
  });
  const said = { panels: [consideration] };
  const given = givenThere(said);
  const tuesday = meetingOf(consideration, { calledOn: '2026-01-05', meetingOn: '2026-01-20' });
  const wednesday = meetingOf(consideration);

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('meets on a Tuesday, with papers the Thursday before', () => {
    given(panelMeeting)
      .when(tuesday.called())
      .leadsTo({ deadlines: { 'papers-circulated': '2026-01-15' } });
    given(panelMeeting).when(wednesday.called()).isRefused({
      rule: 'theDayIsThePanels',
      reason:
        'The panel meets on Tuesdays, and Wednesday 21 January 2026 is another day. Choose its own day, or give the reason for this one.',
    });
    given(panelMeeting)
      .when(wednesday.called({ otherDayBecause: 'the Tuesday is a training day' }))
      .leadsTo({ state: 'scheduled' });
  });

  it('needs education, health and care each, and the psychologist besides', () => {
    given(panelMeeting, ...tuesday.onTheTable())
      .when(tuesday.decided())
      .leadsTo({});
    for (const missing of ['educationLead', 'educationalPsychologist', 'healthLead', 'careLead']) {
      const those = tuesday.there(tuesday.everybody.filter((post) => post !== missing));
      given(panelMeeting, ...tuesday.ready(), those, tuesday.cannotDecide)
        .when(tuesday.decided())
        .isRefused(inquorate);
    }
  });
});

describe('Northern Ireland, panel regulations', () => {
  const northernIreland = panel('Northern Ireland panel', {
    clearDaysNotice: 7,
    seats: [education, psychologist, health, care, leader],
    quorum: { all: [{ share: [2, 3] }, { chair: true }] },
    reconveneWithin: months(1),
  });
  const said = { panels: [northernIreland] };
  const given = givenThere(said);
  const { ready, there, cannotDecide, onTheTable, decided } = meetingOf(northernIreland);
  const calledOn = (on: '2026-01-13' | '2026-01-14') =>
    meetingOf(northernIreland, { calledOn: on, meetingOn: '2026-01-21' }).called();

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('is called with seven clear days, and moved with as many', () => {
    given(panelMeeting).when(calledOn('2026-01-13')).leadsTo({ state: 'scheduled' });
    given(panelMeeting).when(calledOn('2026-01-14')).isRefused({
      rule: 'noticeIsLongEnough',
      reason:
        'The panel’s terms ask for 7 clear days’ notice: neither the day on which a meeting is called nor the day of the meeting counts. The first day for which it can be called today is Thursday 22 January 2026.',
    });
    const moved = { type: 'MeetingMoved', on: '2026-01-14', because: 'snow' } as const;
    given(panelMeeting, calledOn('2026-01-13'))
      .when({ ...moved, meetingOn: '2026-01-21' })
      .isRefused({ rule: 'noticeIsLongEnough' });
    given(panelMeeting, calledOn('2026-01-13'))
      .when({ ...moved, meetingOn: '2026-01-22' })
      .leadsTo({ state: 'scheduled' });
  });

  it('decides with four of six, the chair among them', () => {
    given(panelMeeting, ...onTheTable(['chair', 'educationLead', 'healthLead', 'careLead']))
      .when(decided())
      .leadsTo({});
    const three = there(['chair', 'educationLead', 'healthLead']);
    given(panelMeeting, ...ready(), three, cannotDecide)
      .when(decided())
      .isRefused({
        ...inquorate,
        reason:
          'Case AAAA-1111 can be discussed and not decided: 4 of 6 deciding members are needed, and 3 are there. Ask a deputy in, or let the next meeting hear it first.',
      });
  });

  it('reconvenes within a month when the chair is missing, though five of six are there', () => {
    const five = there(['educationLead', 'educationalPsychologist', 'healthLead', 'careLead', 'sendLeader']);
    given(panelMeeting, ...ready(), five)
      .when(cannotDecide)
      .leadsTo({ state: 'inquorate', deadlines: { 'meeting-reconvened': '2026-02-21' } });
  });
});
