import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import { rulesFor } from '#engine/rules';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { practiceOf } from '../../areas/practice/practice.js';
import { inPounds } from '../../money/pence.js';
import { clashIn } from '../../money/periods.js';
import { invoicesOf, reconciled } from '../../money/recharge.js';
import { agenciesIn, type Parts, sumOf, together } from '../../money/split.js';
import { SETTLED_FROM } from '../acts.js';
import { type Disagreement, isAboutMoney, type Owed, outstanding, type Reconciliation, stillOwed } from '../case.js';
import type { Settling, Sitting } from '../ladder/acts.js';
import { LADDER_RULES, onBothSides, sidesMissing } from '../ladder/rules.js';
import { agencyInWords } from '../wording.js';
import type { InterimPaid, InterimReconciled, InvoicePaid, Paying, PuttingInForce, Reconciling } from './acts.js';

/** Where it is over, and no board has it. */
const OVER = ['resolved', 'closed.withdrawn', 'closed.takenFurther', 'closed.asComplaint', 'closed.decidedElsewhere'];

/** What is wrong with shares, in words: nothing where they come to a hundred, or are one each. */
function wrongWithShares(shares: Parts): string | undefined {
  const payers = agenciesIn(shares);
  const whole = sumOf(shares);
  if (payers.length > 0 && (whole === 100 || payers.every((payer) => shares[payer] === 1))) return undefined;
  if (payers.length === 0) return 'Nobody has a share. Give each part of a hundred, or one each for equal shares.';
  const apart = whole < 100 ? `${100 - whole} are nobody’s` : `${whole - 100} too many`;
  return `The shares come to ${whole} of a hundred: ${apart}. Give each part of a hundred, or one each for equal shares.`;
}

const count = ({ times }: InvoicePaid): number => times ?? 1;

/** What the invoices come to, shared as was agreed, and who owes whom: invoice by invoice or on the total, as the area rounds. */
export function reconciledBy(
  { invoices }: InterimReconciled,
  { settlement }: Disagreement,
  area: AreaLimits,
): Reconciliation {
  const pence = invoices.flatMap((each) => invoicesOf(each.pence, count(each)));
  const paid = together(invoices.map((each) => ({ [each.paidBy]: each.pence * count(each) })));
  const reckoning = { invoices: pence, paid, parts: settlement?.parts as Parts };
  const { agreed, recharges } = reconciled(reckoning, practiceOf(area).funding);
  return {
    from: invoices.map(({ from }) => from).reduce((one, other) => (one < other ? one : other)),
    to: invoices.map(({ to }) => to).reduce((one, other) => (one > other ? one : other)),
    paid,
    agreed,
    owed: recharges.map((each) => ({ ...each, paid: 0 })),
  };
}

/** Why the invoices cannot stand together: one ends before it begins, or two cover the same thing on the same day. */
function wrongWithInvoices({ invoices }: InterimReconciled, { settlement }: Disagreement): string | undefined {
  const early = invoices.find(({ from }) => from < (settlement?.from ?? ''));
  if (early !== undefined)
    return `“${early.what}” begins on ${early.from}, before ${settlement?.from}, from when the shares were agreed`;
  return clashIn(invoices.map(({ what, from, to }) => ({ line: what, what, from, to })));
}

/** The recharge that a payment is of: of whoever paid, or the only one; undefined where it is not plain. */
export function rechargePaid({ from }: Pick<InterimPaid, 'from'>, file: Disagreement): Owed | undefined {
  const open = stillOwed(file);
  const theirs = from === undefined ? open : open.filter((each) => each.from === from);
  return from !== undefined || theirs.length === 1 ? theirs[0] : undefined;
}

/** The board says what it did: it may have settled it. */
type Settles = Act<string, Settling & Sitting & { readonly outcome?: string }>;

/** Whether an act settles it where it stands, and meets the rules of whichever act does. */
function settles(file: Disagreement, act: Settles): boolean {
  const there = Object.entries(SETTLED_FROM).some(([type, from]) => type === act.type && file.stage.startsWith(from));
  if (!there || (act.data.outcome ?? 'settled') !== 'settled') return false;
  const { nobodySitsAtTwoRungs, nobodySitsOnBothSides, noPostOfBothSides, bothSidesAgree, theMediatorHasNoPart } =
    LADDER_RULES;
  const party = [nobodySitsAtTwoRungs, nobodySitsOnBothSides, noPostOfBothSides, bothSidesAgree];
  const mediator = file.stage.startsWith('mediation.') ? [theMediatorHasNoPart] : [];
  const whole = wrongWithShares(act.data.shares ?? {}) === undefined && act.data.from !== undefined;
  return [...party, ...mediator].every(({ holds }) => holds(file, act)) && whole;
}

