import { Day, Line, Lines, OneOf, Optional, Paragraph, Part, YesNo } from '../../answers-before.js';
import { Child, Contact } from '../../every-case/people.js';

/** Who may ask, as the SEN2 return counts them: 1 parent or young person, 2 setting, 3 health, 4 social care, 5 other. */
export const SOURCES = ['parentOrYoungPerson', 'setting', 'health', 'socialCare', 'other'] as const;

/** On what a refusal to assess may rest, and on what it may not. */
export const TESTS = ['section36(8)', 'assessedWithinSixMonths', 'localCriteria'] as const;

/** What may bring a refusal to an end. */
export const REVERSALS = ['mediation', 'concession', 'tribunalOrder', 'newInformation'] as const;

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

  /** The day of the last assessment, where there was one: within six months the authority need not consider another (s.36(6)(b)). */
  @Optional()
  @Day('Enter the day of the last assessment as a date, like 2025-11-03, or leave it out')
  lastAssessedOn?: string;

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

/**
 * Somebody has told the authority what it should know, or sent it something to read. The parent or young person may, as of
 * right (Children and Families Act 2014 s.36(7)(b)), and what they send must be considered (SI 2014/1530 reg 7(b)). It goes with each request
 * for advice (reg 6(3)).
 */
export class InformationSupplied {
  @Paragraph('Say what was sent or told')
  what: string;

  @Optional()
  @Line('Say who sent it, or leave it out')
  from?: string;
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

  /** After a refusal: what brought it to an end. The refusal and its date stay recorded as they were. */
  @Optional()
  @OneOf(REVERSALS, 'Choose what brought the refusal to an end')
  reverses?: string;
}

/**
 * A refusal to assess has come to nothing: the authority did not oppose an appeal (SI 2014/1530 reg 45(3)), the Tribunal
 * ordered an assessment (reg 44(2)(b)), or it was agreed in mediation (reg 42). It opens the assessment that is owed, as a
 * case of its own beside the refusal, which stays as it was recorded. The limits of the request do not run here: ten and
 * fourteen weeks run from the concession, the order or the agreement, on the case of the disagreement.
 */
export class RefusalReversed {
  @Part(() => Child, 'Tell us the child’s name')
  child: Child;

  @Part(() => Contact, 'Tell us whom to contact, and how')
  contact: Contact;

  @OneOf(REVERSALS, 'Choose what brought the refusal to an end')
  because: string;

  @Optional()
  @Paragraph('Say more, or leave it out')
  reasons?: string;

  /** The case of the appeal, on which the days that are owed are kept. */
  @Optional()
  @Line('Give the reference of the appeal, or leave it out')
  appeal?: string;

  @Optional()
  @Day('Enter the day by which a refusal of a plan is due as a date, or leave it out')
  noPlanBy?: string;

  @Optional()
  @Day('Enter the day by which the final plan is due as a date, or leave it out')
  finalBy?: string;
}

/**
 * The authority will not assess (Children and Families Act 2014 s.36(5); SI 2014/1530 regs 4(1) and 5). The letter gives
 * the reasons, the right to appeal and its time limit, mediation, disagreement resolution and advice (reg 5(3)).
 */
export class AssessmentRefused {
  @OneOf(TESTS, 'Choose on what the refusal rests')
  test: string;

  @Optional()
  @Paragraph('Give the reasons')
  reasons?: string;

  @Optional()
  @YesNo('Say whether the letter sets out the family’s rights')
  rightsBlock?: boolean;

  /** The day on which the letter was sent: the family's time runs from it. */
  @Optional()
  @Day('Enter the day on which the letter was sent as a date, like 2026-10-05')
  sentOn?: string;

  @Optional()
  @Day('Enter the day offered for a meeting as a date, like 2026-10-12, or leave it out')
  meetingOfferedOn?: string;
}

/** Whoever asked has taken the request back. */
export class RequestWithdrawn {
  @Line('Say why the request was withdrawn')
  reason: string;

  /** Who in the family asked, where somebody else records it. */
  @Optional()
  @Line('Say who in the family asked')
  askedBy?: string;

  @Optional()
  @Day('Enter the day on which they asked as a date, like 2026-06-22')
  askedOn?: string;
}

/** The child has moved and another authority is responsible now (Children and Families Act 2014 s.24). Its clocks are its own. */
export class ResponsibilityMoved {
  @Line('Say which authority is responsible now')
  to: string;
}

/** The child has died. Everything stops, and nobody is written to without a person having thought about it. */
export class ChildDied {
  @Line('Say who told us')
  toldBy: string;
}
