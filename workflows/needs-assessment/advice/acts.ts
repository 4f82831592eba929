import { Day, Line, Lines, OneOf, Optional, Paragraph, PartList, SomeOf, YesNo } from '../../answers-before.js';
import { ADVISER_NAMES } from '../advisers.js';

/** Somebody asked besides: whom the authority thinks fit (reg 6(1)(f)), or whom the family reasonably asks for (reg 6(1)(h)). */
export class AnotherAdviser {
  @Line('Say who is asked')
  name: string;

  @OneOf(['authority', 'family'], 'Choose who wishes for their advice')
  wishedBy: 'authority' | 'family';

  /** Whether they answer for an NHS body, to which the six weeks of reg 8(1) apply. */
  @Optional()
  @YesNo('Say whether they are an NHS body')
  isHealthBody?: boolean;
}

/** Advice is asked for, of one or of several (SI 2014/1530 reg 6(1)). Each has six weeks from this request, on its own clock. */
export class AdviceRequested {
  @Optional()
  @SomeOf(ADVISER_NAMES, 'Choose who is asked')
  from?: string[];

  @Optional()
  @PartList(() => AnotherAdviser, 'List who else is asked, or leave it out')
  others?: AnotherAdviser[];
}

/** An adviser has answered. "Not known to us" is an answer only with the screening questions answered. */
export class AdviceReceived {
  @Line('Say whose advice it is')
  from: string;

  @Optional()
  @Paragraph('Summarise the advice, or leave it out')
  summary?: string;

  @Optional()
  @YesNo('Say whether they have nothing to report')
  nilReturn?: boolean;

  @Optional()
  @Line('Say what the screening questions showed')
  screeningQuestions?: string;

  /** Where sending it to the family at once would do harm: who decided so, and why. */
  @Optional()
  @Line('Say who decided that the family does not have it at once, and why, or leave it out')
  heldBackBecause?: string;
}

/** Earlier advice serves, and nobody is asked again: only when the adviser, the authority and the family are all content (reg 6(4)). */
export class AdviceReused {
  @SomeOf(ADVISER_NAMES, 'Choose whose advice serves again')
  from: string[];

  @Day('Enter the date of the earlier advice, like 2026-02-03')
  givenOn: string;

  @YesNo('Say whether the adviser is content')
  adviserIsContent: boolean;

  @YesNo('Say whether the authority is content')
  authorityIsContent: boolean;

  @YesNo('Say whether the family is content')
  familyIsContent: boolean;
}

/** Advice that is late goes a rung higher: to the service lead, to the designated officer, to the executive lead of the ICB. */
export class AdviceEscalated {
  @Line('Say whose advice it is')
  from: string;

  @OneOf(['serviceLead', 'designatedOfficer', 'icbLead'], 'Choose who is told')
  to: 'serviceLead' | 'designatedOfficer' | 'icbLead';

  @Optional()
  @Line('Say what was done before, or leave it out')
  because?: string;
}

/** Why one adviser's advice is done without. */
export class WithoutAdvice {
  @Line('Say whose advice is not there')
  from: string;

  @Line('Say why the decision can be made without it')
  because: string;
}

/** All the advice is in, or it is documented why one is not: the authority turns to deciding on a plan. */
export class AdviceFoundComplete {
  @Optional()
  @PartList(() => WithoutAdvice, 'List whose advice is not there and why, or leave it out')
  without?: WithoutAdvice[];
}

/**
 * Lateness is said to be excused (SI 2014/1530 regs 5(4), 8(2), 10(4) and 13(3)). Only the grounds in the regulations can
 * be recorded. Nothing is paused and no new date arises; it counts once a second person has approved it.
 */
export class ExceptionClaimed {
  @Line('Choose the ground')
  ground: string;

  /** The adviser whose advice is late, or the authority's own limit ("ehcna-decision", "ehcp-refusal", "ehcp-final"). */
  @Line('Say whose advice it is about, or which limit')
  about: string;

  @Optional()
  @Lines('List the evidence')
  evidence?: string[];

  /** With the next: may be left out for a closure that is on record for the school or its area. */
  @Optional()
  @Day('Enter the first day of the closure or the absence as a date, like 2026-07-22')
  firstDay?: string;

  @Optional()
  @Day('Enter the day on which the school opened again, or they came back, like 2026-09-02')
  endsOn?: string;

  /** Where the school's own dates are shown, where they are not those on record. */
  @Optional()
  @Line('Say where the school’s own dates are shown, or leave it out')
  datesShownBy?: string;
}

/** A second person has looked at the evidence and approves the exception. The clock shows as breached, with the exception. */
export class ExceptionApproved {
  @Optional()
  @Paragraph('Say what convinced you, or leave it out')
  because?: string;
}

/** A second person has looked at the evidence and does not approve the exception. */
export class ExceptionRejected {
  @Line('Say why it is not approved')
  because: string;
}
