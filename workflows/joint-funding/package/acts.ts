import { Count, Day, Line, Lines, Names, OneOf, Optional, Paragraph, PartList, YesNo } from '../../answers-before.js';
import { Pence } from '../../money/pence-answer-before.js';
import { PAYERS } from '../../money/shares-given.js';

/** The family, the provider and those who pay have the decision in writing, with its reasons and the family's rights. */
export class DecisionNotified {
  @Optional()
  @Lines('List what was sent, or leave it out')
  documents?: string[];

  /** Who at the provider is told what they are asked to do. */
  @Optional()
  @Line('Choose who at the provider is told, or leave it out')
  providerContact?: string;

  /** How it was told beside the letter: a call, a talk. */
  @Optional()
  @Line('Say how else they were told, or leave it out')
  how?: string;
}

/** A condition has been met, and what came of it. */
export class ConditionMet {
  @Line('Say which condition: its number in the decision')
  id: string;

  @Optional()
  @Paragraph('Say what came of it, or leave it out')
  result?: string;
}

/** The support has begun, because the provider and the family say so; or what was there before simply goes on. */
export class PackageStarted {
  @Optional()
  @Day('Enter the day on which it began as a date, like 2026-04-13')
  startedOn?: string;

  @Optional()
  @YesNo('Say whether the provider has confirmed it')
  providerConfirms?: boolean;

  @Optional()
  @YesNo('Say whether the family has confirmed it')
  familyConfirms?: boolean;

  /** The same support goes on as before. */
  @Optional()
  @YesNo('Say whether the same support goes on as before')
  continuation?: boolean;
}

/** The support has been looked at with the family: what it has come to, and what follows. */
export class PackageReviewed {
  @OneOf(['continue', 'backToPanel', 'end'], 'Choose what follows')
  decision: 'continue' | 'backToPanel' | 'end';

  @Optional()
  @Count('Give the number as a whole number')
  outcomesMet?: number;

  @Optional()
  @Count('Give the number as a whole number')
  outcomesPartlyMet?: number;

  @Optional()
  @Count('Give the number as a whole number')
  outcomesNotMet?: number;

  @Optional()
  @Paragraph('Say what the child and the family say, or leave it out')
  familyView?: string;

  @Optional()
  @Paragraph('Say what was found, or leave it out')
  found?: string;
}

/** An agency agrees anew to its share. */
export class Approval {
  @OneOf(PAYERS, 'Choose the agency')
  agency: (typeof PAYERS)[number];

  @Line('Say who says yes')
  person: string;

  @Optional()
  @Pence('Enter the most it agrees to in a year as pounds and pence, or leave it out')
  capPence?: number;
}

/** The price or the amount of one line changes within what may be agreed without a panel. The period before is closed, never edited. */
export class PackageVaried {
  @Line('Say which line: its number in the request')
  line: string;

  @Day('Enter the first day of the change as a date, like 2026-11-01')
  from: string;

  @Optional()
  @Pence('Enter the new price as pounds and pence, like 3250.00')
  unitPence?: number;

  @Optional()
  @Count('Say how many there are in a year, as a whole number')
  units?: number;

  @Paragraph('Say why it changes')
  because: string;

  /** Those whose share grows beyond what they agreed to say yes anew. */
  @Optional()
  @PartList(() => Approval, 'List who agrees anew, or leave it out')
  approvals?: Approval[];
}

/** How the support will stop: on which day, what takes its place, and who pays until then. */
export class WindDownPlanned {
  @Day('Enter the last day on which it goes on as a date, like 2026-08-26')
  until: string;

  @Paragraph('Say what takes its place, and how it passes over')
  plan: string;

  @Optional()
  @OneOf(PAYERS, 'Choose who pays until then, or leave it out')
  payer?: (typeof PAYERS)[number];
}

/** The support has ended: on its day, and with something in its place. */
export class PackageEnded {
  @Day('Enter the last day as a date, like 2026-08-26')
  lastDay: string;

  /** What takes its place, and that it is confirmed; or why nothing is needed. */
  @Optional()
  @Line('Say what takes its place, or why nothing is needed')
  replacement?: string;
}

/** What an agency has really paid for a line in a time. It stands beside what was agreed, and never instead of it. */
export class PaymentRecorded {
  @OneOf(PAYERS, 'Choose who paid')
  agency: (typeof PAYERS)[number];

  @Line('Say which line: its number in the request')
  line: string;

  @Day('Enter the first day that it is for as a date, like 2026-03-02')
  from: string;

  @Day('Enter the last day that it is for as a date, like 2026-03-08')
  to: string;

  @Pence('Enter the sum as pounds and pence, like 3249.99')
  pence: number;

  @Optional()
  @Line('Give the number of the invoice, or leave it out')
  invoice?: string;
}

/** The family asks that a decision is looked at again: something new is known, or it was not reached as it should have been. */
export class DecisionReviewRequested {
  @OneOf(['newInformation', 'processError'], 'Choose why')
  ground: 'newInformation' | 'processError';

  @Paragraph('Say what is new, or what went wrong')
  words: string;
}

/** The area does not pay for the child any more: they have moved, or died. What was provided ends in good order. */
export class FundingClosed {
  @OneOf(['moved', 'died', 'anotherFunder'], 'Choose why')
  because: 'moved' | 'died' | 'anotherFunder';

  @Optional()
  @Names('List who has been told, or leave it out')
  told?: string[];
}
