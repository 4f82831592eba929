import type { Question } from '#engine/pathway';
import { CHILD_FIELD, CONTACT_FIELD } from '../every-case/questions.js';

/** The words on the page for each act. */
export const ASSESSMENT_QUESTIONS: Readonly<Record<string, Question>> = {
  AssessmentRequested: {
    title: 'Ask for an EHC needs assessment',
    why: 'A parent, a young person, a school or a college may ask (Children and Families Act 2014, section 36(1)). Nobody may refuse to take the request.',
    fields: [
      CHILD_FIELD,
      CONTACT_FIELD,
      {
        name: 'source',
        label: 'Who asks?',
        kind: 'choice',
        options: [
          { value: 'parentOrYoungPerson', text: 'A parent or young person' },
          { value: 'setting', text: 'A school, nursery or college' },
          { value: 'health', text: 'Somebody in health' },
          { value: 'socialCare', text: 'Somebody in social care' },
          { value: 'other', text: 'Somebody else' },
        ],
      },
      {
        name: 'receivedOn',
        label: 'When was it received?',
        hint: 'If not today. All time limits run from this day.',
        kind: 'date',
        optional: true,
      },
      { name: 'reasons', label: 'Why?', kind: 'longText', optional: true },
    ],
  },
  PartnersNotified: {
    title: 'Record that the partners have been told',
    why: 'The family, the ICB, social care and the head or principal must be told that an assessment is being considered (SI 2014/1530 reg 4(2)).',
    fields: [{ name: 'to', label: 'Who was told?', hint: 'One on each line', kind: 'list', optional: true }],
  },
  AssessmentAgreed: {
    title: 'Decide to assess',
    why: 'The only test: the child has or may have special educational needs, and it may be necessary to make provision by a plan (section 36(8)).',
    fields: [
      { name: 'test', label: 'How is the test of section 36(8) met?', kind: 'text', optional: true },
      { name: 'reasons', label: 'Reasons', kind: 'longText', optional: true },
    ],
  },
  RequestWithdrawn: {
    title: 'Record that the request has been withdrawn',
    fields: [{ name: 'reason', label: 'Who withdrew it, and why?', kind: 'text' }],
  },
  ResponsibilityMoved: {
    title: 'Record that another authority is responsible',
    fields: [{ name: 'to', label: 'Which authority is responsible now?', kind: 'text' }],
  },
  ChildDied: {
    title: 'Record that the child has died',
    why: 'Every clock stops. Nobody in the family is written to.',
    fields: [{ name: 'toldBy', label: 'Who told us?', kind: 'text' }],
  },
};
