import type { Question } from '#engine/form';
import { choice, day, line, list, OPTIONAL, offering, person, words, yesNo } from '../every-case/questions.js';
import { decidedItems, grounds, termsToRecord } from './wording.js';
import { OUTCOMES } from './outcomes.js';
import { WHICH_ITEM } from './questions-about-the-agenda.js';

const BODIES = offering({
  council: 'The council',
  health: 'Health',
  school: 'A school',
  family: 'Families',
  independent: 'An independent member',
});

/** The words on the page for a decision, its minutes and its review. */
export const DECISION_QUESTIONS: Readonly<Record<string, Question>> = {
  ItemDecided: {
    title: 'Record the decision on an item',
    why: 'It goes to the case, whose own rules count as well. Money is decided on the funding case itself, each payer for its own; that comes here by itself.',
    fields: [
      WHICH_ITEM,
      choice('outcome', 'What did the panel decide?', offering(OUTCOMES)),
      line('decidedAt', 'At what time?', { hint: 'Like 14:10; now, if left blank', ...OPTIONAL }),
      words('question', 'What was the question?', OPTIONAL),
      words('reasons', 'The reasons, in words the family can understand', OPTIONAL),
      list('evidence', 'Which documents were relied on?', { hint: 'One on each line', ...OPTIONAL }),
      list('recommend', 'What is recommended?', { hint: 'One on each line', ...OPTIONAL }),
      words('repeatReason', 'If it did not help before: why is it worth trying again?', OPTIONAL),
      line('onward', 'Where does the family go next?', OPTIONAL),
      yesNo('rightsBlock', 'Does the letter set out the family’s rights?', OPTIONAL),
      day('reviewOn', 'When is it looked at again?', OPTIONAL),
      list('wanted', 'What is still needed?', {
        fields: [
          choice(
            'from',
            'From whom',
            offering({ setting: 'School, nursery or college', health: 'Health', socialCare: 'Social care' }),
          ),
          line('what', 'What'),
        ],
        ...OPTIONAL,
      }),
      list('duties', 'Which duties in law are in play?', {
        hint: 'Like: Children and Families Act 2014 s.42(2)',
        ...OPTIONAL,
      }),
      list('conditions', 'Which conditions are set?', {
        fields: [line('what', 'What must be done'), line('owner', 'By whom'), day('by', 'By when')],
        ...OPTIONAL,
      }),
      list('dissent', 'Who dissents?', { fields: [person('person', 'Who'), words('because', 'Why')], ...OPTIONAL }),
      list('votes', 'Where each body has one vote: what does each say?', {
        fields: [choice('body', 'Body', BODIES), yesNo('agrees', 'Does it agree?')],
        ...OPTIONAL,
      }),
      list('recorded', 'What else do the panel’s terms ask for?', {
        fields: [choice('what', 'What', { offers: termsToRecord }), words('words', 'Write it down')],
        ...OPTIONAL,
      }),
      line('familyToldBy', 'Who tells the family, and how?', OPTIONAL),
      words('equality', 'What was considered under the Equality Act?', OPTIONAL),
      line('summary', 'For publication: nothing that points to a child', OPTIONAL),
    ],
  },
  MinutesDrafted: {
    title: 'Draft the minutes',
    why: 'They are put together from what was recorded. Drafted again, they are signed again.',
    fields: [words('note', 'Is there anything that was not recorded?', OPTIONAL)],
  },
  MinutesSigned: {
    title: 'Sign the minutes',
    why: 'The chair and a member of another body sign. Then they are frozen.',
    fields: [
      line('minutesDigest', 'Digest of the minutes you read', {
        hint: 'It stands at their end, where a link fills it in',
        ...OPTIONAL,
      }),
    ],
  },
  MinutesAddendumAdded: {
    title: 'Add an addendum to the minutes',
    why: 'Signed minutes are never changed. What was wrong in them is said beside them.',
    fields: [words('words', 'What is to be read with the minutes?'), line('because', 'Why?')],
  },
  ReviewRequested: {
    title: 'Record that a review of a decision is asked for',
    fields: [
      choice('case', 'Which case?', { offers: decidedItems }),
      choice('ground', 'On what ground?', { offers: grounds }),
      words('because', 'What is new, or what went wrong?'),
      choice('askedBy', 'Who asks?', offering({ family: 'The family', agency: 'An agency' })),
      day('toldOn', 'On which day did they have the decision in writing?', {
        hint: 'If the case has not said it already',
        ...OPTIONAL,
      }),
      day('askedOn', 'On which day did they ask?', OPTIONAL),
    ],
  },
};
