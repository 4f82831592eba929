import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Count, Day, Line, OneOf, Paragraph, PartList, SomeOf, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { ISSUES, type Issue } from '../../every-case/issues.js';
import { AGREED_TITLES, STEP_TITLES, type Step } from '../duties.js';
import type { RequestReceived } from '../window/acts.js';

/** Of a day that is the day of the entry itself, unless another is named. */
const IF_NOT_TODAY = { hint: 'If not today' };

/** Mediation is offered to the family by name, besides the letter of the decision, which offers it already (SI 2014/1530 reg 32). */
@Wording({
  title: 'Offer mediation by name',
  why: 'The letter of the decision offers it already (SI 2014/1530 reg 32). This is an offer besides.',
  told: 'Mediation was offered to the family by name.',
})
export class MediationOffered {
  @Paragraph.optional('What do you offer?', 'Say what is offered, or leave it out') what?: string;
}

/** The family has been in touch with the mediation adviser, and has been told how mediation works (SI 2014/1530 reg 33). */
@Wording({
  title: 'Record that the mediation adviser was contacted',
  why: 'Within two months of the day on which the decision was sent (SI 2014/1530 reg 33).',
  told: 'The family was in touch with the mediation adviser.',
})
export class AdviserContacted {
  @Line.optional('Who in the family was in touch?', 'Say who was in touch, or leave it out') contactedBy?: string;
}

/** The family does not want mediation. A certificate is owed in three working days (SI 2014/1530 reg 34(1)). */
@Wording({
  title: 'Say that mediation is not wanted',
  why: 'The adviser then owes a certificate in three working days (SI 2014/1530 reg 34(1)). Nobody may press a family to mediate.',
  told: 'The family did not want mediation.',
})
export class MediationDeclined {
  @Paragraph.optional('Why?', 'Say why, or leave it out', { hint: 'Only if the family wants to say' }) because?: string;
}

/**
 * The family wants mediation, and has told the authority so and what about (Children and Families Act 2014 ss.52(3) and
 * 53). Thirty days to arrange it run from the day on which the authority was told.
 */
@Wording({
  title: 'Ask for mediation',
  why: 'Thirty days to arrange it run from the day on which the council was told (SI 2014/1530 regs 35 and 36). You can mediate and appeal as well.',
  told: 'The family asked for mediation.',
})
export class MediationRequested {
  @Day.optional(
    'When was the council told?',
    'Enter the day on which the council was told as a date, like 2026-04-01',
    IF_NOT_TODAY,
  )
  informedOn?: CivilDate;

  @SomeOf(ISSUES, 'What is it about?', 'Choose what the mediation is about') issues: Issue[];
  @Paragraph.optional('What would the family like?', 'Say what the family would like, or leave it out') wishes?: string;
}
export type WantingMediation = Act<string, MediationRequested>;

/** The authority has told each health board which issues there are, and the provision that the family wishes for (SI 2014/1530 reg 35(2)). */
@Wording({
  title: 'Record that the health boards have been told',
  why: 'Each board is told the issues and what the family would like, within three working days (SI 2014/1530 reg 35(2)).',
  told: 'The health boards were told what the mediation is about.',
})
export class HealthBodiesTold {
  @Line.optional('Who was told?', 'Say who was told, or leave it out') who?: string;
}

/** A day and a place have been fixed. The family must know five working days before, unless they agree to less (SI 2014/1530 reg 37(2)). */
@Wording({
  title: 'Arrange the mediation',
  why: 'The family must know the day and the place five working days before, unless they agree to less (SI 2014/1530 reg 37(2)). They are told with this entry.',
  told: 'The day of the mediation was fixed.',
})
export class MediationArranged {
  @Day('On which day?', 'Enter the day of the mediation as a date, like 2026-04-22') mediationOn: CivilDate;
  @Line.optional('Where, or how?', 'Say where, or how, or leave it out') where?: string;

