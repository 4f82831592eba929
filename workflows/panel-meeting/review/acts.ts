import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Case, Day, Line, OneOf, Paragraph, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { decidedItems, grounds } from '../wording.js';

const CASE = { mend: 'Give the reference of the case' } as const;

const ASKED_BY = { family: 'The family', agency: 'An agency' } as const;

/** The family of an item has its decision in writing: the time to ask for a review runs from now. */
@Wording({ told: (item: FamilyTold) => `The family of case ${item.case} had its decision in writing.` })
export class FamilyTold {
  @Case(CASE) case: string;
}

/** A family or an agency asks that a decision be looked at again, in the chair somebody else. */
@Wording({
  title: 'Record that a review of a decision is asked for',
  told: ({ askedBy, ...item }: ReviewRequested) =>
    `${ASKED_BY[askedBy]} asked that the decision on case ${item.case} be looked at again.`,
})
export class ReviewRequested {
  @Case('Which case?', 'Give the reference of the case, like K7QF-2M9D', { offers: decidedItems }) case: string;

  /** One of the grounds that the panel’s terms allow: "newInformation", "processError". */
  @Line('On what ground?', 'Choose the ground', { offers: grounds }) ground: string;
  @Paragraph('What is new, or what went wrong?', 'Say what is new, or what went wrong') because: string;
  @OneOf(ASKED_BY, 'Who asks?', 'Choose who asks') askedBy: keyof typeof ASKED_BY;

  /** The day on which they had the decision in writing, where the case has not said it: the time to ask runs from it. */
  @Day.optional(
    'On which day did they have the decision in writing?',
    'Enter the day on which they had the decision in writing as a date, like 2026-01-30',
    { hint: 'If the case has not said it already' },
  )
  toldOn?: CivilDate;

  @Day.optional('On which day did they ask?', 'Enter the day on which it was asked for as a date, like 2026-02-10')
  askedOn?: CivilDate;
}
export type AskingForReview = Act<string, ReviewRequested>;

/** A later meeting looks again at what was decided here. */
@Wording({
  told: ({ meeting, ...item }: ReviewTakenUp) => `Meeting ${meeting} took up the review of case ${item.case}.`,
})
export class ReviewTakenUp {
  @Case(CASE) case: string;
  @Case({ mend: 'Give the reference of the meeting' }) meeting: string;
}
export type TakingUp = Act<string, ReviewTakenUp>;

/** Who had the chair when the decision was taken that is looked at again: they cannot have it now. */
@Wording({
  told: ({ differentChair, ...item }: ChairBarred) =>
    differentChair === false
      ? `It was noted who had the chair when case ${item.case} was decided before. They could have it again.`
      : `It was noted who had the chair when case ${item.case} was decided before. They could not have it for the review.`,
})
export class ChairBarred {
  @Case(CASE) case: string;
  @Line({ mend: 'Say who' }) person: string;
  @YesNo({ mend: 'Say whether the terms ask for another chair', optional: true }) differentChair?: boolean;
}
export type Barring = Act<string, ChairBarred>;

/** The acts of this stage, in the order in which a case meets them. */
export const REVIEW_ACTS = { FamilyTold, ReviewRequested, ReviewTakenUp, ChairBarred } as const satisfies ActClasses;
