import { and } from 'xstate';
import { at } from '../../every-case/states.js';
import { funding } from '../setup.js';

const WITH_REASONS = ['reasonsAndEvidenceAreGiven', 'repeatHasAReason', 'aSecondPersonAgrees'] as const;

const UNANIMOUS = ['everyPayerAgrees', 'everyLineIsShared', 'theChairRecordsIt'] as const;

const OWN_FACTS = 'thePanelsOwnFactsAreRecorded';

/** No agency outvotes another about its own money, and nobody decides a duty away. */
export const atPanel = funding.createStateConfig({
  id: 'atPanel',
  description: 'Before the panel, the child’s own words first. Each agency says yes or no for its own money.',
  entry: at('atPanel'),
  on: {
    SplitProposed: { guard: 'theSplitComesToTheWhole', actions: 'shareTheLines' },
    InformationSupplied: { actions: 'addToThePack' },
    HistoryPackRead: { guard: and(['theReadingIsOfTheCurrentPack', 'theMemberConfirms']), actions: 'noteOnly' },
    PanelItemRolled: { guard: 'theMeetingThatHasItLetsItGo', target: '#packBuilt', actions: 'takeOffTheAgenda' },
    // Declared while it is heard, an interest stops it: whoever decides is no longer as it was.
    InterestDeclaredAtPanel: { target: '#listed', actions: 'noteInterest' },
    PanelItemOpened: { guard: 'theCurrentPackIsOnTheTable', actions: 'openTheItem' },
    AgencyPositionRecorded: {
      guard: and([
        'theyHaveNoInterestInIt',
        'theyDecideForThatAgency',
        'aNoHasAReason',
        'aCapIsASum',
        'ownGovernanceHasADay',
      ]),
      actions: 'notePosition',
    },
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
    FundingRefused: {
      guard: and(['sectionFIsSecuredMeanwhile', 'sectionGIsArrangedMeanwhile', 'theChairRecordsIt', ...WITH_REASONS]),
      target: '#refused',
      actions: 'noteRefused',
    },
    FundingNotAgreed: {
      guard: and([
        'somebodyAgreesNot',
        'sectionFIsSecuredMeanwhile',
        'sectionGIsArrangedMeanwhile',
        'theChairRecordsIt',
      ]),
      target: '#notAgreed',
      actions: 'noteNotAgreed',
    },
  },
});