  @Day.optional(
    'When was the family told?',
    'Enter the day on which the family was told as a date, like 2026-04-08',
    IF_NOT_TODAY,
  )
  familyToldOn?: CivilDate;

  /** The family agrees to shorter notice. Only they can. */
  @YesNo.optional('Does the family agree to shorter notice?', 'Say whether the family agrees to shorter notice')
  familyAgreesToShorterNotice?: boolean;
}
export type Arranging = Act<string, MediationArranged>;

/** Whoever must arrange it says that it cannot be arranged in thirty days. The adviser is told, and a certificate is owed (SI 2014/1530 reg 39(2) and (3)). */
@Wording({
  title: 'Say that mediation cannot be arranged in thirty days',
  why: 'The adviser is told with this entry, and owes a certificate: taking part is deemed (SI 2014/1530 reg 39(2) and (3)).',
  told: 'It was said that mediation cannot be arranged in thirty days.',
})
export class MediationCannotBeArranged {
  @Line('Why not?', 'Say why it cannot be arranged in time') because: string;
}

/** The mediation has taken place. The authority must attend, by somebody who may settle it (SI 2014/1530 reg 38). */
@Wording({
  title: 'Record that the mediation was held',
  why: 'The council must attend, by somebody who may settle it (SI 2014/1530 reg 38). What was said is confidential and is not recorded.',
  told: 'The mediation was held.',
})
export class MediationHeld {
  @YesNo.optional(
    'Had the council’s representative authority to settle?',
    'Say whether the council’s representative had authority to settle',
  )
  couldSettle?: boolean;

  @Line.optional('Who was there?', 'Say who was there, or leave it out') present?: string;
}

/** One thing that was agreed. */
export class AgreedPoint {
  @Line('What', 'Say what was agreed') what: string;

  /** What it is in law: as if the Tribunal had ordered it, or something that no appeal could be about. */
  @OneOf(AGREED_TITLES, 'What kind of thing is it?', 'Choose what kind of thing it is') is: keyof typeof AGREED_TITLES;

  @OneOf.optional(
    { council: 'The council', icb: 'The health board' },
    'Who does it?',
    'Choose who does it, or leave it out for the council',
    { hint: 'The council, if left blank' },
  )
  owedBy?: 'council' | 'icb';

  /** Where the parties agree in writing to another day (reg 42(5)). */
  @Day.optional('By when?', 'Enter the day that was agreed as a date, like 2026-06-30, or leave it out', {
    hint: 'If another day than the law’s was agreed in writing',
  })
  by?: CivilDate;
}

/** They have agreed, and what was agreed is in writing (SI 2014/1530 reg 42(1)). The limits of reg 42 count from this day. */
@Wording({
  title: 'Record what was agreed',
  why: 'In writing, point by point. What an order could have said is owed as if it were ordered; the rest in two weeks; or by another day that both agree to in writing (SI 2014/1530 reg 42).',
  told: ({ points }: MediationAgreed) => `It was agreed in mediation: ${points.map(({ what }) => what).join('; ')}.`,
  stands: ['points'],
})
export class MediationAgreed {
  @PartList(() => AgreedPoint, 'What was agreed?', 'Say what was agreed, point by point') points: AgreedPoint[];

  @Day.optional(
    'On which day was it agreed?',
    'Enter the day of the agreement as a date, like 2026-04-22',
    IF_NOT_TODAY,
  )
  agreedOn?: CivilDate;

  @Line.optional(
    'Who was authorised to settle for the council?',
    'Say who was authorised to settle for the council, or leave it out',
  )
  settledBy?: string;
}
export type Agreement = Act<string, MediationAgreed>;

/** The mediation has ended without agreement. Nothing that was said in it is on record here: it is confidential. */
@Wording({
  title: 'Record that there was no agreement',
  why: 'The certificate is owed in three working days (SI 2014/1530 reg 39(1)). What was said is confidential: do not write it down here.',
  told: 'The mediation ended without agreement.',
})
export class MediationNotAgreed {
  /** Who ended it, where it was not plainly over. */
  @Line.optional('Who ended it?', 'Say who ended it, or leave it out', { hint: 'If it was not plainly over' })
  endedBy?: string;
}

