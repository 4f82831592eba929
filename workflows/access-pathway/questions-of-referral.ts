import type { Question } from '#engine/form';
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

/** The kinds of need, as a form names them. */
export const STRAND_TITLES: Readonly<Record<string, string>> = {
  asd: 'Autism',
  adhd: 'Attention',
  slcn: 'Speech and language',
  ld: 'Learning',
  sensory: 'Sensory',
  semh: 'Emotions and behaviour',
  physical: 'Physical',
  notSure: 'Not sure',
};

const STRANDS = choices('strands', 'What kinds of need?', {
  ...offering(STRAND_TITLES),
  hint: 'No diagnosis is needed',
  ...OPTIONAL,
});

const another = line('separateBecause', 'Why is this another case?', {
  hint: 'Only for professionals who were told that this child has an open case: a twin, a wrong number',
  ...OPTIONAL,
});

const settingEmail = line('settingEmail', 'Email address of the school, nursery or college', {
  hint: 'If you know it',
  ...OPTIONAL,
});

const worry = words('worry', 'What worries you?', { hint: 'In your own words' });

/** The words on the page for sending a referral and adding to it. */
export const QUESTIONS_OF_REFERRAL: Readonly<Record<string, Question>> = {
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
      settingEmail,
      TRIED_FIELD,
      yesNo('familyAgreed', 'If you are a professional: does the family agree to this referral?', OPTIONAL),
      line('helper', 'Is somebody helping the family?', OPTIONAL),
      line('channel', 'How did it come?', { hint: 'Page, phone, paper', ...OPTIONAL }),
      another,
    ],
  },
  ReferralStarted: {
    title: 'Begin a referral and finish it later',
    fields: [
      { ...CHILD_FIELD, optional: true },
      { ...CONTACT_FIELD, optional: true },
      { ...worry, optional: true },
      STRANDS,
      settingEmail,
      line('channel', 'How did it come?', { hint: 'Page, phone, paper', ...OPTIONAL }),
      another,
    ],
  },
  TransferredIn: {
    title: 'Take over a case from another area',
    why: 'The child goes on where they were. The first date and the history come with them.',
    fields: [
      CHILD_FIELD,
      CONTACT_FIELD,
      settingEmail,
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
      another,
    ],
  },
  InformationSupplied: {
    title: 'Add something',
    why: 'Anybody may add something at any time, on a closed case too.',
    fields: [
      words('what', 'What would you like to add?'),
      line('event', 'Has something happened?', { hint: 'A suspension, a move, a stay in hospital', ...OPTIONAL }),
      list('answers', 'Which of the missing items does it answer?', { hint: 'All, if left blank', ...OPTIONAL }),
    ],
  },
};
