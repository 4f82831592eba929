import { Max } from 'class-validator';
import { Count, Day, Line, OneOf, Optional, Part, PartList } from '../../answers-before.js';
import { Pence } from '../../money/pence-answer-before.js';
import { PAYERS, PartsGiven } from '../../money/shares-given.js';
import { BODIES } from '../raising/acts.js';

/** A year of days. */
const MOST_ALIKE = 366;

/** Somebody who accepts, for one side. */
export class AcceptedFor {
  @Line('Choose who accepts')
  person: string;

  @OneOf(BODIES, 'Choose for whom')
  side: (typeof BODIES)[number];
}

/**
 * Who pays until it is settled, without prejudice: paying is not accepting responsibility. Without shares, whoever the
 * area's own rule names: who pays now, else whose duty the law makes it, else all alike.
 */
export class InterimProposed {
  @Optional()
  @Part(() => PartsGiven, 'Give the part of each agency as whole numbers')
  shares?: PartsGiven;

  @Day('Enter the day from which they pay as a date, like 2026-03-02')
  from: string;

  /** The most that is paid meanwhile, in pence. */
  @Optional()
  @Pence('Enter the most as pounds and pence, or leave it out')
  capPence?: number;

  @Optional()
  @Day('Enter the day on which it is looked at again as a date, like 2026-05-04')
  reviewOn?: string;
}

/** The interim payment is in force. Both sides have accepted it, or it is what the area agreed in advance for this case. */
export class InterimPutInForce {
  @Optional()
  @PartList(() => AcceptedFor, 'Say who accepts for each side, or leave it out')
  acceptedBy?: AcceptedFor[];
}

/** The interim payment has been looked at again, and goes on. */
export class InterimReviewed {
  @Line('Say what was found')
  finding: string;

  @Optional()
  @Day('Enter the day on which it is looked at next as a date, like 2026-07-06')
  reviewOn?: string;
}

/** An invoice that was paid meanwhile, or so many alike. */
export class InvoicePaid {
  @Line('Say what it is for, or which provider')
  what: string;

  @Day('Enter the first day it covers as a date, like 2026-03-02')
  from: string;

  @Day('Enter the last day it covers as a date, like 2026-04-26')
  to: string;

  @Pence('Enter the amount of each as pounds and pence, like 3249.99')
  pence: number;

  /** One when left out. */
  @Optional()
  @Count('Give the number of such invoices')
  @Max(MOST_ALIKE, { message: `Give ${MOST_ALIKE} or fewer alike` })
  times?: number;

  @OneOf(PAYERS, 'Choose who paid it')
  paidBy: (typeof PAYERS)[number];
}

/** What each paid is set against what each agreed to pay, invoice by invoice and to the penny; who owes what follows from it. */
export class InterimReconciled {
  @PartList(() => InvoicePaid, 'Give each invoice that was paid meanwhile')
  invoices: InvoicePaid[];
}

/** What was owed has been paid, or a part of it. */
export class InterimPaid {
  /** Who paid. May be left out where only one owes anything. */
  @Optional()
  @OneOf(PAYERS, 'Choose who paid')
  from?: (typeof PAYERS)[number];

  @Pence('Enter the amount as pounds and pence, like 10400.00')
  pence: number;
}
