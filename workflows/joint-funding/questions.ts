import type { Question } from '#engine/form';
import { EVERY_CASE_QUESTIONS } from '../every-case/questions.js';
import { QUESTIONS_AFTER_PANEL } from './questions-after-panel.js';
import { QUESTIONS_AT_PANEL } from './questions-at-panel.js';
import { QUESTIONS_TO_PANEL } from './questions-to-panel.js';
import { QUESTIONS_WHEN_URGENT } from './questions-when-urgent.js';

/** The words on the page for every act that has a form, in the order in which a case meets them. */
export const FUNDING_QUESTIONS: Readonly<Record<string, Question>> = {
  ...QUESTIONS_TO_PANEL,
  ...QUESTIONS_AT_PANEL,
  ...QUESTIONS_WHEN_URGENT,
  ...QUESTIONS_AFTER_PANEL,
  ...EVERY_CASE_QUESTIONS,
};
