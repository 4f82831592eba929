import { and } from 'xstate';
import { SETTLED } from '../acts.js';
import { disagreement } from '../setup.js';

const PROPOSE = {
  guard: and(['itIsAboutWhoPays', 'itIsNotSettled', 'theSharesAreWhole', 'theReviewIsToCome']),
  target: 'proposed',
  actions: 'proposeInterim',
} as const;

/** The same on each act by which it may be settled. */
const onceSettled = <Taken>(taken: Taken) =>
  Object.fromEntries(SETTLED.map((act) => [act, taken])) as Record<(typeof SETTLED)[number], Taken>;

/**
 * Who pays while they disagree, without prejudice: beside the ladder, so that the child never waits for it. Once it is
 * settled, what each has paid is set against what each agreed to.
 */
export const INTERIM_REGION = disagreement.state({
  initial: 'none',
  states: {
    none: { description: 'Nothing has been arranged.', on: { InterimProposed: PROPOSE } },
    proposed: {
      description: 'Somebody has proposed who pays meanwhile.',
      on: {
        InterimProposed: PROPOSE,
        InterimPutInForce: {
          guard: and(['itIsNotSettled', 'nobodyAcceptsForBoth', 'bothAcceptOrItIsTheAreasRule']),
          target: 'inForce',
          actions: 'putInForce',
        },
        ...onceSettled({ guard: 'thisSettlesWhoPays', target: 'none', actions: 'dropTheProposal' } as const),
        DisagreementWithdrawn: {
          guard: and(['itIsNotSettled', 'whoeverRaisedItTakesItBack', 'noInterimIsLeftBehind']),
          target: 'none',
          actions: 'dropTheProposal',
        },
      },
    },
    inForce: {
      description: 'The provision is paid for, without prejudice.',
      on: {
        InterimReviewed: { guard: 'theReviewIsToCome', actions: 'reviewInterim' },
        ...onceSettled({ guard: 'thisSettlesWhoPays', target: 'reconciling' } as const),
      },
    },
    reconciling: {
      description: 'It is settled who pays; what each has paid is put right.',
      on: {
        InterimReconciled: [
          {
            guard: and(['theInvoicesStandTogether', 'nothingIsReconciledYet', 'nobodyOwesAnything']),
            target: 'reconciled',
            actions: 'reconcile',
          },
          { guard: and(['theInvoicesStandTogether', 'nothingIsReconciledYet']), actions: 'reconcile' },
        ],
        InterimPaid: [
          {
            guard: and(['whoPaidIsPlain', 'noMoreThanIsOwed', 'thisPaysTheRest']),
            target: 'reconciled',
            actions: 'notePayment',
          },
          { guard: and(['whoPaidIsPlain', 'noMoreThanIsOwed']), actions: 'notePayment' },
        ],
      },
    },
    reconciled: { description: 'Everything is paid, to the penny.' },
  },
});
