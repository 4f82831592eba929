import type { Act } from '#engine/act';
import { NEVER_REASONS } from '../../areas/profile.js';
import { rulesFor } from '../../every-case/rules.js';
import type { Referral } from '../case.js';
import type { OutcomeIssued, PostSupportCompleted } from '../support/acts.js';
import type { ContributionReceived, ReferralRedirected } from '../triage/acts.js';
import type { HistoryPackBuilt, HistoryPackRead, PanelDecided, PanelItemOpened } from './acts.js';

const OF_ROLE: Readonly<Record<string, string>> = {
  settingContributor: 'setting',
  healthContributor: 'health',
  socialCareContributor: 'socialCare',
};

/** Outcomes after which the child is assessed, and a provider is found. */
export const LEADS_TO_ASSESSMENT = ['ALLOCATE_ASSESSMENT', 'BOTH', 'REFER_SPECIALIST'];

/** Outcomes that send the family to another service. */
const SENDS_ELSEWHERE = [
  'REFER_SPECIALIST',
  'REFER_EHC_REQUEST',
  'REFER_JOINT_FUNDING',
  'REFER_EARLY_HELP',
  'REFER_SOCIAL_CARE',
];

/** Outcomes that give less than was asked for: they need reasons and the family's rights. */
const GIVES_LESS = ['SUPPORT_PLAN_ONLY', 'NOT_NEEDED_NOW'];

const filled = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

