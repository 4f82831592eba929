import type { Act } from '#engine/act';
import { rulesFor } from '#engine/rules';
import { withoutStop } from '../../every-case/wording.js';
import { inPounds } from '../../money/pence.js';
import { type Complaint, owedOf } from '../case.js';
import type { DoingARemedy, RemedyGiven } from './acts.js';

type Giving = Act<string, { readonly remedies?: readonly RemedyGiven[] }>;

/** What keeps something that puts it right from being watched, a sentence each. */
const wrongWith =
  ({ occurredOn }: Pick<Act, 'occurredOn'>) =>
  ({ kind, what, pence = 0, by }: RemedyGiven): readonly string[] => {
    const name = `“${withoutStop(what)}”`;
    return [
      ...(by < occurredOn ? [`The day for ${name} is over already. Give one that is still to come.`] : []),
      ...(kind === 'payment' && pence <= 0 ? [`${name} is a payment. Give the sum.`] : []),
      ...(kind !== 'payment' && pence > 0 ? [`${name} is no payment. Leave its sum out.`] : []),
    ];
  };

const owed = (file: Complaint, { data }: DoingARemedy) => owedOf(file).find(({ item }) => item === data.remedy);

/** What is asked of what puts it right, and before it counts as done. */
export const REMEDIES_RULES = rulesFor<Complaint>()({
  everyRemedyCanBeWatched: {
    reason:
      'Everything that puts it right has a day that is not over yet, and a payment its sum; what is no payment has none.',
    law: 'LGSCO Complaint Handling Code 6.6',
    says: (_file, act) => ((act as Giving).data.remedies ?? []).flatMap(wrongWith(act)).join(' '),
    holds: (_file, act: Giving) => (act.data.remedies ?? []).flatMap(wrongWith(act)).length === 0,
  },
  thatRemedyIsOwed: {
    reason: 'That is not owed on this complaint, or it has been done. The form lists what is still owed.',
    holds: (file, act: DoingARemedy) => owed(file, act) !== undefined,
  },
  thePaymentIsWhole: {
    reason: 'A payment is done when all of it has been paid. Give the sum that was paid.',
    says: (file, act) => {
      const pence = owed(file, act as DoingARemedy)?.pence;
      return pence == null
        ? 'This is no payment. Leave the sum out.'
        : `A payment is done when all of it has been paid: ${inPounds(pence)}. Give the sum that was paid.`;
    },
    holds: (file, act: DoingARemedy) => (owed(file, act)?.pence ?? undefined) === (act.data.pence ?? undefined),
  },
  itIsTheLastThingOwed: {
    reason: 'Something else is still owed.',
    holds: (file, { data }: DoingARemedy) => owedOf(file).every(({ item }) => item === data.remedy),
  },
  somethingIsOwed: {
    reason: 'Nothing is owed on this complaint.',
    holds: (file) => owedOf(file).length > 0,
  },
  somethingIsOwedAfterIt: {
    reason: 'Nothing is owed on this complaint.',
    holds: (file, { data }: Giving) => owedOf(file).length > 0 || (data.remedies ?? []).length > 0,
  },
});
