import { eachDeadlineRangOnce } from './each-deadline-rang-once.js';
import type { Evidence, Problems } from './evidence.js';
import { noNoticeIsLost } from './no-notice-is-lost.js';
import { nothingAcceptedIsLost } from './nothing-accepted-is-lost.js';
import { oneEffectPerKey } from './one-effect-per-key.js';
import { standingIsReplay } from './standing-is-replay.js';
import { theChainHolds } from './the-chain-holds.js';

/** What each guarantee looks like when it holds. */
export const HELD = { I1: [], I2: [], I3: [], I4: [], I5: [], I6: [], faults: [] };

/** Of the same kind, a few show what is wrong as well as a thousand. */
const SHOWN = 10;

/** Checks every guarantee, one after another, and lists what the clients met that they should not have. */
export async function everyGuarantee(evidence: Evidence): Promise<Record<keyof typeof HELD, Problems>> {
  const found = {
    I1: await nothingAcceptedIsLost(evidence),
    I2: await oneEffectPerKey(evidence),
    I3: await eachDeadlineRangOnce(evidence),
    I4: await theChainHolds(evidence),
    I5: await standingIsReplay(evidence),
    I6: await noNoticeIsLost(evidence),
    faults: evidence.client.faults,
  };
  const few = Object.entries(found).map(([name, problems]) => [name, problems.slice(0, SHOWN)]);
  return Object.fromEntries(few) as Record<keyof typeof HELD, Problems>;
}
