import { Day, Key, Line, Lines, Names, Optional, Paragraph, Part, PartList } from '../../answers-before.js';
import { PartsGiven } from '../../money/shares-given.js';

/** What must be done, by whom and by when. */
export class ConditionSet {
  /** By what it is called later. Its number in the list where it is left out. */
  @Optional()
  @Key()
  id?: string;

  @Line('Say what must be done')
  what: string;

  @Line('Say who does it')
  owner: string;

  @Day('Enter the day by which it must be done as a date, like 2026-04-30')
  due: string;
}

/** What every decision about money records, whatever it is. */
class Decided {
  @Optional()
  @Paragraph('Give the reasons, so that the family can understand them')
  reasons?: string;

  /** The documents relied on. */
  @Optional()
  @Lines('List the documents relied on')
  evidence?: string[];

  /** What is recommended, in the words of the tried register where it has been tried. */
  @Optional()
  @Lines('List what is recommended, or leave it out')
  recommend?: string[];

  @Optional()
  @Paragraph('Say why it is worth trying again')
  repeatReason?: string;

  /** Somebody else who was there and says that this is what was decided. */
  @Optional()
  @Line('Say who confirms the decision')
  secondPerson?: string;

  /** Who did not share the view of the others, and why. */
  @Optional()
  @Lines('Write down who did not agree, and why, or leave it out')
  dissent?: string[];
}

/** Everybody whose money it is has said yes. */
export class FundingAgreed extends Decided {
  @Optional()
  @Day('Enter the first day as a date, like 2026-04-13')
  startsOn?: string;

  /** The disagreement whose settlement this records. The meeting has nothing to decide then. */
  @Optional()
  @Line('Give the reference of the disagreement, or leave it out')
  because?: string;

  @Optional()
  @Line('Say who commissions, or leave it out')
  leadCommissioner?: string;

  @Optional()
  @Line('Say who holds the contract, or leave it out')
  contractHolder?: string;

  @Optional()
  @Line('Say who looks after quality, or leave it out')
  qaLead?: string;

  @Optional()
  @Line('Choose the key worker, or leave it out')
  keyWorker?: string;

  /** A panel may ask for it by the name “howAndWhenTheChildReturns”. */
  @Optional()
  @Paragraph('Say how and when the child will return')
  howAndWhenTheChildReturns?: string;

  /** Other facts that this area's panel records of every decision: "equality: …". */
  @Optional()
  @Lines('List what else the panel records, or leave it out')
  alsoRecorded?: string[];
}

/** Everybody whose money it is has said yes, and something must be done, each by somebody and by a day. */
export class FundingAgreedWithConditions extends FundingAgreed {
  @PartList(() => ConditionSet, 'List the conditions, each with who and by when')
  conditions: ConditionSet[];
}

/**
 * Who pays in the end is open, and the child does not wait: somebody pays from a day on, without prejudice. Paying says
 * nothing of who is responsible.
 */
export class InterimFundingAgreed extends Decided {
  @Part(() => PartsGiven, 'Say who pays meanwhile, and which parts')
  payers: PartsGiven;

  @Day('Enter the first day as a date, like 2026-03-02')
  from: string;

  @Day('Enter the day by which it must be settled as a date, like 2026-05-29')
  until: string;
}

/** The panel needs something before it can decide. It says what, and by when it is heard again. */
export class FundingDeferred extends Decided {
  @Lines('Say exactly what is needed')
  wanted: string[];

  @Day('Enter the day by which it is heard again as a date, like 2026-03-25')
  until: string;
}

/** The panel does not pay. What a plan says must be provided is secured all the same, and this says by whom. */
export class FundingRefused extends Decided {
  /** Who secures meanwhile what section F or G says: nobody can decide that duty away. */
  @Optional()
  @Line('Say who secures the provision meanwhile')
  meanwhileSecuredBy?: string;

  /** Lines that are refused; all of them where it is left out. */
  @Optional()
  @Names('List the lines that are refused, or leave it out')
  lines?: string[];
}

/** Somebody whose money it is has not said yes. That is an outcome: it opens a disagreement, and the child does not wait for it. */
export class FundingNotAgreed extends Decided {
  /** Who secures meanwhile what the plan says. */
  @Optional()
  @Line('Say who secures the provision meanwhile')
  meanwhileSecuredBy?: string;
}

/** An officer agrees within what their post may agree to without a panel. */
export class FundingAgreedUnderDelegation extends FundingAgreed {
  @Line('Choose the post under whose limit it is agreed')
  post: string;
}
