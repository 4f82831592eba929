import { and } from 'xstate';
import { funding } from '../setup.js';

/** What a request must be to be taken at all. A region beside asks the same, or it would take what is not taken here. */
const ASKED = [
  'theRequestMayBeWritten',
  'theChildIsNamed',
  'whatIsAskedForHasACost',
  'linesAreNamedOnce',
  'everyLineEndsAfterItBegins',
  'thePanelIsTheOneForIt',
] as const;

/** The request, with all that it says of itself. What is said again takes the place of what was said before. */
export const REQUESTED = {
  FundingRequested: { guard: and(ASKED), target: '#submitted', actions: 'takeTheRequest' },
} as const;

/** The child’s own words in a request are heard with it. */
export const THE_CHILD_SPEAKS = {
  FundingRequested: { guard: and([...ASKED, 'theChildSpeaks']), target: '.captured', actions: 'hearTheChild' },
} as const;

export const URGENTLY_REQUESTED = {
  UrgentFundingRequested: {
    guard: and(['urgentDecisionsAreAllowed', 'theChildIsNamed', 'linesAreNamedOnce', 'everyLineEndsAfterItBegins']),
    target: '#urgent.pending',
    actions: 'takeTheUrgentRequest',
  },
} as const;

/** It is said who pays which part of a line. */
export const SHARED = { SplitProposed: { guard: 'theSplitComesToTheWhole', actions: 'shareTheLines' } } as const;

export const TAKEN_BACK = { FundingWithdrawn: '#ended' } as const;

export const AGREED_BY_AN_OFFICER = {
  FundingAgreedUnderDelegation: {
    guard: and([
      'onlyOneAgencyPays',
      'everyLineIsShared',
      'withinTheDelegation',
      'noOtherSettlementIsNamed',
      'reasonsAndEvidenceAreGiven',
      'repeatHasAReason',
      'aSecondPersonAgrees',
    ]),
    target: '#agreed',
    actions: 'noteAgreedByAnOfficer',
  },
} as const;

/** As a family reads it. */
export const WE_HAVE_ASKED = 'We have asked for it to be paid for';

/** From the first word until the request is complete. */
export const REQUEST_STATES = {
  draft: funding.state({
    description: 'Begun, not sent. Nobody has been asked for money yet.',
    meta: {
      title: 'Begun, not sent',
      plainly: WE_HAVE_ASKED,
      owner: 'presenter',
      clocks: ['funding-request-sent'],
      aside: true,
    },
    on: {
      FundingStarted: { guard: 'nothingIsRecordedYet', actions: 'beginTheRequest' },
      ...REQUESTED,
      ...URGENTLY_REQUESTED,
      ...TAKEN_BACK,
    },
  }),
  submitted: funding.state({
    description: 'The co-ordinator looks whether a panel could decide on it.',
    meta: {
      title: 'Being looked at before a panel is asked',
      plainly: WE_HAVE_ASKED,
      owner: 'owner',
      clocks: ['funding-request-checked'],
    },
    on: {
      FundingReturned: '#returned',
      FundingValidated: { guard: 'theGatewayIsPassed', target: '#validating' },
      ...REQUESTED,
      ...SHARED,
      ...AGREED_BY_AN_OFFICER,
      ...TAKEN_BACK,
    },
  }),
  returned: funding.state({
    description: 'Something is missing. It says what, and nothing that was written is lost.',
    meta: {
      title: 'Something is missing',
      plainly: WE_HAVE_ASKED,
      owner: 'presenter',
      clocks: ['funding-request-mended'],
      aside: true,
    },
    on: { ...REQUESTED, ...SHARED, ...TAKEN_BACK },
  }),
};
