import { and } from 'xstate';
import { meeting } from '../setup.js';

/** An item that still waits for this meeting. */
export const ON_THE_AGENDA = and(['theItemIsOnTheAgenda', 'theItemIsNotSettled']);

/** A case may be put on the agenda until the meeting is over; where it cannot decide, it takes no new one. */
export const TAKING_ITEMS = {
  ItemAdded: {
    guard: and(['lateItemHasTheChairsReason', 'theItemIsNotOnTheAgenda', 'thereIsRoomOnTheAgenda']),
    actions: 'addItem',
  },
} as const;

/** What may be recorded of items and papers until the meeting is over. */
export const ABOUT_ITEMS = {
  ItemRolled: { guard: ON_THE_AGENDA, actions: 'rollItem' },
  PackRead: {
    guard: and([
      'theItemIsOnTheAgenda',
      'theReaderHasNoInterest',
      'nobodyReadsForAnother',
      'theReaderHasASeat',
      'theReadingIsOfTheCurrentPack',
      'theReaderConfirms',
    ]),
    actions: 'noteReading',
  },
  InterestDeclared: {
    guard: and([
      'theItemIsOnTheAgenda',
      'theItemIsNotSettled',
      'aMemberDeclaresForThemselves',
      'whoeverHasAnInterestHasASeat',
    ]),
    actions: 'noteInterest',
  },
  WrittenContributionReceived: { guard: ON_THE_AGENDA, actions: 'noteWriting' },
  ChairBarred: { actions: 'barTheChair' },
} as const;

/** What may be recorded until the meeting sits. */
const BEFORE_IT_SITS = {
  ...ABOUT_ITEMS,
  ...TAKING_ITEMS,
  MeetingMoved: { guard: and(['theMeetingIsToCome', 'noticeIsLongEnough']), actions: 'moveTheMeeting' },
  MeetingCancelled: { target: '#cancelled', actions: 'rollEverything' },
} as const;

const CLOSING = {
  AgendaClosed: 'agendaClosed',
  DeadlinePassed: { guard: 'theAgendaRanOut', target: 'agendaClosed' },
} as const;

const SENDING_OUT = {
  guard: and(['everyItemHasItsPack', 'thePacksSentAreTheCurrentOnes']),
  actions: 'noteThatPapersWent',
} as const;

/** Who is there is recorded before the meeting is opened, and again whenever somebody comes or goes. */
export const ATTENDING = {
  AttendanceRecorded: {
    guard: and([
      'everySeatIsOfThePanel',
      'peopleGoAfterTheyCome',
      'nobodySitsTwice',
      'observersAreFew',
      'observersPromiseConfidentiality',
    ]),
    actions: 'noteAttendance',
  },
} as const;

/** From the day being fixed until the panel sits: the agenda, and the papers. */
export const AGENDA_STATES = meeting.state({
  states: {
    scheduled: {
      description: 'The day is fixed and everybody who sits is invited.',
      meta: {
        title: 'Scheduled, agenda empty',
        plainly: 'The day is fixed',
        owner: 'owner',
        clocks: ['agenda-closed', 'meeting-convened'],
      },
      on: {
        ...BEFORE_IT_SITS,
        ...CLOSING,
        ItemAdded: { ...TAKING_ITEMS.ItemAdded, target: 'agendaOpen' },
        ItemsCarriedOver: { target: 'papersCirculated', actions: 'takeOverItems' },
      },
    },
    agendaOpen: {
      description: 'Cases are put on the agenda until it closes.',
      meta: {
        title: 'Agenda open',
        plainly: 'The agenda is open',
        owner: 'owner',
        clocks: ['agenda-closed', 'meeting-convened'],
      },
      on: { ...BEFORE_IT_SITS, ...CLOSING },
    },
    agendaClosed: {
      description: 'What comes now needs the chair’s reason. The papers go out.',
      meta: {
        title: 'Agenda closed, papers to go out',
        plainly: 'The papers are made ready',
        owner: 'owner',
        clocks: ['papers-circulated', 'meeting-convened'],
      },
      on: { ...BEFORE_IT_SITS, PapersCirculated: { ...SENDING_OUT, target: 'papersCirculated' } },
    },
    papersCirculated: {
      description: 'Everybody who sits reads. A new document makes what was read stale.',
      meta: {
        title: 'Papers out, being read',
        plainly: 'The papers are being read',
        owner: 'nonReaders',
        clocks: ['papers-read', 'meeting-convened'],
      },
      on: {
        ...BEFORE_IT_SITS,
        ...ATTENDING,
        PapersCirculated: SENDING_OUT,
        MeetingConvened: [
          {
            guard: and(['theDayHasCome', 'attendanceIsRecorded', 'theMeetingIsQuorate']),
            target: 'inSession',
            actions: 'convene',
          },
          {
            guard: and([
              'theDayHasCome',
              'attendanceIsRecorded',
              'theChairConfirmsThatItCannotDecide',
              'theChairSaysItThemselves',
            ]),
            target: 'inquorate',
            actions: 'convene',
          },
        ],
      },
    },
  },
}).states;
