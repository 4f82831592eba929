import { local, onTheDateNamed } from '#statutory-calendar/periods';
import { clocks, on, onAny } from '../acts.js';
import { ENDS_OR_RESTS, LOCAL, resumedAt } from '../closing/clocks.js';

/** Time limits on the way to the panel, and of what it decided. */
export const PANEL_CLOCKS = clocks([
  {
    id: 'listed-for-panel',
    title: 'put the case on the agenda of a panel',
    kind: 'local',
    startedBy: [
      ...onAny(['HistoryPackBuilt', 'PanelItemRolled'], { when: (_act, { stage }) => stage === 'pre.readyForPanel' }),
      ...resumedAt('pre.readyForPanel'),
    ],
    metBy: ['ListedForPanel'],
    stoppedBy: [...ENDS_OR_RESTS, 'ContributionRequested'],
    due: local,
    whose: 'owner',
    law: LOCAL,
    warn: [2],
    missed: 'List the case for the next panel, and tell the family the day.',
  },
  {
    id: 'panel-held',
    title: 'hear the case on the day the family was told',
    kind: 'local',
    startedBy: ['ListedForPanel', 'ReferralAcceptedAsUrgent'],
    namedDate: ({ data }) => ('meetingOn' in data ? data.meetingOn : undefined),
    metBy: ['PanelItemOpened'],
    stoppedBy: [...ENDS_OR_RESTS, on('PanelItemRolled', { when: (_act, { stage }) => stage === 'pre.readyForPanel' })],
    due: onTheDateNamed,
    whose: 'owner',
    law: 'The day the family was told',
    missed: 'Tell the family today why the panel did not hear them, and give a new day.',
  },
  {
    id: 'decision-notified',
    title: 'tell the family the decision in writing',
    kind: 'local',
    startedBy: [
      on('PanelDecided', { when: (_act, { stage }) => stage === 'panel.decided' }),
      on('HoldEnded', {
        when: (_act, { stage, decision }) => stage === 'panel.decided' && decision?.notified === false,
      }),
    ],
    metBy: ['DecisionNotified'],
    stoppedBy: ENDS_OR_RESTS,
    due: local,
    whose: 'owner',
    law: LOCAL,
    warn: [1],
    missed: 'Send the letter today, and ring the family.',
  },
  {
    id: 'decision-looked-at-again',
    title: 'look again at a decision that nothing was needed then',
    kind: 'local',
    startedBy: [on('PanelDecided', { when: ({ data }) => data.outcome === 'NOT_NEEDED_NOW' })],
    namedDate: ({ data }) => ('reviewOn' in data ? data.reviewOn : undefined),
    metBy: ['NewInformationConsidered', 'CaseReopened'],
    stoppedBy: ['TransferredOut', 'ChildDied'],
    due: onTheDateNamed,
    whose: 'owner',
    law: 'The day the panel named',
    warn: [7],
    missed: 'Ring the family, ask how things are, and re-open the case or record why not.',
  },
]);
