import { Max } from 'class-validator';
import type { Act, ActClasses } from '#engine/act';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { Count, Day, Line, OneOf, PartList, Pence, Person } from '../../answers.js';
import type { Body } from '../../areas/practice/agencies.js';
import { type Asking, Wording } from '../../declaration.js';
import { inPounds } from '../../money/pence.js';
import { PAYER_TITLES, type PartsGiven } from '../../money/shares-given.js';
import { ForWhom, FromWhichDay, HowItIsKnownThatTheFamilyAgrees, isForTheFamily, WhoPaysWhat } from '../ladder/acts.js';
import { agencyInWords, sharesInWords } from '../wording.js';

/** A year of days. */
const MOST_ALIKE = 366;

/** One of those who may pay. */
const APayer = (label: string, more: Asking) => OneOf(PAYER_TITLES, label, more);

/** Somebody who accepts, for one side. */
export class AcceptedFor {
  @Person('Who', 'Choose who accepts', { must: { family: 'too', speak: true } }) person: string;
  @ForWhom() side: Body;
}

/**
 * Who pays until it is settled, without prejudice: paying is not accepting responsibility. Without shares, whoever the
 * area's own rule names: who pays now, else whose duty the law makes it, else all alike.
 */
@Wording({
  title: 'Propose who pays meanwhile',
  why: 'Without prejudice: paying is not accepting responsibility. Leave the shares blank for what the area’s own rule says; that needs nobody’s acceptance.',
  told: ({ shares, from }: InterimProposed) =>
    `It was proposed who pays meanwhile, from ${inWords(from)}: ${shares === undefined ? 'whoever the area’s own rule says' : sharesInWords(shares)}.`,
})
export class InterimProposed {
  @WhoPaysWhat() shares?: PartsGiven;
  @FromWhichDay() from: CivilDate;

  /** The most that is paid meanwhile, in pence. */
  @Pence.optional('What is the most?', 'Enter the most as pounds and pence, or leave it out') capPence?: number;

  @Day.optional(
    'When is it looked at again?',
    'Enter the day on which it is looked at again as a date, like 2026-05-04',
  )
  reviewOn?: CivilDate;
}
export type Proposing = Act<string, InterimProposed>;

/** The interim payment is in force. Both sides have accepted it, or it is what the area agreed in advance for this case. */
@Wording({
  title: 'Put the interim payment in force',
  why: 'Finance and the family are told at once.',
  told: 'The interim payment was put in force, without prejudice.',
  stands: ['acceptedBy'],
  familyAgrees: ({ acceptedBy }: InterimPutInForce) => isForTheFamily(acceptedBy),
})
export class InterimPutInForce {
  @PartList.optional(() => AcceptedFor, 'Who accepts it?', 'Say who accepts for each side, or leave it out', {
    hint: 'One for each side, where it is not what the area’s own rule says',
  })
  acceptedBy?: AcceptedFor[];

  @HowItIsKnownThatTheFamilyAgrees() madeSure?: string;
}
export type PuttingInForce = Act<string, InterimPutInForce>;

/** The interim payment has been looked at again, and goes on. */
@Wording({
  title: 'Look again at the interim payment',
  told: ({ reviewOn }: InterimReviewed) =>
    `The interim payment was looked at again, and goes on.${reviewOn === undefined ? '' : ` It is looked at next on ${inWords(reviewOn)}.`}`,
})
export class InterimReviewed {
  @Line('What was found?', 'Say what was found') finding: string;

  @Day.optional('When is it looked at next?', 'Enter the day on which it is looked at next as a date, like 2026-07-06')
  reviewOn?: CivilDate;
}
export type Reviewing = Act<string, InterimReviewed>;

/** An invoice that was paid meanwhile, or so many alike. */
export class InvoicePaid {
  @Line('What for, or which provider', 'Say what it is for, or which provider') what: string;
  @Day('First day', 'Enter the first day it covers as a date, like 2026-03-02') from: CivilDate;
  @Day('Last day', 'Enter the last day it covers as a date, like 2026-04-26') to: CivilDate;
  @Pence('Amount of each', 'Enter the amount of each as pounds and pence, like 3249.99') pence: number;

  /** One when left out. */
  @Count.optional('How many alike', 'Give the number of such invoices', { hint: 'Leave this blank for one' })
  @Max(MOST_ALIKE, { message: `Give ${MOST_ALIKE} or fewer alike` })
  times?: number;
  @APayer('Who paid', { mend: 'Choose who paid it' }) paidBy: keyof typeof PAYER_TITLES;
}

/** What each paid is set against what each agreed to pay, invoice by invoice and to the penny; who owes what follows from it. */
@Wording({
  title: 'Settle up what was paid meanwhile',
  why: 'Each invoice is shared as was agreed, to the penny. Who owes what follows from it.',
  told: 'What was paid meanwhile was set against what was agreed, and who owes what was worked out.',
})
export class InterimReconciled {
  @PartList(() => InvoicePaid, 'What was paid?', 'Give each invoice that was paid meanwhile', {
    hint: 'One row for each invoice, or for invoices that are alike',
  })
  invoices: InvoicePaid[];
}
export type Reconciling = Act<string, InterimReconciled>;

/** What was owed has been paid, or a part of it. */
@Wording({
  title: 'Record a payment of what is owed',
  told: ({ pence, from }: InterimPaid) =>
    `${inPounds(pence)} of what was owed was paid${from === undefined ? '' : ` by ${agencyInWords(from)}`}.`,
})
export class InterimPaid {
  @Pence('How much was paid?', 'Enter the amount as pounds and pence, like 10400.00') pence: number;

  @APayer('Who paid?', { hint: 'If more than one owes', mend: 'Choose who paid', optional: true })
  from?: keyof typeof PAYER_TITLES;
}
export type Paying = Act<string, InterimPaid>;

/** The acts of this stage, in the order in which a case meets them. */
export const INTERIM_ACTS = {
  InterimProposed,
  InterimPutInForce,
  InterimReviewed,
  InterimReconciled,
  InterimPaid,
} as const satisfies ActClasses;
