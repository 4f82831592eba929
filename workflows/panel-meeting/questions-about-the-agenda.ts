import type { Question, QuestionField } from '#engine/form';
import { choice, choices, day, line, list, OPTIONAL, offering, person, words, yesNo } from '../every-case/questions.js';
import { chairs, panels, seats, waitingItems } from './wording.js';

const AGENCIES = offering({
  education: 'Education',
  health: 'Health',
  socialCare: 'Social care',
  publicHealth: 'Public health',
  school: 'Schools',
  other: 'Another agency',
});

const TIME = line('startsAt', 'At what time?', { hint: 'Like 09:30', ...OPTIONAL });

/** One of the items that still wait. */
export const WHICH_ITEM: QuestionField = choice('case', 'Which case?', { offers: waitingItems });

const aCase = line('case', 'Reference of the case', { hint: 'Like K7QF-2M9D' });

/** The words on the page, from the day being fixed to the papers being read. */
export const AGENDA_QUESTIONS: Readonly<Record<string, Question>> = {
  MeetingScheduled: {
    title: 'Schedule a panel meeting',
    why: 'Everybody who sits is invited, and the agenda opens.',
    fields: [
      choice('panel', 'Which panel?', { offers: panels }),
      day('meetingOn', 'On which day?'),
      line('otherDayBecause', 'Why is it on another day of the week than usual?', {
        hint: 'Only where the panel’s terms ask for the reason',
        ...OPTIONAL,
      }),
      TIME,
      line('place', 'Where, or how to join?', OPTIONAL),
      choice('chair', 'Who takes the chair?', {
        hint: 'The panel’s own chair, if left blank',
        offers: chairs,
        ...OPTIONAL,
      }),
      choice('chairedLast', 'Where the chair goes round: who had it last time?', { offers: chairs, ...OPTIONAL }),
      list('members', 'Who sits in which seat?', {
        hint: 'Where you know them by name. Then each is told what they have still to read',
        fields: [person('person', 'Who'), choice('post', 'Seat', { offers: seats })],
        ...OPTIONAL,
      }),
      list('arrangements', 'What is needed to take part?', { hint: 'An interpreter, a hearing loop', ...OPTIONAL }),
      line('carryOverFrom', 'Reference of an inquorate meeting that this one takes over', {
        hint: 'Its items, papers and readings come with it',
        ...OPTIONAL,
      }),
    ],
  },
  MeetingMoved: {
    title: 'Move the meeting to another day',
    why: 'Everybody who sits is told, and the families of its items.',
    fields: [day('meetingOn', 'To which day?'), TIME, line('because', 'Why?')],
  },
  MeetingCancelled: {
    title: 'Cancel the meeting',
    why: 'Its items go back to wait for a panel, and are heard first.',
    fields: [line('because', 'Why?')],
  },
  ItemAdded: {
    title: 'Put a case on the agenda',
    why: 'The case and its family are told the day.',
    fields: [
      aCase,
      choice(
        'kind',
        'What is asked of the panel?',
        offering({ decision: 'A decision', ratification: 'To ratify an urgent decision, or not' }),
      ),
      yesNo('complex', 'Is it complex?', OPTIONAL),
      list('circumstances', 'What else is true of it that the panel’s terms ask for?', {
        hint: 'Like: transition',
        ...OPTIONAL,
      }),
      choices('payers', 'Who would pay?', { ...AGENCIES, ...OPTIONAL }),
      line('lateReason', 'After the agenda has closed: the chair’s reason', OPTIONAL),
      person('lateReasonBy', 'Who gave that reason from the chair?', { hint: 'If it is not you', ...OPTIONAL }),
      line('rolledFrom', 'Reference of the meeting that did not hear it', {
        hint: 'Then it is heard first',
        ...OPTIONAL,
      }),
      line('reviewOf', 'Reference of the meeting whose decision is reviewed', OPTIONAL),
    ],
  },
  AgendaClosed: {
    title: 'Close the agenda',
    why: 'What comes later needs the chair’s reason.',
    fields: [line('note', 'A note', OPTIONAL)],
  },
  PapersCirculated: {
    title: 'Send out the papers',
    why: 'From now it is known who has read which pack. Observers have none.',
    fields: [
      list('packs', 'Packs of which the case itself has not told', {
        fields: [aCase, line('packDigest', 'Digest of its pack')],
        ...OPTIONAL,
      }),
    ],
  },
  PackRead: {
    title: 'Confirm that you have read a pack',
    why: 'If you have an interest in the item, declare it instead: your deputy is then asked.',
    fields: [
      WHICH_ITEM,
      line('packDigest', 'Digest of the pack you read', {
        hint: 'It stands at the end of the history pack of the case',
      }),
      yesNo('confirmed', 'Have you read all of it?'),
      choice('post', 'Which seat do you take?', {
        hint: 'If you were not invited by name',
        offers: seats,
        ...OPTIONAL,
      }),
    ],
  },
  InterestDeclared: {
    title: 'Declare an interest',
    why: 'For that item the vote and the papers go to the deputy. Declared while it is heard, it stops the item.',
    fields: [
      WHICH_ITEM,
      line('what', 'What is the interest?'),
      person('person', 'Whose is it?', { hint: 'Yours, if left blank', ...OPTIONAL }),
    ],
  },
  WrittenContributionReceived: {
    title: 'Record a written contribution',
    why: 'It counts where the panel’s terms say so.',
    fields: [
      WHICH_ITEM,
      choice('agency', 'From which agency?', AGENCIES),
      words('words', 'What do they say?'),
      line('from', 'Who wrote it?', OPTIONAL),
    ],
  },
};
