import type { History, RecordedEvent } from '#engine/history';
import type { PackEntry } from '#engine/pack';

type Words = string | ((data: RecordedEvent['data']) => string | null);

/** Agencies in the middle of a sentence. */
export const AGENCIES: Readonly<Record<string, string>> = {
  setting: 'the school, nursery or college',
  health: 'health',
  socialCare: 'social care',
  family: 'the family',
  referrer: 'whoever referred',
  other: 'somebody else',
};

const agency = (name: unknown) => AGENCIES[String(name)] ?? String(name);
const listed = (names: unknown) => (Array.isArray(names) ? names.map(String).join(', ') : '');
const more = (words: string, rest: unknown) => (rest ? `${words}: ${String(rest)}` : words);

/**
 * What happened, in words: under every digest, so that another wording is another edition of the pack. Null where an act is
 * not part of a child's story. What is said elsewhere in the pack, or may not be shown, is not said again here.
 */
export const IN_WORDS: Readonly<Record<string, Words | null>> = {
  ReferralStarted: 'A referral was begun.',
  ReferralSubmitted: 'A referral was received.',
  TransferredIn: ({ fromArea, receivedOn }) =>
    `The case came from ${fromArea}, where it was first received on ${receivedOn}.`,
  ReferralFoundComplete: 'The referral went to triage.',
  MissingInformationListed: ({ items }) =>
    `Something was missing: ${listed((items as { what: string }[] | undefined)?.map(({ what }) => what))}.`,
  InformationSupplied: 'Something was added.',
  ReferralAccepted: 'The referral was accepted.',
  ReferralAcceptedAsUrgent: 'The referral was accepted as urgent.',
  ReferralRedirected: ({ to }) => more('The referral went on to another service', to),
  ReferralDeclined: ({ to }) => more('The referral was declined', to),
  FirstContactMade: 'The other service was in touch with the family.',
  ContributionRequested: ({ from, what }) => more(`A contribution was asked of ${agency(from)}`, what),
  ContributionReceived: ({ from }) => `A contribution came from ${agency(from)}.`,
  ContributionWaived: ({ from }) => `The panel will do without ${agency(from)}.`,
  HistoryPackBuilt: 'The history pack was built.',
  HistoryPackRead: null,
  ListedForPanel: ({ meetingOn }) => more('The case was put on the agenda of a panel', meetingOn),
  PanelItemOpened: 'The panel took the case.',
  PanelItemRolled: 'The panel did not decide the case: it is first at the next.',
  // Who withdrew is for the meeting, and no part of the child's story.
  InterestDeclaredAtPanel: null,
  PanelDecided: ({ outcome }) => `The panel decided: ${outcome}.`,
  DecisionNotified: 'The family had the decision in writing.',
  ProviderAllocated: ({ provider }) => `A provider accepted the child: ${provider}.`,
  WaitingListJoined: ({ likelyWait }) => more('The child joined a waiting list', likelyWait),
  KeptInTouch: 'Somebody spoke with the family while they waited.',
  WaitReprioritised: ({ priority }) => `The place on the list was changed to ${priority}.`,
  AssessmentStarted: 'The assessment began.',
  AssessmentConcluded: ({ result }) => `The assessment was concluded: ${result}.`,
  OutcomeIssued: 'The family had the outcome and a plan of support.',
  PostSupportStarted: ({ endsOn }) => `Support began, until ${endsOn}.`,
  PostSupportCompleted: 'The support ended.',
  CaseHeld: ({ because }) => (because === 'safety' ? 'The case rested.' : 'The case rested, as the family asked.'),
  HoldEnded: 'The case went on.',
  TransferredOut: ({ toArea }) => `The case went to another area: ${toArea}.`,
  ReferralWithdrawn: 'The family withdrew the referral.',
  CaseReopened: 'The case was opened again.',
  NewInformationConsidered: 'What the family had sent was read, and what follows was decided.',
  EhcNeedsAssessmentRequested: 'An EHC needs assessment was asked for.',
  ChildDied: 'The child died.',
  OwnerAssigned: 'Another post took the case.',
  OwnerAccepted: ({ contribution }) =>
    contribution ? `Somebody took up the contribution of ${agency(contribution)}.` : 'Somebody took up the case.',
  OwnerAway: 'The holder of the case was away, and a cover acted.',
  OwnerLeft: 'Somebody who held a part of the case left, and a cover acted.',
  OwnerCovered: 'Another cover was named.',
  VoiceRecorded: ({ words, declinedBecause }) =>
    words ? 'The child was heard.' : declinedBecause ? 'The child’s view could not be had.' : 'The child was asked.',
  ConsentRecorded: ({ result }) =>
    ({ given: 'Consent to share was given.', refused: 'Consent to share was refused.' })[String(result)] ??
    'Sharing was found to need no consent.',
  ConsentWithdrawn: 'Consent to share was taken back.',
  AccessRestricted: null,
  AccessOpened: null,
  PromiseMade: ({ what }) => more('A promise was made', what),
  PromiseKept: 'A promise was kept.',
  FeedbackGiven: null,
  NoticeDelivered: null,
  NoticeFailed: null,
  ReachedAnotherWay: null,
  RecordCorrected: null,
  DeadlineApproaching: null,
  CalendarChanged: null,
  DeadlinePassed: ({ clock, key }) =>
    clock === 'contribution-received' ? `The day passed by which ${agency(key)} was to answer.` : null,
};

/** One line for each thing that happened. An act without words stands under its own name: nothing is left out silently. */
export function chronology(history: History): readonly PackEntry[] {
  return history.flatMap(({ sequence, occurredOn, type, by, data }) => {
    const words = type in IN_WORDS ? IN_WORDS[type] : type;
    const what = typeof words === 'function' ? words(data) : words;
    return what ? [{ event: sequence, on: occurredOn, by, facts: { what } }] : [];
  });
}
