import type { Act, ActClasses } from '#engine/act';
import { Case, Line, OneOf, Paragraph, PartList, SomeOf, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { ISSUES, type Issue } from '../../every-case/issues.js';
import { type Child, type Contact, TheChild, TheContact } from '../../every-case/people.js';
import { PAYER_TITLES } from '../../money/shares-given.js';
import type { Section, Side, Strand, TwoSides } from '../case.js';
import { StatedPosition } from '../sheet/acts.js';
import { SIDE_TITLES, sidesInWords } from '../wording.js';

const STRANDS = {
  A_NO_EHCP: 'A family and those who help their child, without a plan',
  B_EHCP: 'A family, about an EHC plan',
  M_MEDICAL: 'A family, about medical provision',
  C_COMMISSIONERS: 'Two commissioners, about who provides or pays',
  D_SAFETY: 'Professionals, about a child’s safety',
  P_PROCESS: 'How somebody was treated: a complaint',
} as const satisfies Readonly<Record<Strand, string>>;

const SECTIONS = {
  F: 'Section F of the plan: special educational provision',
  G: 'Section G: health care provision',
  H1: 'Section H1: social care for a disabled child',
  H2: 'Section H2: other social care',
  s117: 'Section 117 of the Mental Health Act',
  none: 'In no plan',
} as const satisfies Readonly<Record<Section, string>>;

/**
 * Somebody disagrees: a family with those who help their child, two commissioners about who provides or pays, or
 * professionals about a child's safety (Children and Families Act 2014 s.26(3)(g) and s.57; Code of Practice 11.6 to 11.10).
 * It stops nothing: provision goes on, and no time limit of the law waits for it.
 */
@Wording({
  title: 'Raise a disagreement',
  why: 'It stops nothing: what the child has goes on, and no time limit waits. Asking for an assessment, mediation or an appeal need not wait for it.',
  told: (sides: TwoSides) => `A disagreement between ${sidesInWords(sides)} was raised.`,
})
export class DisagreementRaised implements TwoSides {
  @Paragraph('What is the disagreement about?', 'Say what the disagreement is about') about: string;

  @OneOf(SIDE_TITLES, 'Who disagrees?', 'Choose for whom it is raised') raisedFor: Side;
  @OneOf(SIDE_TITLES, 'With whom?', 'Choose with whom they disagree') against: Side;

  /** What it is likely to be about, where that is plain from the start. It is settled when the strand is set. */
  @OneOf.optional(STRANDS, 'What kind of disagreement is it?', 'Choose the kind of disagreement, or leave it out', {
    hint: 'If it is plain already. It is settled in the next step',
  })
  strand?: Strand;

  /** The child is without the provision while they disagree. Managers and directors are then told by text message too. */
  @YesNo.optional('Is the child without the support now?', 'Say whether the child is without it now')
  childIsWithout?: boolean;

  @OneOf.optional(PAYER_TITLES, 'Who pays now?', 'Choose who pays now, or leave it out', {
    hint: 'Where it is about money',
  })
  currentPayer?: keyof typeof PAYER_TITLES;

  /** The section of the plan in which the provision stands, or section 117 of the Mental Health Act. It says whose duty it is meanwhile. */
  @OneOf.optional(SECTIONS, 'Where does the provision stand?', 'Choose where the provision stands, or leave it out', {
    hint: 'Where it is about money',
  })
  section?: Section;

  @Case.optional('The reference of the funding case', 'Give the reference of the funding case, or leave it out')
  fundingCase?: string;

  @Case.optional('The reference of another case that it is about', 'Give the reference of the case, or leave it out')
  case?: string;

  @TheChild({ mend: 'Give the name of the child, or leave it out', optional: true }) child?: Child;
  @TheContact({ mend: 'Tell us how to reach the family, or leave it out', optional: true }) contact?: Contact;

  @PartList(() => StatedPosition, { mend: 'Give each side’s position, or leave it out', optional: true })
  positions?: StatedPosition[];
}

/** The other side has the disagreement, and whoever raised it is told so. */
@Wording({ title: 'Say that you have the disagreement', told: 'The other side said that it has the disagreement.' })
export class DisagreementAcknowledged {
  @Line.optional('Who will be in touch?', 'Say who will be in touch, or leave it out') contactName?: string;
}

/** What kind of disagreement it is. Which ladder it climbs follows from this, and the first rung is entered at once. */
@Wording({
  title: 'Say what kind of disagreement it is',
  why: 'Its steps follow from this. The first one begins at once.',
  told: ({ strand }: StrandSet) => `It was said what kind of disagreement it is: “${STRANDS[strand]}”.`,
})
export class StrandSet {
  @OneOf(STRANDS, 'What kind is it?', 'Choose the kind of disagreement') strand: Strand;

  /** Corrects with whom they disagree: the service, say, and not the school. */
  @OneOf.optional(SIDE_TITLES, 'With whom is it?', 'Choose with whom they disagree, or leave it out', {
    hint: 'Leave this blank if it was right before',
  })
  against?: Side;

  /** Only about safety: why the family is not told yet. It is looked at again each day. */
  @Line.optional(
    'If the family is not told yet: what is the risk?',
    'Say why the family is not told yet, or leave it out',
    { hint: 'Only about safety. Somebody looks at it again each day' },
  )
  heldBackBecause?: string;
}
export type Setting = Act<string, StrandSet>;

/** The family would rather not hear of this disagreement, or would like to after all. */
@Wording({
  title: 'Record whether the family wants to hear of it',
  told: ({ wantsToHear }: FamilyWishRecorded) =>
    wantsToHear ? 'The family asked to hear of the disagreement.' : 'The family asked not to hear of the disagreement.',
  stands: ['wantsToHear'],
})
export class FamilyWishRecorded {
  @YesNo('Do they want to hear of it?', 'Say whether they wish to hear of it') wantsToHear: boolean;
}
export type Wishing = Act<string, FamilyWishRecorded>;

/** The family is not told yet, because telling them could put somebody at risk. Only about safety, with a reason, and looked at again each day. */
@Wording({
  title: 'Hold back what the family is told',
  why: 'Only where telling them could put somebody at risk. Somebody looks at it again each day.',
  told: 'It was decided that the family is not told yet, because telling them could put somebody at risk.',
})
export class FamilyNoticeHeldBack {
  @Line('What is the risk?', 'Say what the risk is') because: string;
}
export type HoldingBack = Act<string, FamilyNoticeHeldBack>;

/** Somebody has looked again at whether the family can be told. */
@Wording({
  title: 'Look again at whether the family can be told',
  told: ({ tellThem }: FamilyNoticeReviewed) =>
    tellThem
      ? 'It was looked at again, and the family can be told now.'
      : 'It was looked at again, and the family is not told yet.',
})
export class FamilyNoticeReviewed {
  @YesNo('Can they be told now?', 'Say whether the family can be told now') tellThem: boolean;
  @Line('Why?', 'Say why') because: string;
}
export type LookingAgain = Act<string, FamilyNoticeReviewed>;

/** In a disagreement about something else, a worry about safety has come up. It has a ladder of its own, in days, and goes before money. */
@Wording({
  title: 'Raise a worry about safety that came up here',
  why: 'It becomes a disagreement of its own, with steps in days. A child in danger now is referred today.',
  told: 'A worry about safety came up, and became a disagreement of its own.',
})
export class SafetyConcernRaised implements TwoSides {
  @Paragraph('What is the worry?', 'Say what the worry is') about: string;
  @OneOf(SIDE_TITLES, 'Who raises it?', 'Choose for whom it is raised') raisedFor: Side;
  @OneOf(SIDE_TITLES, 'With whom?', 'Choose with whom they disagree') against: Side;
}

const ROUTES = {
  mediation: 'Mediation under the Act',
  appeal: 'The Tribunal',
  nhsComplaint: 'An NHS complaint',
  judicialReview: 'Judicial review',
} as const;

/** The family goes to mediation under the Act, to the Tribunal, or wherever else the law lets them go. They need not wait for the ladder. */
@Wording({
  title: 'Record that the family takes it further',
  why: 'They need not wait for these steps. Mediation under the Act has a case of its own: the thirty days to arrange it run from the day on which the family asked, or, for health care alone, from when the board is told. Appeals have time limits of their own.',
  told: ({ route }: FamilyTakesItFurther) =>
    ({
      mediation: 'The family took it further, to mediation under the Act.',
      appeal: 'The family took it further, to the Tribunal.',
      nhsComplaint: 'The family took it further, as an NHS complaint.',
      judicialReview: 'The family took it further, to judicial review.',
    })[route],
})
export class FamilyTakesItFurther {
  @OneOf(ROUTES, 'Where do they go?', 'Choose where they go') route: keyof typeof ROUTES;

  /** The reference of the appeal or mediation, where it is on record here. */
  @Case.optional('The reference of the mediation or appeal', 'Give the reference of the appeal, or leave it out')
  case?: string;

  /** What mediation would be about. Left out, it is what the disagreement is about: health care where it is medical, and so on. */
  @SomeOf.optional(ISSUES, 'For mediation: what is it about?', 'Choose what the mediation is about, or leave it out', {
    hint: 'Where it is about health care alone, the health board arranges it',
  })
  issues?: Issue[];
}
export type TakingItFurther = Act<string, FamilyTakesItFurther>;

/** Whoever raised it takes it back. Not while an interim payment is in force: somebody must say who pays from then on. */
@Wording({ title: 'Record that the disagreement was taken back', told: 'The disagreement was taken back.' })
export class DisagreementWithdrawn {
  @Line('Why?', 'Say why it was withdrawn') reason: string;
}

/** The acts of this stage, in the order in which a case meets them. */
export const RAISING_ACTS = {
  DisagreementRaised,
  DisagreementAcknowledged,
  StrandSet,
  FamilyWishRecorded,
  FamilyNoticeHeldBack,
  FamilyNoticeReviewed,
  SafetyConcernRaised,
  FamilyTakesItFurther,
  DisagreementWithdrawn,
} as const satisfies ActClasses;
