import { days } from '#statutory-calendar/periods';
import { lengthsOfPanels } from '../areas/practice/practice.js';
import { clocksOfAChild } from '../every-case/custody/clocks.js';
import { byWhenOf } from '../every-case/wording.js';
import { clocks, DECIDED, ENDED, OVER, on, onAny, REQUESTS, TOLD_BY_LETTER, URGENCY_SETTLED } from './acts.js';
import type { Funding } from './case.js';
import { DISPUTE_CLOCKS } from './dispute/clocks.js';
import { PACKAGE_CLOCKS } from './package/clocks.js';
import type { Positioning } from './panel/acts.js';
import { BY_THE_PANEL, LOCAL, ON_THE_DAY_NAMED, panelFor } from './practice.js';
import type { DecidingUrgently } from './urgent/acts.js';
import { daysOf } from './urgent/rules.js';

/** The agency has to ask within its own organisation first. */
const asksFirst = ({ data }: Positioning): boolean => data.position === 'needsOwnGovernance';

/** From the first word to the decision, and what is decided before a panel can meet. */
const OF_FUNDING = clocks([
  {
    ...LOCAL,
    id: 'funding-request-sent',
    title: 'send the request for funding, or say that it is not needed',
    startedBy: ['FundingStarted'],
    metBy: REQUESTS,
    stoppedBy: OVER,
    whose: 'presenter',
    warn: [3],
    missed: 'Send it with what there is, or ring the family and record why it is not needed.',
  },
  {
    ...LOCAL,
    id: 'funding-request-checked',
    title: 'see whether a panel could decide on the request',
    startedBy: ['FundingRequested', on('PackageReviewed', { when: (_act, { stage }) => stage === 'submitted' })],
    metBy: ['FundingReturned', 'FundingValidated', 'FundingAgreedUnderDelegation'],
    stoppedBy: [...OVER, 'UrgentFundingRequested'],
    whose: 'owner',
    warn: [1],
    missed: 'Look at it today: say that it is complete, or what is missing.',
  },
  {
    ...LOCAL,
    id: 'funding-request-mended',
    title: 'add what is missing to the request',
    startedBy: ['FundingReturned'],
    metBy: ['FundingRequested'],
    stoppedBy: OVER,
    whose: 'presenter',
    warn: [3],
    missed:
      'Ring whoever wrote it: the child does not wait for a form. Ask for an urgent decision where it cannot wait.',
  },
  {
    ...LOCAL,
    id: 'funding-pack-built',
    title: 'put the history together for the panel',
    startedBy: ['FundingValidated'],
    metBy: ['HistoryPackBuilt', 'FundingAgreedUnderDelegation'],
    stoppedBy: OVER,
    whose: 'owner',
    warn: [1],
    missed: 'Build the pack today. Hear the child first, or record why they could not be heard.',
  },
  {
    ...LOCAL,
    id: 'listed-for-panel',
    title: 'put the case on the agenda of a panel',
    startedBy: [
      ...onAny(['HistoryPackBuilt', 'PanelItemRolled'], { when: (_act, { stage }) => stage === 'packBuilt' }),
      'DecisionReviewRequested',
    ],
    metBy: ['ListedForPanel'],
    stoppedBy: OVER,
    whose: 'owner',
    warn: [2],
    missed: 'List the case for the next panel, and tell the family the day.',
  },
  {
    ...ON_THE_DAY_NAMED,
    id: 'panel-held',
    title: 'hear the case on the day the family was told',
    startedBy: ['ListedForPanel'],
    namedDate: (_act, { panelOn }) => panelOn ?? undefined,
    metBy: ['PanelItemOpened', ...URGENCY_SETTLED],
    stoppedBy: [...OVER, 'PanelItemRolled', 'PackageEnded'],
    whose: 'owner',
    law: 'The day the family was told',
    missed: 'Tell the family today why the panel did not hear them, and give a new day.',
  },
  {
    ...ON_THE_DAY_NAMED,
    id: 'agency-answers',
    title: 'answer for the agency’s own money',
    startedBy: [on('AgencyPositionRecorded', { when: asksFirst, key: ({ data }) => data.agency })],
    namedDate: (act) => (act.type === 'AgencyPositionRecorded' ? act.data.decidesOn : undefined),
    metBy: [on('AgencyPositionRecorded', { when: (act) => !asksFirst(act), key: ({ data }) => data.agency })],
    stoppedBy: [...OVER, ...DECIDED, 'FundingNotAgreed', 'InterimFundingAgreed'],
    whose: 'payer',
    law: 'The day the agency named',
    warn: [2],
    missed: 'Record that it is not agreed: then somebody pays meanwhile, and those who can settle it are asked.',
  },
  {
    ...ON_THE_DAY_NAMED,
    id: 'funding-heard-again',
    title: 'hear again what was put off',
    startedBy: ['FundingDeferred'],
    namedDate: (act) => (act.type === 'FundingDeferred' ? act.data.until : undefined),
    metBy: ['PanelItemOpened'],
    stoppedBy: OVER,
    whose: 'owner',
    warn: [5],
    missed: 'List it for the next panel with what has come, and tell the family the day.',
  },
  {
    ...LOCAL,
    id: 'funding-decided',
    title: 'decide on a request that is complete',
    startedBy: ['FundingValidated', 'DecisionReviewRequested'],
    metBy: [...DECIDED, 'FundingNotAgreed', 'InterimFundingAgreed'],
    stoppedBy: OVER,
    whose: 'chair',
    warn: [10],
    missed:
      'Decide at the next meeting on what there is, or agree who pays meanwhile. The child has waited long enough.',
  },
  {
    ...BY_THE_PANEL,
    id: 'funding-decision-notified',
    title: 'tell the family, the provider and those who pay in writing',
    startedBy: [...DECIDED, 'InterimFundingAgreed'],
    length: ({ area }, file) => panelFor(file, area)?.notifyWithin,
    lengthsIn: (area) => lengthsOfPanels(area, ({ notifyWithin }) => notifyWithin),
    metBy: ['DecisionNotified'],
    stoppedBy: ['FundingClosed'],
    whose: 'owner',
    law: 'The panel’s terms of reference',
    warn: [1],
    missed: 'Send the letter today, and ring the family.',
  },
  {
    ...LOCAL,
    id: 'urgent-funding-decided',
    title: 'reach somebody who may decide for each that pays',
    startedBy: ['UrgentFundingRequested'],
    metBy: ['UrgentFundingDecided'],
    stoppedBy: [...OVER, 'FundingRequested'],
    whose: 'payers',
    missed:
      'Ring the director on call of whoever has not answered. Until then whoever has the duty keeps the child safe.',
  },
  {
    ...BY_THE_PANEL,
    id: 'urgent-decision-ratified',
    title: 'stand by the urgent decision, or wind it down',
    startedBy: ['UrgentFundingDecided'],
    length: (act, file) => days(daysOf(file, act as DecidingUrgently)),
    lengthsIn: (area) => lengthsOfPanels(area, ({ urgent }) => (urgent.allowed ? days(urgent.maxDays) : undefined)),
    metBy: URGENCY_SETTLED,
    stoppedBy: [...OVER, 'PackageEnded'],
    whose: 'owner',
    law: 'The panel’s terms of reference: the longest life of an urgent decision',
    warn: [14, 7],
    missed: 'The support goes on. Convene those who pay this week, and record what they decide.',
  },
  {
    ...ON_THE_DAY_NAMED,
    id: 'funding-condition',
    title: 'meet a condition of the decision',
    startedBy: [
      on('FundingAgreedWithConditions', {
        key: (_act, { conditions }) => conditions.filter(({ met }) => !met).map(({ id }) => id),
      }),
    ],
    namedDate: (_act, { conditions }, key) => conditions.find(({ id }) => id === key)?.due,
    metBy: [on('ConditionMet', { key: ({ data }) => data.id })],
    stoppedBy: ENDED,
    whose: 'conditionOwner',
    warn: [14, 5],
    missed: 'The support goes on. Tell those who pay, and ask the panel whether its agreement stands.',
  },
  {
    ...BY_THE_PANEL,
    id: 'decision-review-open',
    title: 'ask that the decision is looked at again',
    startedBy: TOLD_BY_LETTER,
    length: ({ area }, file) => panelFor(file, area)?.reviewOfDecision?.within,
    metBy: ['DecisionReviewRequested'],
    stoppedBy: ['FundingClosed'],
    whose: 'family',
    law: 'The panel’s terms of reference: review of its decisions',
    missed: 'The panel need not look at it again. A new request can be made at any time.',
    lapses: true,
  },
]);

/** Every time limit of joint funding, in the order in which a case meets them. None of them is law: each is the area's own. */
export const FUNDING_CLOCKS = [
  ...OF_FUNDING,
  ...PACKAGE_CLOCKS,
  ...DISPUTE_CLOCKS,
  ...clocksOfAChild<Funding>([...OVER, 'PackageEnded']),
];

/** The ids of the clocks of joint funding. */
export type FundingClock = (typeof FUNDING_CLOCKS)[number]['id'];

/** "by Thursday 18 September 2025", from the deadline of that clock. */
export const byWhen = byWhenOf<FundingClock>();
