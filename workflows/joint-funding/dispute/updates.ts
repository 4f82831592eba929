import { update } from '../acts.js';
import { paidMeanwhile } from '../decision/updates.js';
import { partsIn } from '../practice.js';
import type { Disagreeing, SharesTold } from './acts.js';

/** What the file learns from a disagreement about who pays. */
export const DISPUTE_UPDATES = {
  noteDisagreement: update((_file, { data }: Disagreeing) => ({ disagreement: data.disagreement })),
  noteInterimInForce: update((file, act: SharesTold) => {
    const { shares, from, disagreement } = act.data;
    const interim = { parts: partsIn(shares), from, until: null };
    return { disagreement, interim, ...paidMeanwhile(file, act, interim) };
  }),
  noteSettlement: update((_file, { data: { disagreement, shares, from } }: SharesTold) => ({
    disagreement,
    settlement: { disagreement, parts: partsIn(shares), from },
  })),
};
