import { and } from 'xstate';
import { disagreement } from '../setup.js';

const PROPOSE = {
  guard: and(['itIsAboutWhoPays', 'itIsNotSettled', 'theSharesAreWhole', 'theReviewIsToCome']),
  target: 'proposed',
  actions: 'proposeInterim',
} as const;

const SETTLED = { guard: 'thisSettlesWhoPays', target: 'reconciling' } as const;
const DROPPED = { guard: 'thisSettlesWhoPays', target: 'none', actions: 'dropTheProposal' } as const;

/**
 * Who pays while they disagree, without prejudice: beside the ladder, so that the child never waits for it. Once it is
 * settled, what each has paid is set against what each agreed to.
 */
export const interimRegion = disagreement.createStateConfig({
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
        RungAgreed: DROPPED,
        MediationAgreed: DROPPED,
        BoardConsidered: DROPPED,
        DisagreementWithdrawn: {
          guard: and(['itIsNotSettled', 'noInterimIsLeftBehind']),
          target: 'none',
          actions: 'dropTheProposal',
        },
      },
    },
    inForce: {
      description: 'The provision is paid for, without prejudice.',
      on: {
        InterimReviewed: { guard: 'theReviewIsToCome', actions: 'reviewInterim' },
        RungAgreed: SETTLED,
        MediationAgreed: SETTLED,
        BoardConsidered: SETTLED,
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
