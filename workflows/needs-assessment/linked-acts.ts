import type { LinkedAct, Opening } from '#engine/between-cases';
import { childKeys } from '../every-case/child-keys.js';
import { readingOf } from '../every-case/pack/seats.js';
import { CHANGING_WHAT_IS_READ, packAfterwards } from '../every-case/record/acts.js';
import { ENDED, linked, linkedOnAny, opening } from './acts.js';
import type { Assessment } from './case.js';

type Appealable = 'AssessmentRefused' | 'PlanRefused' | 'FinalPlanIssued';

const rightOfAppeal = (on: Appealable, kind: string): Opening<Assessment> =>
  opening(on, {
    pathway: 'appeal',
    event: 'RightOfAppealArose',
    data: ({ child, contact }, { data, occurredOn }, ref) => ({
      kind,
      decisionSentOn: data.sentOn ?? occurredOn,
      child,
      contact,
      case: ref,
    }),
  });

/** Each decision that can be appealed opens the family's time to mediate and to appeal, on a case of its own. */
export const OPENS_A_RIGHT_OF_APPEAL: readonly Opening<Assessment>[] = [
  rightOfAppeal('AssessmentRefused', 'refusalToAssess'),
  rightOfAppeal('PlanRefused', 'refusalToIssue'),
  rightOfAppeal('FinalPlanIssued', 'finalPlan'),
];

/** What is recorded here may be what is owed there, or the end of what was in dispute. */
export const TOLD_TO_THE_APPEAL: readonly LinkedAct<Assessment>[] = linkedOnAny(
  ['AssessmentAgreed', 'PlanAgreed', 'PlanRefused', 'DraftPlanServed', 'FinalPlanIssued', 'ChildDied'],
  {
    when: ({ appeals }, { by }) => appeals.length > 0 && by.role !== 'system',
    to: ({ appeals }) => appeals,
    event: 'CaseMovedOn',
    data: ({ act }) => ({
      act: act.type,
      ...('reverses' in act.data && act.data.reverses && { because: act.data.reverses }),
    }),
  },
);

/** A duplicate goes on with the request that came first. */
export const TOLD_TO_THE_FIRST: readonly LinkedAct<Assessment>[] = [
  linked('DuplicateEnded', {
    to: (_file, { data }) => [data.case],
    among: () => ['needs-assessment'],
    event: 'DuplicateJoined',
    data: ({ ref, context: { child, receivedOn, referrer } }) => ({
      case: ref,
      receivedOn,
      keys: childKeys(child),
      ...(referrer !== null && { referrer }),
    }),
  }),
];

const theMeeting = ({ panel }: Assessment): readonly string[] => (panel.meeting === null ? [] : [panel.meeting]);

/** What the meeting that has it on its agenda is told: the pack, who has read it, and that it is no more to be heard. */
export const TOLD_TO_THE_MEETING: readonly LinkedAct<Assessment>[] = [
  ...linkedOnAny(['ListedForPanel', 'HistoryPackBuilt'], {
    when: ({ pack }) => pack !== null,
    to: theMeeting,
    event: 'PackReplaced',
    data: ({ ref, context }) => ({ case: ref, packDigest: context.pack }),
  }),
  ...linkedOnAny(CHANGING_WHAT_IS_READ, {
    when: (_file, { data }) => data.packDigest !== undefined,
    to: theMeeting,
    event: 'PackReplaced',
    data: ({ ref, act }) => ({ case: ref, packDigest: act.data.packDigest, what: packAfterwards(act) }),
  }),
  linked('HistoryPackRead', {
    when: (_file, { by }) => by.role !== 'system',
    to: theMeeting,
    event: 'PackRead',
    data: ({ ref, act }) => readingOf(ref, act),
  }),
  ...linkedOnAny(ENDED, {
    to: theMeeting,
    event: 'ItemWithdrawn',
    data: ({ ref }) => ({ case: ref, because: 'The request is at an end' }),
  }),
];
