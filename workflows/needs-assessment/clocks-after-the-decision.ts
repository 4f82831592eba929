import type { ClockRow } from '#engine/clock-row';
import { limitIn } from '#engine/limit';
import { LAW_OF_THE_REVIEW } from '../annual-review/clocks-of-the-review.js';
import { LAW_TO_THE_TRIBUNAL } from '../appeal/clocks-to-the-tribunal.js';
import { LAW_OF_MEDIATION } from '../mediation/clocks.js';
import type { Assessment } from './assessment.js';
import { sent } from './moments.js';

const REVERSED = ['AssessmentAgreed', 'PlanAgreed', 'ResponsibilityMoved', 'ChildDied'];

/** What a decision arms, by the law of other pathways: the family's time to mediate and to appeal, and the first review. */
export const AFTER_THE_DECISION: readonly ClockRow<Assessment>[] = [
  {
    ...limitIn(LAW_OF_MEDIATION, 'mediation-contact-adviser'),
    startedBy: [sent('AssessmentRefused'), sent('PlanRefused')],
    metBy: [],
    stoppedBy: REVERSED,
    whose: 'family',
    missed: 'No certificate can be given any more without the Tribunal’s leave (reg 34(3)).',
    lapses: true,
  },
  {
    ...limitIn(LAW_TO_THE_TRIBUNAL, 'appeal-lodge'),
    startedBy: [sent('AssessmentRefused'), sent('PlanRefused'), sent('FinalPlanIssued')],
    metBy: [],
    stoppedBy: REVERSED,
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
