import type { Question, QuestionField } from '#engine/form';
import {
  choice,
  day,
  line,
  list,
  money,
  OPTIONAL,
  offering,
  people,
  person,
  words,
  yesNo,
} from '../every-case/questions.js';
import { AGENCY, OF_ITS_PAYERS, OF_THE_DELEGATIONS, parts } from './asked.js';
import { POSITIONS_IN_WORDS } from './wording.js';

const MEETING = line('meeting', 'The reference of the meeting', OPTIONAL);

const REASONS: readonly QuestionField[] = [
  words('reasons', 'The reasons, for the family to read'),
  list('evidence', 'Which documents do they rest on?', { hint: 'One on each line' }),
  list('recommend', 'What is recommended?', {
    hint: 'In the words of what was tried before. One on each line',
    ...OPTIONAL,
  }),
  words('repeatReason', 'If it has been tried and did not help: why is it worth trying again?', OPTIONAL),
  person('secondPerson', 'Who else confirms that this was decided?'),
  list('dissent', 'Who did not agree, and why?', { hint: 'One on each line', ...OPTIONAL }),
];

const AGREED: readonly QuestionField[] = [
  ...REASONS,
  words('howAndWhenTheChildReturns', 'How and when will the child return?', {
    hint: 'Say so where the child stays at home',
    ...OPTIONAL,
  }),
  day('startsOn', 'First day', OPTIONAL),
  line('leadCommissioner', 'Who commissions?', OPTIONAL),
  line('contractHolder', 'Who holds the contract?', OPTIONAL),
  line('qaLead', 'Who looks after quality?', OPTIONAL),
  person('keyWorker', 'Key worker', OPTIONAL),
  list('alsoRecorded', 'What else does the panel record?', { hint: 'One on each line: “equality: …”', ...OPTIONAL }),
];

const MEANWHILE = line('meanwhileSecuredBy', 'Who secures meanwhile what the plan says?', {
  hint: 'The local authority must secure section F, and the health commissioner section G, whatever a panel decides',
  ...OPTIONAL,
});

const NO_CASTING_VOTE =
  'Each agency that pays must have said yes for its own money: there is no majority and no casting vote.';

/** The words on the page at the panel. */
export const QUESTIONS_AT_PANEL: Readonly<Record<string, Question>> = {
  ListedForPanel: {
    title: 'Put the case on a panel’s agenda',
    fields: [day('meetingOn', 'On which day does the panel meet?', OPTIONAL), MEETING],
  },
  PanelItemOpened: {
    title: 'Open the item at the panel',
    why: 'The child’s own words are read first.',
    fields: [
      MEETING,
      {
        name: 'deciding',
        label: 'Who decides, and for which agency?',
        kind: 'list',
        fields: [person('person', 'Who'), choice('agency', 'For which agency?', AGENCY)],
        ...OPTIONAL,
      },
      people('recused', 'Who has withdrawn because of an interest?', OPTIONAL),
      person('chair', 'Who chairs?', OPTIONAL),
      line('familyPresent', 'How does the family take part?', OPTIONAL),
      yesNo('childWordsReadFirst', 'Were the child’s words read first?', OPTIONAL),
    ],
  },
  PanelItemRolled: { title: 'Send the item to the next meeting', fields: [line('because', 'Why?'), MEETING] },
  InterestDeclaredAtPanel: {
    title: 'Record an interest',
    why: 'Whoever has it decides nothing about this request, and does not read it.',
    fields: [person('person', 'Who has an interest?'), MEETING],
  },
  HistoryPackRead: {
    title: 'Confirm that you have read the pack',
    fields: [line('packDigest', 'The digest of the pack'), yesNo('confirmed', 'Have you read it to its end?')],
  },
  AgencyPositionRecorded: {
    title: 'Say yes or no for your agency’s money',
    why: NO_CASTING_VOTE,
    fields: [
      choice('agency', 'Which agency?', OF_ITS_PAYERS),
      choice('position', 'What does it say?', offering(POSITIONS_IN_WORDS)),
      words('reason', 'The reason', { hint: 'Needed where it does not agree', ...OPTIONAL }),
      money('capPence', 'The most it agrees to, a year', OPTIONAL),
      line('onlyIf', 'On what does it depend?', OPTIONAL),
      day('decidesOn', 'If it has to ask first: by which day does it answer?', OPTIONAL),
    ],
  },
  FundingAgreed: {
    title: 'Record that it is agreed',
    why: NO_CASTING_VOTE,
    fields: [
      ...AGREED,
      line('because', 'The reference of the disagreement that was settled', {
        hint: 'Where there was one',
        ...OPTIONAL,
      }),
    ],
  },
  FundingAgreedWithConditions: {
    title: 'Record that it is agreed on conditions',
    why: NO_CASTING_VOTE,
    fields: [
      {
        name: 'conditions',
        label: 'What must be done?',
        kind: 'list',
        fields: [line('what', 'What'), person('owner', 'By whom?'), day('due', 'By when?')],
      },
      ...AGREED,
    ],
  },
  InterimFundingAgreed: {
    title: 'Record who pays until it is settled',
    why: 'Paying says nothing of who is responsible. The child does not wait.',
    fields: [
      parts('payers', 'Who pays meanwhile?', { hint: '100 for one that pays all of it' }),
      day('from', 'From'),
      day('until', 'By which day must it be settled?'),
      ...REASONS,
    ],
  },
  FundingDeferred: {
    title: 'Put it off',
    fields: [
      list('wanted', 'What exactly is needed?', { hint: 'One on each line' }),
      day('until', 'By which day is it heard again?'),
      words('reasons', 'Why can it not be decided now?', OPTIONAL),
    ],
  },
  FundingRefused: {
    title: 'Record that the panel does not pay',
    why: 'A panel cannot decide a duty away: what a plan says is secured all the same (Children and Families Act 2014 s.42).',
    fields: [MEANWHILE, ...REASONS],
  },
  FundingNotAgreed: {
    title: 'Record that it is not agreed',
    why: 'It opens a disagreement, with a day for each step. What the child has goes on.',
    fields: [MEANWHILE, words('reasons', 'Where do they differ?', OPTIONAL)],
  },
  FundingAgreedUnderDelegation: {
    title: 'Agree to it without a panel',
    why: 'Only where one agency pays, and it is within what the post may agree to.',
    fields: [choice('post', 'Under whose limit?', OF_THE_DELEGATIONS), ...AGREED],
  },
};
