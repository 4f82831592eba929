import { Day, Line, OneOf, Optional, Paragraph } from '../../answers-before.js';

const CASE = 'Give the reference of the case, like K7QF-2M9D';

/** The minutes are drafted from what was recorded. Drafted again, they are signed again. */
export class MinutesDrafted {
  /** SHA-256 of the minutes, which are put together and digested where this is recorded. */
  @Optional()
  @Line('Send the digest of the minutes, or leave it out')
  minutesDigest?: string;

  /** What no act says: a word about how the meeting went. */
  @Optional()
  @Paragraph('Add what was not recorded, or leave it out')
  note?: string;
}

/** Somebody who was there says that the minutes are right: the chair, and a member of another body. Then they are frozen. */
export class MinutesSigned {
  /** The minutes that they read. */
  @Optional()
  @Line('Send the digest of the minutes, or leave it out')
  minutesDigest?: string;
}

/** Signed minutes are never changed: what was wrong in them is said beside them. */
export class MinutesAddendumAdded {
  @Paragraph('Say what is to be read with the minutes')
  words: string;

  @Line('Say why')
  because: string;
}

/** A family or an agency asks that a decision be looked at again, in the chair somebody else. */
export class ReviewRequested {
  @Line(CASE)
  case: string;

  /** One of the grounds that the panel’s terms allow: "newInformation", "processError". */
  @Line('Choose the ground')
  ground: string;

  @Paragraph('Say what is new, or what went wrong')
  because: string;

  @OneOf(['family', 'agency'], 'Choose who asks')
  askedBy: 'family' | 'agency';

  /** The day on which they had the decision in writing, where the case has not said it: the time to ask runs from it. */
  @Optional()
  @Day('Enter the day on which they had the decision in writing as a date, like 2026-01-30')
  toldOn?: string;

  /** The day it was asked for, where that is not today. */
  @Optional()
  @Day('Enter the day on which it was asked for as a date, like 2026-02-10')
  askedOn?: string;
}
