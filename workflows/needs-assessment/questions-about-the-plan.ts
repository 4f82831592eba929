import type { Question, QuestionField } from '#engine/form';
import { choice, day, line, list, OPTIONAL, offering, words, yesNo } from '../every-case/questions.js';
import { WITHOUT } from './questions-about-advice.js';
import { SECTIONS } from './sections.js';

/** After a refusal: what brought it to an end. */
export const REVERSES: QuestionField = choice('reverses', 'If this follows a refusal: what brought it to an end?', {
  ...OPTIONAL,
  ...offering({
    mediation: 'An agreement in mediation',
    concession: 'The authority concedes the appeal',
    tribunalOrder: 'An order of the Tribunal',
    newInformation: 'New information',
  }),
});

/** The letter's block of rights. */
export const RIGHTS: QuestionField = yesNo('rightsBlock', 'Does the letter set out the family’s rights?', OPTIONAL);

/** From when the family's time runs. */
export const SENT: QuestionField = day('sentOn', 'When was the letter sent?', { hint: 'If not today', ...OPTIONAL });

const CONTENT_TEXTS = offering({ written: 'It is written', noneIdentified: 'None identified' });
const SECTION_TEXTS = offering(Object.fromEntries(SECTIONS.map((section) => [section, section])));

/** The words on the page from the decision on a plan to the plan itself. */
export const QUESTIONS_ABOUT_THE_PLAN: Readonly<Record<string, Question>> = {
  PlanAgreed: {
    title: 'Decide to issue a plan',
    fields: [words('reasons', 'Reasons', OPTIONAL), WITHOUT, REVERSES],
  },
  PlanRefused: {
    title: 'Decide not to issue a plan',
    why: 'Within sixteen weeks of the request, with reasons and rights (SI 2014/1530 reg 10).',
    fields: [words('reasons', 'Reasons, in plain words', OPTIONAL), RIGHTS, SENT, WITHOUT],
  },
  SectionAgreed: {
    title: 'Agree to a section',
    why: 'Health provision in section G must be agreed by the ICB (SI 2014/1530 reg 12(2)).',
    fields: [choice('section', 'Which section?', SECTION_TEXTS), line('agreedBy', 'Who agreed?', OPTIONAL)],
  },
  DraftPlanServed: {
    title: 'Serve the draft plan',
    why: 'C, D, G, H1 and H2 are written or say “none identified”. Section I stays empty. The fifteen days begin with the day of service.',
    fields: [
      list('sections', 'What stands in each section?', {
        fields: [choice('section', 'Section', SECTION_TEXTS), choice('content', 'What stands in it', CONTENT_TEXTS)],
      }),
      line('checkedBy', 'Which second person checked it?', OPTIONAL),
      line('changes', 'What has changed since the last draft?', OPTIONAL),
    ],
  },
  SettingConsulted: {
    title: 'Consult settings',
    fields: [list('settings', 'Which settings?', { hint: 'One on each line' })],
  },
  SettingAnswered: {
    title: 'Record a setting’s answer',
    fields: [
      line('setting', 'Which setting?'),
      choice('answer', 'What does it answer?', {
        ...offering({
          canMeetNeeds: 'It can meet the needs',
          canWithSupport: 'It can, with named support',
          cannot: 'It cannot',
          full: 'It is full',
        }),
      }),
      choice('ground', 'If it cannot: on which ground of section 39(4)?', {
        ...OPTIONAL,
        ...offering({
          unsuitable: 'Unsuitable for age, ability, aptitude or needs',
          educationOfOthers: 'The efficient education of others',
          efficientUseOfResources: 'The efficient use of resources',
        }),
      }),
      line('support', 'Which support would it need?', OPTIONAL),
    ],
  },
  PlacementDecided: {
    title: 'Decide on the placement',
    fields: [
      line('placement', 'Which setting will be named, or of which type?'),
      yesNo('waitsForFunding', 'Does it wait for a decision on joint funding?', {
        hint: 'The twenty weeks run on',
        ...OPTIONAL,
      }),
    ],
  },
  FinalPlanIssued: {
    title: 'Issue the final plan',
    why: 'To the family, the setting and the ICB (SI 2014/1530 regs 13(2) and 14(2)). It arms the first review and the time to appeal.',
    fields: [
      RIGHTS,
      SENT,
      choice('sectionG', 'What stands in section G?', {
        hint: 'If it is not as in the draft',
        ...CONTENT_TEXTS,
        ...OPTIONAL,
      }),
      line('placement', 'Which setting is named, or of which type?', { hint: 'If not decided before', ...OPTIONAL }),
    ],
  },
};
