import { Count, Pence } from '../answers.js';
import type { Agency } from '../areas/practice/agencies.js';

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

const PART = { mend: 'Give each part as a whole number from nought', optional: true } as const;
const SUM = { mend: 'Enter each sum as pounds and pence, like 1250.00', optional: true } as const;

/** Parts of a whole by agency: 50, 30 and 20 of a hundred, or 1, 1 and 1. */
export class PartsGiven {
  @Count(PAYER_TITLES.education, PART)
  education?: number;

  @Count(PAYER_TITLES.health, PART)
  health?: number;

  @Count(PAYER_TITLES.socialCare, PART)
  socialCare?: number;

  @Count(PAYER_TITLES.publicHealth, PART)
  publicHealth?: number;

  @Count(PAYER_TITLES.school, PART)
  school?: number;

  @Count(PAYER_TITLES.other, PART)
  other?: number;
}

/** Pence by agency. */
export class PenceGiven {
  @Pence(PAYER_TITLES.education, SUM)
  education?: number;

  @Pence(PAYER_TITLES.health, SUM)
  health?: number;

  @Pence(PAYER_TITLES.socialCare, SUM)
  socialCare?: number;

  @Pence(PAYER_TITLES.publicHealth, SUM)
  publicHealth?: number;

  @Pence(PAYER_TITLES.school, SUM)
  school?: number;

  @Pence(PAYER_TITLES.other, SUM)
  other?: number;
}
