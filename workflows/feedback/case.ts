import type { CivilDate } from '#statutory-calendar/civil-date';
import { type CaseFile, EMPTY_FILE } from '../every-case/case.js';

/** What somebody says of a service, without complaining. */
export const KINDS = {
  comment: 'A comment',
  compliment: 'A compliment',
  suggestion: 'A suggestion',
  localOffer: 'Something about the Local Offer',
  petition: 'A petition',
} as const;

/** What will be changed, by whom and by which day. */
export interface Change {
  readonly what: string;
  readonly owedBy: string;
  readonly by: CivilDate;
  readonly doneOn: CivilDate | null;
}

/** What the record of a piece of feedback knows. */
export interface Feedback extends CaseFile {
  readonly kind: keyof typeof KINDS | null;
  readonly words: string;
  /** Of a petition, how many have signed it. */
  readonly signatures: number | null;
  readonly change: Change | null;
}

export const EMPTY_FEEDBACK: Feedback = { ...EMPTY_FILE, kind: null, words: '', signatures: null, change: null };
