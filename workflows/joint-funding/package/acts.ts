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
  @Line('Which condition?', {
    offers: ({ conditions }: Funding) =>
      conditions.filter(({ met }) => !met).map(({ id, what }) => ({ value: id, text: `${id}: ${what}` })),
    mend: 'Say which condition: its number in the decision',
  })
  id: string;

  @Paragraph('What came of it?', { mend: 'Say what came of it, or leave it out', optional: true })
  result?: string;
}
export type MeetingACondition = Act<string, ConditionMet>;

/** The support has begun, because the provider and the family say so; or what was there before simply goes on. */
@Wording({
  title: 'Record that the support has begun',
  why: 'It counts as begun when the provider and the family have both said so.',
  told: 'It began, or one of those who must say so did.',
})
export class PackageStarted {
  @Day('On which day did it begin?', {
    hint: 'Today, if left blank',
    mend: 'Enter the day on which it began as a date, like 2026-04-13',
    optional: true,
  })
  startedOn?: CivilDate;

  @YesNo('Does the provider say so?', { mend: 'Say whether the provider has confirmed it', optional: true })
  providerConfirms?: boolean;

  @YesNo('Does the family say so?', { mend: 'Say whether the family has confirmed it', optional: true })
  familyConfirms?: boolean;

  /** The same support goes on as before. */
  @YesNo('Does the same support go on as before?', {
    mend: 'Say whether the same support goes on as before',
    optional: true,
  })
  continuation?: boolean;
}
export type Starting = Act<string, PackageStarted>;

const WHAT_FOLLOWS = {
  continue: 'It goes on',
  backToPanel: 'The panel is asked again',
  end: 'It ends: plan how',
} as const;

const WHAT_FOLLOWED = { continue: 'it goes on', backToPanel: 'the panel is asked again', end: 'it ends' } as const;

const HOW_MANY = { mend: 'Give the number as a whole number', optional: true } as const;

/** The support has been looked at with the family: what it has come to, and what follows. */
@Wording({
  title: 'Record a review with the family',
  told: ({ decision }: PackageReviewed) =>
    `It was looked at with the family. What followed: ${WHAT_FOLLOWED[decision]}.`,
})
export class PackageReviewed {
  @OneOf(WHAT_FOLLOWS, 'What follows?', { mend: 'Choose what follows' })
  decision: keyof typeof WHAT_FOLLOWS;

  @Count('How many outcomes are met?', HOW_MANY)
  outcomesMet?: number;

  @Count('How many are partly met?', HOW_MANY)
  outcomesPartlyMet?: number;

  @Count('How many are not met?', HOW_MANY)
  outcomesNotMet?: number;

  @Paragraph('What do the child and the family say?', {
    mend: 'Say what the child and the family say, or leave it out',
    optional: true,
  })
  familyView?: string;

  @Paragraph('What was found?', { mend: 'Say what was found, or leave it out', optional: true })
  found?: string;
}
export type Reviewing = Act<string, PackageReviewed>;

/** An agency agrees anew to its share. */
export class Approval {
  @OneOf(AGENCIES, 'Agency', { mend: 'Choose the agency' })
  agency: Agency;

  @Person('Who', { mend: 'Say who says yes' })
  person: string;

  @Pence('The most it agrees to, a year', {
    mend: 'Enter the most it agrees to in a year as pounds and pence, or leave it out',
    optional: true,
  })
  capPence?: number;
}

/** The price or the amount of one line changes within what may be agreed without a panel. The period before is closed, never edited. */
@Wording({
  title: 'Change a line',
  why: 'Only within what may be agreed without a panel. What was paid until the day before stands as it was.',
  told: ({ line, from }: PackageVaried) => `Line ${line} changed from ${from}.`,
})
export class PackageVaried {
  @OneOfItsLines()
  line: string;

  @Day('First day of the change', { mend: 'Enter the first day of the change as a date, like 2026-11-01' })
  from: CivilDate;

  @Pence('New price of one', { mend: 'Enter the new price as pounds and pence, like 3250.00', optional: true })
  unitPence?: number;

  @Count('How many in a year now?', { mend: 'Say how many there are in a year, as a whole number', optional: true })
  units?: number;

  @Paragraph('Why does it change?', { mend: 'Say why it changes' })
  because: string;

  /** Those whose share grows beyond what they agreed to say yes anew. */
  @PartList(() => Approval, 'Who agrees anew?', {
    hint: 'Needed where an agency would pay more than the most it agreed to',
    mend: 'List who agrees anew, or leave it out',
    optional: true,
  })
  approvals?: Approval[];
}
export type Varying = Act<string, PackageVaried>;

/** How the support will stop: on which day, what takes its place, and who pays until then. */
@Wording({
  title: 'Plan how the support ends',
  told: ({ until }: WindDownPlanned) => `It was planned how it ends, on ${until}.`,
})
export class WindDownPlanned {
  @Day('Last day on which it goes on', { mend: 'Enter the last day on which it goes on as a date, like 2026-08-26' })
  until: CivilDate;

  @Paragraph('What takes its place, and how does it pass over?', {
    mend: 'Say what takes its place, and how it passes over',
  })
  plan: string;

  @OneOf(AGENCIES, 'Who pays until then?', { mend: 'Choose who pays until then, or leave it out', optional: true })
  payer?: Agency;
}
export type WindingDown = Act<string, WindDownPlanned>;

/** The support has ended: on its day, and with something in its place. */
@Wording({
  title: 'Record that the support has ended',
  why: 'Provision does not stop without a plan: on its agreed last day, or on the last day of the plan by which it is wound down.',
  told: ({ lastDay }: PackageEnded) => `It ended on ${lastDay}.`,
})
export class PackageEnded {
  @Day('Last day', { mend: 'Enter the last day as a date, like 2026-08-26' })
  lastDay: CivilDate;

  /** What takes its place, and that it is confirmed; or why nothing is needed. */
  @Line('What takes its place, or why is nothing needed?', {
    mend: 'Say what takes its place, or why nothing is needed',
    optional: 'byRule',
  })
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
  @OneOf(AGENCIES, 'Who paid?', { mend: 'Choose who paid' })
  agency: Agency;

  @OneOfItsLines('For which line?')
  line: string;

  @Day('First day that it is for', { mend: 'Enter the first day that it is for as a date, like 2026-03-02' })
  from: CivilDate;

  @Day('Last day that it is for', { mend: 'Enter the last day that it is for as a date, like 2026-03-08' })
  to: CivilDate;

  @Pence('The sum', { mend: 'Enter the sum as pounds and pence, like 3249.99' })
  pence: number;

  @Line('The number of the invoice', { mend: 'Give the number of the invoice, or leave it out', optional: true })
  invoice?: string;
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
  @OneOf(WHY_CLOSED, 'Why?', { mend: 'Choose why' })
  because: keyof typeof WHY_CLOSED;

  @People('Who has been told?', { mend: 'List who has been told, or leave it out', optional: true })
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
