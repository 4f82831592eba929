import type { Question } from '#engine/form';
import { CHILD_FIELD, CONTACT_FIELD, choice, day, line, OPTIONAL, offering, yesNo } from '../every-case/questions.js';
import { QUESTIONS_ABOUT_MEDIATION } from './questions-about-mediation.js';
import { QUESTIONS_ABOUT_THE_APPEAL } from './questions-about-the-appeal.js';

/** The words on the page for each act. */
export const APPEAL_QUESTIONS: Readonly<Record<string, Question>> = {
  RightOfAppealArose: {
    title: 'Open the time to mediate and to appeal',
    why: 'Opened by itself where the decision was recorded here. By hand for a decision that was made elsewhere.',
    fields: [
      choice('kind', 'Which decision is it?', {
        ...offering({
          refusalToAssess: 'Not to assess',
          refusalToIssue: 'Not to issue a plan',
          finalPlan: 'A final plan',
          amendedPlan: 'An amended plan',
          refusalToReassess: 'Not to assess again',
          notAmending: 'Not to amend a plan after a review',
          ceasing: 'To cease to maintain a plan',
        }),
      }),
      day('decisionSentOn', 'When was the letter sent?', { hint: 'Not when it came. Both times run from this day' }),
      CHILD_FIELD,
      CONTACT_FIELD,
      line('case', 'The reference of the case on which it was decided', OPTIONAL),
      yesNo('placementOnly', 'Can only the school be in dispute?', {
        hint: 'No certificate is needed then',
        ...OPTIONAL,
      }),
    ],
  },
  ...QUESTIONS_ABOUT_MEDIATION,
  ...QUESTIONS_ABOUT_THE_APPEAL,
};
