import type { Limit } from '#engine/limit';
import { LAW_AFTER_THE_DECISION } from './clocks-after-the-decision.js';
import { LAW_OF_ORDERS } from './clocks-of-orders.js';
import { LAW_OF_RECOMMENDATIONS } from './clocks-of-recommendations.js';
import { LAW_OF_UNOPPOSED_APPEALS } from './clocks-of-unopposed-appeals.js';
import { LAW_TO_THE_TRIBUNAL } from './clocks-to-the-tribunal.js';

/** Every limit of the law on appeals, orders and recommendations. */
export const LAW_OF_APPEALS: readonly Limit[] = [
  ...LAW_TO_THE_TRIBUNAL,
  ...LAW_AFTER_THE_DECISION,
  ...LAW_OF_ORDERS,
  ...LAW_OF_UNOPPOSED_APPEALS,
  ...LAW_OF_RECOMMENDATIONS,
];
