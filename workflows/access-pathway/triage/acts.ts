import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Line, Lines, Names, OneOf, offering, Paragraph, PartList, Person, SomeOf, YesNo } from '../../answers.js';
import { REASONS_IN_WORDS } from '../../areas/profile.js';
import { Wording, wordingOf } from '../../declaration.js';
import { isANo } from '../../every-case/child/acts.js';
import { OwnerAccepted as CaseTakenUp, OwnerLeft as HolderLeft } from '../../every-case/custody/acts.js';
import { type Tried, WhatWasTried } from '../../every-case/people.js';
import { agency, CONTRIBUTORS, type Contributor, withMore } from '../wording.js';

/** Who may hold what is missing, or be asked for it. */
const HOLDERS = {
  family: 'The family',
  ...CONTRIBUTORS,
  referrer: 'Whoever referred',
  other: 'Somebody else',
} as const;

/** One thing without which the referral cannot be understood: what, who holds it, and who will be asked for it. */
export class MissingItem {
  @Line('What', 'Say exactly what is missing') what: string;
  @OneOf(HOLDERS, 'Who holds it?', 'Choose who holds it') heldBy: keyof typeof HOLDERS;
  @OneOf(HOLDERS, 'Who is asked?', 'Choose who will be asked for it') askedOf: keyof typeof HOLDERS;
}

/** The co-ordinator lists exactly what is missing. The referral stays with the pathway and its clocks run on. */
@Wording({
  title: 'List what is missing',
  why: 'Say exactly what, and ask whoever holds it. A family is never asked for what a professional holds.',
  told: ({ items }: MissingInformationListed) => `Something was missing: ${items.map(({ what }) => what).join(', ')}.`,
})
export class MissingInformationListed {
  @PartList(
    () => MissingItem,
    'What is missing?',
    'List each thing that is missing, who holds it and who will be asked',
  )
  items: MissingItem[];
}
export type ListingTheMissing = Act<string, MissingInformationListed>;

/** A referral is accepted: the agencies are asked for what they know, all at once. */
@Wording({
  title: 'Accept the referral',
  why: 'School, health and social care are asked what they know, all at once.',
  told: 'The referral was accepted.',
})
export class ReferralAccepted {
  @Line.optional('Why?', 'Say why it is accepted, or leave it out') reason?: string;

  /** Whom to ask. Everybody the area profile names, when left out. */
  @SomeOf.optional(CONTRIBUTORS, 'Who is asked?', 'Choose who will be asked, or leave it out', {
    hint: 'Everybody, if left blank',
  })
  ask?: Contributor[];
}
export type LettingIn = Act<string, ReferralAccepted>;

/** A referral is accepted as urgent, and goes to the next panel: risk of harm, a placement breaking down, skills being lost. */
@Wording({
  title: 'Accept the referral as urgent',
  why: 'For a risk of harm, a placement that is breaking down, or skills being lost. It goes to the next panel.',
  told: 'The referral was accepted as urgent.',
})
export class ReferralAcceptedAsUrgent {
  @Line('What is the risk?', 'Say what the risk is') risk: string;

  /** Who decides, and on which day, is for the meeting to say that has it on its agenda. */
  @Names({ mend: 'Leave out who decides: the meeting says it', optional: true, ours: true }) members?: string[];
}

const NOBODY_IS_TURNED_AWAY =
  'Nobody is turned away without a second person, another service that has accepted by name, and their rights. No diagnosis, a school that disagrees, an incomplete form and a referrer who has left are never reasons.';

/** A code. NO_DIAGNOSIS, SCHOOL_DISAGREES, FORM_INCOMPLETE and REFERRER_LEFT are never reasons. */
const TheReason = (among: 'redirectReasons' | 'declineReasons') =>
  Line('The reason', { ...offering(REASONS_IN_WORDS), among, mend: 'Give the reason' });

/**
 * The referral goes to another service, which has accepted it by name. Impossible for a forbidden reason, without a second
 * person, without that acceptance and a day of first contact, without the unmet need, and without the family's rights.
 */
@Wording({
  title: 'Send the referral on to another service',
  why: NOBODY_IS_TURNED_AWAY,
  told: ({ to }: ReferralRedirected) => withMore('The referral went on to another service', to),
  stands: ['secondPerson', 'acceptedBy'],
})
export class ReferralRedirected {
  @TheReason('redirectReasons') reason: string;

  @Paragraph.optional('Explain it to the family in plain words', 'Explain the decision to the family in plain words')
  explanation?: string;

  /** Id of the second person who looked at the referral and agrees. */
  @Person.optional('Which second person agrees?', 'Say which second person agrees', {
    askedByRule: true,
    must: { speak: true },
  })
  secondPerson?: string;

  @Line.optional('Which service will help?', 'Say which service will help', { askedByRule: true }) to?: string;

  /** Id of the person in the receiving service who has accepted it. */
  @Person.optional('Who there has accepted?', 'Say who in that service has accepted', {
    askedByRule: true,
    must: { speak: true },
  })
  acceptedBy?: string;

  @Day.optional('By which day will they be in touch?', 'Enter the day of first contact as a date, like 2026-03-24', {
    askedByRule: true,
  })
  firstContactBy?: CivilDate;

  @Lines.optional('Which needs stay unmet?', 'List the needs that stay unmet', {
    hint: 'One on each line',
    askedByRule: true,
  })
  unmetNeed?: string[];

  /** The letter carries SENDIASS, the right to ask for an EHC needs assessment, and how to complain. */
  @YesNo.optional(
    'Does the letter set out the family’s rights?',
    'Say whether the letter sets out the family’s rights',
    {
      askedByRule: true,
    },
  )
  rightsBlock?: boolean;
}
export type TurningAway = Act<string, ReferralRedirected>;

