import { and } from 'xstate';
import { at } from '../../every-case/states.js';
import { funding } from '../setup.js';

/** What a request must be to be taken at all. A region beside asks the same, or it would take what is not taken here. */
export const ASKED = [
  'theRequestMayBeWritten',
  'theChildIsNamed',
  'whatIsAskedForHasACost',
  'linesAreNamedOnce',
  'everyLineEndsAfterItBegins',
  'thePanelIsTheOneForIt',
] as const;

/** The request, with all that it says of itself. What is said again takes the place of what was said before. */
export const REQUESTED = { guard: and(ASKED), target: '#submitted', actions: 'takeTheRequest' } as const;

export const URGENTLY_REQUESTED = {
  guard: and(['urgentDecisionsAreAllowed', 'theChildIsNamed', 'linesAreNamedOnce', 'everyLineEndsAfterItBegins']),
  target: '#urgent.pending',
  actions: 'takeTheUrgentRequest',
} as const;

const SHARED = { guard: 'theSplitComesToTheWhole', actions: 'shareTheLines' } as const;

const TAKEN_BACK = '#ended';

const AGREED_BY_AN_OFFICER = {
  guard: and([
    'onlyOneAgencyPays',
    'everyLineIsShared',
    'withinTheDelegation',
    'reasonsAndEvidenceAreGiven',
    'repeatHasAReason',
    'aSecondPersonAgrees',
  ]),
  target: '#agreed',
  actions: 'noteAgreed',
} as const;

const PACK = { guard: 'childsVoiceIsKnown', target: '#packBuilt', actions: 'keepThePack' } as const;

const LISTED = { target: '#listed', actions: 'putOnTheAgenda' } as const;

const READ = { guard: and(['theReadingIsOfTheCurrentPack', 'theMemberConfirms']), actions: 'noteOnly' } as const;

/** From the first word to the agenda of a panel. */
export const BEFORE_PANEL = {
  draft: funding.createStateConfig({
    id: 'draft',
    description: 'Begun, not sent. Nobody has been asked for money yet.',
    entry: at('draft'),
    on: {
      FundingStarted: { guard: 'nothingIsRecordedYet', actions: 'beginTheRequest' },
      FundingRequested: REQUESTED,
      UrgentFundingRequested: URGENTLY_REQUESTED,
      FundingWithdrawn: TAKEN_BACK,
    },
  }),
  submitted: funding.createStateConfig({
    id: 'submitted',
    description: 'The co-ordinator looks whether a panel could decide on it.',
    entry: at('submitted'),
    on: {
      FundingRequested: REQUESTED,
      SplitProposed: SHARED,
      FundingReturned: '#returned',
      FundingValidated: { guard: 'theGatewayIsPassed', target: '#validating' },
      FundingAgreedUnderDelegation: AGREED_BY_AN_OFFICER,
      FundingWithdrawn: TAKEN_BACK,
    },
  }),
  returned: funding.createStateConfig({
    id: 'returned',
    description: 'Something is missing. It says what, and nothing that was written is lost.',
    entry: at('returned'),
    on: { FundingRequested: REQUESTED, SplitProposed: SHARED, FundingWithdrawn: TAKEN_BACK },
  }),
  validating: funding.createStateConfig({
    id: 'validating',
    description: 'The request is complete. The history is put together for the panel.',
    entry: at('validating'),
    on: {
      SplitProposed: SHARED,
      InformationSupplied: { actions: 'addToThePack' },
      HistoryPackBuilt: PACK,
      FundingAgreedUnderDelegation: AGREED_BY_AN_OFFICER,
      FundingWithdrawn: TAKEN_BACK,
    },
  }),
  packBuilt: funding.createStateConfig({
    id: 'packBuilt',
    description: 'The pack is built. The family sees it first and may add to it.',
    entry: at('packBuilt'),
    on: {
      SplitProposed: SHARED,
      InformationSupplied: { actions: 'addToThePack' },
      HistoryPackBuilt: PACK,
      HistoryPackRead: READ,
      ListedForPanel: LISTED,
      FundingWithdrawn: TAKEN_BACK,
    },
  }),
  listed: funding.createStateConfig({
    id: 'listed',
    description: 'On the agenda of a panel. A new document makes what was read stale.',
    entry: at('listed'),
    on: {
      SplitProposed: SHARED,
      InformationSupplied: { actions: 'addToThePack' },
      HistoryPackBuilt: { guard: 'childsVoiceIsKnown', actions: 'keepThePack' },
      HistoryPackRead: READ,
      ListedForPanel: { guard: 'theMeetingThatHasItLetsItGo', actions: 'putOnTheAgenda' },
      PanelItemRolled: {
        guard: 'theMeetingThatHasItLetsItGo',
        target: '#packBuilt',
        actions: 'takeOffTheAgenda',
      },
      PanelItemOpened: {
        guard: and(['theCurrentPackIsOnTheTable', 'aDifferentChairTakesTheReview']),
        target: '#atPanel',
        actions: 'openTheItem',
      },
      FundingWithdrawn: TAKEN_BACK,
    },
  }),
  deferred: funding.createStateConfig({
    id: 'deferred',
    description: 'The panel needs something first. It has said what, and when it is heard again.',
    entry: at('deferred'),
    on: {
      FundingRequested: REQUESTED,
      SplitProposed: SHARED,
      InformationSupplied: { actions: 'addToThePack' },
      HistoryPackBuilt: PACK,
      ListedForPanel: LISTED,
      PanelItemRolled: { actions: 'takeOffTheAgenda' },
      FundingWithdrawn: TAKEN_BACK,
    },
  }),
};
