import { Day, Line, OneOf, Optional, Paragraph, SomeOf, YesNo } from '../answers-before.js';
import { SECTIONS } from './decisions.js';
import { UNDERTAKING_NAMES } from './undertakings.js';

export const RECOMMENDING = ['health', 'socialCare'] as const;

/**
 * The Tribunal has the appeal (HESC Rules r.20). In time, or with reasons why it should be let in late; with a
 * certificate, or about the placement alone, or with reasons why it should be let in without one.
 */
export class AppealLodged {
  /** The sections of the plan it is about, where the decision is about a plan. */
  @Optional()
  @SomeOf(SECTIONS, 'Choose the sections of the plan it is about')
  sections?: (typeof SECTIONS)[number][];

  /** Whether the Tribunal is asked to recommend on health or social care besides. */
  @Optional()
  @SomeOf(RECOMMENDING, 'Choose what the Tribunal is asked to make recommendations on')
  recommendations?: (typeof RECOMMENDING)[number][];

  /** On the last day: whether the Tribunal had it after five in the afternoon, which is too late (HESC Rules r.12(1)). */
  @Optional()
  @YesNo('Say whether the Tribunal had it after 5 pm on the last day')
  afterFive?: boolean;

  /** Why the Tribunal should let it in late, or without a certificate (r.5(3)(a); SI 2014/1530 reg 34(3)). */
  @Optional()
  @Paragraph('Say why the Tribunal should let it in, or leave it out')
  leaveAskedBecause?: string;
}

/** The Tribunal has decided whether an appeal that is late, or without a certificate, goes on. */
export class LeaveDecided {
  @YesNo('Say whether the appeal goes on')
  granted: boolean;

  @Optional()
  @Paragraph('Say why, or leave it out')
  because?: string;
}

/** The appeal is registered, and the authority has it. Thirty of the Tribunal’s working days to respond run from receipt (HESC Rules r.21(1)). */
export class AppealRegistered {
  /** The day on which the authority received it, where that is not the day of this entry. */
  @Optional()
  @Day('Enter the day on which the council received it as a date, like 2027-01-11')
  receivedOn?: string;

  @Optional()
  @Line('Give the Tribunal’s number, or leave it out')
  number?: string;

  @Optional()
  @Day('Enter the last day for evidence as a date, like 2027-03-15, or leave it out')
  evidenceBy?: string;

  @Optional()
  @Day('Enter the day of the hearing as a date, like 2027-05-10, or leave it out')
  hearingOn?: string;
}

export const DIRECTED = ['response', 'evidence', 'attendance', 'other'] as const;

/** The Tribunal directs that something is done by a day. It may be earlier or later than the Rules have it. */
export class DirectionsGiven {
  @OneOf(DIRECTED, 'Choose what has to be done')
  what: (typeof DIRECTED)[number];

  @Day('Enter the day as a date, like 2027-03-15')
  dueOn: string;
}

/** Evidence, the bundle or a form has gone to the Tribunal and to the other side. */
export class EvidenceSent {
  @OneOf([...DIRECTED.filter((each) => each !== 'response'), 'bundle'], 'Choose what was sent')
  what: string;

  @Optional()
  @Line('Say whose it is, or leave it out')
  from?: string;
}

/** The Tribunal has fixed the day of the hearing. */
export class HearingListed {
  @Day('Enter the day of the hearing as a date, like 2027-05-10')
  hearingOn: string;
}

/** The authority has told the Tribunal, before it responds, that it does not oppose the appeal (SI 2014/1530 reg 45(1) and (2)). There is no order; its own limits run. */
export class AppealConceded {
  /** The day on which the Tribunal was told, where that is not the day of this entry. */
  @Optional()
  @Day('Enter the day on which the Tribunal was told as a date, like 2027-01-28')
  notifiedTribunalOn?: string;

