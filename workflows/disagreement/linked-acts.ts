import type { Act } from '#engine/act';
import type { LinkedAct } from '#engine/between-cases';
import type { Disagreement } from './case.js';

const toTheFundingCase = ({ fundingCase }: Disagreement): readonly string[] =>
  fundingCase === null ? [] : [fundingCase];

const settled = (on: string): LinkedAct<Disagreement> => ({
  on,
  when: ({ settlement }: Disagreement, { type, data }: Act) =>
    settlement?.parts != null && (type !== 'BoardConsidered' || data.outcome === 'settled'),
  to: toTheFundingCase,
  event: 'SettlementReached',
  data: ({ ref, context: { settlement } }) => ({
    disagreement: ref,
    shares: settlement?.parts,
    from: settlement?.from,
  }),
});

/** What the funding case that could not be agreed is told, in the same moment: its number, who pays meanwhile, and how it was settled. */
export const CARRIED_TO_THE_FUNDING: readonly LinkedAct<Disagreement>[] = [
  {
    on: 'DisagreementRaised',
    to: toTheFundingCase,
    event: 'DisagreementOpened',
    data: ({ ref }) => ({ disagreement: ref }),
  },
  {
    on: 'InterimPutInForce',
    to: toTheFundingCase,
    event: 'InterimPutInForce',
    data: ({ ref, context: { interim } }) => ({ disagreement: ref, shares: interim?.parts, from: interim?.from }),
  },
  ...['RungAgreed', 'MediationAgreed', 'BoardConsidered'].map(settled),
  {
    on: 'InterimReconciled',
    to: toTheFundingCase,
    event: 'InterimReconciled',
    data: ({ ref, context: { reconciliation } }) => ({
      disagreement: ref,
      from: reconciliation?.from,
      to: reconciliation?.to,
      paid: reconciliation?.paid,
      agreed: reconciliation?.agreed,
    }),
  },
];
