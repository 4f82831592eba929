import { and } from 'xstate';

const ON_THE_AGENDA = and(['theItemIsOnTheAgenda', 'theItemIsNotSettled']);

const ADD_TO_THE_AGENDA = {
  guard: and(['lateItemHasTheChairsReason', 'theItemIsNotOnTheAgenda', 'thereIsRoomOnTheAgenda']),
  actions: 'addItem',
} as const;

/** Acts about items and papers, until the meeting is over. */
const ABOUT_ITEMS = {
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
    guard: and(['theItemIsOnTheAgenda', 'theItemIsNotSettled', 'aMemberDeclaresForThemselves']),
    actions: 'noteInterest',
  },
  WrittenContributionReceived: { guard: ON_THE_AGENDA, actions: 'noteWriting' },
  ChairBarred: { actions: 'barTheChair' },
} as const;

/** What may be recorded until the meeting sits. */
export const BEFORE_IT_SITS = {
  ...ABOUT_ITEMS,
  ItemAdded: ADD_TO_THE_AGENDA,
  MeetingMoved: { guard: and(['theMeetingIsToCome', 'noticeIsLongEnough']), actions: 'moveTheMeeting' },
  MeetingCancelled: { target: '#cancelled', actions: 'rollEverything' },
} as const;

/** What may be recorded while it sits, quorate or not. */
export const WHILE_IT_SITS = {
  ...ABOUT_ITEMS,
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
  ItemDiscussed: { guard: ON_THE_AGENDA, actions: 'noteDiscussion' },
} as const;

/** What may be recorded only where there is a quorum: opening an item, deciding it or putting it off. */
export const DECIDING = {
  ItemAdded: ADD_TO_THE_AGENDA,
  ItemDeferred: { guard: ON_THE_AGENDA, actions: 'deferItem' },
  ItemOpened: {
    guard: and([
      'theItemIsOnTheAgenda',
      'theItemIsNotSettled',
      'theItemIsNotOnTheTable',
      'oneItemAtATime',
      'anotherHasTheChairOfAReview',
      'everyDecidingMemberHasReadThePack',
    ]),
    actions: 'openItem',
  },
  ItemDecided: {
    guard: and([
      'theItemIsOnTheAgenda',
      'theItemIsNotSettled',
      'quorumIsThereForTheItem',
      'everyDecidingMemberHasReadThePack',
      'theItemIsOpen',
      'whoeverRecordsItHasTheChair',
      'anotherHasTheChairOfAReview',
      'theMoneyIsOfOneAgency',
      'everyBodyAgrees',
      'whatTheTermsAskForIsRecorded',
    ]),
    actions: 'decideItem',
  },
} as const;

/** What may come when the meeting is over. */
export const AFTERWARDS = {
  CarriedOver: { guard: 'somethingIsLeftToTakeOver', actions: 'handOver' },
  ReconvenedElsewhere: { actions: 'noteOnly' },
  ReviewRequested: {
    guard: and(['theItemWasDecidedHere', 'theTermsAllowAReview', 'theGroundIsAllowed', 'noReviewIsAskedForYet']),
    actions: 'noteReview',
  },
  ReviewTakenUp: { guard: 'aReviewWaits', actions: 'takeUpReview' },
} as const;
