import { Line, Lines, OneOf, Optional, Paragraph, Part, PartList, YesNo } from '../../answers-before.js';
import { Child, Contact } from '../../every-case/people.js';
import { Pence } from '../../money/pence-answer-before.js';
import { PAYERS } from '../../money/shares-given.js';

export const BODIES = ['family', 'school', 'health', 'council', 'independent'] as const;
/** Those who can be one of the two sides. */
export const SIDES = ['family', 'school', 'health', 'council'] as const;
export const STRANDS = ['A_NO_EHCP', 'B_EHCP', 'M_MEDICAL', 'C_COMMISSIONERS', 'D_SAFETY', 'P_PROCESS'] as const;
export const SECTIONS = ['F', 'G', 'H1', 'H2', 's117', 'none'] as const;
export const RUNGS = ['staff', 'lineManager', 'director', 'mediation', 'executives', 'arbitration'] as const;

/** Where one side stands, and the law or agreement it stands on. */
export class StatedPosition {
  @OneOf(SIDES, 'Choose whose position it is')
  side: (typeof SIDES)[number];

  @Paragraph('Say what this side holds to be right')
  position: string;

  @Line('Say on which law, guidance or agreement it rests')
  legalBasis: string;
}

/**
 * Somebody disagrees: a family with those who help their child, two commissioners about who provides or pays, or
 * professionals about a child's safety (Children and Families Act 2014 s.26(3)(g) and s.57; Code of Practice 11.6 to 11.10).
 * It stops nothing: provision goes on, and no time limit of the law waits for it.
 */
export class DisagreementRaised {
  @Paragraph('Say what the disagreement is about')
  about: string;

  /** What it is likely to be about, where that is plain from the start. It is settled when the strand is set. */
  @Optional()
  @OneOf(STRANDS, 'Choose the kind of disagreement, or leave it out')
  strand?: (typeof STRANDS)[number];

  /** For whom it is raised. */
  @OneOf(SIDES, 'Choose for whom it is raised')
  raisedFor: (typeof SIDES)[number];

  @OneOf(SIDES, 'Choose with whom they disagree')
  against: (typeof SIDES)[number];

  @Optional()
  @Part(() => Child, 'Give the name of the child, or leave it out')
  child?: Child;

  @Optional()
  @Part(() => Contact, 'Tell us how to reach the family, or leave it out')
  contact?: Contact;

  /** The reference of the funding case that could not be agreed. */
  @Optional()
  @Line('Give the reference of the funding case, or leave it out')
  fundingCase?: string;

  /** The reference of another case that it is about. */
  @Optional()
  @Line('Give the reference of the case, or leave it out')
  case?: string;

  @Optional()
  @OneOf(PAYERS, 'Choose who pays now, or leave it out')
  currentPayer?: (typeof PAYERS)[number];

  /** The section of the plan in which the provision stands, or section 117 of the Mental Health Act. It says whose duty it is meanwhile. */
  @Optional()
  @OneOf(SECTIONS, 'Choose where the provision stands, or leave it out')
  section?: (typeof SECTIONS)[number];

  /** The child is without the provision while they disagree. Managers and directors are then told by text message too. */
  @Optional()
  @YesNo('Say whether the child is without it now')
  childIsWithout?: boolean;

  @Optional()
  @PartList(() => StatedPosition, 'Give each side’s position, or leave it out')
  positions?: StatedPosition[];
}

/** The other side has the disagreement, and whoever raised it is told so. */
export class DisagreementAcknowledged {
  @Optional()
  @Line('Say who will be in touch, or leave it out')
  contactName?: string;
}

/** What kind of disagreement it is. Which ladder it climbs follows from this, and the first rung is entered at once. */
export class StrandSet {
  @OneOf(STRANDS, 'Choose the kind of disagreement')
  strand: (typeof STRANDS)[number];

  /** Corrects with whom they disagree: the service, say, and not the school. */
  @Optional()
  @OneOf(SIDES, 'Choose with whom they disagree, or leave it out')
  against?: (typeof SIDES)[number];

  /** Only about safety: why the family is not told yet. It is looked at again each day. */
  @Optional()
  @Line('Say why the family is not told yet, or leave it out')
  heldBackBecause?: string;
}

/** The sheet that every rung reads from: what both sides agree on, what they do not, where each stands, what it costs, and what the child has meanwhile. */
export class FactsRecorded {
  @Optional()
  @Lines('List the facts that both agree on, or leave it out')
  agreed?: string[];

  @Optional()
  @Lines('List the facts that they dispute, or leave it out')
  disputed?: string[];

  @Optional()
  @PartList(() => StatedPosition, 'Give each side’s position')
  positions?: StatedPosition[];

  /** What is at stake, in pence a year. */
  @Optional()
  @Pence('Enter the cost as pounds and pence, or leave it out')
  costPence?: number;

  @Paragraph('Say what the child has meanwhile')
  meanwhile: string;

  @Optional()
  @YesNo('Say whether the child is without it now')
  childIsWithout?: boolean;
}

/** The family would rather not hear of this disagreement, or would like to after all. */
export class FamilyWishRecorded {
  @YesNo('Say whether they wish to hear of it')
  wantsToHear: boolean;
}

/** The family is not told yet, because telling them could put somebody at risk. Only about safety, with a reason, and looked at again each day. */
export class FamilyNoticeHeldBack {
  @Line('Say what the risk is')
  because: string;
}

/** Somebody has looked again at whether the family can be told. */
export class FamilyNoticeReviewed {
  @YesNo('Say whether the family can be told now')
  tellThem: boolean;

  @Line('Say why')
  because: string;
}

/** In a disagreement about something else, a worry about safety has come up. It has a ladder of its own, in days, and goes before money. */
export class SafetyConcernRaised {
  @Paragraph('Say what the worry is')
  about: string;

  @OneOf(SIDES, 'Choose for whom it is raised')
  raisedFor: (typeof SIDES)[number];

  @OneOf(SIDES, 'Choose with whom they disagree')
  against: (typeof SIDES)[number];
}
