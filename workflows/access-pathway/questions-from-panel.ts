import type { Question } from '#engine/form';
import { choice, day, line, list, OPTIONAL, offering, people, person, words, yesNo } from '../every-case/questions.js';
import { STRAND_TITLES } from './questions-of-referral.js';

const STRAND = choice('strand', 'For which need?', {
  ...offering(STRAND_TITLES),
  hint: 'Only where several providers have the child. All of them, if left blank',
  ...OPTIONAL,
});

/** The words on the page, from the panel’s table on. */
export const QUESTIONS_FROM_PANEL: Readonly<Record<string, Question>> = {
  PanelItemOpened: {
    title: 'Open the item at the panel',
    why: 'Every deciding member must have read the current pack.',
    fields: [
      line('familyPresent', 'How does the family take part?', OPTIONAL),
      yesNo('childWordsReadFirst', 'Were the child’s words read first?', OPTIONAL),
      people('members', 'Who are the deciding members?', { hint: 'As listed, if left blank', ...OPTIONAL }),
      line('packDigest', 'Digest of the pack on the table', OPTIONAL),
    ],
  },
  PanelDecided: {
    title: 'Record what the panel decided',
    fields: [
      choice(
        'outcome',
        'What did the panel decide?',
        offering({
          ALLOCATE_ASSESSMENT: 'An assessment',
          SUPPORT_PLAN_ONLY: 'A plan of support only',
          BOTH: 'An assessment and a plan of support',
          MORE_INFORMATION: 'More information is needed (once only)',
          REFER_SPECIALIST: 'A specialist service',
          REFER_EHC_REQUEST: 'An EHC needs assessment should be asked for',
          REFER_JOINT_FUNDING: 'Joint funding',
          REFER_EARLY_HELP: 'Early Help',
          REFER_SOCIAL_CARE: 'Social care',
          NOT_NEEDED_NOW: 'Not needed now; looked at again on a day',
        }),
      ),
      words('reasons', 'The reasons, so that the family can understand them', OPTIONAL),
      line('onward', 'Where does the family go next?', OPTIONAL),
      list('recommend', 'What is recommended?', { hint: 'One on each line', ...OPTIONAL }),
      words('repeatReason', 'If it was tried before and did not help: why is it worth trying again?', OPTIONAL),
      list('wanted', 'If more information is needed: what, and from whom?', {
        ...OPTIONAL,
        fields: [
          choice(
            'from',
            'From',
            offering({ setting: 'School, nursery or college', health: 'Health', socialCare: 'Social care' }),
          ),
          line('what', 'What'),
        ],
      }),
      day('reviewOn', 'If not needed now: when is it looked at again?', OPTIONAL),
      list('evidence', 'Which documents were relied on?', { hint: 'One on each line', ...OPTIONAL }),
      yesNo('rightsBlock', 'Does the letter set out the family’s rights?', OPTIONAL),
    ],
  },
  DecisionNotified: {
    title: 'Record that the family has the decision in writing',
    fields: [list('documents', 'What was sent?', { hint: 'One on each line', ...OPTIONAL })],
  },
  ProviderAllocated: {
    title: 'Record that a provider has accepted',
    fields: [
      line('provider', 'Which provider?'),
      choice('strand', 'For which need?', {
        ...offering(STRAND_TITLES),
        hint: 'If left blank, for the whole child: then it replaces every provider before it',
        ...OPTIONAL,
      }),
      person('acceptedBy', 'Who there has accepted?', OPTIONAL),
      day('acceptedOn', 'When did they accept?', OPTIONAL),
    ],
  },
  WaitingListJoined: {
    title: 'Record that the child is on the provider’s list',
    fields: [
      STRAND,
      line('likelyWait', 'How long is the wait likely to be?', OPTIONAL),
      list('meanwhile', 'What helps meanwhile?', { hint: 'One on each line', ...OPTIONAL }),
      person('keyWorker', 'Who keeps in touch with the family?', OPTIONAL),
    ],
  },
  KeptInTouch: {
    title: 'Record a talk with the family who wait',
    fields: [
      STRAND,
      words('what', 'What did they tell you?'),
      yesNo('stillWanted', 'Do they still want the assessment?', OPTIONAL),
    ],
  },
  WaitReprioritised: {
    title: 'Change the priority',
    fields: [
      STRAND,
      choice('priority', 'Which priority?', offering({ urgent: 'Urgent', soon: 'Soon', routine: 'Routine' })),
      line('because', 'Why?'),
    ],
  },
  AssessmentStarted: {
    title: 'Record the first appointment',
    fields: [STRAND, line('clinician', 'Who assesses?', OPTIONAL)],
  },
  AssessmentConcluded: {
    title: 'Record what the assessment found',
    fields: [
      STRAND,
      choice(
        'result',
        'What did it find?',
        offering({ diagnosisMade: 'A diagnosis', noDiagnosis: 'No diagnosis', deferred: 'Not yet clear' }),
      ),
      words('needs', 'What does the child need?'),
    ],
  },
  OutcomeIssued: {
    title: 'Send the outcome',
    fields: [
      yesNo('supportPlan', 'Does a plan of support go with it?'),
      day('feedbackMeetingOn', 'When is the meeting to go through it?', OPTIONAL),
    ],
  },
  PostSupportStarted: {
    title: 'Begin the support',
    fields: [day('endsOn', 'Until when?'), person('keyWorker', 'Who is the key worker?', OPTIONAL)],
  },
  PostSupportCompleted: {
    title: 'End the support',
    fields: [
      line('what', 'What did it achieve, or why is it not wanted?'),
      yesNo('familyDoesNotWantIt', 'Does the family not want it?', OPTIONAL),
    ],
  },
  EhcNeedsAssessmentRequested: {
    title: 'Ask for an EHC needs assessment',
    why: 'It can be asked for at any time, whatever this pathway decides (Children and Families Act 2014, section 36(1)).',
    fields: [
      choice(
        'requestedBy',
        'Who asks?',
        offering({
          parent: 'A parent',
          youngPerson: 'The young person',
          school: 'A school or college',
          other: 'Somebody else',
        }),
      ),
      day('receivedOn', 'When was it received?', { hint: 'If not today', ...OPTIONAL }),
      words('reasons', 'Why?', OPTIONAL),
    ],
  },
  CaseHeld: {
    title: 'Let the case rest',
    why: 'Only because the family asks, or for somebody’s safety.',
    fields: [
      choice('because', 'Why?', offering({ familyRequest: 'The family asks', safety: 'Somebody’s safety' })),
      line('why', 'Say more'),
      day('reviewOn', 'When is it looked at again?'),
    ],
  },
  HoldEnded: { title: 'Go on with the case', fields: [line('because', 'Why can it go on?')] },
  ReferralWithdrawn: {
    title: 'Withdraw the referral',
    why: 'Only the family can. Silence, or a professional’s leaving, never closes a case.',
    fields: [
      line('reason', 'Why does the family no longer want it?'),
      choice('askedBy', 'Who in the family asked?', {
        ...offering({
          parent: 'A parent',
          youngPerson: 'The young person',
          personWithParentalResponsibility: 'Somebody with parental responsibility',
        }),
        ...OPTIONAL,
      }),
      day('askedOn', 'When did they ask?', OPTIONAL),
    ],
  },
  TransferredOut: {
    title: 'Pass the case to another area',
    fields: [line('toArea', 'Which area?'), line('acceptedBy', 'Who there has accepted it?', OPTIONAL)],
  },
  CaseReopened: {
    title: 'Open the case again',
    why: 'No new form. It keeps its first date.',
    fields: [words('newInformation', 'What is new?'), line('requestedBy', 'Who asked?', OPTIONAL)],
  },
  NewInformationConsidered: {
    title: 'Record what follows from new information',
    fields: [line('conclusion', 'What follows from it, and why?')],
  },
  ChildDied: {
    title: 'Record that the child has died',
    why: 'Every clock stops. Nobody in the family is written to.',
    fields: [line('toldBy', 'How do we know?', OPTIONAL)],
  },
};
