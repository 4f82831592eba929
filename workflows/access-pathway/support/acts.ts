import { Day, Line, Lines, OneOf, Optional, Paragraph, YesNo } from '../../answers-before.js';

/** A provider has accepted the child. The waiting starts from the day the referral was first received, not from today. */
export class ProviderAllocated {
  /** The service, by name. */
  @Line('Say which provider has accepted')
  provider: string;

  /** The kind of need it has accepted the child for. The whole child, when left out: then it replaces every provider before it. */
  @Optional()
  @Line('Say for which need, or leave it out')
  strand?: string;

  @Optional()
  @Day('Enter the day on which the provider accepted as a date, like 2025-11-18')
  acceptedOn?: string;

  /** Id of the person there who has accepted, and may see the case from now. */
  @Optional()
  @Line('Say who there has accepted, or leave it out')
  acceptedBy?: string;
}

/** The provider has put the child on its list. Somebody keeps in touch until the assessment begins. */
export class WaitingListJoined {
  /** The kind of need, as its provider was recorded. Whatever has a provider who has not listed the child, when left out. */
  @Optional()
  @Line('Say for which need, or leave it out')
  strand?: string;

  /** What the family is told of how long it will be, honestly. */
  @Optional()
  @Line('Say how long the wait is likely to be, or leave it out')
  likelyWait?: string;

  /** What helps meanwhile. */
  @Optional()
  @Lines('List what is offered while waiting, or leave it out')
  meanwhile?: string[];

  /** Id of whoever keeps in touch with the family. The case's owner does when left out. */
  @Optional()
  @Line('Say who keeps in touch with the family, or leave it out')
  keyWorker?: string;
}

/** Somebody has spoken with a waiting family: is it still wanted, has anything changed? */
export class KeptInTouch {
  /** The kind of need, as its provider was recorded. Whatever is waited for, when left out. */
  @Optional()
  @Line('Say for which need, or leave it out')
  strand?: string;

  @Paragraph('Say what the family told you')
  what: string;

  @Optional()
  @YesNo('Say whether the family still wants the assessment')
  stillWanted?: boolean;
}

/** A child who waits is moved up or down, for a reason. */
export class WaitReprioritised {
  /** The kind of need, as its provider was recorded. Whatever is waited for, when left out. */
  @Optional()
  @Line('Say for which need, or leave it out')
  strand?: string;

  @OneOf(['urgent', 'soon', 'routine'], 'Choose the priority')
  priority: 'urgent' | 'soon' | 'routine';

  @Line('Say why the priority changes')
  because: string;
}

/** The first assessment appointment has taken place. */
export class AssessmentStarted {
  /** The kind of need, as its provider was recorded. Whatever is still to be assessed, when left out. */
  @Optional()
  @Line('Say for which need, or leave it out')
  strand?: string;

  @Optional()
  @Line('Say who assesses, or leave it out')
  clinician?: string;
}

/** The assessment is over: a diagnosis, none, or not yet; and in every case what the child needs. */
export class AssessmentConcluded {
  /** The kind of need, as its provider was recorded. Whatever is being assessed, when left out. */
  @Optional()
  @Line('Say for which need, or leave it out')
  strand?: string;

  @OneOf(['diagnosisMade', 'noDiagnosis', 'deferred'], 'Choose what the assessment found')
  result: 'diagnosisMade' | 'noDiagnosis' | 'deferred';

  @Paragraph('Describe what the child needs')
  needs: string;
}

/** The outcome goes to the family, the GP and the setting, with a plan of support led by need, diagnosis or not. */
export class OutcomeIssued {
  @YesNo('Say whether a plan of support goes with it')
  supportPlan: boolean;

  @Optional()
  @Day('Enter the day of the feedback meeting as a date, like 2026-06-15, or leave it out')
  feedbackMeetingOn?: string;
}

/** Support after the outcome has begun, with a key worker, until a named day. */
export class PostSupportStarted {
  @Day('Enter the day on which the support ends as a date, like 2026-12-18')
  endsOn: string;

  /** Id of the key worker. */
  @Optional()
  @Line('Say who the key worker is, or leave it out')
  keyWorker?: string;
}

/** Support after the outcome is over, or the family does not want it. */
export class PostSupportCompleted {
  @Line('Say what the support achieved, or why the family does not want it')
  what: string;

  @Optional()
  @YesNo('Say whether the family does not want the support')
  familyDoesNotWantIt?: boolean;
}
