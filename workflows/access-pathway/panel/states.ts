import { and } from 'xstate';
import { PACK_IS_BUILT, TAKES_READINGS, TAKES_READINGS_FOR_A_SEAT } from '../pack/states.js';
import { access } from '../setup.js';
import { TAKES_CONTRIBUTIONS } from '../triage/states.js';

const LISTED = { guard: 'noOtherMeetingHasTheCase', actions: ['putOnTheAgenda', 'noteTheMeeting'] } as const;

const ROLLED = { guard: 'thatMeetingHasTheCase', target: '#pre.readyForPanel', actions: 'takeOffTheAgenda' } as const;

/** Wherever the referral stands: what its meeting says of it, and a request that no panel can stand in the way of. */
export const BESIDE_THE_PANEL = {
  PanelItemRolled: { actions: 'noteOnly' },
  InterestDeclaredAtPanel: { actions: 'closeToThem' },
  EhcNeedsAssessmentRequested: {
    guard: and(['theChildIsAlive', 'itIsKnownForWhomItIsAsked']),
    actions: 'noteOnly',
  },
} as const;

/** The decision is looked at again: by a meeting only, on a ground that its panel allows. */
export const REVIEWED = {
  guard: and(['noOtherMeetingHasTheCase', 'aMeetingLooksAgain']),
  target: '#panel.listed',
  actions: ['putOnTheAgenda', 'noteTheMeeting'],
} as const;

/** The pack is built, and no panel has the case yet. */
export const readyForPanel = access.state({
  description: 'The pack is built. The family sees it first and may add a statement.',
  meta: {
    title: 'Ready for a panel',
    plainly: 'A panel will look at it',
    owner: 'owner',
    clocks: ['listed-for-panel'],
  },
  on: {
    ...TAKES_CONTRIBUTIONS,
    ...TAKES_READINGS,
    ContributionRequested: { guard: 'sharingIsAllowed', target: 'informationGathering', actions: 'askOneAgency' },
    ListedForPanel: { ...LISTED, target: '#panel.listed' },
  },
});

const listed = access.state({
  description: 'On the agenda of a panel. A new document makes what was read stale.',
  meta: {
    title: 'On a panel’s agenda',
    plainly: 'A panel will look at it',
    owner: 'owner',
    clocks: ['panel-held'],
    because: 'An urgent case goes to the next panel, whose day may not be fixed yet.',
  },
  on: {
    ...TAKES_CONTRIBUTIONS,
    ...TAKES_READINGS_FOR_A_SEAT,
    HistoryPackBuilt: PACK_IS_BUILT,
    ListedForPanel: LISTED,
    PanelItemRolled: ROLLED,
    PanelItemOpened: {
      guard: and(['theCurrentPackIsOnTheTable', 'everyDecidingMemberHasReadThePack']),
      target: 'inSession',
      actions: 'noteWhoWithdrew',
    },
  },
});

const inSession = access.state({
  description: 'The panel has the case before it, the child’s own words first.',
  meta: {
    title: 'Before the panel',
    plainly: 'A panel will look at it',
    owner: 'panelChair',
    clocks: [],
    because: 'The panel is sitting: it decides, or gives another day.',
  },
  on: {
    ...TAKES_READINGS_FOR_A_SEAT,
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
});

const decided = access.state({
  description: 'Decided. The family is told in writing, with reasons and rights.',
  meta: {
    decided: true,
    title: 'Decided',
    plainly: 'The panel has decided',
    owner: 'owner',
    clocks: ['decision-notified'],
    because:
      'Once the family has the letter, the co-ordinator finds the provider; no area has agreed a limit for that.',
  },
  on: {
    ListedForPanel: REVIEWED,
    DecisionNotified: [
      { guard: 'noAssessmentFollows', target: '#closed.supportWithoutAssessment', actions: 'noteThatFamilyWasTold' },
      { actions: 'noteThatFamilyWasTold' },
    ],
    ProviderAllocated: {
      guard: and(['anAssessmentFollows', 'familyHasTheDecision']),
      target: '#diagnostic.allocated',
      actions: 'noteAssessment',
    },
  },
});

/** On the agenda, on the table, decided. Each outcome leads somewhere. */
export const panel = access.state({ initial: 'listed', states: { listed, inSession, decided } });
