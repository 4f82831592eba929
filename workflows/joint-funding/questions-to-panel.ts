import type { Question } from '#engine/form';
import {
  CHILD_FIELD,
  CONTACT_FIELD,
  choice,
  choices,
  day,
  line,
  list,
  money,
  OPTIONAL,
  offering,
  TRIED_FIELD,
  words,
  yesNo,
} from '../every-case/questions.js';
import { AGENCY, amounts, BASIS, LINES, OF_ITS_LINES, OF_THE_POOLS, PANEL, parts } from './asked.js';
import { WHY_IN_WORDS } from './wording.js';

const DONE = offering({
  multiAgencyMeeting: 'Everybody who works with the child has met',
  localOptions: 'What is available nearby has been looked at',
  socialCareKnown: 'It is known whether social care knows the child',
  continuingCareChecklist: 'The continuing care checklist has been done',
});

/** The words on the page, from the first word to the panel’s agenda. */
export const QUESTIONS_TO_PANEL: Readonly<Record<string, Question>> = {
  FundingStarted: {
    title: 'Begin a request for joint funding',
    why: 'Nobody is asked for money yet. You can send it when it is ready.',
    fields: [
      CHILD_FIELD,
      CONTACT_FIELD,
      choice('why', 'Why does it come to a panel?', { ...offering(WHY_IN_WORDS), ...OPTIONAL }),
    ],
  },
  FundingRequested: {
    title: 'Ask a panel to pay for a package',
    why: 'What you leave out stays as it was written before. The co-ordinator looks whether a panel could decide, and tells you what is missing.',
    fields: [
      { ...CHILD_FIELD, hint: 'Leave this out where the case is begun already', ...OPTIONAL },
      { ...CONTACT_FIELD, ...OPTIONAL },
      choice('why', 'Why does it come to a panel?', { ...offering(WHY_IN_WORDS), ...OPTIONAL }),
      words('question', 'What is the panel asked?', OPTIONAL),
      PANEL,
      { ...LINES, ...OPTIONAL },
      {
        name: 'options',
        label: 'Which options are there?',
        hint: 'Each with what it costs in a year; one of them local where there is one',
        kind: 'list',
        fields: [
          line('what', 'The option'),
          money('yearlyPence', 'What it costs in a year'),
          yesNo('local', 'Is it local?', OPTIONAL),
          line('about', 'How good, how far away, and when there is a place', OPTIONAL),
        ],
        ...OPTIONAL,
      },
      list('outcomes', 'What is it meant to achieve?', { hint: 'One on each line', ...OPTIONAL }),
      choices('done', 'What has been done?', { ...DONE, ...OPTIONAL }),
      day('multiAgencyMeetingOn', 'On which day did everybody meet?', OPTIONAL),
      words('familyView', 'What does the family think of the options?', OPTIONAL),
      words('childSays', 'What does the child say?', { hint: 'In their own words', ...OPTIONAL }),
      yesNo('healthNeed', 'May there be a health need?', OPTIONAL),
      money('schoolHasSpentPence', 'What does the school spend on the child already, a year?', OPTIONAL),
      TRIED_FIELD,
    ],
  },
  FundingReturned: {
    title: 'Send the request back',
    why: 'Say exactly what is missing. Nothing that was written is lost.',
    fields: [list('missing', 'What is missing?', { hint: 'One on each line' })],
  },
  FundingValidated: {
    title: 'Find the request complete',
    fields: [
      list('duties', 'Which legal duties are in play?', {
        hint: 'One on each line: Children and Families Act 2014 s.42(2), say',
        ...OPTIONAL,
      }),
    ],
  },
  SplitProposed: {
    title: 'Say who pays what',
    why: 'To the penny: shares that do not come to the price are not taken. A line that you do not name stays as it is shared now.',
    fields: [
      {
        name: 'splits',
        label: 'Lines',
        kind: 'list',
        fields: [
          choice('line', 'Which line?', OF_ITS_LINES),
          choice('basis', 'How is it shared?', {
            ...BASIS,
            hint: 'As this area usually does, if left blank',
            ...OPTIONAL,
          }),
          choice('payer', 'Whose duty is it, or who leads?', { ...AGENCY, ...OPTIONAL }),
          parts('parts', 'Percentages, or parts of a whole', OPTIONAL),
          amounts('amounts', 'Or the sum of each, a year', OPTIONAL),
          choice('pool', 'From which pooled fund?', { ...OF_THE_POOLS, ...OPTIONAL }),
        ],
      },
    ],
  },
  InformationSupplied: {
    title: 'Add something',
    why: 'Where a pack stands, whoever has read it is asked to read what is new.',
    fields: [words('what', 'What is new?')],
  },
  HistoryPackBuilt: {
    title: 'Build the history pack',
    why: 'It is put together from what is recorded, and never changes. The family sees it first.',
    fields: [
      { ...TRIED_FIELD, name: 'triedRegister' },
      list('withheld', 'What is withheld?', {
        hint: 'It is said openly that something is. One on each line',
        ...OPTIONAL,
      }),
    ],
  },
  FundingWithdrawn: {
    title: 'Take the request back',
    why: 'What is in place goes on.',
    fields: [line('because', 'Why?')],
  },
};
