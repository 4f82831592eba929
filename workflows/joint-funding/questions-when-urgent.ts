import type { Question } from '#engine/form';
import {
  CHILD_FIELD,
  CONTACT_FIELD,
  choice,
  choices,
  count,
  day,
  line,
  list,
  OPTIONAL,
  offering,
  person,
  words,
} from '../every-case/questions.js';
import { AGENCY, BASIS, LINES, OF_THE_DELEGATIONS, PANEL, parts } from './asked.js';

/** The words on the page for what cannot wait for a panel. */
export const QUESTIONS_WHEN_URGENT: Readonly<Record<string, Question>> = {
  UrgentFundingRequested: {
    title: 'Ask for an urgent decision',
    why: 'For a child who is not safe, a placement that breaks down, or a day that a tribunal or a hospital has named. Whoever may decide for each agency is rung at once.',
    fields: [
      { ...CHILD_FIELD, hint: 'Leave this out where the case is begun already', ...OPTIONAL },
      { ...CONTACT_FIELD, ...OPTIONAL },
      line('risk', 'What happens if nobody decides before the next panel?'),
      choice('ground', 'Why can it not wait?', {
        ...offering({
          safety: 'The child is not safe',
          breakdown: 'What is in place breaks down',
          tribunalDate: 'A tribunal has named a day',
          dischargeDate: 'A hospital has named a day',
        }),
        ...OPTIONAL,
      }),
      LINES,
      choices('payers', 'Who would pay?', {
        ...AGENCY,
        hint: 'Everybody who pays at this panel, if left blank',
        ...OPTIONAL,
      }),
      PANEL,
      words('familyView', 'What does the family think?', OPTIONAL),
    ],
  },
  UrgentFundingDecided: {
    title: 'Decide it now',
    why: 'One who may decide for each agency that pays says yes, within what their post may agree to. The next panel looks at it again.',
    fields: [
      {
        name: 'signatures',
        label: 'Who says yes?',
        kind: 'list',
        fields: [
          choice('agency', 'For which agency?', AGENCY),
          person('person', 'Who'),
          choice('post', 'Under whose limit?', OF_THE_DELEGATIONS),
        ],
      },
      choices('payers', 'Who pays, where it is not everybody who was asked?', { ...AGENCY, ...OPTIONAL }),
      count('days', 'For how many days?', { hint: 'As long as the panel allows, if left blank', ...OPTIONAL }),
      words('reasons', 'The reasons', OPTIONAL),
    ],
  },
  UrgentFundingRatified: {
    title: 'Ratify the urgent decision',
    why: 'Each agency that pays says yes for its own money: there is no majority and no casting vote.',
    fields: [
      {
        name: 'positions',
        label: 'What did each agency say?',
        kind: 'list',
        fields: [
          choice('agency', 'Agency', AGENCY),
          choice('position', 'What it said', offering({ agree: 'It agrees', disagree: 'It does not agree' })),
          person('person', 'Who said it'),
        ],
      },
      choice('basis', 'How is it shared?', BASIS),
      parts('parts', 'Percentages, or parts of a whole', OPTIONAL),
      words('reasons', 'The reasons, for the family to read', OPTIONAL),
      list('evidence', 'Which documents do they rest on?', { hint: 'One on each line', ...OPTIONAL }),
    ],
  },
  UrgentFundingOverturned: {
    title: 'Do not ratify the urgent decision',
    why: 'Nothing stops on the day. Say until when it goes on, what takes its place, and who pays meanwhile.',
    fields: [
      words('reasons', 'The reasons, for the family to read'),
      day('windDownUntil', 'Last day on which it goes on'),
      words('plan', 'What takes its place, and how does it pass over?', OPTIONAL),
      choice('payerMeanwhile', 'Who pays until then?', AGENCY),
      list('evidence', 'Which documents do they rest on?', { hint: 'One on each line', ...OPTIONAL }),
    ],
  },
};
