import { Day, Line, OneOf, Optional } from '../../answers-before.js';
import { REVERSALS } from '../request/acts.js';

/** What comes of a family's right to mediate and to appeal, as far as this case counts it or shows a day because of it. */
export const REDRESS = ['opened', 'certificate', 'mediation', 'lodged', 'registered'] as const;

/** Which decision it is about, as the SEN2 return counts it: the request, the assessment, or something later. */
export const COUNTED_WITH = ['request', 'assessment', 'other'] as const;

/**
 * Something has been done on the case of the family's right to appeal: it was opened, a certificate was issued, mediation
 * was held, an appeal was made or registered. Recorded by our own parts in the same moment.
 */
export class RedressNoted {
  /** The reference of that case. */
  @Line('Send the reference of the appeal')
  appeal: string;

  @OneOf(REDRESS, 'Send what was done')
  what: (typeof REDRESS)[number];

  @OneOf(COUNTED_WITH, 'Send which decision it is about')
  about: (typeof COUNTED_WITH)[number];
}

/**
 * An assessment is owed after it had been refused: the Tribunal ordered it (SI 2014/1530 reg 44(2)(b)) or it was agreed in
 * mediation (reg 42(2)), and the family has been told. The refusal and its date stay as they were recorded. The limits of
 * the request do not run again: those of the order or the agreement run on the case of the appeal.
 */
export class AssessmentOrdered {
  @Line('Send the reference of the appeal')
  appeal: string;

  @OneOf(REVERSALS, 'Send what brought the refusal to an end')
  because: string;

  @Optional()
  @Day('Send the day by which a refusal of a plan is due')
  noPlanBy?: string;

  @Optional()
  @Day('Send the day by which the final plan is due')
  finalBy?: string;
}

/** The same for a plan that had been refused (regs 42(2), 44(2)(c) and 45(6)). */
export class PlanOrdered {
  @Line('Send the reference of the appeal')
  appeal: string;

  @OneOf(REVERSALS, 'Send what brought the refusal to an end')
  because: string;

  @Optional()
  @Day('Send the day by which the draft is due')
  draftBy?: string;

  @Optional()
  @Day('Send the day by which the final plan is due')
  finalBy?: string;
}
