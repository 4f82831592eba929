import type { ClockRow } from '#engine/clock-row';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { local, onTheDateNamed } from '#statutory-calendar/periods';
import type { Referral } from '../case.js';
import { ENDS_OR_RESTS, LOCAL } from '../closing/clocks.js';

/** Time limits at the panel. */
export const AT_PANEL: readonly ClockRow<Referral>[] = [
  {
    id: 'panel-held',
    title: 'hear the case on the day the family was told',
    kind: 'local',
    startedBy: ['ListedForPanel', 'ReferralAcceptedAsUrgent'],
    namedDate: ({ data }) => data.meetingOn as CivilDate | undefined,
    metBy: ['PanelItemOpened'],
    stoppedBy: [
      ...ENDS_OR_RESTS,
      { event: 'PanelItemRolled', when: (_act, { stage }) => stage === 'pre.readyForPanel' },
    ],
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
      { event: 'PanelDecided', when: (_act, { stage }) => stage === 'panel.decided' },
      {
        event: 'HoldEnded',
        when: (_act, { stage, decision }) => stage === 'panel.decided' && decision?.notified === false,
      },
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
    startedBy: [{ event: 'PanelDecided', when: ({ data }) => data.outcome === 'NOT_NEEDED_NOW' }],
    namedDate: ({ data }) => data.reviewOn as CivilDate | undefined,
    metBy: ['NewInformationConsidered', 'CaseReopened'],
    stoppedBy: ['TransferredOut', 'ChildDied'],
    due: onTheDateNamed,
    whose: 'owner',
    law: 'The day the panel named',
    warn: [7],
    missed: 'Ring the family, ask how things are, and re-open the case or record why not.',
  },
];
