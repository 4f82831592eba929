import type { Act, ActClasses } from '#engine/act';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { Count, Day, Line, OneOf, Paragraph, PartList, Pence, People, Person, YesNo } from '../../answers.js';
import type { Agency } from '../../areas/practice/agencies.js';
import { Wording } from '../../declaration.js';
import { inPounds } from '../../money/pence.js';
import type { Funding } from '../case.js';
import { OneOfItsLines } from '../request/acts.js';
import { AGENCIES } from '../wording.js';

/** A condition has been met, and what came of it. */
@Wording({
  title: 'Record that a condition is met',
  told: ({ id }: ConditionMet) => `Condition ${id} was met.`,
})
export class ConditionMet {
  @Line('Which condition?', 'Say which condition: its number in the decision', {
    offers: ({ conditions }: Funding) =>
      conditions.filter(({ met }) => !met).map(({ id, what }) => ({ value: id, text: `${id}: ${what}` })),
  })
  id: string;

  @Paragraph.optional('What came of it?', 'Say what came of it, or leave it out') result?: string;
}
export type MeetingACondition = Act<string, ConditionMet>;

/** The support has begun, because the provider and the family say so; or what was there before simply goes on. */
@Wording({
  title: 'Record that the support has begun',
  why: 'It counts as begun when the provider and the family have both said so.',
  told: 'It began, or one of those who must say so did.',
})
export class PackageStarted {
  @Day.optional('On which day did it begin?', 'Enter the day on which it began as a date, like 2026-04-13', {
    hint: 'Today, if left blank',
  })
  startedOn?: CivilDate;

  @YesNo.optional('Does the provider say so?', 'Say whether the provider has confirmed it') providerConfirms?: boolean;
  @YesNo.optional('Does the family say so?', 'Say whether the family has confirmed it') familyConfirms?: boolean;

  @YesNo.optional('Does the same support go on as before?', 'Say whether the same support goes on as before')
  continuation?: boolean;
}
export type Starting = Act<string, PackageStarted>;

const WHAT_FOLLOWS = {
  continue: 'It goes on',
  backToPanel: 'The panel is asked again',
  end: 'It ends: plan how',
} as const;

const WHAT_FOLLOWED = { continue: 'it goes on', backToPanel: 'the panel is asked again', end: 'it ends' } as const;

const HOW_MANY = 'Give the number as a whole number';

/** The support has been looked at with the family: what it has come to, and what follows. */
@Wording({
  title: 'Record a review with the family',
  told: ({ decision }: PackageReviewed) =>
    `It was looked at with the family. What followed: ${WHAT_FOLLOWED[decision]}.`,
})
export class PackageReviewed {
  @OneOf(WHAT_FOLLOWS, 'What follows?', 'Choose what follows') decision: keyof typeof WHAT_FOLLOWS;
  @Count.optional('How many outcomes are met?', HOW_MANY) outcomesMet?: number;
  @Count.optional('How many are partly met?', HOW_MANY) outcomesPartlyMet?: number;
  @Count.optional('How many are not met?', HOW_MANY) outcomesNotMet?: number;

  @Paragraph.optional('What do the child and the family say?', 'Say what the child and the family say, or leave it out')
  familyView?: string;

  @Paragraph.optional('What was found?', 'Say what was found, or leave it out') found?: string;
}
export type Reviewing = Act<string, PackageReviewed>;

/** An agency agrees anew to its share. */
export class Approval {
  @OneOf(AGENCIES, 'Agency', 'Choose the agency') agency: Agency;
  @Person('Who', 'Say who says yes', { must: { speak: true } }) person: string;

  @Pence.optional(
    'The most it agrees to, a year',
    'Enter the most it agrees to in a year as pounds and pence, or leave it out',
  )
  capPence?: number;
}

/** The price or the amount of one line changes within what may be agreed without a panel. The period before is closed, never edited. */
@Wording({
  title: 'Change a line',
  why: 'Only within what may be agreed without a panel. What was paid until the day before stands as it was.',
  told: ({ line, from }: PackageVaried) => `Line ${line} changed from ${inWords(from)}.`,
  stands: ['approvals', 'unitPence', 'units'],
})
export class PackageVaried {
  @OneOfItsLines() line: string;
  @Day('First day of the change', 'Enter the first day of the change as a date, like 2026-11-01') from: CivilDate;
  @Pence.optional('New price of one', 'Enter the new price as pounds and pence, like 3250.00') unitPence?: number;
  @Count.optional('How many in a year now?', 'Say how many there are in a year, as a whole number') units?: number;
  @Paragraph('Why does it change?', 'Say why it changes') because: string;

