import { and } from 'xstate';
import { at } from '../../every-case/states.js';
import { access } from '../setup.js';

const READING = {
  guard: and(['theReaderHasNoInterest', 'theReadingIsOfTheCurrentPack', 'theMemberConfirms']),
  actions: 'noteReading',
} as const;

const LATE_CONTRIBUTION = {
  guard: and(['contributionWasAskedFor', 'contributionIsTheirOwn']),
  actions: ['noteContribution', 'addToTheFile'],
} as const;

const LISTED = { guard: 'noOtherMeetingHasTheCase', actions: ['putOnTheAgenda', 'noteTheMeeting'] } as const;

const ROLLED = { guard: 'thatMeetingHasTheCase', target: '#pre.readyForPanel', actions: 'takeOffTheAgenda' } as const;

/** The decision is looked at again: by a meeting only, on a ground that its panel allows. */
export const REVIEWED = {
  guard: and(['noOtherMeetingHasTheCase', 'aMeetingLooksAgain']),
  target: '#panel.listed',
  actions: ['putOnTheAgenda', 'noteTheMeeting'],
} as const;

/** On the agenda, on the table, decided. Each outcome leads somewhere. */
export const atPanel = access.createStateConfig({
  id: 'panel',
  initial: 'listed',
  states: {
    listed: {
      description: 'On the agenda of a panel. A new document makes what was read stale.',
      entry: at('panel.listed'),
      on: {
        HistoryPackBuilt: {
          guard: and(['childsVoiceIsKnown', 'everyContributionIsInOrDecided']),
          actions: 'keepThePack',
        },
        HistoryPackRead: READING,
        ContributionReceived: LATE_CONTRIBUTION,
        ListedForPanel: LISTED,
        PanelItemRolled: ROLLED,
        PanelItemOpened: {
          guard: and(['theCurrentPackIsOnTheTable', 'everyDecidingMemberHasReadThePack']),
          target: 'inSession',
          actions: 'noteWhoWithdrew',
        },
      },
    },
    inSession: {
      description: 'The panel has the case before it, the child’s own words first.',
      entry: at('panel.inSession'),
      on: {
        HistoryPackRead: READING,
        ListedForPanel: { ...LISTED, target: 'listed' },
        PanelItemRolled: ROLLED,
        InterestDeclaredAtPanel: { target: 'listed', actions: 'closeToThem' },
        PanelDecided: [
          {
            guard: and(['thePanelAsksForMore', 'onlyOneDeferral', 'deferralSaysWhatIsWanted']),
            target: '#pre.informationGathering',
            actions: 'askForMore',
          },
          {
            guard: and([
              'onlyOneDeferral',
              'deferralSaysWhatIsWanted',
              'repeatHasAReason',
              'lessHasReasonsAndRights',
              'reviewDayIsNamed',
              'onwardRouteIsNamed',
            ]),
            target: 'decided',
            actions: 'noteDecision',
          },
        ],
      },
    },
    decided: {
      description: 'Decided. The family is told in writing, with reasons and rights.',
      entry: at('panel.decided'),
      on: {
        ListedForPanel: REVIEWED,
        DecisionNotified: [
          {
            guard: 'noAssessmentFollows',
            target: '#closed.supportWithoutAssessment',
            actions: 'noteThatFamilyWasTold',
          },
          { actions: 'noteThatFamilyWasTold' },
        ],
        ProviderAllocated: {
          guard: and(['anAssessmentFollows', 'familyHasTheDecision']),
          target: '#diagnostic.allocated',
          actions: 'noteAssessment',
        },
      },
    },
  },
});
