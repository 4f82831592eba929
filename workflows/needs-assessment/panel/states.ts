import { and } from 'xstate';

/** While it is decided whether to assess, or to issue: the case may be before a panel, and rests where it is. */
const BEFORE_A_PANEL = {
  HistoryPackBuilt: { guard: 'childsVoiceIsKnown', actions: 'keepThePack' },
  ListedForPanel: { guard: and(['thePackIsBuilt', 'theMeetingThatHasItLetsItGo']), actions: 'putOnTheAgenda' },
  HistoryPackRead: {
    guard: and(['theReaderHasASeat', 'theReadingIsOfTheCurrentPack', 'theMemberConfirms']),
    actions: 'noteOnly',
  },
  PanelItemOpened: { guard: 'theCurrentPackIsOnTheTable', actions: 'noteOnly' },
  PanelItemRolled: { actions: 'takeOffTheAgenda' },
  InterestDeclaredAtPanel: { actions: 'closeToWhoeverHasAnInterest' },
} as const;

/** The same while it is decided whether to assess: the panel speaks of that, and of no plan yet. */
export const WHETHER_TO_ASSESS_BEFORE_A_PANEL = {
  ...BEFORE_A_PANEL,
  PanelDecided: { guard: 'thePanelSaysWhetherToAssess', actions: 'keepWhatThePanelSaid' },
} as const;

/** The same while it is decided whether to issue a plan. */
export const WHETHER_TO_ISSUE_BEFORE_A_PANEL = {
  ...BEFORE_A_PANEL,
  PanelDecided: { guard: 'thePanelSaysWhetherToIssue', actions: 'keepWhatThePanelSaid' },
} as const;
