import type { Question } from '#engine/form';
import { choice, choices, day, line, list, OPTIONAL, offering, words, yesNo } from '../every-case/questions.js';
import { ADVISER_NAMES, ADVISERS } from './advisers.js';
import { GROUNDS } from './lateness/acts.js';

const ADVISER_TEXTS = offering(
  Object.fromEntries(ADVISER_NAMES.map((name) => [name, `(${ADVISERS[name].letter}) ${ADVISERS[name].title}`])),
);

const FROM = line('from', 'Whose advice?', {
  hint: 'As it was asked for: education, health, educationalPsychologist…',
});

/** Whose advice is not there when a decision is made. */
export const WITHOUT = list('without', 'Whose advice is not there, and why?', {
  ...OPTIONAL,
  fields: [line('from', 'Whose advice'), line('because', 'Why the decision can be made without it')],
});

/** The words on the page for asking for advice, having it, and its being late. */
export const QUESTIONS_ABOUT_ADVICE: Readonly<Record<string, Question>> = {
  AdviceRequested: {
    title: 'Ask for advice',
    why: 'Each adviser has six weeks from their own request (SI 2014/1530 regs 6(1) and 8(1)). The family’s representations go with it (reg 6(3)).',
    fields: [
      choices('from', 'Who is asked?', { ...ADVISER_TEXTS, ...OPTIONAL }),
      list('others', 'Who else is asked?', {
        hint: 'Whom the authority thinks fit (f), or whom the family reasonably asks for (h). Where a parent serves in the armed forces, the Secretary of State for Defence too (b)(iv); where a child does not hear or see well, a teacher qualified for it (reg 6(2))',
        ...OPTIONAL,
        fields: [
          line('name', 'Who'),
          choice('wishedBy', 'Who wishes for it?', {
            ...offering({ authority: '(f) The authority', family: '(h) The family' }),
          }),
          yesNo('isHealthBody', 'Is it an NHS body?', OPTIONAL),
        ],
      }),
    ],
  },
  AdviceReceived: {
    title: 'Record advice',
    why: 'The family has it at once, unless that would do harm.',
    fields: [
      FROM,
      words('summary', 'What does it say, in short?', OPTIONAL),
      yesNo('nilReturn', 'Is it “not known to us”?', OPTIONAL),
      line('screeningQuestions', 'What did the screening questions show?', OPTIONAL),
      line('heldBackBecause', 'Why does the family not have it at once?', OPTIONAL),
    ],
  },
  AdviceReused: {
    title: 'Use earlier advice again',
    why: 'Only when the adviser, the authority and the family are all content with it (SI 2014/1530 reg 6(4)).',
    fields: [
      choices('from', 'Whose advice?', ADVISER_TEXTS),
      day('givenOn', 'When was it given?'),
      yesNo('adviserIsContent', 'Is the adviser content?'),
      yesNo('authorityIsContent', 'Is the authority content?'),
      yesNo('familyIsContent', 'Is the family content?'),
    ],
  },
  AdviceEscalated: {
    title: 'Take late advice a rung higher',
    fields: [
      FROM,
      choice('to', 'Who is told?', {
        ...offering({
          serviceLead: 'The lead of the service',
          designatedOfficer: 'The designated clinical or social care officer',
          icbLead: 'The executive lead of the ICB',
        }),
      }),
      line('because', 'What was done before?', OPTIONAL),
    ],
  },
  AdviceFoundComplete: {
    title: 'Record that the advice is complete',
    fields: [WITHOUT],
  },
  ExceptionClaimed: {
    title: 'Record why lateness is excused',
    why: 'Only the grounds in the Regulations count, with evidence, once a second person approves. Nothing is paused and no date moves.',
    fields: [
      choice('ground', 'On which ground?', {
        ...offering({
          ...Object.fromEntries(Object.entries(GROUNDS).map(([ground, { title }]) => [ground, title])),
          another: 'Another reason, such as a waiting list, a shortage of staff or a Christmas closure',
        }),
      }),
      line('about', 'Whose advice, or which limit?', {
        hint: 'An adviser, or ehcna-decision, ehcp-refusal, ehcp-final',
      }),
      list('evidence', 'What is the evidence?', { hint: 'One on each line', ...OPTIONAL }),
      day('firstDay', 'First day of the closure or the absence', {
        hint: 'Leave both days blank for a closure, and the school terms on record are used',
        ...OPTIONAL,
      }),
      day('endsOn', 'Day on which the school opened again, or they came back', OPTIONAL),
      line('datesShownBy', 'Where are the school’s own dates shown?', {
        hint: 'Only where the school was closed on other days than its area',
        ...OPTIONAL,
      }),
    ],
  },
  ExceptionApproved: {
    title: 'Approve the exception',
    why: 'By somebody other than whoever claimed it.',
    fields: [words('because', 'What convinced you?', OPTIONAL)],
  },
  ExceptionRejected: {
    title: 'Do not approve the exception',
    fields: [line('because', 'Why not?')],
  },
};
