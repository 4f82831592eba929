import { and } from 'xstate';
import { ASKED_AGAIN, TOO_LATE } from '../decision/states.js';
import { BEGINS_AT_ONCE, ENDS, IN_PLACE, IT_IS_IN_PLACE } from '../package/states.js';
import {
  ADDED,
  BUILT_AT_ONCE,
  HEARD_AGAIN,
  LISTED_WHERE_IT_STANDS,
  OPENED,
  READ,
  SENT_ON_WHERE_IT_STANDS,
} from '../panel/states.js';
import { REQUESTED, TAKEN_BACK } from '../request/states.js';
import { funding } from '../setup.js';

/** Decided before a panel could meet, for a time, and looked at by the next one. */
export const urgent = funding.state({
  initial: 'pending',
  states: {
    pending: {
      description: 'It cannot wait for a panel. Whoever may decide for each that pays is rung.',
      meta: {
        title: 'Urgent: waiting for those who may decide',
        plainly: 'We are asking for a decision today',
        owner: 'payers',
        clocks: ['urgent-funding-decided'],
        aside: true,
      },
      on: {
        UrgentFundingDecided: {
          guard: and([
            'everyPayerHasSigned',
            'everybodySignsForThemselves',
            'itIsNotForLongerThanAllowed',
            'signedWithinTheDelegation',
          ]),
          target: 'decided',
          actions: 'noteUrgentDecision',
        },
        ...REQUESTED,
        ...TAKEN_BACK,
      },
    },
    decided: {
      description: 'It goes on for a time. The next panel stands by it or winds it down.',
      meta: {
        title: 'Urgent: in place until the panel looks at it',
        plainly: IT_IS_IN_PLACE,
        decided: true,
        owner: 'owner',
        clocks: ['urgent-decision-ratified', 'panel-held'],
        aside: true,
      },
      on: {
        ...BEGINS_AT_ONCE,
        ...ADDED,
        ...BUILT_AT_ONCE,
        ...READ,
        ...LISTED_WHERE_IT_STANDS,
        ...SENT_ON_WHERE_IT_STANDS,
        ...OPENED,
        UrgentFundingRatified: {
          guard: and([
            'nobodyWithAnInterestDecided',
            'aMeetingHasIt',
            'theRatifiedSplitComesToTheWhole',
            'everyPayerAgreedAtTheMeeting',
            'theChairRecordsIt',
          ]),
          target: 'ratified',
          actions: 'noteRatified',
        },
        UrgentFundingOverturned: {
          guard: and(['aMeetingHasIt', 'itIsWoundDownInTime', 'theChairRecordsIt']),
          target: 'overturned',
          actions: 'noteOverturned',
        },
      },
    },
    ratified: {
      description: 'The panel stands by it, and has said who pays which part.',
      meta: {
        title: 'Decided urgently, and ratified',
        plainly: IT_IS_IN_PLACE,
        decided: true,
        owner: 'owner',
        clocks: ['package-reviewed'],
        aside: true,
      },
      on: IN_PLACE,
    },
    overturned: {
      description: 'The panel does not stand by it. It is wound down, never cut off.',
      meta: {
        title: 'Being wound down',
        plainly: IT_IS_IN_PLACE,
        decided: true,
        owner: 'owner',
        clocks: ['provision-wound-down'],
        aside: true,
      },
      on: { ...ENDS, ...REQUESTED, ...ASKED_AGAIN, ...HEARD_AGAIN, DeadlinePassed: TOO_LATE },
    },
  },
});
