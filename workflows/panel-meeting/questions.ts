import type { Question } from '#engine/form';
import { EVERY_CASE_QUESTIONS } from '../every-case/questions.js';
import { DECISION_QUESTIONS } from './questions-about-decisions.js';
import { SITTING_QUESTIONS } from './questions-about-sitting.js';
import { AGENDA_QUESTIONS } from './questions-about-the-agenda.js';

const CUSTODY = ['OwnerAccepted', 'OwnerAway', 'OwnerAssigned', 'OwnerCovered', 'OwnerLeft', 'ReachedAnotherWay'];

/** The words on the page for every act of a meeting. */
export const MEETING_QUESTIONS: Readonly<Record<string, Question>> = {
  ...AGENDA_QUESTIONS,
  ...SITTING_QUESTIONS,
  ...DECISION_QUESTIONS,
  ...Object.fromEntries(CUSTODY.map((act) => [act, EVERY_CASE_QUESTIONS[act] as Question])),
};
