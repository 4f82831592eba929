import type { Act } from '#engine/act';
import type { ClockRow } from '#engine/clock-row';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { local, localBefore, onTheDateNamed } from '#statutory-calendar/periods';
import { practiceOf } from '../areas/practice/practice.js';
import type { Funding } from './case.js';
import { LOCAL } from './clocks-before-decision.js';
import { panelFor, wholeLadder } from './practice.js';

const OVER = ['FundingClosed', 'PackageEnded'];

/** The first of the days on which a line of the package comes to its end; null while none does. */
const firstEnd = ({ periods }: Funding): CivilDate | null =>
  periods.flatMap(({ to, closedBy }) => (to === null || closedBy !== null ? [] : [to])).sort()[0] ?? null;

const hasAnEnd = (_act: Act, file: Funding) => firstEnd(file) !== null;

/** Time limits of what was decided: conditions, the start, reviews, the end. */
export const OF_PACKAGES: readonly ClockRow<Funding>[] = [
  {
    id: 'funding-condition',
    title: 'meet a condition of the decision',
    kind: 'local',
    startedBy: [
      {
        event: 'FundingAgreedWithConditions',
        key: (_act, { conditions }) => conditions.filter(({ met }) => !met).map(({ id }) => id),
      },
    ],
    namedDate: (_act, { conditions }, key) => conditions.find(({ id }) => id === key)?.due,
    metBy: [{ event: 'ConditionMet', key: ({ data }) => data.id }],
    stoppedBy: OVER,
    due: onTheDateNamed,
    whose: 'conditionOwner',
    law: 'The day the panel named',
    warn: [14, 5],
    missed: 'The support goes on. Tell those who pay, and ask the panel whether its agreement stands.',
  },
  {
    id: 'decision-review-open',
    title: 'ask that the decision is looked at again',
    kind: 'local',
    startedBy: ['DecisionNotified', 'UrgentFundingRatified', 'UrgentFundingOverturned'],
    length: ({ area }, file) => panelFor(file, area)?.reviewOfDecision?.within,
    metBy: ['DecisionReviewRequested'],
    stoppedBy: ['FundingClosed'],
    due: local,
    whose: 'family',
    law: 'The panel’s terms of reference: review of its decisions',
    missed: 'The panel need not look at it again. A new request can be made at any time.',
    lapses: true,
  },
  {
    id: 'package-started',
    title: 'see that the support has begun, and that provider and family say so',
    kind: 'local',
    startedBy: [{ event: 'DecisionNotified', when: (_act, { stage }) => stage === 'notified' }],
    metBy: [{ event: 'PackageStarted', when: (_act, { stage }) => stage === 'active' }],
    stoppedBy: [...OVER, 'FundingWithdrawn', 'DecisionReviewRequested'],
    due: local,
    whose: 'owner',
    law: LOCAL,
    warn: [5],
    missed: 'Ring the provider and the family: has it begun, and if not, what is in the way?',
  },
  {
    id: 'package-reviewed',
    title: 'look at the support with the family',
    kind: 'local',
    startedBy: [
      {
        event: 'PackageStarted',
        when: (_act, { stage, reviews }) => stage === 'active' && reviews === 0,
        key: () => 'first',
      },
      { event: 'UrgentFundingRatified', key: () => 'first' },
      // Also where it is to end: until it has, somebody looks at it again.
      { event: 'PackageReviewed', key: () => 'annual' },
    ],
    length: ({ area }, _file, key) => {
      const { first, every } = practiceOf(area).funding.reviews;
      return key === 'first' ? first : every;
    },
    metBy: ['PackageReviewed'],
    stoppedBy: [...OVER, 'FundingWithdrawn'],
    due: local,
    whose: 'owner',
    law: 'The area’s practice on reviews of packages; Children and Families Act 2014 s.44 beside it, where there is a plan',
    warn: [28, 7],
    missed: 'The support goes on. Ring the family this week and hold the review.',
  },
  {
    id: 'package-back-at-panel',
    title: 'bring back to the panel what comes to its end',
    kind: 'local',
    startedBy: [
      ...['PackageStarted', 'UrgentFundingRatified', 'FundingAgreed'].map((event) => ({
        event,
        when: hasAnEnd,
        from: (_act: Act, file: Funding) => firstEnd(file) as CivilDate,
      })),
    ],
    length: ({ area }) => practiceOf(area).funding.endsSoon,
    metBy: ['FundingRequested', 'WindDownPlanned'],
    stoppedBy: OVER,
    due: localBefore,
    whose: 'owner',
    law: 'The panel’s terms of reference: packages that come to their end',
    warn: [28],
    missed: 'Ask for it to go on, or plan with the family how it ends. Nothing stops without one or the other.',
  },
  {
    id: 'provision-wound-down',
    title: 'see that something else is in place when the support ends',
    kind: 'local',
    startedBy: ['UrgentFundingOverturned', 'WindDownPlanned'],
    namedDate: (_act, { windDown }) => windDown?.until,
    metBy: ['PackageEnded'],
    stoppedBy: ['FundingClosed', 'FundingAgreed', 'FundingAgreedWithConditions', 'UrgentFundingRatified'],
    due: onTheDateNamed,
    whose: 'owner',
    law: 'The day the panel named',
    warn: [10, 3],
    missed: 'The support goes on until something else is in place. Say who pays, and name a new day.',
  },
  {
    id: 'funding-settled',
    title: 'carry it to an answer who pays in the end',
    kind: 'local',
    startedBy: ['FundingNotAgreed', 'InterimFundingAgreed'],
    length: ({ area }) => wholeLadder(area),
    lengthsIn: (area) => [wholeLadder(area)].filter((length) => length !== undefined),
    metBy: ['FundingAgreed', 'FundingAgreedWithConditions', 'FundingRefused'],
    stoppedBy: OVER,
    due: local,
    whose: 'payers',
    law: 'Children and Families Act 2014 s.26(3)(g): as quickly as possible. All rungs of the area’s ladder together, and its board',
    warn: [14],
    missed:
      'The board has had its time. Whoever pays meanwhile goes on; the chair asks the board for its answer today.',
  },
  {
    id: 'interim-settled',
    title: 'settle who pays in the end',
    kind: 'local',
    startedBy: ['InterimFundingAgreed'],
    namedDate: ({ data }) => data.until as CivilDate | undefined,
    metBy: ['FundingAgreed', 'FundingAgreedWithConditions', 'FundingNotAgreed'],
    stoppedBy: OVER,
    due: onTheDateNamed,
    whose: 'payers',
    law: 'The day the panel named',
    warn: [10, 3],
    missed: 'Whoever pays meanwhile goes on. Bring it to the next panel, or record that it is not agreed.',
  },
];
