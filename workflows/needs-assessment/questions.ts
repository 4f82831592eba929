import type { Question } from '#engine/form';
import {
  CHILD_FIELD,
  CONTACT_FIELD,
  choice,
  day,
  line,
  list,
  OPTIONAL,
  offering,
  words,
  yesNo,
} from '../every-case/questions.js';
import { QUESTIONS_ABOUT_ADVICE } from './questions-about-advice.js';
import { QUESTIONS_ABOUT_THE_PLAN, REVERSES, RIGHTS, SENT } from './questions-about-the-plan.js';

const QUESTIONS_ABOUT_THE_REQUEST: Readonly<Record<string, Question>> = {
  AssessmentRequested: {
    title: 'Ask for an EHC needs assessment',
    why: 'A parent, a young person, a school or a college may ask (Children and Families Act 2014, section 36(1)); anybody else may bring a child to the authority’s attention. Nobody may refuse to take the request.',
    fields: [
      CHILD_FIELD,
      CONTACT_FIELD,
      choice('source', 'Who asks?', {
        ...offering({
          parentOrYoungPerson: 'A parent or young person',
          setting: 'A school, nursery or college',
          health: 'Somebody in health',
          socialCare: 'Somebody in social care',
          other: 'Somebody else',
        }),
      }),
      day('receivedOn', 'When was it received?', {
        hint: 'If not today. All time limits run from this day.',
        ...OPTIONAL,
      }),
      day('lastAssessedOn', 'When was the child last assessed for a plan?', { hint: 'If ever', ...OPTIONAL }),
      words('reasons', 'Why?', OPTIONAL),
    ],
  },
  RefusalReversed: {
    title: 'Open an assessment after a refusal was reversed',
    why: 'The refusal stays as it was recorded, on its own case. Ten and fourteen weeks run from the concession, the order or the agreement (SI 2014/1530 regs 42, 44 and 45).',
    fields: [
      CHILD_FIELD,
      CONTACT_FIELD,
      { ...REVERSES, name: 'because', label: 'What brought the refusal to an end?', optional: false },
      words('reasons', 'What was decided?', OPTIONAL),
    ],
  },
  PartnersNotified: {
    title: 'Record that the partners have been told',
    why: 'The family, the ICB, social care and the head or principal must be told that an assessment is being considered (SI 2014/1530 reg 4(2)).',
    fields: [list('to', 'Who was told?', { hint: 'One on each line', ...OPTIONAL })],
  },
  InformationSupplied: {
    title: 'Tell us something, or send us something to read',
    why: 'The family may do so at any time (Children and Families Act 2014, section 36(7)). It goes to everybody who is asked for advice (SI 2014/1530 reg 6(3)).',
    fields: [words('what', 'What should we know?'), line('from', 'Who sent it?', { hint: 'If not you', ...OPTIONAL })],
  },
  AssessmentAgreed: {
    title: 'Decide to assess',
    why: 'The only test: the child has or may have special educational needs, and it may be necessary to make provision by a plan (section 36(8)).',
    fields: [
      line('test', 'How is the test of section 36(8) met?', OPTIONAL),
      words('reasons', 'Reasons', OPTIONAL),
      REVERSES,
    ],
  },
  AssessmentRefused: {
    title: 'Decide not to assess',
    why: 'A refusal rests on section 36(8) alone. Local criteria are guidance. The letter prints the family’s dates to mediate and to appeal.',
    fields: [
      choice('test', 'On what does the refusal rest?', {
        ...offering({
          'section36(8)': 'The test of section 36(8) is not met',
          assessedWithinSixMonths: 'The child was assessed within the last six months (section 36(6)(b))',
          localCriteria: 'Local criteria, a band or a score',
        }),
      }),
      words('reasons', 'Reasons, in plain words', OPTIONAL),
      RIGHTS,
      SENT,
      day('meetingOfferedOn', 'When can the family meet you about it?', OPTIONAL),
    ],
  },
  RequestWithdrawn: {
    title: 'Record that the request has been withdrawn',
    why: 'Only the family can withdraw a request.',
    fields: [
      line('reason', 'Why was it withdrawn?'),
      line('askedBy', 'Who in the family asked?', { hint: 'If you record it for them', ...OPTIONAL }),
      day('askedOn', 'When did they ask?', OPTIONAL),
    ],
  },
  ResponsibilityMoved: {
    title: 'Record that another authority is responsible',
    why: 'The new authority has clocks of its own. Nothing here is passed over in silence.',
    fields: [line('to', 'Which authority is responsible now?')],
  },
  ChildDied: {
    title: 'Record that the child has died',
    why: 'Every clock stops. Nobody in the family is written to.',
    fields: [line('toldBy', 'Who told us?')],
  },
  ProvisionStarted: {
    title: 'Record that provision has begun',
    fields: [line('what', 'What has begun, and who confirmed it?')],
  },
  RepresentationsMade: {
    title: 'Record what the family says of the draft',
    why: 'They may say what they think, ask for a setting, and ask for a meeting (section 38(2)).',
    fields: [
      words('words', 'What does the family say?', OPTIONAL),
      yesNo('agrees', 'Do they agree that the plan may be made final before the fifteen days are over?', OPTIONAL),
      line('setting', 'Which setting do they ask for?', OPTIONAL),
      yesNo('wantsMeeting', 'Do they ask for a meeting?', OPTIONAL),
    ],
  },
};

/** The words on the page for each act. */
export const ASSESSMENT_QUESTIONS: Readonly<Record<string, Question>> = {
  ...QUESTIONS_ABOUT_THE_REQUEST,
  ...QUESTIONS_ABOUT_ADVICE,
  ...QUESTIONS_ABOUT_THE_PLAN,
};
