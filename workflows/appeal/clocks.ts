import type { Limit } from '#engine/limit';
import { tellingOf } from '#engine/telling-tables';
import { clocksOfAChild } from '../every-case/custody/clocks.js';
import { byWhenOf } from '../every-case/wording.js';
import type { AppealAct } from './acts.js';
import { CLOCKS_AFTER_THE_DECISION, LAW_AFTER_THE_DECISION } from './after-the-decision/clocks.js';
import type { Appeal } from './case.js';
import { LAW_OF_UNOPPOSED_APPEALS } from './concession/clocks.js';
import { MEDIATION_CLOCKS } from './mediation/clocks.js';
import { DUTY_CLOCKS, LAW_OF_ORDERS } from './order/clocks.js';
import type { AppealRecipient } from './recipients.js';
import { LAW_OF_RECOMMENDATIONS, RECOMMENDATION_CLOCKS } from './recommendations/clocks.js';
import { ENDED } from './start-days.js';
import { LAW_TO_THE_TRIBUNAL, TRIBUNAL_CLOCKS } from './tribunal/clocks.js';

/** Every limit of the law on appeals, orders and recommendations. */
export const LAW_OF_APPEALS: readonly Limit[] = [
  ...LAW_TO_THE_TRIBUNAL,
  ...LAW_AFTER_THE_DECISION,
  ...LAW_OF_ORDERS,
  ...LAW_OF_UNOPPOSED_APPEALS,
  ...LAW_OF_RECOMMENDATIONS,
];

/** Every time limit that runs on a case, from the decision to the last thing that is owed because of it. */
export const APPEAL_CLOCKS = [
  ...MEDIATION_CLOCKS,
  ...TRIBUNAL_CLOCKS,
  ...CLOCKS_AFTER_THE_DECISION,
  ...RECOMMENDATION_CLOCKS,
  ...DUTY_CLOCKS,
  ...clocksOfAChild<Appeal>(ENDED),
];

/** The ids of the clocks of this pathway. */
export type AppealClock = (typeof APPEAL_CLOCKS)[number]['id'];

/** The words in which its notices and tasks are written. */
export const { letter, text, notice, notices, task, tasks } = tellingOf<
  Appeal,
  AppealAct,
  AppealClock,
  AppealRecipient
>();

/** "by Thursday 18 September 2025", from the deadline of that clock. */
export const byWhen = byWhenOf<AppealClock>();
