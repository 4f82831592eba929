import type { Act, ActClasses } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Day, Line, OneOf, Paragraph } from '../../answers.js';
import { Wording } from '../../declaration.js';
import { HowItWasMadeSure } from '../../every-case/people.js';

const WHY_IT_RESTS = { familyRequest: 'The family asks', safety: 'Somebody’s safety' } as const;

/** The case rests, at the family's wish or for somebody's safety, until a day on which it is looked at again. */
@Wording({
  title: 'Let the case rest',
  why: 'Only because the family asks, or for somebody’s safety.',
  told: ({ because }: CaseHeld) =>
    because === 'safety' ? 'The case rested.' : 'The case rested, as the family asked.',
})
export class CaseHeld {
  @OneOf(WHY_IT_RESTS, 'Why?', 'Choose why the case rests: the family asked, or somebody’s safety')
  because: keyof typeof WHY_IT_RESTS;

  @Line('Say more', 'Say more about why') why: string;

  @Day('When is it looked at again?', 'Enter the day on which it is looked at again as a date, like 2026-04-20')
  reviewOn: CivilDate;
}

/** The case goes on where it was. */
@Wording({ title: 'Go on with the case', told: 'The case went on.', undoes: ['CaseHeld'] })
export class HoldEnded {
  @Line('Why can it go on?', 'Say why the case can go on') because: string;
}

const OF_THE_FAMILY = {
  parent: 'A parent',
  youngPerson: 'The young person',
  personWithParentalResponsibility: 'Somebody with parental responsibility',
} as const;

/** The family, and nobody else, no longer wants the referral. Silence never counts, and neither does a professional's leaving. */
@Wording({
  title: 'Withdraw the referral',
  why: 'Only the family can. Silence, or a professional’s leaving, never closes a case.',
  told: 'The family withdrew the referral.',
  familysOwn: true,
})
export class ReferralWithdrawn {
  @Line('Why does the family no longer want it?', 'Say why the family no longer wants the referral') reason: string;

  @OneOf.optional(OF_THE_FAMILY, 'Who in the family asked?', 'Choose who in the family asked')
  askedBy?: keyof typeof OF_THE_FAMILY;

  @Day.optional('When did they ask?', 'Enter the day on which they asked as a date, like 2026-03-05')
  askedOn?: CivilDate;

  @HowItWasMadeSure() madeSure?: string;
}
export type Withdrawing = Act<string, ReferralWithdrawn>;

/** The family has moved, and the area they move to has accepted the case with its history. */
@Wording({
  title: 'Pass the case to another area',
  told: ({ toArea }: TransferredOut) => `The case went to another area: ${toArea}.`,
})
export class TransferredOut {
  @Line('Which area?', 'Say which area the child moves to') toArea: string;

  @Line.optional('Who there has accepted it?', 'Say who in that area has accepted') acceptedBy?: string;
}
export type MovingAway = Act<string, TransferredOut>;

/** A closed case goes on, with no new form and from its first day of receipt. */
@Wording({
  title: 'Open the case again',
  why: 'No new form. It keeps its first date.',
  told: 'The case was opened again.',
})
export class CaseReopened {
  @Paragraph('What is new?', 'Say what is new') newInformation: string;

  /** Id of the person who asked, or who in the family did. */
  @Line.optional('Who asked?', 'Say who asked for it, or leave it out') requestedBy?: string;
}

/** What a family sent after the case was closed has been read, and what follows from it is decided. */
@Wording({
  title: 'Record what follows from new information',
  told: 'What the family had sent was read, and what follows was decided.',
})
export class NewInformationConsidered {
  @Line('What follows from it, and why?', 'Say what follows from it, and why') conclusion: string;
}

/** The child has died. Everything stops, and nobody writes to the family by machine again. */
@Wording({
  title: 'Record that the child has died',
  why: 'Every clock stops. Nobody in the family is written to.',
  told: 'The child died.',
})
export class ChildDied {
  @Line.optional('How do we know?', 'Say how we know, or leave it out') toldBy?: string;
}

/** The family no longer wants it, or has moved away, or the child has died. */
export const GONE = ['ReferralWithdrawn', 'TransferredOut', 'ChildDied'] as const;

/** A case that rests at the family's wish owes no local step meanwhile; each begins anew when it goes on. */
export const GONE_OR_RESTING = [...GONE, 'CaseHeld'] as const;

/** It is decided what follows from something new on a closed case. */
export const LOOKED_AT_AGAIN = ['NewInformationConsidered', 'CaseReopened'] as const;

/** The case goes on: after a rest, or re-opened. */
export const RESUMED = ['HoldEnded', 'CaseReopened'] as const;

/** Why, as the meeting is told that had the case on its agenda. */
export const GONE_IN_WORDS: Readonly<Record<(typeof GONE_OR_RESTING)[number], string>> = {
  ReferralWithdrawn: 'the family no longer wants it',
  TransferredOut: 'another area has accepted the case',
  ChildDied: 'the case has come to its end',
  CaseHeld: 'the case rests',
};

/** The acts of this stage, in the order in which a case meets them. */
export const CLOSING_ACTS = {
  CaseHeld,
  HoldEnded,
  ReferralWithdrawn,
  TransferredOut,
  CaseReopened,
  NewInformationConsidered,
  ChildDied,
} as const satisfies ActClasses;
