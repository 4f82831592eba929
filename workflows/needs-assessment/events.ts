import { Day, Line, Lines, OneOf, Optional, Paragraph, Part } from '../answers.js';
import { EVERY_CASE_EVENTS } from '../every-case/events.js';
import { Child, Contact } from '../every-case/people-in-a-case.js';
import { type EventClasses, problemsIn } from '../validate.js';

/** Who may ask, as the SEN2 return counts them: 1 parent or young person, 2 setting, 3 health, 4 social care, 5 other. */
export const SOURCES = ['parentOrYoungPerson', 'setting', 'health', 'socialCare', 'other'] as const;

/**
 * Somebody entitled to has asked for an EHC needs assessment (Children and Families Act 2014 s.36(1)), or has brought a
 * child to the authority's attention (s.36(3)). The six, sixteen and twenty weeks start together on the day of receipt.
 */
export class AssessmentRequested {
  @Part(() => Child, 'Tell us the child’s name')
  child: Child;

  @Part(() => Contact, 'Tell us whom to contact, and how')
  contact: Contact;

  @OneOf(SOURCES, 'Choose who asks')
  source: string;

  /** The day on which the authority received the request, where it is recorded later. */
  @Optional()
  @Day('Enter the day on which it was received as a date, like 2026-05-26')
  receivedOn?: string;

  @Optional()
  @Paragraph('Say why, or leave it out')
  reasons?: string;
}

/** The people whom the regulations name have been told that an assessment is being considered (SI 2014/1530 reg 4(2)). */
export class PartnersNotified {
  @Optional()
  @Lines('List who was told')
  to?: string[];
}

/** The authority will assess: the child has or may have special educational needs and it may be necessary to make provision by a plan (s.36(8)). */
export class AssessmentAgreed {
  /** The only test in law; local criteria are guidance. */
  @Optional()
  @Line('Say how the test of section 36(8) is met')
  test?: string;

  @Optional()
  @Paragraph('Give the reasons, or leave it out')
  reasons?: string;
}

/** Whoever asked has taken the request back. */
export class RequestWithdrawn {
  @Line('Say who withdrew the request and why')
  reason: string;
}

/** The child has moved and another authority is responsible now (SI 2014/1530 reg 15; Children and Families Act 2014 s.24). */
export class ResponsibilityMoved {
  @Line('Say which authority is responsible now')
  to: string;
}

/** The child has died. Everything stops, and nobody is written to without a person having thought about it. */
export class ChildDied {
  @Line('Say who told us')
  toldBy: string;
}

/** What is recorded on this pathway and on no other. */
export const ASSESSMENT_EVENTS: EventClasses = {
  AssessmentRequested,
  PartnersNotified,
  AssessmentAgreed,
  RequestWithdrawn,
  ResponsibilityMoved,
  ChildDied,
};

/** What is wrong with the facts of an act of this pathway, or of any case. */
export const problemsOfAssessment = problemsIn({ ...ASSESSMENT_EVENTS, ...EVERY_CASE_EVENTS });
