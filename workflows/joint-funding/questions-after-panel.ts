import type { Question } from '#engine/form';
import {
  choice,
  count,
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
import { AGENCY, OF_ITS_CONDITIONS, OF_ITS_LINES } from './asked.js';

/** The words on the page once it is decided. */
export const QUESTIONS_AFTER_PANEL: Readonly<Record<string, Question>> = {
  DecisionNotified: {
    title: 'Tell everybody the decision in writing',
    why: 'The family gets the letter, with the reasons and their rights; the provider and those who pay are told what is theirs to do.',
    fields: [
      person('providerContact', 'Who at the provider is told?', OPTIONAL),
      list('documents', 'What was sent with it?', { hint: 'One on each line', ...OPTIONAL }),
      line('how', 'How else was the family told?', { hint: 'A call, a talk', ...OPTIONAL }),
    ],
  },
  DecisionReviewRequested: {
    title: 'Ask that the decision is looked at again',
    why: 'For something new, or where it was not decided as it should have been. Somebody else may chair.',
    fields: [
      choice(
        'ground',
        'Why?',
        offering({ newInformation: 'Something is new', processError: 'It was not decided as it should have been' }),
      ),
      words('words', 'What is new, or what went wrong?'),
    ],
  },
  ConditionMet: {
    title: 'Record that a condition is met',
    fields: [choice('id', 'Which condition?', OF_ITS_CONDITIONS), words('result', 'What came of it?', OPTIONAL)],
  },
  PackageStarted: {
    title: 'Record that the support has begun',
    why: 'It counts as begun when the provider and the family have both said so.',
    fields: [
      day('startedOn', 'On which day did it begin?', { hint: 'Today, if left blank', ...OPTIONAL }),
      yesNo('providerConfirms', 'Does the provider say so?', OPTIONAL),
      yesNo('familyConfirms', 'Does the family say so?', OPTIONAL),
      yesNo('continuation', 'Does the same support go on as before?', OPTIONAL),
    ],
  },
  PackageReviewed: {
    title: 'Record a review with the family',
    fields: [
      choice(
        'decision',
        'What follows?',
        offering({ continue: 'It goes on', backToPanel: 'The panel is asked again', end: 'It ends: plan how' }),
      ),
      count('outcomesMet', 'How many outcomes are met?', OPTIONAL),
      count('outcomesPartlyMet', 'How many are partly met?', OPTIONAL),
      count('outcomesNotMet', 'How many are not met?', OPTIONAL),
      words('familyView', 'What do the child and the family say?', OPTIONAL),
      words('found', 'What was found?', OPTIONAL),
    ],
  },
  PackageVaried: {
    title: 'Change a line',
    why: 'Only within what may be agreed without a panel. What was paid until the day before stands as it was.',
    fields: [
      choice('line', 'Which line?', OF_ITS_LINES),
      day('from', 'First day of the change'),
      money('unitPence', 'New price of one', OPTIONAL),
      count('units', 'How many in a year now?', OPTIONAL),
      words('because', 'Why does it change?'),
      {
        name: 'approvals',
        label: 'Who agrees anew?',
        hint: 'Needed where an agency would pay more than the most it agreed to',
        kind: 'list',
        fields: [
          choice('agency', 'Agency', AGENCY),
          person('person', 'Who'),
          money('capPence', 'The most it agrees to, a year', OPTIONAL),
        ],
        ...OPTIONAL,
      },
    ],
  },
  WindDownPlanned: {
    title: 'Plan how the support ends',
    fields: [
      day('until', 'Last day on which it goes on'),
      words('plan', 'What takes its place, and how does it pass over?'),
      choice('payer', 'Who pays until then?', { ...AGENCY, ...OPTIONAL }),
    ],
  },
  PackageEnded: {
    title: 'Record that the support has ended',
    why: 'Provision does not stop without a plan: on its agreed last day, or on the last day of the plan by which it is wound down.',
    fields: [day('lastDay', 'Last day'), line('replacement', 'What takes its place, or why is nothing needed?')],
  },
  PaymentRecorded: {
    title: 'Record what was paid',
    why: 'It stands beside what was agreed, and never instead of it.',
    fields: [
      choice('agency', 'Who paid?', AGENCY),
      choice('line', 'For which line?', OF_ITS_LINES),
      day('from', 'First day that it is for'),
      day('to', 'Last day that it is for'),
      money('pence', 'The sum'),
      line('invoice', 'The number of the invoice', OPTIONAL),
    ],
  },
  FundingClosed: {
    title: 'Close it: the area does not pay any more',
    fields: [
      choice(
        'because',
        'Why?',
        offering({
          moved: 'The family has moved to another area',
          died: 'The child has died',
          anotherFunder: 'Another body pays now',
        }),
      ),
      people('told', 'Who has been told?', OPTIONAL),
    ],
  },
};
