import { and } from 'xstate';
import {
  A_PANEL_DECIDES,
  ADDED,
  INTEREST_WHILE_IT_IS_HEARD,
  OPENED,
  POSITION,
  READ,
  SENT_ON,
} from '../panel/states.js';
import { SHARED } from '../request/states.js';
import { funding } from '../setup.js';

const WITH_REASONS = [
  'reasonsAndEvidenceAreGiven',
  'repeatHasAReason',
  'noOtherSettlementIsNamed',
  'aSecondPersonAgrees',
] as const;

const UNANIMOUS = ['everyPayerAgrees', 'everyLineIsShared', 'theChairRecordsIt'] as const;

const OWN_FACTS = 'thePanelsOwnFactsAreRecorded';

const SECURED_MEANWHILE = ['sectionFIsSecuredMeanwhile', 'sectionGIsArrangedMeanwhile', 'theChairRecordsIt'] as const;

/** Those who disagreed have settled it, and the chair records what they settled. */
export const AGREED_AS_SETTLED = {
  FundingAgreed: {
    guard: and(['theSettlementIsOnRecord', 'reasonsAndEvidenceAreGiven', 'aSecondPersonAgrees']),
    target: '#agreed',
    actions: 'noteAgreed',
  },
} as const;

/** Everybody is told in writing, and it goes on from there. */
export const TOLD = { DecisionNotified: { target: '#notified', actions: 'noteThatAllWereTold' } } as const;

/** Everybody is told in writing, and it stays where it stands. */
export const TOLD_WHERE_IT_STANDS = { DecisionNotified: { actions: 'noteThatAllWereTold' } } as const;

export const ASKED_AGAIN = {
  DecisionReviewRequested: {
    guard: and(['thisAreaLooksAgain', 'theTimeToAskAgainIsNotOver']),
    target: '#packBuilt',
    actions: 'askAgain',
  },
} as const;

export const TOO_LATE = { guard: 'theTimeToAskAgainEnds', actions: 'tooLateToAskAgain' } as const;

/** As a family reads it. */
export const IT_IS_DECIDED = 'It has been decided';

/** No agency outvotes another about its own money, and nobody decides a duty away. */
export const atPanel = funding.state({
  description: 'Before the panel, the child’s own words first. Each agency says yes or no for its own money.',
  meta: {
    title: 'Before the panel',
    plainly: A_PANEL_DECIDES,
    owner: 'chair',
    clocks: ['agency-answers', 'funding-decided'],
    because: 'The panel decides in its meeting, or sends it to the next.',
  },
  on: {
    ...SHARED,
    ...ADDED,
    ...READ,
    ...SENT_ON,
    ...INTEREST_WHILE_IT_IS_HEARD,
    ...OPENED,
    ...POSITION,
    FundingAgreed: {
      guard: and([...UNANIMOUS, 'conditionsArePutDown', ...WITH_REASONS, OWN_FACTS]),
      target: '#agreed',
      actions: 'noteAgreed',
    },
    FundingAgreedWithConditions: {
      guard: and([...UNANIMOUS, 'everyConditionHasItsName', 'everyConditionIsStillToCome', ...WITH_REASONS, OWN_FACTS]),
      target: '#agreedWithConditions',
      actions: 'noteAgreedWithConditions',
    },
    InterimFundingAgreed: {
      guard: and(['theDaysRunForward', 'whoPaysMeanwhileSaysSo', 'theChairRecordsIt', ...WITH_REASONS]),
      target: '#interimWithoutPrejudice',
      actions: 'noteInterim',
    },
    FundingDeferred: {
      guard: and(['itIsHeardAgainLater', 'theChairRecordsIt']),
      target: '#deferred',
      actions: 'takeOffTheAgenda',
    },
    FundingRefused: { guard: and([...SECURED_MEANWHILE, ...WITH_REASONS]), target: '#refused', actions: 'noteRefused' },
    FundingNotAgreed: {
      guard: and(['somebodyAgreesNot', ...SECURED_MEANWHILE]),
      target: '#notAgreed',
      actions: 'noteNotAgreed',
    },
  },
});

/** The panel does not pay. What is in place goes on all the same. */
export const refused = funding.state({
  description: 'The panel does not pay. What a plan says is secured all the same.',
  meta: {
    title: 'Refused: to be told in writing',
    plainly: IT_IS_DECIDED,
    decided: true,
    owner: 'owner',
    clocks: ['funding-decision-notified'],
    aside: true,
  },
  on: {
    DecisionNotified: [
      { guard: 'somethingIsInPlace', target: '#active', actions: 'noteThatAllWereTold' },
      { target: '#ended', actions: 'noteThatAllWereTold' },
    ],
  },
});
