/** What the stories have no word for, because it is our own: `every-word.spec.ts` asks that nothing is merely forgotten. */

export const OWN_CLOCKS = [
  'ehcna-consult-family',
  'ehcna-notify-partners',
  'draft-sent',
  'missing-information-supplied',
  'listed-for-panel',
  'panel-held',
  'decision-looked-at-again',
  'outcome-issued',
  'post-support-started',
  'hold-reviewed',
];

export const OWN_TEMPLATES = [
  'information-missing',
  'withdrawn',
  'held',
  'panel-deferred',
  'post-support',
  'nobody-took-it-up',
  'complaint-receipt',
  'new-complaint',
  'deadline-missed',
  'advice-shared',
  'deadlines-moved',
  'information-supplied',
  'decision-to-partners',
];

export const OWN_EVENTS: ReadonlySet<string> = new Set([
  'ReferralFoundComplete',
  'WaitingListJoined',
  'FirstContactMade',
  'NewInformationConsidered',
  'CaseHeld',
  'HoldEnded',
  'ChildDied',
  'PromiseMade',
  'PromiseKept',
  'NoticeDelivered',
  'ReachedAnotherWay',
  'RecordCorrected',
  'DeadlineApproaching',
  'CalendarChanged',
  'DeadlinePassed',
  'ComplaintWithdrawn',
  'AdviceReused',
  'AdviceFoundComplete',
  'ProvisionStarted',
]);
