import type { Act, ActClasses } from '#engine/act';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { Day, Line, Lines, OneOf, Paragraph, SomeOf, YesNo } from '../../answers.js';
import { type Asking, Wording } from '../../declaration.js';
import {
  AddressOfTheSetting,
  type Child,
  type Contact,
  TheChild,
  TheContact,
  type Tried,
  WhatWasTried,
} from '../../every-case/people.js';
import { STRANDS } from '../wording.js';

const TheWorry = (more: Partial<Asking> = {}) =>
  Paragraph('What worries you?', {
    hint: 'In your own words',
    mend: 'Say what worries you, in your own words',
    ...more,
  });

const KindsOfNeed = () =>
  SomeOf.optional(STRANDS, 'What kinds of need?', 'Choose the kinds of need, or leave it out', {
    hint: 'No diagnosis is needed',
  });

const HowItCame = () =>
  Line.optional('How did it come?', 'Say how the referral came, or leave it out', { hint: 'Page, phone, paper' });

/** For a professional who was told that the child has an open case: why this is another. */
const WhyAnotherCase = () =>
  Line.optional('Why is this another case?', 'Say why this is another case, or leave it out', {
    hint: 'Only for professionals who were told that this child has an open case: a twin, a wrong number',
  });

/**
 * A referral has been sent. Three things are mandatory: the child, whom to contact, and the worry. No diagnosis and no
 * agreement of a school is asked. Every later measure counts from this day.
 */
@Wording({
  title: 'Send a referral',
  why: 'For a child or young person up to 18 whose needs call for more than one service. You need three things: who the child is, whom to contact, and what worries you. You do not need a diagnosis or a school’s agreement. SENDIASS can help you with this.',
  told: 'A referral was received.',
})
export class ReferralSubmitted {
  @TheChild({ mend: 'Tell us the child’s name' }) child: Child;
  @TheContact({ mend: 'Tell us whom to contact, and how' }) contact: Contact;
  @TheWorry() worry: string;
  @KindsOfNeed() strands?: (keyof typeof STRANDS)[];

  @Paragraph.optional('What does the child say?', 'Write down the child’s own words, or leave it out', {
    hint: 'In their own words',
  })
  childSays?: string;

  /** Month or year is enough: "2023-10", "when she started school". */
  @Line.optional('When did you first ask anyone for help?', 'Say when you first asked anyone for help, or leave it out')
  firstAskedForHelp?: string;

  /** Evidence, never a gate. */
  @Line.optional(
    'What does the school, nursery or college think?',
    'Say what the school, nursery or college thinks, or leave it out',
    { kind: 'longText', hint: 'It is evidence; it never decides' },
  )
  settingView?: string;

  @AddressOfTheSetting() settingEmail?: string;
  @WhatWasTried() tried?: Tried[];

  /** For a professional: the family knows of the referral and agrees with it. It is not yet consent to share. */
  @YesNo.optional(
    'If you are a professional: does the family agree to this referral?',
    'Say whether the family agrees to this referral',
  )
  familyAgreed?: boolean;

  /** Id of somebody helping the family, from SENDIASS say. */
  @Line.optional('Is somebody helping the family?', 'Say who is helping the family, or leave it out') helper?: string;
  @HowItCame() channel?: string;
  @WhyAnotherCase() separateBecause?: string;
}
export type Sending = Act<string, ReferralSubmitted>;

/** A referral has been begun and saved. Nothing is mandatory: it can be finished later, by the family or the professional. */
@Wording({ title: 'Begin a referral and finish it later', told: 'A referral was begun.' })
export class ReferralStarted {
  @TheChild({ mend: 'Tell us about the child', optional: true }) child?: Child;
  @TheContact({ mend: 'Tell us whom to contact', optional: true }) contact?: Contact;
  @TheWorry({ optional: true }) worry?: string;
  @KindsOfNeed() strands?: (keyof typeof STRANDS)[];
  @AddressOfTheSetting() settingEmail?: string;
  @HowItCame() channel?: string;
  @WhyAnotherCase() separateBecause?: string;
}
export type Drafting = Act<string, ReferralStarted>;

/** Where a child who moves here goes on, instead of beginning again. */
const GOES_ON_AT = {
  'pre.triage': 'With triage',
  'pre.informationGathering': 'Gathering information',
  'pre.readyForPanel': 'Ready for a panel',
  'diagnostic.waiting': 'On a provider’s list',
  'diagnostic.assessing': 'Being assessed',
  'diagnostic.concluded': 'Assessed, outcome not sent',
  'outcome.issued': 'Outcome sent',
  'post.support': 'Support after the outcome',
} as const;

