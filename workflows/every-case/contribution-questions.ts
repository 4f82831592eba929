import type { Question, QuestionField } from '#engine/form';
import { EVERY_CASE_QUESTIONS, offering } from './questions.js';

/** For a pathway that knows by name what it asks for: taking up a part of the case, or passing one on, is a choice of these. */
export function questionsAboutContributions(names: Readonly<Record<string, string>>): Record<string, Question> {
  const { options } = offering(names);
  return {
    ...asking('OwnerAccepted', {
      name: 'contribution',
      label: 'A contribution you take up',
      kind: 'choice',
      hint: 'Leave this blank to take up the case itself',
      options,
      optional: true,
    }),
    ...asking('OwnerLeft', {
      name: 'contributions',
      label: 'Which contributions pass to them?',
      kind: 'choices',
      hint: 'All, if left blank',
      options,
      optional: true,
    }),
  };
}

/** The question of every case for an act, with this field for the one of the same name. */
function asking(event: 'OwnerAccepted' | 'OwnerLeft', instead: QuestionField): Record<string, Question> {
  const question = EVERY_CASE_QUESTIONS[event];
  if (question === undefined) throw new Error(`No case asks about ${event}`);
  const fields = question.fields.map((field) => (field.name === instead.name ? instead : field));
  return { [event]: { ...question, fields } };
}
