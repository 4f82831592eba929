import { and } from 'xstate';

/** While it is decided whether to assess, or to issue: the case may be before a panel, and rests where it is. */
export const BEFORE_A_PANEL = {
  HistoryPackBuilt: { guard: 'childsVoiceIsKnown', actions: 'keepThePack' },
  ListedForPanel: { guard: and(['thePackIsBuilt', 'theMeetingThatHasItLetsItGo']), actions: 'putOnTheAgenda' },
  HistoryPackRead: {
    guard: and(['theReaderHasASeat', 'theReadingIsOfTheCurrentPack', 'theMemberConfirms']),
    actions: 'noteOnly',
  },
  PanelItemOpened: { guard: 'theCurrentPackIsOnTheTable', actions: 'noteOnly' },
  PanelItemRolled: { actions: 'takeOffTheAgenda' },
  InterestDeclaredAtPanel: { actions: 'closeToWhoeverHasAnInterest' },
  PanelDecided: { actions: 'keepWhatThePanelSaid' },
} as const;
