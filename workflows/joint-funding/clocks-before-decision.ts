import type { ClockRow } from '#engine/clock-row';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { days, local, onTheDateNamed } from '#statutory-calendar/periods';
import { lengthsOfPanels } from '../areas/practice.js';
import type { Funding } from './funding.js';
import { panelFor } from './practice-here.js';
import { daysOf } from './urgent-rules.js';

/** Each area agrees its own, and its profile says which of them wait for it to. */
export const LOCAL = 'Local limit of the area profile';

const OVER = ['FundingWithdrawn', 'FundingClosed'];

const DECIDED = ['FundingAgreed', 'FundingAgreedWithConditions', 'FundingRefused', 'FundingAgreedUnderDelegation'];

/** Time limits until a request is decided, and the family has it in writing. */
export const BEFORE_THE_DECISION: readonly ClockRow<Funding>[] = [
  {
    id: 'funding-request-sent',
    title: 'send the request for funding, or say that it is not needed',
    kind: 'local',
    startedBy: ['FundingStarted'],
    metBy: ['FundingRequested', 'UrgentFundingRequested'],
    stoppedBy: OVER,
    due: local,
    whose: 'presenter',
    law: LOCAL,
    warn: [3],
    missed: 'Send it with what there is, or ring the family and record why it is not needed.',
  },
  {
    id: 'funding-request-checked',
    title: 'see whether a panel could decide on the request',
    kind: 'local',
    startedBy: ['FundingRequested', { event: 'PackageReviewed', when: (_act, { stage }) => stage === 'submitted' }],
    metBy: ['FundingReturned', 'FundingValidated', 'FundingAgreedUnderDelegation'],
    stoppedBy: [...OVER, 'UrgentFundingRequested'],
    due: local,
    whose: 'owner',
    law: LOCAL,
    warn: [1],
    missed: 'Look at it today: say that it is complete, or what is missing.',
  },
  {
    id: 'funding-request-mended',
    title: 'add what is missing to the request',
    kind: 'local',
    startedBy: ['FundingReturned'],
    metBy: ['FundingRequested'],
    stoppedBy: OVER,
    due: local,
    whose: 'presenter',
    law: LOCAL,
    warn: [3],
    missed:
      'Ring whoever wrote it: the child does not wait for a form. Ask for an urgent decision where it cannot wait.',
  },
  {
    id: 'funding-pack-built',
    title: 'put the history together for the panel',
    kind: 'local',
    startedBy: ['FundingValidated'],
    metBy: ['HistoryPackBuilt', 'FundingAgreedUnderDelegation'],
    stoppedBy: OVER,
    due: local,
    whose: 'owner',
    law: LOCAL,
    warn: [1],
    missed: 'Build the pack today. Hear the child first, or record why they could not be heard.',
  },
  {
    id: 'listed-for-panel',
    title: 'put the case on the agenda of a panel',
    kind: 'local',
    startedBy: [
      { event: 'HistoryPackBuilt', when: (_act, { stage }) => stage === 'packBuilt' },
      { event: 'PanelItemRolled', when: (_act, { stage }) => stage === 'packBuilt' },
      'DecisionReviewRequested',
    ],
    metBy: ['ListedForPanel'],
    stoppedBy: OVER,
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
    startedBy: ['ListedForPanel'],
    namedDate: ({ data }) => data.meetingOn as CivilDate | undefined,
    metBy: ['PanelItemOpened', 'UrgentFundingRatified', 'UrgentFundingOverturned'],
    stoppedBy: [...OVER, 'PanelItemRolled', 'PackageEnded'],
    due: onTheDateNamed,
    whose: 'owner',
    law: 'The day the family was told',
    missed: 'Tell the family today why the panel did not hear them, and give a new day.',
  },
  {
    id: 'agency-answers',
    title: 'answer for the agency’s own money',
    kind: 'local',
    startedBy: [
      {
        event: 'AgencyPositionRecorded',
        when: ({ data }) => data.position === 'needsOwnGovernance',
        key: ({ data }) => data.agency,
      },
    ],
    namedDate: ({ data }) => data.decidesOn as CivilDate | undefined,
    metBy: [
      {
        event: 'AgencyPositionRecorded',
        when: ({ data }) => data.position !== 'needsOwnGovernance',
        key: ({ data }) => data.agency,
      },
    ],
    stoppedBy: [...OVER, ...DECIDED, 'FundingNotAgreed', 'InterimFundingAgreed'],
    due: onTheDateNamed,
    whose: 'payer',
    law: 'The day the agency named',
    warn: [2],
    missed: 'Record that it is not agreed: then somebody pays meanwhile, and those who can settle it are asked.',
  },
  {
    id: 'funding-heard-again',
    title: 'hear again what was put off',
    kind: 'local',
    startedBy: ['FundingDeferred'],
    namedDate: ({ data }) => data.until as CivilDate | undefined,
    metBy: ['PanelItemOpened'],
    stoppedBy: OVER,
    due: onTheDateNamed,
    whose: 'owner',
    law: 'The day the panel named',
    warn: [5],
    missed: 'List it for the next panel with what has come, and tell the family the day.',
  },
  {
    id: 'funding-decision-notified',
    title: 'tell the family, the provider and those who pay in writing',
    kind: 'local',
    startedBy: [...DECIDED, 'InterimFundingAgreed'],
    length: ({ area }, file) => panelFor(file, area)?.notifyWithin,
    lengthsIn: (area) => lengthsOfPanels(area, ({ notifyWithin }) => notifyWithin),
    metBy: ['DecisionNotified'],
    stoppedBy: ['FundingClosed'],
    due: local,
    whose: 'owner',
    law: 'The panel’s terms of reference',
    warn: [1],
    missed: 'Send the letter today, and ring the family.',
  },
  {
    id: 'urgent-funding-decided',
    title: 'reach somebody who may decide for each that pays',
    kind: 'local',
    startedBy: ['UrgentFundingRequested'],
    metBy: ['UrgentFundingDecided'],
    stoppedBy: [...OVER, 'FundingRequested'],
    due: local,
    whose: 'payers',
    law: LOCAL,
    missed:
      'Ring the director on call of whoever has not answered. Until then whoever has the duty keeps the child safe.',
  },
  {
    id: 'urgent-decision-ratified',
    title: 'stand by the urgent decision, or wind it down',
    kind: 'local',
    startedBy: ['UrgentFundingDecided'],
    length: (act, file) => days(daysOf(file, act)),
    lengthsIn: (area) => lengthsOfPanels(area, ({ urgent }) => (urgent.allowed ? days(urgent.maxDays) : undefined)),
    metBy: ['UrgentFundingRatified', 'UrgentFundingOverturned'],
    stoppedBy: [...OVER, 'PackageEnded'],
    due: local,
    whose: 'owner',
    law: 'The panel’s terms of reference: the longest life of an urgent decision',
    warn: [14, 7],
    missed: 'The support goes on. Convene those who pay this week, and record what they decide.',
  },
];