/** The referral is not for this pathway. The same safeguards as a redirection: nobody is left with nowhere to go. */
@Wording({
  title: 'Decline the referral',
  why: NOBODY_IS_TURNED_AWAY,
  told: ({ to }: ReferralDeclined) => withMore('The referral was declined', to),
  stands: ['secondPerson', 'acceptedBy'],
})
export class ReferralDeclined extends ReferralRedirected {
  @TheReason('declineReasons') declare reason: string;
}

/** The service that accepted a redirected family has been in touch with them. */
@Wording({ title: 'Record first contact with the family', told: 'The other service was in touch with the family.' })
export class FirstContactMade {
  @Line('Who was in touch, and how?', 'Say who made contact, and how') how: string;
}

/** One more agency, or one again, is asked for what it knows. */
@Wording({
  title: 'Ask an agency what it knows',
  told: ({ from, what }: ContributionRequested) => withMore(`A contribution was asked of ${agency(from)}`, what),
})
export class ContributionRequested {
  @OneOf(CONTRIBUTORS, 'Who is asked?', 'Choose who is asked') from: Contributor;
  @Line.optional('What for?', 'Say what is asked for, or leave it out') what?: string;

  /** Id of the person who will answer, where known. */
  @Person.optional('Who will answer?', 'Say who will answer, or leave it out', { hint: 'If you know' }) holder?: string;
}
export type Asking = Act<string, ContributionRequested>;

/** An agency has said what it knows. "Not known to us" is an answer only with the screening questions answered. */
@Wording({
  paper: true,
  title: 'Record what an agency knows',
  told: ({ from }: ContributionReceived) => `A contribution came from ${agency(from)}.`,
})
export class ContributionReceived {
  @OneOf(CONTRIBUTORS, 'Whose contribution is it?', 'Choose whose contribution it is') from: Contributor;
  @Paragraph.optional('What do they say?', 'Summarise what they say, or leave it out') summary?: string;
  @YesNo.optional('Have they nothing to report?', 'Say whether they have nothing to report') nilReturn?: boolean;

  @Line.optional('If so: what did the screening questions show?', 'Say what the screening questions showed')
  screeningQuestions?: string;

  @WhatWasTried() tried?: Tried[];

  /** The digest of the pack as it is with this in it, where a pack has been built. */
  @Line({ mend: 'Send the digest of the new pack, or leave it out', optional: true }) packDigest?: string;
}
export type Contributing = Act<string, ContributionReceived>;

/** The panel will do without an agency's contribution, for a reason that the pack shows. */
@Wording({
  title: 'Go on without an agency',
  told: ({ from }: ContributionWaived) => `The panel will do without ${agency(from)}.`,
})
export class ContributionWaived {
  @OneOf(CONTRIBUTORS, 'Whose contribution?', 'Choose whose contribution is done without') from: Contributor;
  @Line('Why can the panel do without it?', 'Say why the panel can do without it') reason: string;
}

/** A person takes up what waits for them: the case, or, where `contribution` is given, one agency's part of it. */
@Wording({
  ...wordingOf(CaseTakenUp),
  told: ({ contribution }: OwnerAccepted) =>
    contribution ? `Somebody took up the contribution of ${agency(contribution)}.` : 'Somebody took up the case.',
})
export class OwnerAccepted extends CaseTakenUp {
  /** The contribution taken up, when it is not the case itself. */
  @Line('A contribution you take up', {
    ...offering(CONTRIBUTORS),
    hint: 'Leave this blank to take up the case itself',
    mend: 'Say which contribution is taken up, or leave it out',
    optional: true,
  })
  declare contribution?: string;
}

/** A person has left, on every case and every part of one that they held: as on every case, with the contributions here to choose from. */
@Wording({ ...wordingOf(HolderLeft), told: 'Somebody who held a part of the case left, and a cover acted.' })
export class OwnerLeft extends HolderLeft {
  /** Which contributions pass to the cover. All that they held when left out. */
  @Names('Which contributions pass to them?', {
    ...offering(CONTRIBUTORS),
    hint: 'All, if left blank',
    mend: 'List the contributions that pass to the cover, or leave it out',
    optional: true,
  })
  declare contributions?: string[];
}

/** Something about what an agency knows. */
export type OfAnAgency = Act<string, Pick<ContributionReceived, 'from'>>;

/** Another service takes the family on. */
export const TURNED_AWAY = ['ReferralRedirected', 'ReferralDeclined'] as const;

/** The same, as the meeting is told that had the case on its agenda. */
export const TURNED_AWAY_IN_WORDS: Readonly<Record<(typeof TURNED_AWAY)[number], string>> = {
  ReferralRedirected: 'another service has accepted the family',
  ReferralDeclined: 'another service has accepted the family',
};

/** What was asked of somebody has come, or is done without. */
export const CONTRIBUTED = ['ContributionReceived', 'ContributionWaived'] as const;

/** It is decided what the referral needs. */
export const DECIDED_AT_TRIAGE = ['ReferralAccepted', 'ReferralAcceptedAsUrgent', ...TURNED_AWAY] as const;

/** The acts of this stage, in the order in which a case meets them. */
export const TRIAGE_ACTS = {
  MissingInformationListed,
  ReferralAccepted,
  ReferralAcceptedAsUrgent,
  ReferralRedirected,
  ReferralDeclined,
  FirstContactMade,
  ContributionRequested,
  ContributionReceived,
  ContributionWaived,
} as const satisfies ActClasses;

/** Nobody is chased on the strength of a consent that is not there. */
export const NOT_TO_BE_SHARED = (['ConsentWithdrawn', 'ConsentRecorded'] as const).map((event) => ({
  event,
  when: isANo,
}));