/** The adviser has issued the mediation certificate (Children and Families Act 2014 s.55(4) or (5)). One month to appeal runs from it. */
@Wording({
  title: 'Record the mediation certificate',
  why: 'One month to appeal runs from it, where that is later than two months from the decision (HESC Rules r.20(1)(c)).',
  told: 'The mediation certificate was issued.',
})
export class CertificateIssued {
  @Day.optional('Which day does it bear?', 'Enter the day of the certificate as a date, like 2026-11-27', IF_NOT_TODAY)
  issuedOn?: CivilDate;
}
export type Certifying = Act<string, CertificateIssued>;

/** One thing that had to be done has been done: by order, because the appeal was not opposed, or as agreed. */
@Wording({
  title: 'Record that something owed has been done',
  why: 'Each thing that an order, a concession or an agreement requires has a day of its own (SI 2014/1530 regs 42, 44 and 45).',
  told: ({ step }: StepTaken) => `${STEP_TITLES[step]}.`,
})
export class StepTaken {
  @OneOf(STEP_TITLES, 'What has been done?', 'Choose what has been done') step: Step;

  @Count.optional('Which point of the agreement?', 'Give the number of the point', {
    hint: 'Its number. The first, if left blank',
  })
  point?: number;

  /** The day on which a plan, or a refusal of one, was sent: the time to appeal against it runs from then. */
  @Day.optional('When was it sent?', 'Enter the day on which it was sent as a date, like 2026-06-19', IF_NOT_TODAY)
  sentOn?: CivilDate;

  @Paragraph.optional('Anything to add?', 'Say more, or leave it out') how?: string;
}
export type Doing = Act<string, StepTaken>;

/** The health board has told the authority what was agreed where the authority was not at the table (SI 2014/1530 reg 42(4)). */
@Wording({
  title: 'Record that the board has told the council what was agreed',
  why: 'Within one week, where the council was not at the table (SI 2014/1530 reg 42(4)).',
  told: 'The health board told the council what was agreed.',
})
export class AuthorityToldOfAgreement {
  @Line.optional('By whom?', 'Say by whom, or leave it out') toldBy?: string;
}

/** A family that wants mediation, said on the case itself or in a disagreement. */
export const WANTED = ['MediationRequested', 'MediationRequestReceived'] as const;

/** "Informed": the thirty days run from the day on which the authority was told. */
export const informedOn = (
  act: Act<string, Pick<MediationRequested, 'informedOn'> | RequestReceived['data']>,
): CivilDate => ('informedOn' in act.data ? act.data.informedOn : undefined) ?? act.occurredOn;

/** "The date of the agreement". */
export const agreedOn = (act: Agreement): CivilDate => act.data.agreedOn ?? act.occurredOn;

/** What a family does about mediation; whoever hears of it may record it for them. */
export const CHOOSING = ['AdviserContacted', 'MediationDeclined', 'MediationRequested'] as const;

/** What is recorded of a mediation by whoever arranges or holds it. */
export const MEDIATING = [
  'MediationArranged',
  'MediationCannotBeArranged',
  'MediationHeld',
  'MediationAgreed',
  'MediationNotAgreed',
] as const;

/** The acts of this stage, in the order in which a case meets them. */
export const MEDIATION_ACTS = {
  MediationOffered,
  AdviserContacted,
  MediationDeclined,
  MediationRequested,
  HealthBodiesTold,
  MediationArranged,
  MediationCannotBeArranged,
  MediationHeld,
  MediationAgreed,
  MediationNotAgreed,
  AuthorityToldOfAgreement,
  CertificateIssued,
  StepTaken,
} as const satisfies ActClasses;
