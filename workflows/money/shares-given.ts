import { Count, Optional } from '../answers-before.js';
import type { Agency } from '../areas/practice/agencies.js';
import { Pence } from './pence-answer.js';

/** Who may pay, in the order in which forms ask. */
export const PAYERS = [
  'education',
  'health',
  'socialCare',
  'publicHealth',
  'school',
  'other',
] as const satisfies readonly Agency[];

const PARTS = 'Give each part as a whole number from nought';
const SUM = 'Enter each sum as pounds and pence, like 1250.00';

/** Parts of a whole by agency: 50, 30 and 20 of a hundred, or 1, 1 and 1. */
export class PartsGiven {
  @Optional()
  @Count(PARTS)
  education?: number;

  @Optional()
  @Count(PARTS)
  health?: number;

  @Optional()
  @Count(PARTS)
  socialCare?: number;

  @Optional()
  @Count(PARTS)
  publicHealth?: number;

  @Optional()
  @Count(PARTS)
  school?: number;

  @Optional()
  @Count(PARTS)
  other?: number;
}

/** Pence by agency. */
export class PenceGiven {
  @Optional()
  @Pence(SUM)
  education?: number;

  @Optional()
  @Pence(SUM)
  health?: number;

  @Optional()
  @Pence(SUM)
  socialCare?: number;

  @Optional()
  @Pence(SUM)
  publicHealth?: number;

  @Optional()
  @Pence(SUM)
  school?: number;

  @Optional()
  @Pence(SUM)
  other?: number;
}
