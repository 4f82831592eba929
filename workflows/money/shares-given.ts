import { IsNumber, Min } from 'class-validator';
import { Pence } from '../answers.js';
import type { Agency } from '../areas/practice/agencies.js';
import { answerOf } from '../kind-of-answer.js';

/** Those who may pay, in the order in which forms ask, as a form calls them. */
export const PAYER_TITLES = {
  education: 'Education (the council)',
  health: 'Health (the ICB)',
  socialCare: 'Social care (the council)',
  publicHealth: 'Public health (the council)',
  school: 'The school',
  other: 'Another payer',
} as const satisfies Readonly<Record<Agency, string>>;

/** Those who may pay. */
export const PAYERS = Object.keys(PAYER_TITLES) as readonly (keyof typeof PAYER_TITLES)[];

const PART = 'Give each part as a number from nought, like 50 or 33.3';
const SUM = 'Enter each sum as pounds and pence, like 1250.00';

/** A part of a whole from nought, to a hundredth: 50, or 33.3. */
const Portion = answerOf<number>('portion', (mend) => [
  IsNumber({ maxDecimalPlaces: 2 }, { message: mend }),
  Min(0, { message: mend }),
]);

/** Parts of a whole by agency: 50, 30 and 20 of a hundred, three times 33.3, or 1, 1 and 1. */
export class PartsGiven {
  @Portion.optional(PAYER_TITLES.education, PART) education?: number;
  @Portion.optional(PAYER_TITLES.health, PART) health?: number;
  @Portion.optional(PAYER_TITLES.socialCare, PART) socialCare?: number;
  @Portion.optional(PAYER_TITLES.publicHealth, PART) publicHealth?: number;
  @Portion.optional(PAYER_TITLES.school, PART) school?: number;
  @Portion.optional(PAYER_TITLES.other, PART) other?: number;
}

/** Pence by agency. */
export class PenceGiven {
  @Pence.optional(PAYER_TITLES.education, SUM) education?: number;
  @Pence.optional(PAYER_TITLES.health, SUM) health?: number;
  @Pence.optional(PAYER_TITLES.socialCare, SUM) socialCare?: number;
  @Pence.optional(PAYER_TITLES.publicHealth, SUM) publicHealth?: number;
  @Pence.optional(PAYER_TITLES.school, SUM) school?: number;
  @Pence.optional(PAYER_TITLES.other, SUM) other?: number;
}