  /** Where only the placement is in dispute: whether other contents of the plan are amended with it (reg 45(5)(b)). */
  @Optional()
  @YesNo('Say whether other contents of the plan are amended too')
  contentsToo?: boolean;

  /** Where it is about ceasing: whether the plan is amended as the family agrees (reg 45(6A)). */
  @Optional()
  @YesNo('Say whether the plan is amended as well')
  amendmentAgreed?: boolean;
}

/** The authority has sent its response (HESC Rules r.21). From now on the appeal can be settled by consent or withdrawn, and no longer given up under reg 45. */
export class ResponseFiled {
  @Optional()
  @YesNo('Say whether the council opposes the appeal')
  opposed?: boolean;
}

/** The Tribunal has heard the appeal, or considered it on paper. */
export class AppealHeard {
  @Optional()
  @YesNo('Say whether it was decided on paper')
  onPaper?: boolean;
}

export const OUTCOMES = ['upheld', 'upheldInPart', 'consentOrder', 'dismissed', 'struckOut'] as const;

/** The Tribunal has made its order (SI 2014/1530 reg 43(2)). What it requires runs from the day on which the order was made (reg 44). */
export class OrderMade {
  @OneOf(OUTCOMES, 'Choose how the appeal ended')
  outcome: (typeof OUTCOMES)[number];

  /** What the authority must do, by the letters of reg 44(2). */
  @Optional()
  @SomeOf(UNDERTAKING_NAMES, 'Choose what the order requires, or leave it out')
  requires?: (typeof UNDERTAKING_NAMES)[number][];

  /** The date that the order bears. */
  @Optional()
  @Day('Enter the date on the order as a date, like 2026-03-02')
  madeOn?: string;

  /** The day on which it was sent out, where that is another. */
  @Optional()
  @Day('Enter the day on which it was sent out as a date, like 2026-03-04')
  issuedOn?: string;

  /** To whom the Tribunal makes recommendations besides (SI 2017/1306 reg 4). */
  @Optional()
  @SomeOf(RECOMMENDING, 'Choose to whom the Tribunal makes recommendations, or leave it out')
  recommends?: (typeof RECOMMENDING)[number][];

  @Optional()
  @Paragraph('Say what it says, in plain words, or leave it out')
  words?: string;
}

/** A recommendation has been answered in writing: what will be done, and if it is not followed, why (SI 2017/1306 regs 6(3) to (5) and 7(1) to (3)). */
export class RecommendationAnswered {
  @OneOf(RECOMMENDING, 'Choose who answers')
  to: (typeof RECOMMENDING)[number];

  @YesNo('Say whether it is followed')
  isFollowed: boolean;

  @Optional()
  @Paragraph('Say what will be done, or why it is not followed')
  words?: string;

  /** The day on which the authority received the answer of the health board, where that is not the day of this entry. */
  @Optional()
  @Day('Enter the day on which the council received it as a date, like 2026-04-02')
  receivedOn?: string;
}

/** The answer has been copied to the Secretary of State (SI 2017/1306 regs 6(6) and 7(4)). */
export class AnswerCopied {
  @OneOf(RECOMMENDING, 'Choose whose answer was copied')
  of: (typeof RECOMMENDING)[number];
}

/** The family has told the Tribunal that it withdraws the appeal (HESC Rules r.17). It may ask within twenty-eight days to have it back. */
export class AppealWithdrawn {
  @Line('Say why it was withdrawn')
  because: string;

  /** Who in the family decided, where somebody else records it. */
  @Optional()
  @Line('Say who in the family decided')
  decidedBy?: string;

  /** The day on which the Tribunal had it, where that is not the day of this entry. */
  @Optional()
  @Day('Enter the day on which the Tribunal had it as a date, like 2027-02-01')
  receivedOn?: string;
}

/** The Tribunal lets a withdrawn appeal go on (HESC Rules r.17(4) and (5)). */
export class AppealReinstated {
  @Optional()
  @Paragraph('Say why, or leave it out')
  because?: string;
}