  /** Those whose share grows beyond what they agreed to say yes anew. */
  @PartList.optional(() => Approval, 'Who agrees anew?', 'List who agrees anew, or leave it out', {
    hint: 'Needed where an agency would pay more than the most it agreed to',
  })
  approvals?: Approval[];
}
export type Varying = Act<string, PackageVaried>;

/** How the support will stop: on which day, what takes its place, and who pays until then. */
@Wording({
  title: 'Plan how the support ends',
  told: ({ until }: WindDownPlanned) => `It was planned how it ends, on ${inWords(until)}.`,
})
export class WindDownPlanned {
  @Day('Last day on which it goes on', 'Enter the last day on which it goes on as a date, like 2026-08-26')
  until: CivilDate;

  @Paragraph('What takes its place, and how does it pass over?', 'Say what takes its place, and how it passes over')
  plan: string;

  @OneOf.optional(AGENCIES, 'Who pays until then?', 'Choose who pays until then, or leave it out') payer?: Agency;
}
export type WindingDown = Act<string, WindDownPlanned>;

/** The support has ended: on its day, and with something in its place. */
@Wording({
  title: 'Record that the support has ended',
  why: 'Provision does not stop without a plan: on its agreed last day, or on the last day of the plan by which it is wound down.',
  told: ({ lastDay }: PackageEnded) => `It ended on ${inWords(lastDay)}.`,
})
export class PackageEnded {
  @Day('Last day', 'Enter the last day as a date, like 2026-08-26') lastDay: CivilDate;

  /** What takes its place, and that it is confirmed; or why nothing is needed. */
  @Line.optional(
    'What takes its place, or why is nothing needed?',
    'Say what takes its place, or why nothing is needed',
    { askedByRule: true },
  )
  replacement?: string;
}
export type Ending = Act<string, PackageEnded>;

/** What an agency has really paid for a line in a time. It stands beside what was agreed, and never instead of it. */
@Wording({
  title: 'Record what was paid',
  why: 'It stands beside what was agreed, and never instead of it.',
  told: ({ agency, line, from, to, pence }: PaymentRecorded) =>
    `${AGENCIES[agency]} paid ${inPounds(pence)} for line ${line}, from ${inWords(from)} to ${inWords(to)}.`,
})
export class PaymentRecorded {
  @OneOf(AGENCIES, 'Who paid?', 'Choose who paid') agency: Agency;
  @OneOfItsLines('For which line?') line: string;
  @Day('First day that it is for', 'Enter the first day that it is for as a date, like 2026-03-02') from: CivilDate;
  @Day('Last day that it is for', 'Enter the last day that it is for as a date, like 2026-03-08') to: CivilDate;
  @Pence('The sum', 'Enter the sum as pounds and pence, like 3249.99') pence: number;
  @Line.optional('The number of the invoice', 'Give the number of the invoice, or leave it out') invoice?: string;
}
export type Paying = Act<string, PaymentRecorded>;

const WHY_CLOSED = {
  moved: 'The family has moved to another area',
  died: 'The child has died',
  anotherFunder: 'Another body pays now',
} as const;

/** The area does not pay for the child any more: they have moved, or died. What was provided ends in good order. */
@Wording({ title: 'Close it: the area does not pay any more', told: 'The area no longer paid.' })
export class FundingClosed {
  @OneOf(WHY_CLOSED, 'Why?', 'Choose why') because: keyof typeof WHY_CLOSED;
  @People.optional('Who has been told?', 'List who has been told, or leave it out', { must: { family: 'too' } })
  told?: string[];
}

/** The acts of this stage, in the order in which a case meets them. */
export const PACKAGE_ACTS = {
  ConditionMet,
  PackageStarted,
  PackageReviewed,
  PackageVaried,
  WindDownPlanned,
  PackageEnded,
  PaymentRecorded,
  FundingClosed,
} as const satisfies ActClasses;
