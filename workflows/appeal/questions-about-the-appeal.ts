import type { Question, QuestionField } from '#engine/form';
import { choice, choices, day, line, OPTIONAL, offering, words, yesNo } from '../every-case/questions.js';
import { UNDERTAKING_NAMES, UNDERTAKINGS } from './undertakings.js';

const TODAY = { hint: 'If not today', ...OPTIONAL };

const WHOSE = offering({ health: 'The health board', socialCare: 'Social care' });

const SECTION_TEXTS = offering({
  B: 'B: the needs',
  C: 'C: health needs',
  D: 'D: social care needs',
  F: 'F: special educational provision',
  G: 'G: health care provision',
  H1: 'H1: social care provision by law',
  H2: 'H2: other social care provision',
  I: 'I: the school or other place, or its type',
});

const because: QuestionField = words('because', 'Why?', OPTIONAL);

/** The words on the page about the appeal, the order and the recommendations. */
export const QUESTIONS_ABOUT_THE_APPEAL: Readonly<Record<string, Question>> = {
  AppealLodged: {
    title: 'Record that an appeal has been made',
    why: 'The Tribunal must have it by 5 pm on the last day (HESC Rules rr.12 and 20). An appeal is made to the Tribunal itself; here it is noted that it was.',
    fields: [
      choices('sections', 'Which sections of the plan is it about?', {
        hint: 'Only where there is a plan. B, F and I can be appealed',
        ...SECTION_TEXTS,
        ...OPTIONAL,
      }),
      choices('recommendations', 'Is the Tribunal asked to make recommendations besides?', {
        hint: 'They bind nobody',
        ...WHOSE,
        ...OPTIONAL,
      }),
      yesNo('afterFive', 'On the last day: did the Tribunal have it after 5 pm?', OPTIONAL),
      words(
        'leaveAskedBecause',
        'If it is late, or without a certificate: why should the Tribunal let it in?',
        OPTIONAL,
      ),
    ],
  },
  LeaveDecided: {
    title: 'Record whether the Tribunal lets the appeal in',
    fields: [yesNo('granted', 'Does the appeal go on?'), because],
  },
  AppealRegistered: {
    title: 'Record that the appeal is registered',
    why: 'The time to respond runs from the day on which the council received it: thirty working days, without August and without 25 December to 1 January (HESC Rules rr.12(3)(b) and 21(1)).',
    fields: [
      day('receivedOn', 'When did the council receive it?', TODAY),
      line('number', 'The Tribunal’s number', OPTIONAL),
      day('evidenceBy', 'Until when may evidence be sent?', OPTIONAL),
      day('hearingOn', 'When is the hearing?', OPTIONAL),
    ],
  },
  DirectionsGiven: {
    title: 'Record a direction of the Tribunal',
    why: 'It may give more time than the Rules, or less (HESC Rules r.5(3)(a)).',
    fields: [
      choice('what', 'What has to be done?', {
        ...offering({
          response: 'Send the response',
          evidence: 'Send the last of the evidence',
          attendance: 'Send the attendance form',
          other: 'Something else',
        }),
      }),
      day('dueOn', 'By which day?'),
    ],
  },
  EvidenceSent: {
    title: 'Record what was sent to the Tribunal',
    fields: [
      choice('what', 'What was sent?', {
        ...offering({
          evidence: 'Evidence',
          attendance: 'The attendance form',
          bundle: 'The bundle',
          other: 'Something else',
        }),
      }),
      line('from', 'Whose is it?', OPTIONAL),
    ],
  },
  HearingListed: {
    title: 'Record the day of the hearing',
    why: 'The bundle goes out ten working days before it, by the usual directions.',
    fields: [day('hearingOn', 'On which day?')],
  },
  AppealConceded: {
    title: 'Tell the Tribunal that the appeal is not opposed',
    why: 'Only before the response is sent. The appeal then ends for the family without an order, and regulation 45 has limits of its own.',
    fields: [
      day('notifiedTribunalOn', 'When was the Tribunal told?', TODAY),
      yesNo('contentsToo', 'Only the school is in dispute: are other contents of the plan amended too?', OPTIONAL),
      yesNo('amendmentAgreed', 'About ceasing: is the plan amended as well?', OPTIONAL),
    ],
  },
  ResponseFiled: {
    title: 'Record that the response was sent',
    why: 'From now on the appeal is settled by consent, withdrawn or decided; regulation 45 no longer applies.',
    fields: [yesNo('opposed', 'Does the council oppose the appeal?', OPTIONAL)],
  },
  AppealHeard: {
    title: 'Record that the appeal was heard',
    fields: [yesNo('onPaper', 'Was it considered on paper?', OPTIONAL)],
  },
  OrderMade: {
    title: 'Record the order of the Tribunal',
    why: 'Each thing that it requires has a limit of its own, from the day on which the order was made (SI 2014/1530 reg 44). August and Christmas count.',
    fields: [
      choice('outcome', 'How did the appeal end?', {
        ...offering({
          upheld: 'Upheld',
          upheldInPart: 'Upheld in part',
          consentOrder: 'By a consent order',
          dismissed: 'Dismissed',
          struckOut: 'Struck out',
        }),
      }),
      choices('requires', 'What does the order require?', {
        ...offering(Object.fromEntries(UNDERTAKING_NAMES.map((name) => [name, UNDERTAKINGS[name].title]))),
        ...OPTIONAL,
      }),
      day('madeOn', 'Which date does the order bear?', TODAY),
      day('issuedOn', 'When was it sent out?', { hint: 'If on another day', ...OPTIONAL }),
      choices('recommends', 'To whom does the Tribunal make recommendations?', { ...WHOSE, ...OPTIONAL }),
      words('words', 'What does it say, in plain words?', OPTIONAL),
    ],
  },
  RecommendationAnswered: {
    title: 'Record the answer to a recommendation',
    why: 'In writing, within five weeks that begin with the day of the recommendation: what will be done and, where it is not followed, why (SI 2017/1306 regs 6 and 7).',
    fields: [
      choice('to', 'Who answers?', WHOSE),
      yesNo('isFollowed', 'Is it followed?'),
      words('words', 'What will be done, or why is it not followed?', OPTIONAL),
      day('receivedOn', 'When did the council receive the answer of the board?', TODAY),
    ],
  },
  AnswerCopied: {
    title: 'Record that the answer was copied to the Secretary of State',
    why: 'Within one week that begins with the day of the answer, or of its receipt (SI 2017/1306 regs 6(6) and 7(4)).',
    fields: [choice('of', 'Whose answer?', WHOSE)],
  },
  AppealWithdrawn: {
    title: 'Withdraw the appeal',
    why: 'Only the family can (HESC Rules r.17). For twenty-eight days they may ask the Tribunal to take it up again.',
    fields: [
      line('because', 'Why?'),
      line('decidedBy', 'Who in the family decided?', { hint: 'If you record it for them', ...OPTIONAL }),
      day('receivedOn', 'When did the Tribunal have it?', TODAY),
    ],
  },
  AppealReinstated: {
    title: 'Record that the Tribunal takes the appeal up again',
    fields: [because],
  },
};
