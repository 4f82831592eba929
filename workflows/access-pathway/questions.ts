import type { Question } from '#engine/form';
import { questionsAboutContributions } from '../every-case/contribution-questions.js';
import { EVERY_CASE_QUESTIONS } from '../every-case/questions.js';
import { QUESTIONS_FROM_PANEL } from './questions-from-panel.js';
import { QUESTIONS_OF_REFERRAL } from './questions-of-referral.js';
import { AGENCY_TITLES, QUESTIONS_TO_PANEL } from './questions-to-panel.js';

/** The words on the page for every act that has a form, in the order in which a case meets them. */
export const ACCESS_QUESTIONS: Readonly<Record<string, Question>> = {
  ...QUESTIONS_OF_REFERRAL,
  ...QUESTIONS_TO_PANEL,
  ...QUESTIONS_FROM_PANEL,
  ...EVERY_CASE_QUESTIONS,
  ...questionsAboutContributions(AGENCY_TITLES),
};