/** What is asked before somebody pays meanwhile, and before what was paid is put right. */
export const INTERIM_RULES = rulesFor<Disagreement>()({
  itIsAboutWhoPays: {
    reason: 'This disagreement is not about who pays, so there is nothing to pay meanwhile. What is in place goes on.',
    holds: (file) => isAboutMoney(file),
  },
  itIsNotSettled: {
    reason: 'It has been settled or has ended. What is owed is reconciled by what was agreed.',
    holds: ({ stage }) => !OVER.includes(stage),
  },
  noInterimIsLeftBehind: {
    reason:
      'An interim payment is in force, or has not been settled up. Closing this would leave it with nobody: record what was agreed about who pays, or leave it to the board.',
    holds: (file) => !(file.interim?.inForce ?? false) && outstanding(file) === 0,
  },
  theSharesAreWhole: {
    reason: 'The shares do not come to the whole.',
    says: (_file, { data }: Act<string, Settling>) => wrongWithShares(data.shares ?? {}) ?? '',
    holds: (_file, { data }: Act<string, Settling>) =>
      data.shares === undefined || wrongWithShares(data.shares) === undefined,
  },
  whoPaysIsAgreed: {
    reason:
      'Between commissioners it is settled when both have agreed who pays which part, and from what day. Give the shares and the day.',
    holds: (file, { data }: Act<string, Settling>) =>
      !isAboutMoney(file) || (data.shares !== undefined && data.from !== undefined),
  },
  bothAcceptOrItIsTheAreasRule: {
    reason:
      'This is not what the area’s own rule says, so both sides have to accept it: say who accepts for each. What the rule says can be put in force without them.',
    law: 'Children and Families Act 2014 s.42; an agreement between the agencies on who pays meanwhile',
    holds: (file, { data }: PuttingInForce) =>
      file.interim?.rule != null || sidesMissing(file, data.acceptedBy ?? []).length === 0,
  },
  nobodyAcceptsForBoth: {
    reason: 'Nobody can accept for both sides. Name another person for one of them.',
    holds: (file, { data }: PuttingInForce) => !onBothSides(file, data.acceptedBy ?? []),
  },
  theReviewIsToCome: {
    reason: 'The day on which it is looked at again has to be a day to come.',
    holds: (_file, { data, occurredOn }: Act<string, { readonly reviewOn?: CivilDate }>) =>
      data.reviewOn === undefined || data.reviewOn > occurredOn,
  },
  thisSettlesWhoPays: {
    reason: 'This cannot be recorded where the disagreement stands now. The case page lists what can be.',
    holds: settles,
  },
  theInvoicesStandTogether: {
    reason: 'The invoices cannot stand together.',
    says: (file, { data }: Reconciling) =>
      `${wrongWithInvoices(data, file) ?? 'The invoices cannot stand together'}. Correct the days, or give one row for all invoices that are alike.`,
    holds: (file, { data }: Reconciling) => wrongWithInvoices(data, file) === undefined,
  },
  nothingIsReconciledYet: {
    reason: 'It has been reconciled already. If an invoice was wrong, correct that entry.',
    holds: ({ reconciliation }) => reconciliation === null,
  },
  nobodyOwesAnything: {
    reason: 'Somebody owes something.',
    holds: (file, { data, area }: Reconciling) => reconciledBy(data, file, area).owed.length === 0,
  },
  whoPaidIsPlain: {
    reason: 'Say who paid: more than one agency owes something, or that one owes nothing.',
    holds: (file, { data }: Paying) => rechargePaid(data, file) !== undefined,
  },
  noMoreThanIsOwed: {
    reason: 'That is more than is owed.',
    says: (file, { data }: Paying) => {
      const of = rechargePaid(data, file);
      return of === undefined
        ? 'Nobody owes that.'
        : `${inPounds(data.pence)} is more than ${agencyInWords(of.from)} still owes, which is ${inPounds(of.pence - of.paid)}. Check the amount.`;
    },
    holds: (file, { data }: Paying) => {
      const of = rechargePaid(data, file);
      return of !== undefined && data.pence > 0 && data.pence <= of.pence - of.paid;
    },
  },
  thisPaysTheRest: {
    reason: 'More is owed than this.',
    holds: (file, { data }: Paying) => outstanding(file) === data.pence,
  },
});
