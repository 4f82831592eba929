import { childAndContact, type EventWord, listed, word } from './event-word.js';

const RESULTS: Readonly<Record<string, string>> = {
  made: 'diagnosisMade',
  'not made': 'noDiagnosis',
  none: 'noDiagnosis',
};

/** Events of the access pathway from the panel's decision on, and of moving to and from another area. */
export const AFTER_PANEL_EVENTS: Readonly<Record<string, EventWord>> = {
  'PANEL.DECIDE': word(
    'PanelDecided',
    ({ outcome, reasons, onward, rightsBlock, recommend, repeatReason, reviewOn, reviewDate, wanted, evidence }) => ({
      outcome,
      reasons,
      onward,
      rightsBlock,
      recommend,
      repeatReason,
      reviewOn: reviewOn ?? reviewDate,
      wanted,
      evidence,
    }),
  ),
  'DECISION.NOTIFY': word('DecisionNotified', ({ documents }) => ({ documents })),
  ALLOCATE: word('ProviderAllocated', ({ provider, strand, acceptedAt }) => ({
    provider,
    strand,
    acceptedOn: acceptedAt?.slice(0, 'YYYY-MM-DD'.length),
  })),
  'WAIT.KEEP_IN_TOUCH': word('KeptInTouch', ({ what, answer, stillWanted }) => ({
    what: what ?? answer ?? 'Spoke with the family.',
    stillWanted,
  })),
  'WAIT.REPRIORITISE': word('WaitReprioritised', ({ priority, to, because, reason }) => ({
    priority: priority ?? to,
    because: because ?? reason,
  })),
  'ASSESSMENT.START': word('AssessmentStarted', ({ clinician }) => ({ clinician })),
  'ASSESSMENT.CONCLUDE': word('AssessmentConcluded', ({ result, diagnosis, needs }) => ({
    result: RESULTS[result ?? diagnosis] ?? result ?? diagnosis,
    needs: listed(needs)?.join(', ') ?? 'As the report says.',
  })),
  'OUTCOME.ISSUE': word('OutcomeIssued', ({ supportPlan = true, feedbackMeeting }) => ({
    supportPlan: Boolean(supportPlan),
    feedbackMeetingOn: feedbackMeeting,
  })),
  'POST.START': word('PostSupportStarted', ({ endsOn, until, ends, keyWorker }) => ({
    endsOn: endsOn ?? until ?? ends,
    keyWorker,
  })),
  'POST.COMPLETE': word('PostSupportCompleted', ({ what }) => ({ what: what ?? 'The support is over.' })),
  'TRANSFER.OUT': word('TransferredOut', ({ toArea, to, acceptedBy }) => ({ toArea: toArea ?? to, acceptedBy })),
  'TRANSFER.IN': word('TransferredIn', ({ fromArea, from, receivedOn, received, goesOnAt, state, packHash }, told) => ({
    ...childAndContact(told),
    fromArea: fromArea ?? from,
    receivedOn: receivedOn ?? received,
    goesOnAt: goesOnAt ?? state,
    packDigest: packHash,
  })),
};
