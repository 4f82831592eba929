import { and } from 'xstate';
import { ABOUT_ITEMS, ATTENDING, ON_THE_AGENDA, TAKING_ITEMS } from '../agenda/states.js';
import { meeting } from '../setup.js';

/** Another meeting may take over what this one leaves. */
export const HANDING_OVER = { CarriedOver: { guard: 'somethingIsLeftToTakeOver', actions: 'handOver' } } as const;

/** The same where nothing waits for the other to have sat. */
export const HEARD_ELSEWHERE = { ...HANDING_OVER, ReconvenedElsewhere: { actions: 'noteOnly' } } as const;

/** Somebody who sat does not agree with what was decided there. */
export const DISSENTING = {
  DissentRecorded: { guard: and(['theItemWasDecidedHere', 'whoeverDissentsSatForIt']), actions: 'noteOnly' },
} as const;

/** What may be recorded while it sits, quorate or not. */
const WHILE_IT_SITS = {
  ...ABOUT_ITEMS,
  ...ATTENDING,
  ...HEARD_ELSEWHERE,
  ...DISSENTING,
  ItemDiscussed: { guard: ON_THE_AGENDA, actions: 'noteDiscussion' },
} as const;

/** What may be recorded only where there is a quorum: opening an item, deciding it or putting it off. */
const DECIDING = {
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
      'itIsDecidedWhileItIsOnTheTable',
      'whoeverRecordsItHasTheChair',
      'anotherHasTheChairOfAReview',
      'theMoneyIsOfOneAgency',
      'everyBodyAgrees',
      'whatTheTermsAskForIsRecorded',
    ]),
    actions: 'decideItem',
  },
} as const;

/** While the panel sits: it decides, or for want of a quorum only discusses. */
export const SITTING_STATES = meeting.state({
  states: {
    inSession: {
      description: 'The panel sits. Whether it can decide is judged item by item, after those who withdrew.',
      meta: {
        title: 'Sitting',
        plainly: 'The panel sits',
        owner: 'chair',
        clocks: [],
        because: 'The panel is sitting: each item is decided, put off or sent to the next meeting today.',
      },
      on: {
        ...WHILE_IT_SITS,
        ...TAKING_ITEMS,
        ...DECIDING,
        MeetingConcluded: { guard: 'noItemIsOnTheTable', target: 'concluded', actions: 'rollTheRest' },
      },
    },
    inquorate: {
      description: 'Somebody is missing: items may be discussed, and none decided. It is reconvened.',
      meta: {
        title: 'Without a quorum: discussed, not decided',
        plainly: 'The panel could not decide',
        owner: 'owner',
        clocks: ['meeting-reconvened'],
        aside: true,
      },
      on: {
        ...WHILE_IT_SITS,
        ItemOpened: { guard: 'theMeetingSits', actions: 'openItem' },
        ItemDecided: {
          guard: and(['theItemIsOnTheAgenda', 'theItemIsNotSettled', 'quorumIsThereForTheItem', 'theMeetingSits']),
          actions: 'decideItem',
        },
        MeetingConvened: {
          guard: and(['theMeetingHasNotBeenTakenOver', 'theMeetingIsQuorate']),
          target: 'inSession',
          actions: 'convene',
        },
        MeetingConcluded: { target: 'concluded', actions: 'rollTheRest' },
        ReconvenedElsewhere: { target: 'reconvened', actions: 'noteOnly' },
      },
    },
  },
}).states;
