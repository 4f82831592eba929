import type { Act } from '#engine/act';
import { rulesFor } from '../../every-case/rules.js';
import { inPounds } from '../../money/pence.js';
import type { Parts } from '../../money/split.js';
import { type Disagreement, outstanding } from '../case.js';
import { RUNG_RULES } from '../ladder/rules.js';
import { rechargePaid, reconciledBy, wrongWithInvoices } from '../reconciling.js';
import { settles, sidesMissing, wrongWithShares } from '../settling.js';
import { agencyInWords } from '../wording.js';
import type { InterimPaid, InterimProposed, InterimPutInForce, InterimReconciled } from './acts.js';

type Settling = { readonly shares?: Parts; readonly from?: string };

/** Whether it is, or is likely to be, about who pays. */
export const isAboutMoney = ({ strand, likely, raisedFor, against }: Disagreement): boolean => {
  const said = strand ?? likely;
  return said === null ? raisedFor !== 'family' && against !== 'family' : said === 'C_COMMISSIONERS';
};

const ENDED = ['resolved', 'closed.withdrawn', 'closed.takenFurther', 'closed.asComplaint', 'closed.decidedElsewhere'];

const lawOfDuty = 'Children and Families Act 2014 s.42; an agreement between the agencies on who pays meanwhile';

/** Rules about who pays meanwhile, and who pays in the end. */
export const INTERIM_RULES = rulesFor<Disagreement>()({
  itIsAboutWhoPays: {
    reason: 'This disagreement is not about who pays, so there is nothing to pay meanwhile. What is in place goes on.',
    holds: (file) => isAboutMoney(file),
  },
  itIsNotSettled: {
    reason: 'It has been settled or has ended. What is owed is reconciled by what was agreed.',
    holds: ({ stage }) => !ENDED.includes(stage),
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
    law: lawOfDuty,
    holds: (file, { data }: Act<string, InterimPutInForce>) =>
      file.interim?.rule != null || sidesMissing(file, data.acceptedBy ?? []).length === 0,
  },
  nobodyAcceptsForBoth: {
    reason: 'Nobody can accept for both sides. Name another person for one of them.',
    holds: (file, act: Act<string, InterimPutInForce>) =>
      RUNG_RULES.nobodySitsOnBothSides.holds(file, { ...act, data: { present: act.data.acceptedBy ?? [] } }),
  },
  theReviewIsToCome: {
    reason: 'The day on which it is looked at again has to be a day to come.',
    holds: (_file, { data, occurredOn }: Act<string, InterimProposed>) =>
      data.reviewOn === undefined || data.reviewOn > occurredOn,
  },
  thisSettlesWhoPays: {
    reason: 'This cannot be recorded where the disagreement stands now. The case page lists what can be.',
    holds: (file, act) => settles(file, act) && isSettledBy(file, act),
  },
  theInvoicesStandTogether: {
    reason: 'The invoices cannot stand together.',
    says: (file, { data }: Act<string, InterimReconciled>) =>
      `${wrongWithInvoices(data, file) ?? 'The invoices cannot stand together'}. Correct the days, or give one row for all invoices that are alike.`,
    holds: (file, { data }: Act<string, InterimReconciled>) => wrongWithInvoices(data, file) === undefined,
  },
  nothingIsReconciledYet: {
    reason: 'It has been reconciled already. If an invoice was wrong, correct that entry.',
    holds: ({ reconciliation }) => reconciliation === null,
  },
  nobodyOwesAnything: {
    reason: 'Somebody owes something.',
    holds: (file, { data, area }: Act<string, InterimReconciled>) => reconciledBy(data, file, area).owed.length === 0,
  },
  whoPaidIsPlain: {
    reason: 'Say who paid: more than one agency owes something, or that one owes nothing.',
    holds: (file, { data }: Act<string, InterimPaid>) => rechargePaid(data, file) !== undefined,
  },
  noMoreThanIsOwed: {
    reason: 'That is more than is owed.',
    says: (file, { data }: Act<string, InterimPaid>) => {
      const of = rechargePaid(data, file);
      return of === undefined
        ? 'Nobody owes that.'
        : `${inPounds(data.pence)} is more than ${agencyInWords(of.from)} still owes, which is ${inPounds(of.pence - of.paid)}. Check the amount.`;
    },
    holds: (file, { data }: Act<string, InterimPaid>) => {
      const of = rechargePaid(data, file);
      return of !== undefined && data.pence > 0 && data.pence <= of.pence - of.paid;
    },
  },
  thisPaysTheRest: {
    reason: 'More is owed than this.',
    holds: (file, { data }: Act<string, InterimPaid>) => outstanding(file) === data.pence,
  },
});

/** The rules of whichever act settles it. */
function isSettledBy(file: Disagreement, act: Act): boolean {
  const party = [
    RUNG_RULES.nobodySitsAtTwoRungs,
    RUNG_RULES.nobodySitsOnBothSides,
    RUNG_RULES.noPostOfBothSides,
    RUNG_RULES.bothSidesAgree,
  ];
  const mediator = act.type === 'MediationAgreed' ? [RUNG_RULES.theMediatorHasNoPart] : [];
  const shares = [wrongWithShares(act.data.shares ?? {}) === undefined, act.data.from !== undefined];
  return [...party, ...mediator].every(({ holds }) => holds(file, act)) && shares.every(Boolean);
}
