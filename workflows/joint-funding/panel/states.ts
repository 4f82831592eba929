import { and } from 'xstate';
import { AGREED_BY_AN_OFFICER, REQUESTED, SHARED, TAKEN_BACK, WE_HAVE_ASKED } from '../request/states.js';
import { funding } from '../setup.js';

/** Something new is added to the pack. */
export const ADDED = { InformationSupplied: { actions: 'addToThePack' } } as const;

/** The pack is built without waiting for the child’s own words, which may come when it is urgent. */
export const BUILT_AT_ONCE = { HistoryPackBuilt: { actions: 'keepThePack' } } as const;

const BUILT = {
  HistoryPackBuilt: { guard: 'childsVoiceIsKnown', target: '#packBuilt', actions: 'keepThePack' },
} as const;

const BUILT_AGAIN = { HistoryPackBuilt: { guard: 'childsVoiceIsKnown', actions: 'keepThePack' } } as const;

export const READ = {
  HistoryPackRead: {
    guard: and(['theReaderHasASeat', 'theReadingIsOfTheCurrentPack', 'theMemberConfirms']),
    actions: 'noteOnly',
  },
} as const;

export const LISTED = { ListedForPanel: { target: '#listed', actions: 'putOnTheAgenda' } } as const;

/** It stays where it stands, with another day or meeting. */
export const LISTED_WHERE_IT_STANDS = {
  ListedForPanel: { guard: 'theMeetingThatHasItLetsItGo', actions: 'putOnTheAgenda' },
} as const;

/** A later meeting takes it up, because the family or an agency asked it to. */
export const HEARD_AGAIN = {
  ListedForPanel: { guard: 'itIsHeardAgain', target: '#listed', actions: ['keepTheChair', 'putOnTheAgenda'] },
} as const;

/** The meeting did not come to it. */
export const SENT_ON = {
  PanelItemRolled: { guard: 'theMeetingThatHasItLetsItGo', target: '#packBuilt', actions: 'takeOffTheAgenda' },
} as const;

/** The same, where it stays what it is. */
export const SENT_ON_WHERE_IT_STANDS = {
  PanelItemRolled: { guard: 'theMeetingThatHasItLetsItGo', actions: 'takeOffTheAgenda' },
} as const;

/** The item is opened where it stands: again, or for what is in place already. */
export const OPENED = { PanelItemOpened: { guard: 'theCurrentPackIsOnTheTable', actions: 'openTheItem' } } as const;

/** Declared at any time before it is over. */
export const INTEREST = { InterestDeclaredAtPanel: { guard: 'theCaseIsOpen', actions: 'noteInterest' } } as const;

/** Declared while it is heard, an interest stops it: whoever decides is no longer as it was. */
export const INTEREST_WHILE_IT_IS_HEARD = {
  InterestDeclaredAtPanel: { target: '#listed', actions: 'noteInterest' },
} as const;

/** An agency speaks for its own money. */
export const POSITION = {
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
} as const;

/** As a family reads it: one stage until it is decided. */
export const A_PANEL_DECIDES = 'A panel decides who pays';

/** From the complete request to the agenda of a panel. */
export const PANEL_STATES = {
  validating: funding.state({
    description: 'The request is complete. The history is put together for the panel.',
    meta: {
      title: 'Complete: the history is put together',
      plainly: WE_HAVE_ASKED,
      owner: 'owner',
      clocks: ['funding-pack-built', 'funding-decided'],
    },
    on: { ...SHARED, ...ADDED, ...BUILT, ...AGREED_BY_AN_OFFICER, ...TAKEN_BACK },
  }),
  packBuilt: funding.state({
    description: 'The pack is built. The family sees it first and may add to it.',
    meta: {
      title: 'Ready for a panel',
      plainly: A_PANEL_DECIDES,
      owner: 'owner',
      clocks: ['listed-for-panel', 'funding-decided'],
    },
    on: { ...SHARED, ...ADDED, ...BUILT, ...READ, ...LISTED, ...TAKEN_BACK },
  }),
  listed: funding.state({
    description: 'On the agenda of a panel. A new document makes what was read stale.',
    meta: {
      title: 'On a panel’s agenda',
      plainly: A_PANEL_DECIDES,
      owner: 'owner',
      clocks: ['panel-held', 'funding-decided'],
      because: 'The day of the meeting may not be fixed yet.',
    },
    on: {
      ...SHARED,
      ...ADDED,
      ...BUILT_AGAIN,
      ...READ,
      ...LISTED_WHERE_IT_STANDS,
      ...SENT_ON,
      PanelItemOpened: {
        guard: and(['theCurrentPackIsOnTheTable', 'aDifferentChairTakesTheReview']),
        target: '#atPanel',
        actions: 'openTheItem',
      },
      ...TAKEN_BACK,
    },
  }),
};

/** What a panel has put off until it has what it asked for. */
export const deferred = funding.state({
  description: 'The panel needs something first. It has said what, and when it is heard again.',
  meta: {
    title: 'Put off until the panel has what it asked for',
    plainly: A_PANEL_DECIDES,
    owner: 'owner',
    clocks: ['funding-heard-again', 'funding-decided'],
    aside: true,
  },
  on: {
    ...REQUESTED,
    ...SHARED,
    ...ADDED,
    ...BUILT,
    ...LISTED,
    PanelItemRolled: { actions: 'takeOffTheAgenda' },
    ...TAKEN_BACK,
  },
});
