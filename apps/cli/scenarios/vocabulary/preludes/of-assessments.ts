import type { Prelude, Preludes } from './prelude-act.js';

const ASKED = ['family', 'education', 'health', 'ep', 'socialCare'];

const requested = (day: number): Prelude => [{ day, event: 'EHC.REQUEST', by: 'family', data: { source: 1 } }];

const considering = (day: number): Prelude => [
  ...requested(day - 1),
  { day, event: 'EHC.NOTIFY_PARTNERS', by: 'laCaseOfficer' },
];

const assessing = (day: number): Prelude => [
  ...considering(day - 20),
  { day, event: 'EHC.DECIDE_ASSESS', by: 'laCaseOfficer', data: { test: '36(8)' } },
  { day, event: 'ADVICE.REQUEST', by: 'laCaseOfficer', data: { to: ASKED } },
];

const advised = (day: number): Prelude => [
  ...assessing(day - 10),
  { day: day - 7, event: 'ADVICE.RECEIVED', by: 'family', data: { from: 'family' } },
  { day: day - 6, event: 'ADVICE.RECEIVED', by: 'laCaseOfficer', data: { from: 'education' } },
  { day: day - 5, event: 'ADVICE.RECEIVED', by: 'laCaseOfficer', data: { from: 'health' } },
  { day: day - 4, event: 'ADVICE.RECEIVED', by: 'laCaseOfficer', data: { from: 'ep' } },
  {
    day: day - 3,
    event: 'ADVICE.RECEIVED',
    by: 'laCaseOfficer',
    data: { from: 'socialCare', nilReturn: true, screeningQuestions: 'answered' },
  },
  { day, event: 'AdviceFoundComplete', by: 'laCaseOfficer' },
];

const drafting = (day: number): Prelude => [
  ...advised(day - 2),
  { day, event: 'EHC.DECIDE_ISSUE', by: 'laCaseOfficer', data: { reasons: 'A plan is necessary.' } },
];

const served = (day: number): Prelude => [
  ...drafting(day - 5),
  { day, event: 'DRAFT.SERVE', by: 'planQA', data: { qaSecondPerson: 'holder of headOfService' } },
];

const SETTING = 'Harbour School';

const consulted = (day: number): Prelude => [
  ...served(day - 3),
  { day, event: 'SETTING.CONSULT', by: 'laCaseOfficer', data: { setting: SETTING } },
];

const pending = (day: number): Prelude => [
  ...consulted(day - 5),
  { day, event: 'SETTING.RESPOND', by: 'laCaseOfficer', data: { setting: SETTING, answer: 'can meet' } },
];

const finalising = (day: number): Prelude => [
  ...pending(day - 2),
  { day, event: 'PLACEMENT.DECIDE', by: 'laCaseOfficer', data: { setting: SETTING } },
];

const refusal = { reasons: 'What is needed can be had from what the school has.', rightsBlock: true };

/** How a request for an assessment comes to each of its states. */
export const PRELUDES_OF_ASSESSMENTS: Preludes = {
  requested: requested(89),
  considering: considering(89),
  notAssessing: [
    ...considering(70),
    { day: 88, event: 'EHC.DECIDE_NOT_ASSESS', by: 'laCaseOfficer', data: { test: '36(8)', ...refusal } },
  ],
  assessing: assessing(88),
  decidingToIssue: advised(88),
  notIssuing: [...advised(86), { day: 88, event: 'EHC.DECIDE_NOT_ISSUE', by: 'laCaseOfficer', data: refusal }],
  drafting: drafting(88),
  draftWithFamily: served(88),
  consulting: consulted(88),
  placementPending: pending(88),
  finalising: finalising(88),
  finalIssued: [...finalising(78), { day: 88, event: 'FINAL.ISSUE', by: 'planQA', data: { rightsBlock: true } }],
  withdrawn: [...considering(86), { day: 88, event: 'WITHDRAW', by: 'family' }],
  exported: [...considering(86), { day: 88, event: 'TRANSFER.OUT', by: 'laCaseOfficer', data: { to: 'Elsewhere' } }],
  deceased: [
    ...considering(86),
    { day: 88, event: 'ChildDied', by: 'laCaseOfficer', data: { toldBy: 'the school, by telephone' } },
  ],
};
