import type { TaskRow } from '#engine/telling';
import { inPounds } from '../../money/pence.js';
import type { Funding } from '../case.js';
import { packagePence } from '../practice.js';

type Row = TaskRow<Funding>;

const OVER = ['FundingWithdrawn', 'FundingClosed'];

const dueBy =
  (clock: string): NonNullable<Row['dueOn']> =>
  ({ deadlines }) =>
    deadlines.findLast((each) => each.clock === clock)?.dueOn;

/** Who is asked to do what. */
export const TASKS_OF_FUNDING: readonly Row[] = [
  {
    task: 'check-request',
    on: 'FundingRequested',
    for: 'owner',
    what: ({ context }) => `Look whether a panel could decide: a package of ${inPounds(packagePence(context))} a year`,
    dueOn: dueBy('funding-request-checked'),
    doneBy: ['FundingReturned', 'FundingValidated', 'FundingAgreedUnderDelegation', ...OVER],
  },
  {
    task: 'mend-request',
    on: 'FundingReturned',
    for: 'presenter',
    what: ({ act }) => `Add what is missing: ${(act.data.missing as string[]).join('; ')}`,
    dueOn: dueBy('funding-request-mended'),
    doneBy: ['FundingRequested', ...OVER],
  },
  {
    task: 'share-lines',
    on: 'FundingValidated',
    for: 'presenter',
    when: ({ lines, split }) => split.length < lines.length,
    what: () => 'Say who pays each line: a line has nobody to pay for it',
    doneBy: ['SplitProposed', 'FundingAgreedUnderDelegation', ...OVER],
    doneWhen: ({ lines, split }, { type }) => OVER.includes(type) || split.length === lines.length,
  },
  {
    task: 'answer-for-own-money',
    on: 'AgencyPositionRecorded',
    for: 'payer',
    when: (_file, { data }) => data.position === 'needsOwnGovernance',
    what: () => 'Ask within your own organisation, and answer for its money',
    dueOn: ({ act }) => act.data.decidesOn,
    doneBy: [
      'FundingAgreed',
      'FundingAgreedWithConditions',
      'FundingRefused',
      'FundingNotAgreed',
      'InterimFundingAgreed',
      ...OVER,
    ],
  },
  {
    task: 'tell-in-writing',
    on: 'FundingAgreed',
    for: 'owner',
    what: () => 'Tell the family, the provider and those who pay in writing',
    dueOn: dueBy('funding-decision-notified'),
    doneBy: ['DecisionNotified', 'FundingClosed'],
  },
  {
    task: 'meet-condition',
    on: 'FundingAgreedWithConditions',
    for: 'conditionOwner',
    what: ({ context }) =>
      `Conditions of the agreement: ${context.conditions.map(({ id, what, due }) => `${id}. ${what}, by ${due}`).join('; ')}`,
    doneBy: ['ConditionMet', 'PackageEnded', 'FundingClosed'],
    doneWhen: ({ conditions }, { type }) => type !== 'ConditionMet' || conditions.every(({ met }) => met),
  },
  {
    task: 'list-for-ratification',
    on: 'UrgentFundingDecided',
    for: 'secretary',
    what: () => 'Put the urgent decision on the agenda of the next panel',
    dueOn: dueBy('urgent-decision-ratified'),
    doneBy: ['ListedForPanel', 'UrgentFundingRatified', 'UrgentFundingOverturned', ...OVER],
  },
  {
    task: 'confirm-start',
    on: 'DecisionNotified',
    for: 'owner',
    when: ({ stage }) => stage === 'notified',
    what: () => 'Ask the provider and the family whether it has begun',
    dueOn: dueBy('package-started'),
    doneBy: ['PackageStarted', 'FundingWithdrawn', 'FundingClosed'],
    doneWhen: ({ stage }) => stage !== 'implementing',
  },
  {
    task: 'hold-review',
    on: { warned: 'package-reviewed' },
    for: 'owner',
    what: () => 'Look at the support with the family: does it help, and what follows?',
    dueOn: dueBy('package-reviewed'),
    doneBy: ['PackageReviewed', 'PackageEnded', 'FundingClosed'],
  },
  {
    task: 'bring-back-to-panel',
    on: { warned: 'package-back-at-panel' },
    for: 'owner',
    what: () => 'The package comes to its end: ask the panel for it to go on, or plan with the family how it ends',
    dueOn: dueBy('package-back-at-panel'),
    doneBy: ['FundingRequested', 'WindDownPlanned', 'PackageEnded', 'FundingClosed'],
  },
  {
    task: 'see-it-pass-over',
    on: 'UrgentFundingOverturned',
    for: 'owner',
    what: ({ act }) => `See that something else is in place by ${act.data.windDownUntil}`,
    dueOn: ({ act }) => act.data.windDownUntil,
    doneBy: ['PackageEnded', 'FundingClosed'],
  },
];
