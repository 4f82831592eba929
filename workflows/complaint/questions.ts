import type { Question } from '#engine/form';
import { CHILD_FIELD, CONTACT_FIELD } from '../every-case/questions.js';

/** The words on the page for each act. */
export const COMPLAINT_QUESTIONS: Readonly<Record<string, Question>> = {
  ComplaintRaised: {
    title: 'Make a complaint',
    why: 'Complaining never delays a case, and you do not have to complain before you appeal.',
    fields: [
      CONTACT_FIELD,
      { name: 'about', label: 'What is the complaint about?', hint: 'One matter on each line', kind: 'list' },
      {
        name: 'agencies',
        label: 'Which agencies does it concern?',
        hint: 'One on each line',
        kind: 'list',
        optional: true,
      },
      { ...CHILD_FIELD, optional: true },
    ],
  },
  ComplaintAcknowledged: {
    title: 'Acknowledge the complaint',
    fields: [
      { name: 'definition', label: 'What is the complaint about, as agreed?', kind: 'text' },
      {
        name: 'route',
        label: 'Which route?',
        hint: 'Children Act, NHS and multi-agency complaints are not built yet.',
        kind: 'choice',
        options: [{ value: 'corporate', text: 'The council’s own (Ombudsman’s code)' }],
      },
    ],
  },
  ComplaintAnswered: {
    title: 'Answer the complaint',
    fields: [
      {
        name: 'outcome',
        label: 'Is it upheld?',
        kind: 'choice',
        options: [
          { value: 'upheld', text: 'Upheld' },
          { value: 'upheldInPart', text: 'Upheld in part' },
          { value: 'notUpheld', text: 'Not upheld' },
        ],
      },
      { name: 'answer', label: 'The answer', hint: 'Answer each point in turn', kind: 'longText', optional: true },
      { name: 'actions', label: 'What will be done', hint: 'One action on each line', kind: 'list', optional: true },
    ],
  },
  ComplaintClosed: {
    title: 'Close the complaint',
    fields: [{ name: 'reason', label: 'Why is it closed?', kind: 'text' }],
  },
  ComplaintWithdrawn: {
    title: 'Record that the complaint has been withdrawn',
    fields: [{ name: 'reason', label: 'Why was it withdrawn?', kind: 'text' }],
  },
};
