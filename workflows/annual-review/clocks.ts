import type { Limit } from '#engine/limit';
import { LAW_OF_THE_REVIEW } from './clocks-of-the-review.js';
import { LAW_OF_TRANSFERS } from './clocks-of-transfers.js';

/** Every limit of the law on reviews of a plan. */
export const LAW_OF_ANNUAL_REVIEW: readonly Limit[] = [...LAW_OF_THE_REVIEW, ...LAW_OF_TRANSFERS];