/** One of these states. */
export type EquivalentState = keyof typeof GOES_ON_AT;

/** All of them. */
export const EQUIVALENT_STATES = Object.keys(GOES_ON_AT) as readonly EquivalentState[];

/** A child moves here from another area and goes on where they were. The day of first receipt comes with them. */
@Wording({
  title: 'Take over a case from another area',
  why: 'The child goes on where they were. The first date and the history come with them.',
  told: ({ fromArea, receivedOn }: TransferredIn) =>
    `The case came from ${fromArea}, where it was first received on ${inWords(receivedOn)}.`,
})
export class TransferredIn {
  @TheChild({ mend: 'Tell us the child’s name' }) child: Child;
  @TheContact({ mend: 'Tell us whom to contact, and how' }) contact: Contact;
  @AddressOfTheSetting() settingEmail?: string;
  @Line('Which area do they come from?', 'Say which area the child comes from') fromArea: string;

  @Day(
    'When did that area first receive the referral?',
    'Enter the day on which the other area first received the referral as a date, like 2025-09-15',
  )
  receivedOn: CivilDate;

  @OneOf(GOES_ON_AT, 'Where did the case stand?', 'Choose where the case stood in the other area')
  goesOnAt: EquivalentState;

  @TheWorry({ mend: 'Say what worries the family, or leave it out', optional: true }) worry?: string;

  @KindsOfNeed() strands?: (keyof typeof STRANDS)[];

  @Line.optional('With which provider was the child?', 'Say with which provider the child was, or leave it out', {
    hint: 'Where they waited or were being assessed',
  })
  provider?: string;

  /** The six months of keeping in touch run on from that day. */
  @Day.optional(
    'When did somebody last speak with the family?',
    'Enter the day on which somebody last spoke with the family as a date, like 2025-07-21',
    { hint: 'In the other area. The next conversation is due from that day' },
  )
  lastSpokenOn?: CivilDate;

  @Paragraph.optional('What does the child say?', 'Write down the child’s own words, or leave it out', {
    hint: 'In their own words, as they came with the case',
  })
  childSays?: string;

  @YesNo.optional(
    'Did the family’s consent to share come with the case?',
    'Say whether the family’s consent came with the case',
    { hint: 'If not, the family is asked' },
  )
  consentCame?: boolean;

  /** The digest of the pack that came with the child. */
  @Line.optional('Digest of the pack that came with the child', 'Send the digest of the pack, or leave it out')
  packDigest?: string;

  @Day.optional(
    'If support has begun: when does it end?',
    'Enter the day on which the support ends as a date, like 2026-12-18',
  )
  endsOn?: CivilDate;

  @WhyAnotherCase() separateBecause?: string;
}
export type MovingHere = Act<string, TransferredIn>;

/** Anybody may add something at any time, on a closed case too. */
@Wording({
  paper: true,
  title: 'Add something',
  why: 'Anybody may add something at any time, on a closed case too.',
  told: 'Something was added.',
})
export class InformationSupplied {
  @Paragraph('What would you like to add?', 'Say what you are adding') what: string;

  /** Something that happened and may raise the risk: a suspension, a move, a stay in hospital. */
  @Line.optional('Has something happened?', 'Say what happened, or leave it out', {
    hint: 'A suspension, a move, a stay in hospital',
  })
  event?: string;

  /** Which of the missing items it answers, as they were listed. All of them when left out. */
  @Lines.optional(
    'Which of the missing items does it answer?',
    'List which of the missing items this answers, or leave it out',
    { hint: 'All, if left blank' },
  )
  answers?: string[];

  /** The digest of the pack as it is with this in it, reckoned where this is recorded. What members read before no longer counts. */
  @Line({ mend: 'Send the digest of the new pack, or leave it out', optional: true }) packDigest?: string;
}
export type Adding = Act<string, InformationSupplied>;

/** The co-ordinator has enough to go on: the referral goes to triage. */
@Wording({
  title: 'Pass the referral to triage',
  why: 'There is enough to go on.',
  told: 'The referral went to triage.',
})
export class ReferralFoundComplete {
  @Line.optional('A note', 'Add a note, or leave it out') note?: string;
}

/** A case may begin with it; the one that most begin with goes first. */
export const OPENING = ['ReferralSubmitted', 'ReferralStarted', 'TransferredIn'] as const;

/** The acts of this stage, in the order in which a case meets them. */
export const REFERRAL_ACTS = {
  ReferralSubmitted,
  ReferralStarted,
  TransferredIn,
  InformationSupplied,
  ReferralFoundComplete,
} as const satisfies ActClasses;
