import type { Question } from '#engine/form';
import { choice, choices, count, day, line, list, OPTIONAL, offering, words, yesNo } from '../every-case/questions.js';
import { type Step, UNDERTAKINGS } from './undertakings.js';

const TODAY = { hint: 'If not today', ...OPTIONAL };

/** "Tell them that it will assess": the step as whoever records it would say it. */
const asDone: Readonly<Record<Step, string>> = {
  willAssess: 'The family has been told that we will assess',
  noPlan: 'The family has been told that there will be no plan, and why',
  finalPlan: 'The final plan has been sent',
  draftPlan: 'The draft plan has been sent',
  reconsidered: 'The decision has been looked at again, and its result sent',
  planAmended: 'The plan has been sent with its contents amended',
  placementAmended: 'The plan has been sent with the school or its type amended',
  keptUp: 'The plan is kept as it is',
  ceased: 'The plan has ended',
  agreedPoint: 'Something that was agreed has been done',
};

const KINDS_OF_POINT = offering({
  other: 'Something that no appeal could be about',
  assess: UNDERTAKINGS.assess.title,
  makePlan: UNDERTAKINGS.makePlan.title,
  reconsider: 'Look at the decision again',
  amendContents: UNDERTAKINGS.amendContents.title,
  amendPlacement: UNDERTAKINGS.amendPlacement.title,
  continueAndAmend: UNDERTAKINGS.continueAndAmend.title,
});

/** The words on the page about mediation, its certificate, and doing what is owed. */
export const QUESTIONS_ABOUT_MEDIATION: Readonly<Record<string, Question>> = {
  MediationOffered: {
    title: 'Offer mediation by name',
    why: 'The letter of the decision offers it already (SI 2014/1530 reg 32). This is an offer besides.',
    fields: [words('what', 'What do you offer?', OPTIONAL)],
  },
  AdviserContacted: {
    title: 'Record that the mediation adviser was contacted',
    why: 'Within two months of the day on which the decision was sent (SI 2014/1530 reg 33).',
    fields: [line('contactedBy', 'Who in the family was in touch?', OPTIONAL)],
  },
  MediationDeclined: {
    title: 'Say that mediation is not wanted',
    why: 'The adviser then owes a certificate in three working days (SI 2014/1530 reg 34(1)). Nobody may press a family to mediate.',
    fields: [words('because', 'Why?', { hint: 'Only if the family wants to say', ...OPTIONAL })],
  },
  MediationRequested: {
    title: 'Ask for mediation',
    why: 'Thirty days to arrange it run from the day on which the council was told (SI 2014/1530 regs 35 and 36). You can mediate and appeal as well.',
    fields: [
      day('informedOn', 'When was the council told?', TODAY),
      choices('issues', 'What is it about?', {
        ...offering({ education: 'Education', health: 'Health care', socialCare: 'Social care' }),
      }),
      words('wishes', 'What would the family like?', OPTIONAL),
    ],
  },
  HealthBodiesTold: {
    title: 'Record that the health boards have been told',
    why: 'Each board is told the issues and what the family would like, within three working days (SI 2014/1530 reg 35(2)).',
    fields: [line('who', 'Who was told?', OPTIONAL)],
  },
  MediationArranged: {
    title: 'Arrange the mediation',
    why: 'The family must know the day and the place five working days before, unless they agree to less (SI 2014/1530 reg 37(2)). They are told with this entry.',
    fields: [
      day('mediationOn', 'On which day?'),
      line('where', 'Where, or how?', OPTIONAL),
      day('familyToldOn', 'When was the family told?', TODAY),
      yesNo('familyAgreesToShorterNotice', 'Does the family agree to shorter notice?', OPTIONAL),
    ],
  },
  MediationCannotBeArranged: {
    title: 'Say that mediation cannot be arranged in thirty days',
    why: 'The adviser is told with this entry, and owes a certificate: taking part is deemed (SI 2014/1530 reg 39(2) and (3)).',
    fields: [line('because', 'Why not?')],
  },
  MediationHeld: {
    title: 'Record that the mediation was held',
    why: 'The council must attend, by somebody who may settle it (SI 2014/1530 reg 38). What was said is confidential and is not recorded.',
    fields: [
      yesNo('couldSettle', 'Had the council’s representative authority to settle?', OPTIONAL),
      line('present', 'Who was there?', OPTIONAL),
    ],
  },
  MediationAgreed: {
    title: 'Record what was agreed',
    why: 'In writing, point by point. What an order could have said is owed as if it were ordered; the rest in two weeks; or by another day that both agree to in writing (SI 2014/1530 reg 42).',
    fields: [
      list('points', 'What was agreed?', {
        fields: [
          line('what', 'What'),
          choice('is', 'What kind of thing is it?', KINDS_OF_POINT),
          choice('owedBy', 'Who does it?', {
            ...offering({ council: 'The council', icb: 'The health board' }),
            hint: 'The council, if left blank',
            ...OPTIONAL,
          }),
          day('by', 'By when?', { hint: 'If another day than the law’s was agreed in writing', ...OPTIONAL }),
        ],
      }),
      day('agreedOn', 'On which day was it agreed?', TODAY),
      line('settledBy', 'Who was authorised to settle for the council?', OPTIONAL),
    ],
  },
  MediationNotAgreed: {
    title: 'Record that there was no agreement',
    why: 'The certificate is owed in three working days (SI 2014/1530 reg 39(1)). What was said is confidential: do not write it down here.',
    fields: [line('endedBy', 'Who ended it?', { hint: 'If it was not plainly over', ...OPTIONAL })],
  },
  AuthorityToldOfAgreement: {
    title: 'Record that the board has told the council what was agreed',
    why: 'Within one week, where the council was not at the table (SI 2014/1530 reg 42(4)).',
    fields: [line('toldBy', 'By whom?', OPTIONAL)],
  },
  CertificateIssued: {
    title: 'Record the mediation certificate',
    why: 'One month to appeal runs from it, where that is later than two months from the decision (HESC Rules r.20(1)(c)).',
    fields: [day('issuedOn', 'Which day does it bear?', TODAY)],
  },
  StepTaken: {
    title: 'Record that something owed has been done',
    why: 'Each thing that an order, a concession or an agreement requires has a day of its own (SI 2014/1530 regs 42, 44 and 45).',
    fields: [
      choice('step', 'What has been done?', offering(asDone)),
      count('point', 'Which point of the agreement?', { hint: 'Its number. The first, if left blank', ...OPTIONAL }),
      words('how', 'Anything to add?', OPTIONAL),
    ],
  },
};
