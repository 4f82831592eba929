import type { DoubtfulWords } from '#engine/limit';

/**
 * Words of the law that can be read in more than one way, each with the reading taken unless a setting says otherwise.
 * To be shown wherever a date turns on them: they are ours until a lawyer or a court settles them.
 */
export const READINGS = {
  'working-day': {
    question: 'What is a working day in regulations that do not say?',
    default: 'exceptBankHolidays',
    choices: {
      exceptBankHolidays:
        'Monday to Friday, without Christmas Day, Good Friday and the bank holidays of England and Wales',
      everyWeekday: 'Monday to Friday, bank holidays counted too: the earlier day',
    },
    note: 'SI 2014/1530 regs 15, 16, 34, 35, 37, 39 and 47 and SI 2015/62 say "working days"; neither defines them.',
    source: 'SI 2014/1530 reg 2; SI 2015/62 reg 2',
  },
  'before-a-date': {
    question: 'Is a review "before 15 February" in time on 15 February?',
    default: 'dayBefore',
    choices: {
      dayBefore: 'No: 14 February is the last day, and 30 March for a move to a post-16 institution',
      thatDay: 'Yes, as the Code of Practice, IPSEA and the Ombudsman treat it',
    },
    note: 'The guidance day is shown beside the day of the law.',
    source: 'SI 2014/1530 reg 18(1)',
  },
  'at-least-so-long-before': {
    question: 'Does "at least two weeks before" mean clear weeks?',
    default: 'clear',
    choices: {
      clear: 'Yes: neither the day of the notice nor the day of the event is counted',
      oneDayCounted: 'No: the same day of the week, two weeks earlier, is in time',
    },
    note: 'The clear reading is the safe one for whoever gives notice.',
    source: 'Re Hector Whaling [1936] Ch 208; SI 2014/1530 regs 15(2), 20(3), 20(4), 37(2)',
  },
  'at-least-months-before': {
    question: 'Does "at least five months before" mean clear months?',
    default: 'correspondingDate',
    choices: {
      correspondingDate: 'No: the same date five months earlier is in time',
      clear: 'Yes: the day before that date is the last',
    },
    note: 'The clear reading is one day earlier.',
    source: 'SI 2014/1530 reg 18(2)',
  },
  'tribunal-rolls-into-closed-days': {
    question:
      'A time before the Tribunal ends on Saturday 31 July and moves to Monday 2 August: does it move again, out of August?',
    default: 'staysWhereItRolls',
    choices: {
      staysWhereItRolls: 'No: the period "ends" on 31 July, so that rule 12(3) is not engaged',
      movesAgain: 'Yes: to the first working day after 31 August',
    },
    note: 'The same at a weekend on 24 December. The earlier day is the safe one for a family.',
    source: 'HESC Rules (SI 2008/2699) r.12(2) and (3); Upper Tribunal Rules (SI 2008/2698) r.12',
  },
  'months-without-closed-days': {
    question: 'How are the days of August left out of a period of one month?',
    default: 'added',
    choices: {
      added: 'The days left out are added at the end',
      everyDayCounts: 'Not at all: the month ends on the corresponding date',
    },
    note: 'The Rules do not say how. The second reading is the safe one for whoever applies.',
    source: 'Upper Tribunal Rules (SI 2008/2698) r.12(3)',
  },
  'reg-45-7-reaches-3A': {
    question: 'Does regulation 45(7) excuse lateness under regulation 45(3A)?',
    default: 'onTheText',
    choices: {
      onTheText: 'No: it names paragraphs (3) and (6) only',
      alsoAssessment: 'Yes: (3A) was once part of (3)',
    },
    note: 'It changes no date, only whether lateness may be excused.',
    source: 'SI 2014/1530 reg 45(3A) and (7), as amended by SI 2015/359',
  },
  receipt: {
    question: 'When was something received that came after five, at a weekend or on a bank holiday?',
    default: 'dayItArrives',
    choices: {
      dayItArrives: 'On the day it reached the inbox or the letter box, whatever the hour: the earlier day',
      nextWorkingDay: 'On the next working day',
    },
    note: 'It decides which day is to be entered: the regulations do not say. A letter by post is taken to arrive in the ordinary course of post unless the contrary is proved. Write down how and when it came.',
    source: 'SI 2014/1530; Interpretation Act 1978 s.7',
  },
  'order-being-made': {
    question: 'On which day is an order "made"?',
    default: 'dateOnTheOrder',
    choices: {
      dateOnTheOrder: 'On the date that the order itself bears',
      dateIssued: 'On the day on which it was sent out',
    },
    note: 'It decides which day is to be entered. Record both.',
    source: 'SI 2014/1530 reg 44(2)',
  },
  'reconsidering-also-issues': {
    question: 'Must the draft plan or the refusal also go out within the two weeks for reconsidering?',
    default: 'withinTwoWeeks',
    choices: { withinTwoWeeks: 'Prudently yes', noPeriod: 'No: only the reconsidering has two weeks' },
    note: 'The sentence can be read either way. It decides what must be done by the day, not which day it is.',
    source: 'SI 2014/1530 reg 44(2)(d)',
  },
  'appeal-period-for-ceasing': {
    question: 'Until when is an appeal against ceasing still possible?',
    default: 'asExtended',
    choices: {
      asExtended:
        'As the Tribunal’s Rules extend it: by the certificate, out of August and Christmas, to a working day',
      bareMonths: 'Two months from sending, or one from the certificate, without any extension of the Rules',
    },
    note: 'The first keeps the plan longer, and is the safe one for the family.',
    source: 'Children and Families Act 2014 s.45(4)(a)',
  },
  'draft-served-again': {
    question: 'Do the fifteen days begin again when an altered draft is served?',
    default: 'restarts',
    choices: {
      restarts: 'Yes, with the day on which the altered draft was served',
      runsOn: 'No, they run from the first service',
    },
    note: 'It decides which day is to be entered.',
    source: 'SI 2014/1530 reg 13(1)(a)',
  },
  'lgsco-start-day': {
    question: 'Does the day of first notice count in the Ombudsman’s twelve months?',
    default: 'beginningWith',
    choices: {
      beginningWith: 'Yes: they end the day before the anniversary',
      anniversary: 'No: they end on the anniversary',
    },
    note: 'The section was not seen as primary text. The Ombudsman may waive the limit.',
    source: 'Local Government Act 1974 s.26B',
  },
  'continuing-care-start': {
    question: 'From when are the six weeks of continuing care for children counted?',
    default: 'referral',
    choices: { referral: 'From the referral', recognition: 'From when the need for an assessment was recognised' },
    note: 'Seen in secondary sources only. It decides which day is to be entered.',
    source: 'National Framework for Children and Young People’s Continuing Care 2016',
  },
  'annual-review-anniversary': {
    question: 'Is a review on the anniversary of the plan in time?',
    default: 'dayBefore',
    choices: {
      dayBefore: 'No: twelve months "starting with" the date end the day before the anniversary',
      anniversary: 'Yes, as common practice and IPSEA treat it',
    },
    note: 'The strict words give one day less.',
    source: 'Children and Families Act 2014 s.44(1); SI 2014/1530 reg 27(4)',
  },
  'court-office-closed': {
    question: 'Does a limit that ends on a day on which the court office is closed move on?',
    default: 'safeDay',
    choices: {
      safeDay: 'Do not count on it: treat the last day as it stands',
      rolls: 'Yes, to the next day on which the office is open',
    },
    note: 'The court may still find that a claim was not brought promptly.',
    source: 'CPR 2.8(5) and 54.5(1)',
  },
  'merger-of-boards': {
    question: 'When integrated care boards merge, does the responsible body of a plan "change"?',
    default: 'changes',
    choices: {
      changes: 'Arguably yes, for every plan whose board is another body afterwards',
      noChange: 'No: the functions pass by order',
    },
    note: 'First mergers on 1 April 2026. It decides whether the limit starts.',
    source: 'SI 2014/1530 reg 16(1)',
  },
  'august-before-july-2020': {
    question: 'Did a disability claim’s six months move out of August before 21 July 2020?',
    default: 'moved',
    choices: {
      moved: 'Yes: rule 12(3)(a) then named disability discrimination cases',
      notMoved: 'No: the six months are the Equality Act’s, which the Rules could not extend',
    },
    note: 'Only for conduct before that day.',
    source: 'HESC Rules (SI 2008/2699) r.12(3) before the Tribunal Procedure (Amendment) Rules 2020',
  },
} as const satisfies Readonly<Record<string, DoubtfulWords>>;
