import { Count, Day, Line, OneOf, Optional, Paragraph, PartList, SomeOf, YesNo } from '../answers-before.js';
import { AGREED } from './undertakings.js';

export const ISSUES = ['education', 'health', 'socialCare'] as const;

/** Mediation is offered to the family by name, besides the letter of the decision, which offers it already (SI 2014/1530 reg 32). */
export class MediationOffered {
  @Optional()
  @Paragraph('Say what is offered, or leave it out')
  what?: string;
}

/** The family has been in touch with the mediation adviser, and has been told how mediation works (SI 2014/1530 reg 33). */
export class AdviserContacted {
  /** Who in the family, where somebody else records it. */
  @Optional()
  @Line('Say who was in touch, or leave it out')
  contactedBy?: string;
}

/** The family does not want mediation. A certificate is owed in three working days (SI 2014/1530 reg 34(1)). */
export class MediationDeclined {
  @Optional()
  @Paragraph('Say why, or leave it out')
  because?: string;
}

/**
 * The family wants mediation, and has told the authority so and what about (Children and Families Act 2014 ss.52(3) and
 * 53). Thirty days to arrange it run from the day on which the authority was told.
 */
export class MediationRequested {
  /** The day on which the authority was told, where that is not the day of this entry. */
  @Optional()
  @Day('Enter the day on which the council was told as a date, like 2026-04-01')
  informedOn?: string;

  @SomeOf(ISSUES, 'Choose what the mediation is about')
  issues: (typeof ISSUES)[number][];

  @Optional()
  @Paragraph('Say what the family would like, or leave it out')
  wishes?: string;
}

/** The authority has told each health board which issues there are, and the provision that the family wishes for (SI 2014/1530 reg 35(2)). */
export class HealthBodiesTold {
  @Optional()
  @Line('Say who was told, or leave it out')
  who?: string;
}

/** A day and a place have been fixed. The family must know five working days before, unless they agree to less (SI 2014/1530 reg 37(2)). */
export class MediationArranged {
  @Day('Enter the day of the mediation as a date, like 2026-04-22')
  mediationOn: string;

  @Optional()
  @Line('Say where, or how, or leave it out')
  where?: string;

  /** The day on which the family was told, where that is not the day of this entry. */
  @Optional()
  @Day('Enter the day on which the family was told as a date, like 2026-04-08')
  familyToldOn?: string;

  /** The family agrees to shorter notice. Only they can. */
  @Optional()
  @YesNo('Say whether the family agrees to shorter notice')
  familyAgreesToShorterNotice?: boolean;
}

/** Whoever must arrange it says that it cannot be arranged in thirty days. The adviser is told, and a certificate is owed (SI 2014/1530 reg 39(2) and (3)). */
export class MediationCannotBeArranged {
  @Line('Say why it cannot be arranged in time')
  because: string;
}

/** The mediation has taken place. The authority must attend, by somebody who may settle it (SI 2014/1530 reg 38). */
export class MediationHeld {
  /** Whether whoever came for the authority had authority to settle. */
  @Optional()
  @YesNo('Say whether the council’s representative had authority to settle')
  couldSettle?: boolean;

  @Optional()
  @Line('Say who was there, or leave it out')
  present?: string;
}

/** One thing that was agreed. */
export class AgreedPoint {
  @Line('Say what was agreed')
  what: string;

  /** What it is in law: as if the Tribunal had ordered it, or something that no appeal could be about. */
  @OneOf(AGREED, 'Choose what kind of thing it is')
  is: (typeof AGREED)[number];

  @Optional()
  @OneOf(['council', 'icb'], 'Choose who does it, or leave it out for the council')
  owedBy?: 'council' | 'icb';

  /** Where the parties agree in writing to another day (reg 42(5)). */
  @Optional()
  @Day('Enter the day that was agreed as a date, like 2026-06-30, or leave it out')
  by?: string;
}

/** They have agreed, and what was agreed is in writing (SI 2014/1530 reg 42(1)). The limits of reg 42 count from this day. */
export class MediationAgreed {
  @PartList(() => AgreedPoint, 'Say what was agreed, point by point')
  points: AgreedPoint[];

  /** The day of the agreement, where that is not the day of this entry. */
  @Optional()
  @Day('Enter the day of the agreement as a date, like 2026-04-22')
  agreedOn?: string;

  /** Who was authorised to settle for the authority. */
  @Optional()
  @Line('Say who was authorised to settle for the council, or leave it out')
  settledBy?: string;
}

/** The mediation has ended without agreement. Nothing that was said in it is on record here: it is confidential. */
export class MediationNotAgreed {
  /** Who ended it, where it was not plainly over. */
  @Optional()
  @Line('Say who ended it, or leave it out')
  endedBy?: string;
}

/** The adviser has issued the mediation certificate (Children and Families Act 2014 s.55(4) or (5)). One month to appeal runs from it. */
export class CertificateIssued {
  /** The day that the certificate bears, where that is not the day of this entry. */
  @Optional()
  @Day('Enter the day of the certificate as a date, like 2026-11-27')
  issuedOn?: string;
}

/** One thing that had to be done has been done: by order, because the appeal was not opposed, or as agreed. */
export class StepTaken {
  @OneOf(
    [
      'willAssess',
      'noPlan',
      'finalPlan',
      'draftPlan',
      'reconsidered',
      'planAmended',
      'placementAmended',
      'keptUp',
      'ceased',
      'agreedPoint',
    ],
    'Choose what has been done',
  )
  step: string;

  /** For what was agreed: which point of the agreement. */
  @Optional()
  @Count('Give the number of the point')
  point?: number;

  @Optional()
  @Paragraph('Say more, or leave it out')
  how?: string;
}

/** The health board has told the authority what was agreed where the authority was not at the table (SI 2014/1530 reg 42(4)). */
export class AuthorityToldOfAgreement {
  @Optional()
  @Line('Say by whom, or leave it out')
  toldBy?: string;
}
