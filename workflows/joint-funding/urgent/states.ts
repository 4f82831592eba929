import { and } from 'xstate';
import { at } from '../../every-case/states.js';
import { ASKS_AGAIN, ENDS, HEARD_AGAIN, IN_PLACE, TOO_LATE, WOUND_DOWN } from '../package/states.js';
import { REQUESTED } from '../request/states.js';
import { funding } from '../setup.js';

/** Decided before a panel could meet, for a time, and looked at by the next one. */
export const urgent = funding.createStateConfig({
  id: 'urgent',
  initial: 'pending',
  states: {
    pending: {
      description: 'It cannot wait for a panel. Whoever may decide for each that pays is rung.',
      entry: at('urgent.pending'),
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
        FundingRequested: REQUESTED,
        FundingWithdrawn: '#ended',
      },
    },
    decided: {
      description: 'It goes on for a time. The next panel stands by it or winds it down.',
      entry: at('urgent.decided'),
      on: {
        PackageStarted: { actions: 'beginThePackage' },
        InformationSupplied: { actions: 'addToThePack' },
        HistoryPackBuilt: { actions: 'keepThePack' },
        HistoryPackRead: { guard: and(['theReadingIsOfTheCurrentPack', 'theMemberConfirms']), actions: 'noteOnly' },
        ListedForPanel: { guard: 'theMeetingThatHasItLetsItGo', actions: 'putOnTheAgenda' },
        PanelItemRolled: { guard: 'theMeetingThatHasItLetsItGo', actions: 'takeOffTheAgenda' },
        PanelItemOpened: { guard: 'theCurrentPackIsOnTheTable', actions: 'openTheItem' },
        UrgentFundingRatified: {
          guard: and([
            'nobodyWithAnInterestDecided',
            'noMeetingHasSentItOn',
            'theRatifiedSplitComesToTheWhole',
            'everyPayerAgreedAtTheMeeting',
            'theChairRecordsIt',
          ]),
          target: 'ratified',
          actions: 'noteRatified',
        },
        UrgentFundingOverturned: {
          guard: and(['noMeetingHasSentItOn', 'itIsWoundDownInTime', 'theChairRecordsIt']),
          target: 'overturned',
          actions: 'noteOverturned',
        },
      },
    },
    ratified: {
      description: 'The panel stands by it, and has said who pays which part.',
      entry: at('urgent.ratified'),
      on: IN_PLACE,
    },
    overturned: {
      description: 'The panel does not stand by it. It is wound down, never cut off.',
      entry: at('urgent.overturned'),
      on: {
        WindDownPlanned: WOUND_DOWN,
        PackageEnded: ENDS,
        FundingRequested: REQUESTED,
        DecisionReviewRequested: ASKS_AGAIN,
        ListedForPanel: HEARD_AGAIN,
        DeadlinePassed: TOO_LATE,
      },
    },
  },
});
