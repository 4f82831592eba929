import { and } from 'xstate';
import { at } from '../every-case/regions.js';
import { REQUESTED, URGENTLY_REQUESTED } from './before-panel.js';
import { funding } from './setup.js';

const MET = { guard: 'thatConditionIsOpen', actions: 'meetTheCondition' } as const;

const AS_SETTLED = {
  guard: and(['theSettlementIsOnRecord', 'reasonsAndEvidenceAreGiven', 'aSecondPersonAgrees']),
  target: '#agreed',
  actions: 'noteAgreed',
} as const;

/** Two who disagree have said who pays meanwhile. */
const PAID_MEANWHILE = { target: '#interimWithoutPrejudice', actions: 'noteInterimInForce' } as const;

const ASKS_AGAIN = {
  guard: and(['thisAreaLooksAgain', 'theTimeToAskAgainIsNotOver']),
  target: '#packBuilt',
  actions: 'askAgain',
} as const;

/** A later meeting takes it up, because the family or an agency asked it to. */
const HEARD_AGAIN = {
  guard: 'itIsHeardAgain',
  target: '#listed',
  actions: ['keepTheChair', 'putOnTheAgenda'],
} as const;

const TOO_LATE = { guard: 'theTimeToAskAgainEnds', actions: 'tooLateToAskAgain' } as const;

const BEGINS = [
  { guard: 'bothHaveConfirmed', target: '#active', actions: 'beginThePackage' },
  { guard: 'somebodyConfirms', target: '#implementing', actions: 'noteConfirmation' },
] as const;

const ENDS = {
  guard: and(['provisionIsWoundDown', 'itHasEndedByThen']),
  target: '#ended',
  actions: 'endThePackage',
} as const;

const WOUND_DOWN = { guard: 'theLastDayIsStillToCome', actions: 'planWindDown' } as const;

/** What may be done with a package while the child has it. */
const IN_PLACE = {
  ConditionMet: MET,
  PackageVaried: {
    guard: and([
      'thatLineIsPaidFor',
      'somethingChanges',
      'theChangeIsWithinTolerance',
      'theChangeComesAfterWhatIsPaid',
      'whoPaysMoreThanTheyAgreedAgreesAnew',
    ]),
    actions: 'vary',
  },
  PackageReviewed: [
    { guard: 'itGoesBackToThePanel', target: '#submitted', actions: 'noteReview' },
    { target: '#active', actions: 'noteReview' },
  ],
  FundingRequested: REQUESTED,
  UrgentFundingRequested: URGENTLY_REQUESTED,
  WindDownPlanned: WOUND_DOWN,
  PackageEnded: ENDS,
  DecisionReviewRequested: ASKS_AGAIN,
  ListedForPanel: HEARD_AGAIN,
  DeadlinePassed: [{ guard: 'theReviewIsDue', target: '#reviewDue' }, TOO_LATE],
} as const;

/** Decided; told; begun; looked at again; ended. */
export const AFTER_PANEL = {
  agreed: funding.createStateConfig({
    id: 'agreed',
    description: 'Everybody whose money it is has said yes.',
    entry: at('agreed'),
    on: { ConditionMet: MET, DecisionNotified: { target: '#notified', actions: 'noteThatAllWereTold' } },
  }),
  agreedWithConditions: funding.createStateConfig({
    id: 'agreedWithConditions',
    description: 'Everybody whose money it is has said yes, on conditions that somebody meets by a day.',
    entry: at('agreedWithConditions'),
    on: { ConditionMet: MET, DecisionNotified: { target: '#notified', actions: 'noteThatAllWereTold' } },
  }),
  interimWithoutPrejudice: funding.createStateConfig({
    id: 'interimWithoutPrejudice',
    description: 'Somebody pays while it is settled who must. The child does not wait.',
    entry: at('interimWithoutPrejudice'),
    on: {
      InterimPutInForce: PAID_MEANWHILE,
      DecisionNotified: { actions: 'noteThatAllWereTold' },
      PackageStarted: { guard: 'providerAndFamilyConfirm', actions: 'beginThePackage' },
      SplitProposed: { guard: 'theSplitComesToTheWhole', actions: 'shareTheLines' },
      ListedForPanel: { target: '#listed', actions: 'putOnTheAgenda' },
      FundingAgreed: AS_SETTLED,
      WindDownPlanned: WOUND_DOWN,
      PackageEnded: ENDS,
    },
  }),
  refused: funding.createStateConfig({
    id: 'refused',
    description: 'The panel does not pay. What a plan says is secured all the same.',
    entry: at('refused'),
    on: {
      DecisionNotified: [
        { guard: 'somethingIsInPlace', target: '#active', actions: 'noteThatAllWereTold' },
        { target: '#ended', actions: 'noteThatAllWereTold' },
      ],
    },
  }),
  notAgreed: funding.createStateConfig({
    id: 'notAgreed',
    description:
      'Somebody whose money it is has not said yes. Those who can settle it are on their way, with a day for each.',
    entry: at('notAgreed'),
    on: {
      InterimPutInForce: PAID_MEANWHILE,
      DecisionNotified: { actions: 'noteThatAllWereTold' },
      ListedForPanel: { target: '#listed', actions: 'putOnTheAgenda' },
      FundingAgreed: AS_SETTLED,
    },
  }),
  notified: funding.createStateConfig({
    id: 'notified',
    description: 'The family, the provider and those who pay have it in writing.',
    entry: at('notified'),
    on: {
      ConditionMet: MET,
      PackageStarted: BEGINS,
      DecisionReviewRequested: ASKS_AGAIN,
      ListedForPanel: HEARD_AGAIN,
      FundingWithdrawn: '#ended',
      DeadlinePassed: TOO_LATE,
    },
  }),
  implementing: funding.createStateConfig({
    id: 'implementing',
    description: 'One of the two has said that it began. The other is asked.',
    entry: at('implementing'),
    on: {
      ConditionMet: MET,
      PackageStarted: BEGINS,
      DecisionReviewRequested: ASKS_AGAIN,
      ListedForPanel: HEARD_AGAIN,
      DeadlinePassed: TOO_LATE,
    },
  }),
  active: funding.createStateConfig({
    id: 'active',
    description: 'The child has the support, because the provider and the family say so.',
    entry: at('active'),
    on: IN_PLACE,
  }),
  reviewDue: funding.createStateConfig({
    id: 'reviewDue',
    description: 'The day of the review has gone by. The support goes on.',
    entry: at('reviewDue'),
    on: IN_PLACE,
  }),
  ended: funding.createStateConfig({
    id: 'ended',
    description: 'Finished, and said why.',
    entry: at('ended'),
    on: { DecisionReviewRequested: ASKS_AGAIN, ListedForPanel: HEARD_AGAIN, DeadlinePassed: TOO_LATE },
  }),
};

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
        ListedForPanel: { actions: 'putOnTheAgenda' },
        PanelItemRolled: { actions: 'takeOffTheAgenda' },
        PanelItemOpened: { guard: 'theCurrentPackIsOnTheTable', actions: 'openTheItem' },
        UrgentFundingRatified: {
          guard: and([
            'nobodyWithAnInterestDecided',
            'theRatifiedSplitComesToTheWhole',
            'everyPayerAgreedAtTheMeeting',
            'theChairRecordsIt',
          ]),
          target: 'ratified',
          actions: 'noteRatified',
        },
        UrgentFundingOverturned: {
          guard: and(['itIsWoundDownInTime', 'theChairRecordsIt']),
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
