import { and } from 'xstate';
import { at, withoutAChild } from '../every-case/states.js';
import { AFTERWARDS, BEFORE_IT_SITS, DECIDING, WHILE_IT_SITS } from './agenda/states.js';
import { EMPTY_MEETING } from './case.js';
import { meeting } from './setup.js';

const main = meeting.createStateConfig({
  initial: 'notScheduled',
  on: {
    PackReplaced: { actions: 'replacePack' },
    ItemWithdrawn: { actions: 'withdrawItem' },
    FamilyTold: { actions: 'noteFamilyTold' },
    DeadlinePassed: { actions: 'noteWhatRanOut' },
  },
  states: {
    notScheduled: {
      on: {
        MeetingScheduled: {
          guard: and([
            'thePanelExists',
            'theMeetingIsToCome',
            'noticeIsLongEnough',
            'theDayIsThePanels',
            'theChairIsOfThePanel',
            'theChairTakesTurns',
            'everyMemberHasASeat',
          ]),
          target: 'scheduled',
          actions: 'openTheMeeting',
        },
      },
    },
    scheduled: {
      entry: at('scheduled'),
      description: 'The day is fixed and everybody who sits is invited.',
      on: {
        ...BEFORE_IT_SITS,
        ItemAdded: { ...BEFORE_IT_SITS.ItemAdded, target: 'agendaOpen' },
        ItemsCarriedOver: { target: 'papersCirculated', actions: 'takeOverItems' },
        AgendaClosed: 'agendaClosed',
        DeadlinePassed: { guard: 'theAgendaRanOut', target: 'agendaClosed' },
      },
    },
    agendaOpen: {
      entry: at('agendaOpen'),
      description: 'Cases are put on the agenda until it closes.',
      on: {
        ...BEFORE_IT_SITS,
        AgendaClosed: 'agendaClosed',
        DeadlinePassed: { guard: 'theAgendaRanOut', target: 'agendaClosed' },
      },
    },
    agendaClosed: {
      id: 'agendaClosed',
      entry: at('agendaClosed'),
      description: 'What comes now needs the chair’s reason. The papers go out.',
      on: {
        ...BEFORE_IT_SITS,
        PapersCirculated: {
          guard: and(['everyItemHasItsPack', 'thePacksSentAreTheCurrentOnes']),
          target: 'papersCirculated',
          actions: 'noteThatPapersWent',
        },
      },
    },
    papersCirculated: {
      entry: at('papersCirculated'),
      description: 'Everybody who sits reads. A new document makes what was read stale.',
      on: {
        ...BEFORE_IT_SITS,
        PapersCirculated: {
          guard: and(['everyItemHasItsPack', 'thePacksSentAreTheCurrentOnes']),
          actions: 'noteThatPapersWent',
        },
        AttendanceRecorded: WHILE_IT_SITS.AttendanceRecorded,
        MeetingConvened: [
          {
            guard: and(['theDayHasCome', 'attendanceIsRecorded', 'theMeetingIsQuorate']),
            target: 'inSession',
            actions: 'convene',
          },
          { guard: and(['theDayHasCome', 'attendanceIsRecorded']), target: 'inquorate', actions: 'convene' },
        ],
      },
    },
    inSession: {
      entry: at('inSession'),
      description: 'The panel sits. Whether it can decide is judged item by item, after those who withdrew.',
      on: {
        ...WHILE_IT_SITS,
        ...DECIDING,
        MeetingConcluded: { guard: 'noItemIsOnTheTable', target: 'concluded', actions: 'rollTheRest' },
        CarriedOver: AFTERWARDS.CarriedOver,
        ReconvenedElsewhere: { actions: 'noteOnly' },
      },
    },
    inquorate: {
      entry: at('inquorate'),
      description: 'Somebody is missing: items may be discussed, and none decided. It is reconvened.',
      on: {
        ...WHILE_IT_SITS,
        ItemOpened: { guard: 'theMeetingSits', actions: 'openItem' },
        ItemDecided: {
          guard: and(['theItemIsOnTheAgenda', 'theItemIsNotSettled', 'quorumIsThereForTheItem', 'theMeetingSits']),
          actions: 'decideItem',
        },
        MeetingConvened: [
          {
            guard: and(['theMeetingHasNotBeenTakenOver', 'theMeetingIsQuorate']),
            target: 'inSession',
            actions: 'convene',
          },
          { guard: 'theMeetingHasNotBeenTakenOver', actions: 'convene' },
        ],
        MeetingConcluded: { target: 'concluded', actions: 'rollTheRest' },
        CarriedOver: AFTERWARDS.CarriedOver,
        ReconvenedElsewhere: { target: 'reconvened', actions: 'noteOnly' },
      },
    },
    reconvened: {
      entry: at('reconvened'),
      description: 'It was inquorate, and another meeting has sat in its place.',
      tags: ['closed'],
      on: {
        MinutesDrafted: { target: 'minutesDraft', actions: 'keepTheMinutes' },
        CarriedOver: AFTERWARDS.CarriedOver,
      },
    },
    concluded: {
      entry: at('concluded'),
      description: 'Every item was decided, put off or sent to the next meeting. The minutes are due.',
      on: { ...AFTERWARDS, MinutesDrafted: { target: 'minutesDraft', actions: 'keepTheMinutes' } },
    },
    minutesDraft: {
      entry: at('minutesDraft'),
      description: 'The minutes wait for the chair and for a member of another body.',
      on: {
        ...AFTERWARDS,
        MinutesDrafted: { actions: 'keepTheMinutes' },
        MinutesSigned: [
          {
            guard: and([
              'theyWereThere',
              'theyHaveNotSignedYet',
              'theseAreTheMinutesTheyRead',
              'signaturesAreOfDifferentBodies',
              'enoughHaveSigned',
            ]),
            target: 'minutesSigned',
            actions: 'sign',
          },
          {
            guard: and([
              'theyWereThere',
              'theyHaveNotSignedYet',
              'theseAreTheMinutesTheyRead',
              'signaturesAreOfDifferentBodies',
            ]),
            actions: 'sign',
          },
        ],
      },
    },
    minutesSigned: {
      entry: at('minutesSigned'),
      description: 'The minutes are signed, and frozen. What was wrong in them is said beside them.',
      tags: ['closed'],
      on: { ...AFTERWARDS, MinutesAddendumAdded: { actions: 'noteOnly' } },
    },
    cancelled: {
      id: 'cancelled',
      entry: at('cancelled'),
      description: 'It is not held. Its items wait for another meeting, and are heard first.',
      tags: ['closed'],
      on: { CarriedOver: AFTERWARDS.CarriedOver },
    },
  },
});

/** What may follow what at a panel: from the day being fixed to minutes that two bodies have signed. */
export const meetingMachine = meeting.createMachine({
  id: 'panel-meeting',
  context: EMPTY_MEETING,
  ...withoutAChild(main),
});
