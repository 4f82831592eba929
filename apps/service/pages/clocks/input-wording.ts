import { plain, sentence } from '#engine/words-of-name';

/** What a clock is told, in words. */
interface InputWording {
  /** Within a sentence: "Enter the day the request was received". */
  readonly what: string;
  /** As the form asks; the same with a capital where nothing is said. */
  readonly label?: string;
  readonly hint?: string;
}

const INPUTS: Readonly<Record<string, InputWording>> = {
  trigger: { what: 'the day it counts from' },
  from: { what: 'the day it counts from' },
  on: {
    what: 'the day on which you ask',
    label: 'Say how late it is on',
    hint: 'If it has not been done. Leave it out if you only want the last day.',
  },
  done: { what: 'the day it was done', label: 'It was done on', hint: 'If it has been done.' },
  sent: { what: 'the day it was sent, posted or left' },
  way: { what: 'how it was sent', label: 'How was it sent?' },
  afterFive: { what: 'whether it came after five', label: 'Did it come after five in the afternoon?' },
  named: { what: 'the day that was named' },
  requestReceived: { what: 'the day the request was received' },
  noticeServed: { what: 'the day the notice was served' },
  schoolClosed: {
    what: 'the days on which the school is closed',
    hint: 'Leave out weekends and bank holidays. One to a line, like 22 5 2026, or from one day to another, like 25 5 2026 to 29 5 2026.',
  },
  processEnds: { what: 'the day it ends' },
  firstPayment: { what: 'the day of the first direct payment' },
  meeting: { what: 'the day of the meeting' },
  reviewMeeting: { what: 'the day of the review meeting' },
  noticeSent: { what: 'the day the notice of amendments was sent' },
  served: { what: 'the day the draft was served', hint: 'For the family’s time to answer it.' },
  transferYear: { what: 'the calendar year of the move', hint: 'Four numbers, for example 2027.' },
  transferDate: { what: 'the day of the move' },
  lastAssessmentCarriedOut: { what: 'the day the last assessment was carried out' },
  decisionSent: { what: 'the day the written decision was sent' },
  certificateIssued: {
    what: 'the day the mediation certificate was issued',
    hint: 'If there is one. It can only make the time longer, never shorter.',
  },
  adviserContacted: {
    what: 'the day the mediation adviser was contacted',
    hint: 'It changes no day. A certificate counts only if this was within two months of the decision.',
  },
  appealLodged: { what: 'whether an appeal has been lodged', label: 'Has an appeal been lodged?' },
  birthDate: { what: 'the day of birth' },
  setting: { what: 'where the young person learns', label: 'Where does the young person learn?' },
  trainingEnds: { what: 'the day the course or training ends', hint: 'For an apprenticeship or other training.' },
  oldLaAware: { what: 'the day the old authority learned of the move' },
  moveDate: { what: 'the day of the move' },
  planMadeOrLastReviewed: { what: 'the day the plan was made or last reviewed' },
  transfer: { what: 'the day of the transfer' },
  mediation: { what: 'the day of the mediation' },
  applicationReceivedByLa: { what: 'the day the authority received the application' },
  hearing: { what: 'the day of the hearing' },
  conduct: { what: 'the day of the conduct complained of', hint: 'Where it went on for some time, its last day.' },
  applicationReceivedByResponsibleBody: { what: 'the day the responsible body received the claim' },
  reasonsSent: { what: 'the day the reasons were sent' },
  refusalSent: { what: 'the day the refusal was sent' },
  order: { what: 'the day the order was made' },
  laNotifiedTribunal: { what: 'the day the authority told the Tribunal that it does not oppose the appeal' },
  lastReview: { what: 'the day of the last review', hint: 'For a later review.' },
  as: { what: 'which of these you ask about', label: 'Which of these do you ask about?' },
  schoolFirstClosedDay: { what: 'the first day on which the school was closed' },
  schoolReopens: { what: 'the day the school opens again' },
  adviceRequestedFromHead: { what: 'the day the head, principal or early-years lead was asked for advice' },
};

const CHOICES: Readonly<Record<string, string>> = {
  email: 'By e-mail',
  byHand: 'Left by hand',
  firstClass: 'By first-class post',
  secondClass: 'By second-class post',
  representations: 'The family’s time to answer the draft',
  final: 'The final plan',
  placement: 'Only the school, or its type, is to be amended',
  'contents-too': 'Other contents of the plan are to be amended too',
  amendment: 'The plan is to be amended',
  continue: 'The plan goes on as it is',
  decision: 'The decision',
  refusal: 'Saying that there will be no plan',
  assessment: 'The assessment',
  'assess-notify': 'Saying that there will be an assessment',
  'assess-no-plan': 'After the assessment: saying that there will be no plan',
  'assess-final': 'After the assessment: the final plan',
  'make-draft': 'The draft plan',
  'make-final': 'The final plan',
  reconsider: 'Deciding again',
  claim: 'A claim',
  conciliation: 'A claim after the dispute was referred to conciliation',
  first: 'The first review',
  later: 'A later review',
  'further-education': 'At a college or another institution of further education',
  apprenticeship: 'On an apprenticeship',
  other: 'On other education or training',
};

/** Whether somebody has said in words what an input asks for. */
export const hasWords = (name: string) => Object.hasOwn(INPUTS, name);

/** What an input asks for, within a sentence. */
export const askedFor = (name: string) => wordsOf(name).what;

/** What an input asks for, as a label, with a hint where there is one. */
export function labelOf(name: string): { readonly label: string; readonly hint: string | undefined } {
  const { what, label = sentence(what), hint } = wordsOf(name);
  return { label, hint };
}

/** One of the answers that may be chosen. */
export const choiceInWords = (choice: string) => CHOICES[choice] ?? sentence(plain(choice).replaceAll('-', ' '));

function wordsOf(name: string): InputWording {
  return INPUTS[name] ?? { what: plain(name) };
}
