import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Case, Day, Line, OneOf, SomeOf, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { ISSUES, type Issue } from '../../every-case/issues.js';
import { type Child, type Contact, TheChild, TheContact } from '../../every-case/people.js';
import { DECISION_TITLES, type DecisionKind } from '../case.js';

/**
 * A decision has been sent against which the family may appeal (Children and Families Act 2014 s.51(2)). Two months to
 * contact the mediation adviser (SI 2014/1530 reg 33) and the appeal period (HESC Rules r.20(1)(c)) run from the day on
 * which it was sent. Nobody has disagreed yet.
 */
@Wording({
  title: 'Open the time to mediate and to appeal',
  why: 'Opened by itself where the decision was recorded here. By hand for a decision that was made elsewhere.',
  told: 'A decision was sent that the family may mediate about and appeal.',
})
export class RightOfAppealArose {
  @OneOf(DECISION_TITLES, 'Which decision is it?', 'Choose which decision it is') kind: DecisionKind;

  /** The day on which the letter was sent, not the day on which it came. */
  @Day('When was the letter sent?', 'Enter the day on which the letter was sent as a date, like 2026-10-05', {
    hint: 'Not when it came. Both times run from this day',
  })
  decisionSentOn: CivilDate;

  @TheChild({ mend: 'Tell us the child’s name' }) child: Child;
  @TheContact({ mend: 'Tell us whom to contact, and how' }) contact: Contact;

  /** The case on which the decision was made. Left out where it was made elsewhere. */
  @Case.optional('The reference of the case on which it was decided', 'Give the reference of the case, or leave it out')
  case?: string;

  /** Only the school, its type, or that none is named can be in dispute: no certificate is needed then (s.55(2)). */
  @YesNo.optional('Can only the school be in dispute?', 'Say whether only the school can be in dispute', {
    hint: 'No certificate is needed then',
  })
  placementOnly?: boolean;
}
export type Arising = Act<string, RightOfAppealArose>;

/**
 * Something has been recorded on the case that the decision was made on: what was owed has been done there, the decision
 * has been reversed, or the child has died. Recorded by our own parts in the same moment.
 */
@Wording({ told: 'Something was recorded on the case on which the decision was made.' })
export class CaseMovedOn {
  /** The act that was recorded there. */
  @Line({ mend: 'Send the act' }) act: string;
  @Line({ mend: 'Send why', optional: true }) because?: string;
}
export type MovingOn = Act<string, CaseMovedOn>;

/**
 * In a disagreement the family has told the council that it wants mediation (Children and Families Act 2014 ss.52(3) and 53).
 * It opens the case of the mediation where there is none: the thirty days run from that day, whether or not the decision that
 * it is about is on record here. Recorded by our own parts in the same moment.
 */
@Wording({
  told: 'In a disagreement the family asked for mediation.',
  elsewhere: 'Recorded on the disagreement, where the family takes it further to mediation.',
})
export class MediationRequestReceived {
  @SomeOf(ISSUES, { mend: 'Send what the mediation is about' }) issues: Issue[];
  @Case({ mend: 'Send the reference of the disagreement' }) disagreement: string;
  @TheChild({ mend: 'Send the child, or leave it out', optional: true }) child?: Child;
  @TheContact({ mend: 'Send how to reach the family, or leave it out', optional: true }) contact?: Contact;
}
export type RequestReceived = Act<string, MediationRequestReceived>;

/** The acts of this stage, in the order in which a case meets them. */
export const WINDOW_ACTS = { RightOfAppealArose, MediationRequestReceived, CaseMovedOn } as const satisfies ActClasses;
