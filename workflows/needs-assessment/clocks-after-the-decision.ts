import type { ClockRow } from '#engine/clock-row';
import { limitIn } from '#engine/limit';
import { LAW_OF_THE_REVIEW } from '../annual-review/clocks-of-the-review.js';
import { LAW_TO_THE_TRIBUNAL } from '../appeal/clocks-to-the-tribunal.js';
import type { Assessment } from './case.js';
import { sent } from './moments.js';

/** What a final plan arms, by the law of other pathways: the day to appeal, as its letter has it, and the first review. */
export const AFTER_THE_DECISION: readonly ClockRow<Assessment>[] = [
  {
    // From a certificate or an appeal on, the case of the appeal alone has the day.
    ...limitIn(LAW_TO_THE_TRIBUNAL, 'appeal-lodge'),
    startedBy: [sent('FinalPlanIssued')],
    metBy: [],
    stoppedBy: [
      { event: 'RedressNoted', when: ({ data }) => data.what === 'certificate' || data.what === 'lodged' },
      'ResponsibilityMoved',
      'ChildDied',
    ],
    whose: 'family',
    missed: 'The Tribunal may still give leave to appeal late (r.5(3)(a)).',
    lapses: true,
  },
  {
    ...limitIn(LAW_OF_THE_REVIEW, 'annual-review-complete'),
    startedBy: [sent('FinalPlanIssued')],
    metBy: [],
    stoppedBy: ['ResponsibilityMoved', 'ChildDied'],
    whose: 'caseOfficer',
    warn: [56, 28],
    missed: 'The duty continues: hold the review now, and tell the family why it is late and what they can do.',
  },
];
