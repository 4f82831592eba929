import { Day, Line, OneOf, Optional, Part, YesNo } from '../answers-before.js';
import { Child, Contact } from '../every-case/people.js';
import { DECISION_KINDS } from './decisions.js';

/**
 * A decision has been sent against which the family may appeal (Children and Families Act 2014 s.51(2)). Two months to
 * contact the mediation adviser (SI 2014/1530 reg 33) and the appeal period (HESC Rules r.20(1)(c)) run from the day on
 * which it was sent. Nobody has disagreed yet.
 */
export class RightOfAppealArose {
  @OneOf(DECISION_KINDS, 'Choose which decision it is')
  kind: (typeof DECISION_KINDS)[number];

  /** The day on which the letter was sent, not the day on which it came. */
  @Day('Enter the day on which the letter was sent as a date, like 2026-10-05')
  decisionSentOn: string;

  @Part(() => Child, 'Tell us the child’s name')
  child: Child;

  @Part(() => Contact, 'Tell us whom to contact, and how')
  contact: Contact;

  /** The case on which the decision was made. Left out where it was made elsewhere. */
  @Optional()
  @Line('Give the reference of the case, or leave it out')
  case?: string;

  /** Only the school, its type, or that none is named can be in dispute: no certificate is needed then (s.55(2)). */
  @Optional()
  @YesNo('Say whether only the school can be in dispute')
  placementOnly?: boolean;
}

/**
 * Something has been recorded on the case that the decision was made on: what was owed has been done there, the decision
 * has been reversed, or the child has died. Recorded by our own parts in the same moment.
 */
export class CaseMovedOn {
  /** The act that was recorded there. */
  @Line('Send the act')
  act: string;

  @Optional()
  @Line('Send why')
  because?: string;
}
