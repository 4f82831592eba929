import type { Question } from '#engine/pathway';
import {
  CHILD_FIELD,
  CONTACT_FIELD,
  choice,
  choices,
  day,
  line,
  list,
  OPTIONAL,
  offering,
  TRIED_FIELD,
  words,
  yesNo,
} from '../every-case/questions.js';

const STRANDS = choices('strands', 'What kinds of need?', {
  ...offering({
    asd: 'Autism',
    adhd: 'Attention',
    slcn: 'Speech and language',
    ld: 'Learning',
    sensory: 'Sensory',
    semh: 'Emotions and behaviour',
    physical: 'Physical',
    notSure: 'Not sure',
  }),
  hint: 'No diagnosis is needed',
  ...OPTIONAL,
});

const AGENCY = offering({ setting: 'School, nursery or college', health: 'Health', socialCare: 'Social care' });

const HOLDER = offering({
  family: 'The family',
  setting: 'School, nursery or college',
  health: 'Health',
  socialCare: 'Social care',
  referrer: 'Whoever referred',
  other: 'Somebody else',
});

const worry = words('worry', 'What worries you?', { hint: 'In your own words' });

const turningAway = (title: string): Question => ({
  title,
  why: 'Nobody is turned away without a second person, another service that has accepted by name, and their rights. No diagnosis, a school that disagrees, an incomplete form and a referrer who has left are never reasons.',
  fields: [
    line('reason', 'The reason', { hint: 'A code that your area allows, such as EARLY_HELP_FIRST' }),
    words('explanation', 'Explain it to the family in plain words', OPTIONAL),
    line('secondPerson', 'Which second person agrees?', { hint: 'Their sign-in name', ...OPTIONAL }),
    line('to', 'Which service will help?', OPTIONAL),
    line('acceptedBy', 'Who there has accepted?', { hint: 'Their sign-in name', ...OPTIONAL }),
    day('firstContactBy', 'By which day will they be in touch?', OPTIONAL),
    list('unmetNeed', 'Which needs stay unmet?', { hint: 'One on each line', ...OPTIONAL }),
    yesNo('rightsBlock', 'Does the letter set out the family’s rights?', OPTIONAL),
  ],
});

/** The words on the page, from the first word to the panel’s table. */
export const QUESTIONS_TO_PANEL: Readonly<Record<string, Question>> = {
  ReferralSubmitted: {
    title: 'Send a referral',
    why: 'For a child or young person up to 18 whose needs call for more than one service. You need three things: who the child is, whom to contact, and what worries you. You do not need a diagnosis or a school’s agreement. SENDIASS can help you with this.',
    fields: [
      CHILD_FIELD,
      CONTACT_FIELD,
      worry,
      STRANDS,
      words('childSays', 'What does the child say?', { hint: 'In their own words', ...OPTIONAL }),
      line('firstAskedForHelp', 'When did you first ask anyone for help?', OPTIONAL),
      words('settingView', 'What does the school, nursery or college think?', {
        hint: 'It is evidence; it never decides',
        ...OPTIONAL,
      }),
      TRIED_FIELD,
      yesNo('familyAgreed', 'If you are a professional: does the family agree to this referral?', OPTIONAL),
      line('helper', 'Is somebody helping the family?', OPTIONAL),
      line('channel', 'How did it come?', { hint: 'Page, phone, paper', ...OPTIONAL }),
    ],
  },
  ReferralStarted: {
    title: 'Begin a referral and finish it later',
    fields: [
      { ...CHILD_FIELD, optional: true },
      { ...CONTACT_FIELD, optional: true },
      { ...worry, optional: true },
      STRANDS,
      line('channel', 'How did it come?', { hint: 'Page, phone, paper', ...OPTIONAL }),
    ],
  },
  TransferredIn: {
    title: 'Take over a case from another area',
    why: 'The child goes on where they were. The first date and the history come with them.',
    fields: [
      CHILD_FIELD,
      CONTACT_FIELD,
      line('fromArea', 'Which area do they come from?'),
      day('receivedOn', 'When did that area first receive the referral?'),
      choice('goesOnAt', 'Where did the case stand?', {
        ...offering({
          'pre.triage': 'With triage',
          'pre.informationGathering': 'Gathering information',
          'pre.readyForPanel': 'Ready for a panel',
          'diagnostic.waiting': 'On a provider’s list',
          'diagnostic.assessing': 'Being assessed',
          'diagnostic.concluded': 'Assessed, outcome not sent',
          'outcome.issued': 'Outcome sent',
          'post.support': 'Support after the outcome',
        }),
      }),
      { ...worry, optional: true },
      line('packDigest', 'Digest of the pack that came with the child', OPTIONAL),
      day('endsOn', 'If support has begun: when does it end?', OPTIONAL),
    ],
  },
  InformationSupplied: {
    title: 'Add something',
    why: 'Anybody may add something at any time, on a closed case too.',
    fields: [
      words('what', 'What would you like to add?'),
      line('event', 'Has something happened?', { hint: 'A suspension, a move, a stay in hospital', ...OPTIONAL }),
      list('answers', 'Which of the missing items does it answer?', { hint: 'All, if left blank', ...OPTIONAL }),
      line('packDigest', 'Digest of the pack with this in it', OPTIONAL),
    ],
  },
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
      list('members', 'Who are the deciding members?', { hint: 'One on each line', ...OPTIONAL }),
    ],
  },
  ReferralRedirected: turningAway('Send the referral on to another service'),
  ReferralDeclined: turningAway('Decline the referral'),
  FirstContactMade: {
    title: 'Record first contact with the family',
    fields: [line('how', 'Who was in touch, and how?')],
  },
  ContributionRequested: {
    title: 'Ask an agency what it knows',
    fields: [
      choice('from', 'Who is asked?', AGENCY),
      line('what', 'What for?', OPTIONAL),
      line('holder', 'Who will answer?', { hint: 'Their sign-in name, if you know', ...OPTIONAL }),
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
      line('packDigest', 'Digest of the pack with this in it', OPTIONAL),
    ],
  },
  ContributionWaived: {
    title: 'Go on without an agency',
    fields: [choice('from', 'Whose contribution?', AGENCY), line('reason', 'Why can the panel do without it?')],
  },
  HistoryPackBuilt: {
    title: 'Build the history pack',
    why: 'Everything the panel must read, the child’s own words first. The family sees it before the panel does.',
    fields: [
      line('packDigest', 'Digest of the pack'),
      { ...TRIED_FIELD, name: 'triedRegister' },
      choices('goingWithout', 'Which overdue agencies will the panel not wait for?', { ...AGENCY, ...OPTIONAL }),
      list('withheld', 'What is withheld?', { hint: 'One on each line', ...OPTIONAL }),
    ],
  },
  HistoryPackRead: {
    title: 'Confirm that you have read the pack',
    fields: [line('packDigest', 'Digest of the pack you read'), yesNo('confirmed', 'Have you read all of it?')],
  },
  ListedForPanel: {
    title: 'Put the case on a panel’s agenda',
    fields: [
      day('meetingOn', 'On which day does the panel meet?', OPTIONAL),
      list('members', 'Who are the deciding members?', {
        hint: 'Sign-in names, one on each line. Each must read the pack first',
        ...OPTIONAL,
      }),
      day('agendaClosedOn', 'When did the agenda close?', OPTIONAL),
      line('meeting', 'Reference of the meeting', OPTIONAL),
    ],
  },
};
