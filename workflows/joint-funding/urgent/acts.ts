import { Count, Day, Line, Lines, OneOf, Optional, Paragraph, Part, PartList, SomeOf } from '../../answers-before.js';
import { SPLIT_BASES } from '../../areas/practice/funding.js';
import { Child, Contact } from '../../every-case/people.js';
import { PAYERS, PartsGiven } from '../../money/shares-given.js';
import { LineAsked } from '../request/acts.js';

/** Somebody asks for money before a panel can meet: a child is not safe, something breaks down, a court or a hospital has named a day. */
export class UrgentFundingRequested {
  @Optional()
  @Part(() => Child, 'Say which child it is about')
  child?: Child;

  @Optional()
  @Part(() => Contact, 'Say whom to contact in the family')
  contact?: Contact;

  @Line('Say what happens to the child if nobody decides before the next panel')
  risk: string;

  @Optional()
  @OneOf(['safety', 'breakdown', 'tribunalDate', 'dischargeDate'], 'Choose why it cannot wait')
  ground?: string;

  @PartList(() => LineAsked, 'List what is to be paid for')
  lines: LineAsked[];

  /** Who would pay. Everybody who pays at this panel where it is left out. */
  @Optional()
  @SomeOf(PAYERS, 'Choose who would pay, or leave it out')
  payers?: (typeof PAYERS)[number][];

  @Optional()
  @Line('Name the panel, or leave it out')
  panel?: string;

  @Optional()
  @Paragraph('Write down what the family thinks, or leave it out')
  familyView?: string;
}

/** Somebody who may decide for an agency says yes for its money. */
export class Signature {
  @OneOf(PAYERS, 'Choose the agency')
  agency: (typeof PAYERS)[number];

  @Line('Say who says yes')
  person: string;

  /** The post under whose limit they do. */
  @Line('Choose the post under whose limit they say yes')
  post: string;
}

/** One who may decide of each that pays has said yes, within what their posts may agree to, for a time. The next panel looks at it again. */
export class UrgentFundingDecided {
  @PartList(() => Signature, 'List who says yes, each for an agency')
  signatures: Signature[];

  /** Who pays, where it is not everybody who was asked. */
  @Optional()
  @SomeOf(PAYERS, 'Choose who pays, or leave it out')
  payers?: (typeof PAYERS)[number][];

  /** For how many days. As long as the panel's practice allows where it is left out. */
  @Optional()
  @Count('Give the number of days as a whole number')
  days?: number;

  @Optional()
  @Paragraph('Give the reasons, or leave them out')
  reasons?: string;
}

/** What an agency said at the meeting. */
export class PositionAtMeeting {
  @OneOf(PAYERS, 'Choose the agency')
  agency: (typeof PAYERS)[number];

  @OneOf(['agree', 'disagree'], 'Choose what the agency says')
  position: 'agree' | 'disagree';

  /** Who said it. */
  @Line('Say who said it')
  person: string;
}

/** The panel stands by what was decided out of turn, and says how it is shared. */
export class UrgentFundingRatified {
  @PartList(() => PositionAtMeeting, 'List what each agency said')
  positions: PositionAtMeeting[];

  @OneOf(SPLIT_BASES, 'Choose how it is shared')
  basis: (typeof SPLIT_BASES)[number];

  @Optional()
  @Part(() => PartsGiven, 'Give the parts of each agency as whole numbers')
  parts?: PartsGiven;

  @Optional()
  @Paragraph('Give the reasons, so that the family can understand them')
  reasons?: string;

  @Optional()
  @Lines('List the documents relied on')
  evidence?: string[];
}

/** The panel does not stand by it. Nothing stops on the day: it is wound down, and somebody pays until then. */
export class UrgentFundingOverturned {
  @Paragraph('Give the reasons, so that the family can understand them')
  reasons: string;

  /** The last day on which the provision goes on. */
  @Day('Enter the last day on which it goes on as a date, like 2026-08-26')
  windDownUntil: string;

  @Optional()
  @Paragraph('Say what takes its place, and how it passes over')
  plan?: string;

  @OneOf(PAYERS, 'Choose who pays until then')
  payerMeanwhile: (typeof PAYERS)[number];

  @Optional()
  @Lines('List the documents relied on')
  evidence?: string[];
}
