import type { ClockRow } from '#engine/clock-row';
import type { Limit } from '#engine/limit';
import type { Appeal } from './appeal.js';
import { LAW_AFTER_THE_DECISION } from './clocks-after-the-decision.js';
import { COMPLIANCE_ON_A_CASE } from './clocks-of-compliance-here.js';
import { MEDIATION_ON_A_CASE } from './clocks-of-mediation-here.js';
import { LAW_OF_ORDERS } from './clocks-of-orders.js';
import { LAW_OF_RECOMMENDATIONS } from './clocks-of-recommendations.js';
import { LAW_OF_UNOPPOSED_APPEALS } from './clocks-of-unopposed-appeals.js';
import { TRIBUNAL_ON_A_CASE } from './clocks-to-an-order-here.js';
import { LAW_TO_THE_TRIBUNAL } from './clocks-to-the-tribunal.js';

/** Every limit of the law on appeals, orders and recommendations. */
export const LAW_OF_APPEALS: readonly Limit[] = [
  ...LAW_TO_THE_TRIBUNAL,
  ...LAW_AFTER_THE_DECISION,
  ...LAW_OF_ORDERS,
  ...LAW_OF_UNOPPOSED_APPEALS,
  ...LAW_OF_RECOMMENDATIONS,
];

/** Every time limit that runs on a case, from the decision to the last thing that is owed because of it. */
export const APPEAL_CLOCKS: readonly ClockRow<Appeal>[] = [
  ...MEDIATION_ON_A_CASE,
  ...TRIBUNAL_ON_A_CASE,
  ...COMPLIANCE_ON_A_CASE,
];
