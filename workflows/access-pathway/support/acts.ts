import type { Act, ActClasses } from '#engine/act';
import { midSentence } from '#engine/words-of-name';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { Day, Line, Lines, OneOf, offering, Paragraph, Person, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { FINDINGS, type Finding, STRANDS, withMore } from '../wording.js';

/** The kind of need, as its provider was recorded. Whichever the act may be about, when left out. */
const ForWhichNeed = (hint = 'Only where several providers have the child. All of them, if left blank') =>
  Line('For which need?', { ...offering(STRANDS), hint, mend: 'Say for which need, or leave it out', optional: true });

/** A provider has accepted the child. The waiting starts from the day the referral was first received, not from today. */
@Wording({
  title: 'Record that a provider has accepted',
  told: ({ provider }: ProviderAllocated) => `A provider accepted the child: ${provider}.`,
})
export class ProviderAllocated {
  /** The service, by name. */
  @Line('Which provider?', 'Say which provider has accepted') provider: string;

  /** The kind of need it has accepted the child for. The whole child, when left out: then it replaces every provider before it. */
  @ForWhichNeed('If left blank, for the whole child: then it replaces every provider before it') strand?: string;

  /** Id of the person there who has accepted, and may see the case from now. */
  @Person.optional('Who there has accepted?', 'Say who there has accepted, or leave it out', { must: { speak: true } })
  acceptedBy?: string;

  @Day.optional('When did they accept?', 'Enter the day on which the provider accepted as a date, like 2025-11-18')
  acceptedOn?: CivilDate;
}
export type Allocating = Act<string, ProviderAllocated>;

/** The provider has put the child on its list. Somebody keeps in touch until the assessment begins. */
@Wording({
  title: 'Record that the child is on the provider’s list',
  told: ({ likelyWait }: WaitingListJoined) => withMore('The child joined a waiting list', likelyWait),
})
export class WaitingListJoined {
  /** Whatever has a provider who has not listed the child, when left out. */
  @ForWhichNeed() strand?: string;

  /** What the family is told of how long it will be, honestly. */
  @Line.optional('How long is the wait likely to be?', 'Say how long the wait is likely to be, or leave it out')
  likelyWait?: string;

  @Lines.optional('What helps meanwhile?', 'List what is offered while waiting, or leave it out', {
    hint: 'One on each line',
  })
  meanwhile?: string[];

  /** Id of whoever keeps in touch with the family. The case's owner does when left out. */
  @Person.optional('Who keeps in touch with the family?', 'Say who keeps in touch with the family, or leave it out')
  keyWorker?: string;
}

/** Somebody has spoken with a waiting family: is it still wanted, has anything changed? */
@Wording({ title: 'Record a talk with the family who wait', told: 'Somebody spoke with the family while they waited.' })
export class KeptInTouch {
  /** Whatever is waited for, when left out. */
  @ForWhichNeed() strand?: string;
  @Paragraph('What did they tell you?', 'Say what the family told you') what: string;

  @YesNo.optional('Do they still want the assessment?', 'Say whether the family still wants the assessment')
  stillWanted?: boolean;
}

/** Which place on the list. */
export const PRIORITIES = { urgent: 'Urgent', soon: 'Soon', routine: 'Routine' } as const;

/** A child who waits is moved up or down, for a reason. */
@Wording({
  title: 'Change the priority',
  told: ({ priority }: WaitReprioritised) =>
    `The place on the list was changed to: ${midSentence(PRIORITIES[priority])}.`,
})
export class WaitReprioritised {
  /** Whatever is waited for, when left out. */
  @ForWhichNeed() strand?: string;
  @OneOf(PRIORITIES, 'Which priority?', 'Choose the priority') priority: keyof typeof PRIORITIES;
  @Line('Why?', 'Say why the priority changes') because: string;
}

/** The first assessment appointment has taken place. */
@Wording({ title: 'Record the first appointment', told: 'The assessment began.' })
export class AssessmentStarted {
  /** Whatever is still to be assessed, when left out. */
  @ForWhichNeed() strand?: string;
  @Line.optional('Who assesses?', 'Say who assesses, or leave it out') clinician?: string;
}

/** The assessment is over: a diagnosis, none, or not yet; and in every case what the child needs. */
@Wording({
  title: 'Record what the assessment found',
  told: ({ result }: AssessmentConcluded) => `The assessment was concluded: ${midSentence(FINDINGS[result])}.`,
})
export class AssessmentConcluded {
  /** Whatever is being assessed, when left out. */
  @ForWhichNeed() strand?: string;
  @OneOf(FINDINGS, 'What did it find?', 'Choose what the assessment found') result: Finding;
  @Paragraph('What does the child need?', 'Describe what the child needs') needs: string;
}
export type Concluding = Act<string, AssessmentConcluded>;

/** The outcome goes to the family, the GP and the setting, with a plan of support led by need, diagnosis or not. */
@Wording({ title: 'Send the outcome', told: 'The family had the outcome and a plan of support.' })
export class OutcomeIssued {
  @YesNo('Does a plan of support go with it?', 'Say whether a plan of support goes with it') supportPlan: boolean;

  @Day.optional(
    'When is the meeting to go through it?',
    'Enter the day of the feedback meeting as a date, like 2026-06-15, or leave it out',
  )
  feedbackMeetingOn?: CivilDate;
}
export type GivingTheOutcome = Act<string, OutcomeIssued>;

/** Support after the outcome has begun, with a key worker, until a named day. */
@Wording({
  title: 'Begin the support',
  told: ({ endsOn }: PostSupportStarted) => `Support began, until ${inWords(endsOn)}.`,
})
export class PostSupportStarted {
  @Day('Until when?', 'Enter the day on which the support ends as a date, like 2026-12-18') endsOn: CivilDate;

  @Person.optional('Who is the key worker?', 'Say who the key worker is, or leave it out') keyWorker?: string;
}

/** Support after the outcome is over, or the family does not want it. */
@Wording({ title: 'End the support', told: 'The support ended.' })
export class PostSupportCompleted {
  @Line(
    'What did it achieve, or why is it not wanted?',
    'Say what the support achieved, or why the family does not want it',
  )
  what: string;

  @YesNo.optional('Does the family not want it?', 'Say whether the family does not want the support')
  familyDoesNotWantIt?: boolean;
}
export type EndingSupport = Act<string, PostSupportCompleted>;

/** Something about one kind of need, or all of them. */
export type OfANeed = Act<string, Pick<ProviderAllocated, 'strand'>>;

/** Somebody is named who keeps in touch. */
export type NamingAKeyWorker = Act<string, Pick<PostSupportStarted, 'keyWorker'>>;

/** What became of the child, step by step; that somebody keeps in touch meanwhile is no step. */
export const STEPS_OF_SUPPORT = [
  'ProviderAllocated',
  'WaitingListJoined',
  'AssessmentStarted',
  'AssessmentConcluded',
  'OutcomeIssued',
  'PostSupportStarted',
  'PostSupportCompleted',
] as const;

/** The acts of this stage, in the order in which a case meets them. */
export const SUPPORT_ACTS = {
  ProviderAllocated,
  WaitingListJoined,
  KeptInTouch,
  WaitReprioritised,
  AssessmentStarted,
  AssessmentConcluded,
  OutcomeIssued,
  PostSupportStarted,
  PostSupportCompleted,
} as const satisfies ActClasses;
