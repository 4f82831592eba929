import type { Question } from '#engine/form';
import {
  CHILD_FIELD,
  CONTACT_FIELD,
  choice,
  day,
  line,
  OPTIONAL,
  offering,
  words,
  yesNo,
} from '../every-case/questions.js';
import {
  itsSide,
  present,
  RAISED_FIELDS,
  rung,
  rungAhead,
  SHARES,
  SHEET_FIELDS,
  STRAND_TITLES,
  side,
} from './asked.js';
import { QUESTIONS_ABOUT_MONEY } from './questions-about-money.js';

/** The words on the page for each act. */
export const DISAGREEMENT_QUESTIONS: Readonly<Record<string, Question>> = {
  DisagreementRaised: {
    title: 'Raise a disagreement',
    why: 'It stops nothing: what the child has goes on, and no time limit waits. Asking for an assessment, mediation or an appeal need not wait for it.',
    fields: [...RAISED_FIELDS, { ...CHILD_FIELD, optional: true }, { ...CONTACT_FIELD, optional: true }],
  },
  DisagreementAcknowledged: {
    title: 'Say that you have the disagreement',
    fields: [line('contactName', 'Who will be in touch?', OPTIONAL)],
  },
  StrandSet: {
    title: 'Say what kind of disagreement it is',
    why: 'Its steps follow from this. The first one begins at once.',
    fields: [
      choice('strand', 'What kind is it?', offering(STRAND_TITLES)),
      side('against', 'With whom is it?', { hint: 'Leave this blank if it was right before', ...OPTIONAL }),
      line('heldBackBecause', 'If the family is not told yet: what is the risk?', {
        hint: 'Only about safety. Somebody looks at it again each day',
        ...OPTIONAL,
      }),
    ],
  },
  FactsRecorded: {
    title: 'Write the sheet of facts',
    why: 'Every step reads from it: what is agreed, what is not, where each side stands, and what the child has meanwhile.',
    fields: SHEET_FIELDS,
  },
  RungMet: {
    title: 'Record a meeting of both sides',
    fields: [
      present('present', 'Who was there?'),
      words('result', 'What came of it?', OPTIONAL),
      {
        name: 'sheet',
        label: 'The sheet of facts, if it was written or changed',
        kind: 'group',
        optional: true,
        fields: SHEET_FIELDS,
      },
    ],
  },
  RungAgreed: {
    title: 'Record that both sides agree',
    why: 'Only both sides can settle it. No time limit does.',
    fields: [
      words('settlement', 'What was agreed?'),
      present('present', 'Who agreed?', { hint: 'Leave this blank if it was those who met before', ...OPTIONAL }),
      ...SHARES,
    ],
  },
  RungEscalated: {
    title: 'Take it to the next step now',
    why: 'Either side may, at any time. A step is left out only for a risk or a deadline, or where the area lets both sides agree to it.',
    fields: [
      rungAhead('to', 'Where to?', { hint: 'Leave this blank for the next step', ...OPTIONAL }),
      words('because', 'Why?', OPTIONAL),
      choice('leavesOutFor', 'If steps are left out: what for?', {
        ...offering({ risk: 'A risk to somebody', deadline: 'A deadline that comes before' }),
        ...OPTIONAL,
      }),
      present('agreedBy', 'Who agreed to it?', { hint: 'Where both sides leave a step out', ...OPTIONAL }),
      side('against', 'With whom is it now?', { hint: 'Leave this blank if that has not changed', ...OPTIONAL }),
    ],
  },
  AlertAcknowledged: {
    title: 'Say that the alert has reached you',
    why: 'It stops no time. The other side sees that somebody has it.',
    fields: [itsSide('side', 'For which side?'), line('next', 'What will you do next?', OPTIONAL)],
  },
  SeatReassigned: {
    title: 'Give a seat to another post',
    why: 'Where whoever is named has a part in it already, or is away.',
    fields: [
      rung('rung', 'At which step?'),
      itsSide('side', 'For which side?'),
      { name: 'post', label: 'Which post sits instead?', kind: 'post' },
      line('because', 'Why?'),
    ],
  },
  MediationArranged: {
    title: 'Fix the day of the mediation',
    fields: [day('meetingOn', 'On which day?'), line('where', 'Where?', OPTIONAL)],
  },
  MediationHeld: {
    title: 'Record that the mediation was held',
    fields: [present('present', 'Who was there?', OPTIONAL)],
  },
  MediationAgreed: {
    title: 'Record what was agreed in mediation',
    fields: [present('signedBy', 'Who signed?'), words('settlement', 'What was agreed?', OPTIONAL), ...SHARES],
  },
  MediationNotAgreed: {
    title: 'Record that mediation ended without agreement',
    why: 'It goes on to whatever is next on the ladder.',
    fields: [words('remains', 'What remains between them?', OPTIONAL)],
  },
  ...QUESTIONS_ABOUT_MONEY,
  FamilyWishRecorded: {
    title: 'Record whether the family wants to hear of it',
    fields: [yesNo('wantsToHear', 'Do they want to hear of it?')],
  },
  FamilyNoticeHeldBack: {
    title: 'Hold back what the family is told',
    why: 'Only where telling them could put somebody at risk. Somebody looks at it again each day.',
    fields: [line('because', 'What is the risk?')],
  },
  FamilyNoticeReviewed: {
    title: 'Look again at whether the family can be told',
    fields: [yesNo('tellThem', 'Can they be told now?'), line('because', 'Why?')],
  },
  SafetyConcernRaised: {
    title: 'Raise a worry about safety that came up here',
    why: 'It becomes a disagreement of its own, with steps in days. A child in danger now is referred today.',
    fields: [words('about', 'What is the worry?'), side('raisedFor', 'Who raises it?'), side('against', 'With whom?')],
  },
  FamilyTakesItFurther: {
    title: 'Record that the family takes it further',
    why: 'They need not wait for these steps. Mediation under the Act and appeals have time limits of their own.',
    fields: [
      choice(
        'route',
        'Where do they go?',
        offering({
          mediation: 'Mediation under the Act',
          appeal: 'The Tribunal',
          nhsComplaint: 'An NHS complaint',
          judicialReview: 'Judicial review',
        }),
      ),
      line('case', 'The reference of the mediation or appeal', OPTIONAL),
    ],
  },
  BoardConsidered: {
    title: 'Record what the board did',
    fields: [
      choice(
        'outcome',
        'What did the board do?',
        offering({
          settled: 'Settled it: both sides agreed',
          sentBack: 'Sent it back to a step',
          standsUntil: 'Left things as they are until a day',
          decidedElsewhere: 'Said where else it is decided',
        }),
      ),
      words('reasons', 'For what reasons?'),
      present('agreedBy', 'If it was settled: who agreed?', OPTIONAL),
      ...SHARES,
      rung('to', 'If it was sent back: to which step?', OPTIONAL),
      day('until', 'If it was left: when does the board look again?', OPTIONAL),
      line('where', 'If it is decided elsewhere: where?', OPTIONAL),
    ],
  },
  DisagreementWithdrawn: {
    title: 'Record that the disagreement was taken back',
    fields: [line('reason', 'Why?')],
  },
};
