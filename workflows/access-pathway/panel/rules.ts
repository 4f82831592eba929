import { rulesFor } from '#engine/rules';
import { REPEAT_HAS_A_REASON } from '../../every-case/tried.js';
import { filled } from '../../filled.js';
import { isAtAMeeting, type Referral } from '../case.js';
import type { Decision, Listing, OpeningTheItem, PanelOutcome, RollingOn } from './acts.js';

/** Outcomes after which the child is assessed, and a provider is found. */
const LEADS_TO_ASSESSMENT: readonly string[] = [
  'ALLOCATE_ASSESSMENT',
  'BOTH',
  'REFER_SPECIALIST',
] satisfies PanelOutcome[];

/** Outcomes that send the family to another service. */
const SENDS_ELSEWHERE: readonly PanelOutcome[] = [
  'REFER_SPECIALIST',
  'REFER_EHC_REQUEST',
  'REFER_JOINT_FUNDING',
  'REFER_EARLY_HELP',
  'REFER_SOCIAL_CARE',
];

/** Outcomes that give less than was asked for: they need reasons and the family's rights. */
const GIVES_LESS: readonly PanelOutcome[] = ['SUPPORT_PLAN_ONLY', 'NOT_NEEDED_NOW'];

/** What is asked before a case is on an agenda, on the table and decided. */
export const PANEL_RULES = rulesFor<Referral>()({
  noOtherMeetingHasTheCase: {
    reason: 'The case is on the agenda of a meeting already.',
    says: ({ meeting }) =>
      `The case is on the agenda of meeting ${meeting} already. Send it to the next meeting there first: a case is before one panel at a time.`,
    holds: (file, { data, by }: Listing) =>
      !isAtAMeeting(file) || (by.role === 'system' && data.meeting === file.meeting),
  },
  thatMeetingHasTheCase: {
    reason: 'The case is not on the agenda of that meeting.',
    holds: (file, { data }: RollingOn) => (data.meeting ?? null) === file.meeting,
  },
  aMeetingLooksAgain: {
    reason:
      'The panel has decided. Its decision is looked at again by a review: record at the meeting that decided that it was asked for.',
    holds: (_file, { data, by }: Listing) => by.role === 'system' && data.reviewOf !== undefined,
  },
  theCurrentPackIsOnTheTable: {
    reason: 'The pack on the table is not the current one.',
    holds: ({ pack }, { data }: OpeningTheItem) => (data.packDigest ?? pack) === pack,
  },
  everyDecidingMemberHasReadThePack: {
    reason: 'A deciding member has not read the current pack.',
    // A meeting that is kept here knows itself who has read, and has looked before it says that it opens the item.
    holds: ({ pack, reads, members }, { data, by }: OpeningTheItem) =>
      (by.role === 'system' && data.meeting !== undefined) ||
      (data.members ?? members).every((member) => pack !== null && reads[member] === pack),
  },
  onlyOneDeferral: {
    reason: 'The panel has put this case off once already for more information. It must decide on what it has.',
    holds: ({ deferrals }, { data }: Decision) => data.outcome !== 'MORE_INFORMATION' || deferrals === 0,
  },
  deferralSaysWhatIsWanted: {
    reason: 'Say exactly what is needed, and from whom.',
    holds: (_file, { data }: Decision) => data.outcome !== 'MORE_INFORMATION' || (data.wanted ?? []).length > 0,
  },
  repeatHasAReason: REPEAT_HAS_A_REASON,
  lessHasReasonsAndRights: {
    reason: 'This gives the family less than was asked for: give the reasons, and set out their rights in the letter.',
    holds: (_file, { data }: Decision) =>
      !GIVES_LESS.includes(data.outcome) || (filled(data.reasons) && data.rightsBlock === true),
  },
  reviewDayIsNamed: {
    reason: 'Name the day on which it is looked at again.',
    holds: (_file, { data }: Decision) => data.outcome !== 'NOT_NEEDED_NOW' || filled(data.reviewOn),
  },
  onwardRouteIsNamed: {
    reason: 'Name the service the family goes to.',
    holds: (_file, { data }: Decision) => !SENDS_ELSEWHERE.includes(data.outcome) || filled(data.onward),
  },
  itIsKnownForWhomItIsAsked: {
    reason:
      'The referral does not say yet who the child is and whom to contact, so nobody would know for whom the assessment is asked. Finish the referral first; or begin the request as a case of its own, under “Ask for an EHC needs assessment”: the six weeks run from the day on which it is received.',
    law: 'Children and Families Act 2014 s.36(1)',
    holds: ({ child, contact }) => filled(child?.name) && contact !== null,
  },
  thePanelAsksForMore: {
    reason: 'The panel does not ask for more information.',
    holds: (_file, { data }: Decision) => data.outcome === 'MORE_INFORMATION',
  },
  noAssessmentFollows: {
    reason: 'An assessment follows from this decision.',
    holds: ({ decision }) => !LEADS_TO_ASSESSMENT.includes(decision?.outcome ?? ''),
  },
  anAssessmentFollows: {
    reason: 'The panel did not decide on an assessment, so there is no provider to find.',
    holds: ({ decision }) => LEADS_TO_ASSESSMENT.includes(decision?.outcome ?? ''),
  },
  familyHasTheDecision: {
    reason: 'The family has not had the decision in writing yet. Send it first.',
    holds: ({ decision }) => decision?.notified === true,
  },
});
