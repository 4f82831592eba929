import { Day, Line, Lines, OneOf, Optional, Paragraph, PartList, SomeOf, YesNo } from '../../answers-before.js';
import { Tried } from '../../every-case/people.js';

/** The agencies that are asked what they know. The family and the child are heard by other acts, at any time. */
export const CONTRIBUTORS = ['setting', 'health', 'socialCare'] as const;

/** A referral is accepted: the agencies are asked for what they know, all at once. */
export class ReferralAccepted {
  @Optional()
  @Line('Say why it is accepted, or leave it out')
  reason?: string;

  /** Whom to ask. Everybody the area profile names, when left out. */
  @Optional()
  @SomeOf(CONTRIBUTORS, 'Choose who will be asked, or leave it out')
  ask?: string[];
}

/** A referral is accepted as urgent, and goes to the next panel: risk of harm, a placement breaking down, skills being lost. */
export class ReferralAcceptedAsUrgent {
  @Line('Say what the risk is')
  risk: string;

  @Optional()
  @Day('Enter the day of the panel as a date, like 2026-06-03, or leave it out')
  meetingOn?: string;

  @Optional()
  @Lines('List the panel’s deciding members, or leave it out')
  members?: string[];
}

/**
 * The referral goes to another service, which has accepted it by name. Impossible for a forbidden reason, without a second
 * person, without that acceptance and a day of first contact, without the unmet need, and without the family's rights.
 */
export class ReferralRedirected {
  /** A code. NO_DIAGNOSIS, SCHOOL_DISAGREES, FORM_INCOMPLETE and REFERRER_LEFT are never reasons. */
  @Line('Give the reason')
  reason: string;

  /** The service that will help. */
  @Optional()
  @Line('Say which service will help')
  to?: string;

  /** Id of the second person who looked at the referral and agrees. */
  @Optional()
  @Line('Say which second person agrees')
  secondPerson?: string;

  /** Id of the person in the receiving service who has accepted it. */
  @Optional()
  @Line('Say who in that service has accepted')
  acceptedBy?: string;

  @Optional()
  @Day('Enter the day of first contact as a date, like 2026-03-24')
  firstContactBy?: string;

  @Optional()
  @Lines('List the needs that stay unmet')
  unmetNeed?: string[];

  /** The letter carries SENDIASS, the right to ask for an EHC needs assessment, and how to complain. */
  @Optional()
  @YesNo('Say whether the letter sets out the family’s rights')
  rightsBlock?: boolean;

  @Optional()
  @Paragraph('Explain the decision to the family in plain words')
  explanation?: string;
}

/** The referral is not for this pathway. The same safeguards as a redirection: nobody is left with nowhere to go. */
export class ReferralDeclined extends ReferralRedirected {}

/** The service that accepted a redirected family has been in touch with them. */
export class FirstContactMade {
  @Line('Say who made contact, and how')
  how: string;
}

/** What a family sent after the case was closed has been read, and what follows from it is decided. */
export class NewInformationConsidered {
  @Line('Say what follows from it, and why')
  conclusion: string;
}

/** One more agency, or one again, is asked for what it knows. */
export class ContributionRequested {
  @OneOf(CONTRIBUTORS, 'Choose who is asked')
  from: string;

  @Optional()
  @Line('Say what is asked for, or leave it out')
  what?: string;

  /** Id of the person who will answer, where known. */
  @Optional()
  @Line('Say who will answer, or leave it out')
  holder?: string;
}

/** An agency has said what it knows. "Not known to us" is an answer only with the screening questions answered. */
export class ContributionReceived {
  @OneOf(CONTRIBUTORS, 'Choose whose contribution it is')
  from: string;

  @Optional()
  @Paragraph('Summarise what they say, or leave it out')
  summary?: string;

  @Optional()
  @YesNo('Say whether they have nothing to report')
  nilReturn?: boolean;

  @Optional()
  @Line('Say what the screening questions showed')
  screeningQuestions?: string;

  @Optional()
  @PartList(() => Tried, 'List what has been tried, or leave it out')
  tried?: Tried[];

  /** The digest of the pack as it is with this in it, where a pack has been built. */
  @Optional()
  @Line('Send the digest of the new pack, or leave it out')
  packDigest?: string;
}

/** The panel will do without an agency's contribution, for a reason that the pack shows. */
export class ContributionWaived {
  @OneOf(CONTRIBUTORS, 'Choose whose contribution is done without')
  from: string;

  @Line('Say why the panel can do without it')
  reason: string;
}