/** Rules about triage, the pack, the panel and what comes of it. */
export const PANEL_RULES = rulesFor<Referral>()({
  reasonIsAllowed: {
    reason:
      'That is not a reason for which this area may turn a referral away. No diagnosis, a school that disagrees, an incomplete form and a referrer who has left are never reasons.',
    holds: (_file, { type, data, area }: Act<string, ReferralRedirected>) =>
      !(NEVER_REASONS as readonly string[]).includes(data.reason) &&
      (area.settings[type === 'ReferralDeclined' ? 'declineReasons' : 'redirectReasons'] as readonly string[]).includes(
        data.reason,
      ),
  },
  aSecondPersonAgrees: {
    reason: 'A second person must look at the referral and agree before it is turned away.',
    holds: (_file, { data, by }: Act<string, ReferralRedirected>) =>
      filled(data.secondPerson) && data.secondPerson !== by.person,
  },
  onwardRouteHasAccepted: {
    reason:
      'Nobody is left with nowhere to go: name the service, the person there who has accepted, and the day of first contact.',
    holds: (_file, { data }: Act<string, ReferralRedirected>) =>
      filled(data.to) && filled(data.acceptedBy) && filled(data.firstContactBy),
  },
  unmetNeedIsRecorded: {
    reason: 'Record the needs that stay unmet, so that they are counted.',
    holds: (_file, { data }: Act<string, ReferralRedirected>) => (data.unmetNeed ?? []).length > 0,
  },
  rightsAreSetOut: {
    reason:
      'The letter must set out the family’s rights: SENDIASS, asking for an EHC needs assessment, and how to complain.',
    law: 'Children and Families Act 2014 s.32 and s.36(1)',
    holds: (_file, { data }: Act<string, ReferralRedirected>) => data.rightsBlock === true,
  },
  contributionWasAskedFor: {
    reason: 'That agency has not been asked. Ask it first, or add what you know as information.',
    holds: ({ contributions }, { data }: Act<string, ContributionReceived>) => Object.hasOwn(contributions, data.from),
  },
  contributionIsTheirOwn: {
    reason: 'A contributor records the contribution of their own agency only.',
    holds: (_file, { data, by }: Act<string, ContributionReceived>) => (OF_ROLE[by.role] ?? data.from) === data.from,
  },
  childsVoiceIsKnown: {
    reason: 'The child’s own view has been neither heard nor declined with a reason. Record it first.',
    law: 'Children and Families Act 2014 s.19(a)',
    holds: ({ voice }) => voice === 'captured' || voice === 'declined',
  },
  everyContributionIsInOrDecided: {
    reason:
      'An agency has not contributed yet. Wait for it, record why the panel can do without it, or, when it is overdue, say that the panel will not wait.',
    holds: ({ contributions }, { data }: Act<string, HistoryPackBuilt>) =>
      Object.entries(contributions).every(
        ([name, { state, overdue }]) =>
          state === 'received' || state === 'waived' || (overdue && data.goingWithout?.includes(name) === true),
      ),
  },
  theReadingIsOfTheCurrentPack: {
    reason: 'The pack has changed since. Read the current one.',
    holds: ({ pack }, { data }: Act<string, HistoryPackRead>) => pack !== null && data.packDigest === pack,
  },
  theMemberConfirms: {
    reason: 'Confirm that you have read the pack.',
    holds: (_file, { data }: Act<string, HistoryPackRead>) => data.confirmed === true,
  },
  theCurrentPackIsOnTheTable: {
    reason: 'The pack on the table is not the current one.',
    holds: ({ pack }, { data }: Act<string, PanelItemOpened>) => (data.packDigest ?? pack) === pack,
  },
  everyDecidingMemberHasReadThePack: {
    reason: 'A deciding member has not read the current pack.',
    // A meeting that is kept here knows itself who has read, and has looked before it says that it opens the item.
    holds: ({ pack, reads, members }, { data, by }: Act<string, PanelItemOpened>) =>
      (by.role === 'system' && data.meeting !== undefined) ||
      membersOf(members, data).every((member) => pack !== null && reads[member] === pack),
  },
  onlyOneDeferral: {
    reason: 'The panel has put this case off once already for more information. It must decide on what it has.',
    holds: ({ deferrals }, { data }: Act<string, PanelDecided>) =>
      data.outcome !== 'MORE_INFORMATION' || deferrals === 0,
  },
  deferralSaysWhatIsWanted: {
    reason: 'Say exactly what is needed, and from whom.',
    holds: (_file, { data }: Act<string, PanelDecided>) =>
      data.outcome !== 'MORE_INFORMATION' || (data.wanted ?? []).length > 0,
  },
  repeatHasAReason: {
    reason:
      'What is recommended has been tried before and did not help. Say why it is worth trying again, or recommend something else.',
    holds: ({ tried }, { data }: Act<string, PanelDecided>) =>
      filled(data.repeatReason) || !(data.recommend ?? []).some((what) => didNotHelp(tried, what)),
  },
  lessHasReasonsAndRights: {
    reason: 'This gives the family less than was asked for: give the reasons, and set out their rights in the letter.',
    holds: (_file, { data }: Act<string, PanelDecided>) =>
      !GIVES_LESS.includes(data.outcome) || (filled(data.reasons) && data.rightsBlock === true),
  },
  reviewDayIsNamed: {
    reason: 'Name the day on which it is looked at again.',
    holds: (_file, { data }: Act<string, PanelDecided>) => data.outcome !== 'NOT_NEEDED_NOW' || filled(data.reviewOn),
  },
  onwardRouteIsNamed: {
    reason: 'Name the service the family goes to.',
    holds: (_file, { data }: Act<string, PanelDecided>) =>
      !SENDS_ELSEWHERE.includes(data.outcome) || filled(data.onward),
  },
  thePanelAsksForMore: {
    reason: 'The panel does not ask for more information.',
    holds: (_file, { data }: Act<string, PanelDecided>) => data.outcome === 'MORE_INFORMATION',
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
  supportPlanGoesWithIt: {
    reason: 'A plan of support led by need goes with every outcome, diagnosis or not.',
    holds: (_file, { data }: Act<string, OutcomeIssued>) => data.supportPlan === true,
  },
  familyDoesNotWantIt: {
    reason: 'Start the support first, or record that the family does not want it.',
    holds: (_file, { data }: Act<string, PostSupportCompleted>) => data.familyDoesNotWantIt === true,
  },
});

function membersOf(listed: readonly string[], { members }: PanelItemOpened): readonly string[] {
  return members ?? listed;
}

const HELPED = /\b(helped|helps|works|worked)\b/i;

/** Something counts as tried in vain unless the register says that it helped, if only a little. */
function didNotHelp(tried: Referral['tried'], what: string): boolean {
  const same = (one: string) => one.trim().toLowerCase() === what.trim().toLowerCase();
  const earlier = tried.filter((each) => same(each.what));
  return (
    earlier.length > 0 && !earlier.some(({ result }) => HELPED.test(result) && !/\b(not|never|n.t)\b/i.test(result))
  );
}
