import type { ClockRow, Trigger } from '#engine/clock-row';
import { everyCaseClocks } from '../every-case/custody/clocks.js';
import type { Funding } from './case.js';
import { BEFORE_THE_DECISION } from './clocks-before-decision.js';
import { OF_PACKAGES } from './clocks-of-packages.js';

const ENDS: readonly Trigger<Funding>[] = ['FundingWithdrawn', 'FundingClosed', 'PackageEnded'];

/** Every time limit of joint funding, in the order in which a case meets them. None of them is law: each is the area's own. */
export const FUNDING_CLOCKS: readonly ClockRow<Funding>[] = [
  ...BEFORE_THE_DECISION,
  ...OF_PACKAGES,
  ...everyCaseClocks<Funding>(ENDS),
];
