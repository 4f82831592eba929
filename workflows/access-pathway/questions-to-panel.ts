import type { Question } from '#engine/form';
import { REASONS_IN_WORDS } from '../areas/profile.js';
import {
  choice,
  choices,
  day,
  line,
  list,
  OPTIONAL,
  offering,
  people,
  person,
  TRIED_FIELD,
  words,
  yesNo,
} from '../every-case/questions.js';

/** The agencies that are asked what they know, as a form names them. */
export const AGENCY_TITLES = { setting: 'School, nursery or college', health: 'Health', socialCare: 'Social care' };

const AGENCY = offering(AGENCY_TITLES);

const HOLDER = offering({
  family: 'The family',
  ...AGENCY_TITLES,
  referrer: 'Whoever referred',
  other: 'Somebody else',
});

const turningAway = (title: string, among: string): Question => ({
  title,
  why: 'Nobody is turned away without a second person, another service that has accepted by name, and their rights. No diagnosis, a school that disagrees, an incomplete form and a referrer who has left are never reasons.',
  fields: [
    choice('reason', 'The reason', { ...offering(REASONS_IN_WORDS), among }),
    words('explanation', 'Explain it to the family in plain words', OPTIONAL),
    person('secondPerson', 'Which second person agrees?', OPTIONAL),
    line('to', 'Which service will help?', OPTIONAL),
    person('acceptedBy', 'Who there has accepted?', OPTIONAL),
    day('firstContactBy', 'By which day will they be in touch?', OPTIONAL),
    list('unmetNeed', 'Which needs stay unmet?', { hint: 'One on each line', ...OPTIONAL }),
    yesNo('rightsBlock', 'Does the letter set out the family’s rights?', OPTIONAL),
  ],
});

/** The words on the page, from triage to the panel’s agenda. */
export const QUESTIONS_TO_PANEL: Readonly<Record<string, Question>> = {
  ReferralFoundComplete: {
    title: 'Pass the referral to triage',
    why: 'There is enough to go on.',
    fields: [line('note', 'A note', OPTIONAL)],
  },
  MissingInformationListed: {
    title: 'List what is missing',
    why: 'Say exactly what, and ask whoever holds it. A family is never asked for what a professional holds.',
    fields: [
      list('items', 'What is missing?', {
        fields: [
          line('what', 'What'),
          choice('heldBy', 'Who holds it?', HOLDER),
          choice('askedOf', 'Who is asked?', HOLDER),
        ],
      }),
    ],
  },
  ReferralAccepted: {
    title: 'Accept the referral',
    why: 'School, health and social care are asked what they know, all at once.',
    fields: [
      line('reason', 'Why?', OPTIONAL),
      choices('ask', 'Who is asked?', { ...AGENCY, hint: 'Everybody, if left blank', ...OPTIONAL }),
    ],
  },
  ReferralAcceptedAsUrgent: {
    title: 'Accept the referral as urgent',
    why: 'For a risk of harm, a placement that is breaking down, or skills being lost. It goes to the next panel.',
    fields: [
      line('risk', 'What is the risk?'),
      day('meetingOn', 'On which day does the panel meet?', OPTIONAL),
      people('members', 'Who are the deciding members?', OPTIONAL),
    ],
  },
  ReferralRedirected: turningAway('Send the referral on to another service', 'redirectReasons'),
  ReferralDeclined: turningAway('Decline the referral', 'declineReasons'),
  FirstContactMade: {
    title: 'Record first contact with the family',
    fields: [line('how', 'Who was in touch, and how?')],
  },
  ContributionRequested: {
    title: 'Ask an agency what it knows',
    fields: [
      choice('from', 'Who is asked?', AGENCY),
      line('what', 'What for?', OPTIONAL),
      person('holder', 'Who will answer?', { hint: 'If you know', ...OPTIONAL }),
    ],
  },
  ContributionReceived: {
    title: 'Record what an agency knows',
    fields: [
      choice('from', 'Whose contribution is it?', AGENCY),
      words('summary', 'What do they say?', OPTIONAL),
      yesNo('nilReturn', 'Have they nothing to report?', OPTIONAL),
      line('screeningQuestions', 'If so: what did the screening questions show?', OPTIONAL),
      TRIED_FIELD,
    ],
  },
  ContributionWaived: {
    title: 'Go on without an agency',
    fields: [choice('from', 'Whose contribution?', AGENCY), line('reason', 'Why can the panel do without it?')],
  },
  HistoryPackBuilt: {
    title: 'Build the history pack',
    why: 'It is put together from the history: the child’s own words first, what was tried, what everybody says. The family sees it before the panel does.',
    fields: [
      { ...TRIED_FIELD, name: 'triedRegister' },
      choices('goingWithout', 'Which overdue agencies will the panel not wait for?', { ...AGENCY, ...OPTIONAL }),
      list('withheld', 'What is withheld?', { hint: 'One on each line', ...OPTIONAL }),
    ],
  },
  HistoryPackRead: {
    title: 'Confirm that you have read the pack',
    fields: [
      line('packDigest', 'Digest of the pack you read', {
        hint: 'It stands at the end of the history pack, where a link fills it in',
      }),
      yesNo('confirmed', 'Have you read all of it?'),
    ],
  },
  ListedForPanel: {
    title: 'Put the case on a panel’s agenda',
    fields: [
      day('meetingOn', 'On which day does the panel meet?', OPTIONAL),
      people('members', 'Who are the deciding members?', { hint: 'Each must read the pack first', ...OPTIONAL }),
      day('agendaClosedOn', 'When did the agenda close?', OPTIONAL),
      line('meeting', 'Reference of the meeting', OPTIONAL),
    ],
  },
};
