import {
  Day,
  EmailAddress,
  Line,
  Lines,
  OneOf,
  Optional,
  Paragraph,
  Part,
  PartList,
  SomeOf,
  YesNo,
} from '../../answers-before.js';
import { Child, Contact, Tried } from '../../every-case/people.js';

/** Kinds of need a referral may name. None has to be named, and none needs a diagnosis. */
export const STRANDS = ['asd', 'adhd', 'slcn', 'ld', 'sensory', 'semh', 'physical', 'notSure'] as const;

/** Who may hold what is missing, or be asked for it. */
export const HOLDERS = ['family', 'setting', 'health', 'socialCare', 'referrer', 'other'] as const;

/** A referral has been begun and saved. Nothing is mandatory: it can be finished later, by the family or the professional. */
export class ReferralStarted {
  @Optional()
  @Part(() => Child, 'Tell us about the child')
  child?: Child;

  @Optional()
  @Part(() => Contact, 'Tell us whom to contact')
  contact?: Contact;

  @Optional()
  @Paragraph('Say what worries you, in your own words')
  worry?: string;

  @Optional()
  @SomeOf(STRANDS, 'Choose the kinds of need, or leave it out')
  strands?: string[];

  /** How to reach the school, nursery or college. Without it, whoever answers for settings in the area is written to. */
  @Optional()
  @EmailAddress(
    'Enter the email address of the school, nursery or college, like office@school.example, or leave it out',
  )
  settingEmail?: string;

  /** How it came: page, phone, paper. */
  @Optional()
  @Line('Say how the referral came, or leave it out')
  channel?: string;

  @Optional()
  @Line('Say why this is another case, or leave it out')
  separateBecause?: string;
}

/**
 * A referral has been sent. Three things are mandatory: the child, whom to contact, and the worry. No diagnosis and no
 * agreement of a school is asked. Every later measure counts from this day.
 */
export class ReferralSubmitted {
  @Part(() => Child, 'Tell us the child’s name')
  child: Child;

  @Part(() => Contact, 'Tell us whom to contact, and how')
  contact: Contact;

  @Paragraph('Say what worries you, in your own words')
  worry: string;

  @Optional()
  @SomeOf(STRANDS, 'Choose the kinds of need, or leave it out')
  strands?: string[];

  @Optional()
  @Line('Say how the referral came, or leave it out')
  channel?: string;

  /** For a professional: the family knows of the referral and agrees with it. It is not yet consent to share. */
  @Optional()
  @YesNo('Say whether the family agrees to this referral')
  familyAgreed?: boolean;

  /** Month or year is enough: "2023-10", "when she started school". */
  @Optional()
  @Line('Say when you first asked anyone for help, or leave it out')
  firstAskedForHelp?: string;

  /** Evidence, never a gate. */
  @Optional()
  @Line('Say what the school, nursery or college thinks, or leave it out')
  settingView?: string;

  /** How to reach the school, nursery or college. Without it, whoever answers for settings in the area is written to. */
  @Optional()
  @EmailAddress(
    'Enter the email address of the school, nursery or college, like office@school.example, or leave it out',
  )
  settingEmail?: string;

  /** Id of somebody helping the family, from SENDIASS say. */
  @Optional()
  @Line('Say who is helping the family, or leave it out')
  helper?: string;

  /** The child's own words, where they have already been heard. */
  @Optional()
  @Paragraph('Write down the child’s own words, or leave it out')
  childSays?: string;

  @Optional()
  @PartList(() => Tried, 'List what has been tried, or leave it out')
  tried?: Tried[];

  /** For a professional who was told that the child has an open case: why this is another. */
  @Optional()
  @Line('Say why this is another case, or leave it out')
  separateBecause?: string;
}

/** One thing without which the referral cannot be understood: what, who holds it, and who will be asked for it. */
export class MissingItem {
  @Line('Say exactly what is missing')
  what: string;

  @OneOf(HOLDERS, 'Choose who holds it')
  heldBy: string;

  @OneOf(HOLDERS, 'Choose who will be asked for it')
  askedOf: string;
}

/** The co-ordinator lists exactly what is missing. The referral stays with the pathway and its clocks run on. */
export class MissingInformationListed {
  @PartList(() => MissingItem, 'List each thing that is missing, who holds it and who will be asked')
  items: MissingItem[];
}

/** The co-ordinator has enough to go on: the referral goes to triage. */
export class ReferralFoundComplete {
  @Optional()
  @Line('Add a note, or leave it out')
  note?: string;
}

/** Anybody may add something at any time, on a closed case too. */
export class InformationSupplied {
  @Paragraph('Say what you are adding')
  what: string;

  /** Which of the missing items it answers, as they were listed. All of them when left out. */
  @Optional()
  @Lines('List which of the missing items this answers, or leave it out')
  answers?: string[];

  /** Something that happened and may raise the risk: a suspension, a move, a stay in hospital. */
  @Optional()
  @Line('Say what happened, or leave it out')
  event?: string;

  /** The digest of the pack as it is with this in it, reckoned where this is recorded. What members read before no longer counts. */
  @Optional()
  @Line('Send the digest of the new pack, or leave it out')
  packDigest?: string;
}

/** The family, and nobody else, no longer wants the referral. Silence never counts, and neither does a professional's leaving. */
export class ReferralWithdrawn {
  @Line('Say why the family no longer wants the referral')
  reason: string;

  /** Who in the family asked, when somebody else records it. */
  @Optional()
  @OneOf(['parent', 'youngPerson', 'personWithParentalResponsibility'], 'Choose who in the family asked')
  askedBy?: string;

  @Optional()
  @Day('Enter the day on which they asked as a date, like 2026-03-05')
  askedOn?: string;
}
