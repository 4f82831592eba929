import type { CivilDate } from '#statutory-calendar/civil-date';
import { localBefore } from '#statutory-calendar/periods';
import { practiceOf } from '../../areas/practice/practice.js';
import { clocks, ENDED, on, onAny } from '../acts.js';
import { BY_THE_PANEL, firstEnd, LOCAL, ON_THE_DAY_NAMED } from '../practice.js';

/** By when what was decided begins, is looked at, and ends with something in its place. */
export const PACKAGE_CLOCKS = clocks([
  {
    ...LOCAL,
    id: 'package-started',
    title: 'see that the support has begun, and that provider and family say so',
    startedBy: [on('DecisionNotified', { when: (_act, { stage }) => stage === 'notified' })],
    metBy: [on('PackageStarted', { when: (_act, { stage }) => stage === 'active' })],
    stoppedBy: [...ENDED, 'FundingWithdrawn', 'DecisionReviewRequested'],
    whose: 'owner',
    warn: [5],
    missed: 'Ring the provider and the family: has it begun, and if not, what is in the way?',
  },
  {
    ...BY_THE_PANEL,
    id: 'package-reviewed',
    title: 'look at the support with the family',
    startedBy: [
      on('PackageStarted', {
        when: (_act, { stage, reviews }) => stage === 'active' && reviews === 0,
        key: () => 'first',
      }),
      on('UrgentFundingRatified', { key: () => 'first' }),
      // Also where it is to end: until it has, somebody looks at it again.
      on('PackageReviewed', { key: () => 'annual' }),
    ],
    length: ({ area }, _file, key) => practiceOf(area).funding.reviews[key === 'first' ? key : 'every'],
    metBy: ['PackageReviewed'],
    stoppedBy: [...ENDED, 'FundingWithdrawn'],
    whose: 'owner',
    law: 'The area’s practice on reviews of packages; Children and Families Act 2014 s.44 beside it, where there is a plan',
    warn: [28, 7],
    missed: 'The support goes on. Ring the family this week and hold the review.',
  },
  {
    kind: 'local',
    due: localBefore,
    id: 'package-back-at-panel',
    title: 'bring back to the panel what comes to its end',
    startedBy: onAny(['PackageStarted', 'UrgentFundingRatified', 'FundingAgreed'], {
      when: (_act, file) => firstEnd(file) !== null,
      from: (_act, file) => firstEnd(file) as CivilDate,
    }),
    length: ({ area }) => practiceOf(area).funding.endsSoon,
    metBy: ['FundingRequested', 'WindDownPlanned'],
    stoppedBy: ENDED,
    whose: 'owner',
    law: 'The panel’s terms of reference: packages that come to their end',
    warn: [28],
    missed: 'Ask for it to go on, or plan with the family how it ends. Nothing stops without one or the other.',
  },
  {
    ...ON_THE_DAY_NAMED,
    id: 'provision-wound-down',
    title: 'see that something else is in place when the support ends',
    startedBy: ['UrgentFundingOverturned', 'WindDownPlanned'],
    namedDate: (_act, { windDown }) => windDown?.until,
    metBy: ['PackageEnded'],
    stoppedBy: ['FundingClosed', 'FundingAgreed', 'FundingAgreedWithConditions', 'UrgentFundingRatified'],
    whose: 'owner',
    warn: [10, 3],
    missed: 'The support goes on until something else is in place. Say who pays, and name a new day.',
  },
]);
