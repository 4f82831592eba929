import type { Disagreement } from '#workflows/disagreement/case';
import type { Funding } from '#workflows/joint-funding/case';
import type { Meeting } from '#workflows/panel-meeting/case';
import { fileOf } from './guess.js';
import { ON_ANY_CASE } from './guesses-on-any-case.js';
import type { CaseHere, World } from './world.js';

type Weights = Readonly<Record<string, number>>;

const USUAL = 3;
const SELDOM = 0.3;

/** What takes a sequence further is tried more often than what ends it, or goes round and round. */
const ALWAYS: Weights = {
  VoiceRecorded: 0.6,
  AttendanceRecorded: 2,
  InterestDeclared: 2,
  WrittenContributionReceived: 1,
  MeetingCancelled: 0.3,
  MeetingMoved: 0.7,
  MeetingConcluded: 0.7,
  ItemDiscussed: 0.6,
  ItemRolled: 0.7,
  ItemDeferred: 0.7,
  InformationSupplied: 0.8,
  HistoryPackBuilt: 2,
  HistoryPackRead: 0.4,
  InterestDeclaredAtPanel: 0.4,
  PanelItemRolled: 0.5,
  PanelItemOpened: 0.5,
  FundingWithdrawn: 0.2,
  FundingClosed: 0.2,
  FundingReturned: 0.8,
  PaymentRecorded: 0.5,
  FundingDeferred: 1,
  FundingRefused: 1.5,
  DisagreementWithdrawn: 0.6,
  SafetyConcernRaised: 0.2,
  FamilyTakesItFurther: 0.3,
  FamilyWishRecorded: 0.4,
  FamilyNoticeHeldBack: 0.6,
  FamilyNoticeReviewed: 0.6,
  ResponsibilityMoved: 0.1,
  RequestWithdrawn: 0.15,
  TransferredOut: 0.1,
  ReferralWithdrawn: 0.15,
  CaseHeld: 0.4,
  EhcNeedsAssessmentRequested: 0.5,
  PartnersNotified: 8,
  DraftPlanServed: 20,
  MinutesAddendumAdded: 1.5,
};

/** Pathways whose cases come before a panel. */
const BEFORE_A_PANEL = ['joint-funding', 'access-pathway', 'needs-assessment'];

const OF_A_MEETING = ({ items, present, stage }: Meeting, { cases }: World): Weights => {
  const waiting = items.filter(({ state }) => ['waiting', 'discussed'].includes(state));
  const free = [...cases.values()].some(
    ({ ref, pathway }) => BEFORE_A_PANEL.includes(pathway.name) && !items.some((item) => item.case === ref),
  );
  const ItemAdded = free ? 8 : 0.4;
  const onTheTable = cases.get(items.find(({ state }) => state === 'open')?.case ?? '')?.pathway.name;
  // Money is decided on its own case, each payer for its own.
  if (onTheTable !== undefined && onTheTable !== 'joint-funding') return { ItemDecided: 30, PackRead: 3 };
  if (waiting.length === 0 && !items.some(({ state }) => state === 'open'))
    return {
      ItemAdded,
      PackRead: 0.2,
      InterestDeclared: 0.2,
      ItemOpened: 0.2,
      MeetingConcluded: 3,
      MinutesSigned: 6,
    };
  if (stage === 'papersCirculated')
    return { ItemAdded, MeetingConvened: present === null ? 1 : 8, PackRead: 8, AttendanceRecorded: 6 };
  return { ItemAdded, PackRead: 7, ItemOpened: waiting.length > 0 ? 14 : 1, PapersCirculated: 6, MeetingConvened: 6 };
};

const OF_FUNDING = ({ stage, sitting, positions, settlement, total }: Funding): Weights => {
  const isNew = ['draft', 'submitted', 'returned', 'deferred'].includes(stage);
  if (stage !== 'atPanel')
    return {
      FundingAgreedUnderDelegation: Object.keys(total).length === 1 ? 14 : 0.5,
      FundingRequested: isNew ? 3 : 0.3,
      FundingAgreed: settlement === null ? 0.4 : 14,
      UrgentFundingRatified: 9,
    };
  const said = Object.values(positions);
  const silent = sitting.deciding.filter(({ agency }) => positions[agency] === undefined);
  if (silent.length > 0) return { AgencyPositionRecorded: 30, FundingAgreed: 1, FundingRequested: 0.3 };
  const not = said.some(({ says }) => says === 'disagree');
  return {
    FundingRequested: 0.3,
    AgencyPositionRecorded: 4,
    FundingAgreed: not ? 1 : 24,
    FundingNotAgreed: not ? 24 : 1,
    InterimFundingAgreed: 4,
  };
};

const OF_A_DISAGREEMENT = ({ stage, rung, sheet, interim, settlement, reconciliation }: Disagreement): Weights => ({
  StrandSet: ['raised', 'acknowledged'].includes(stage) ? 10 : 0.4,
  FactsRecorded: sheet === null ? 20 : 1,
  RungAgreed: 6,
  RungEscalated: 2,
  MediationArranged: rung === 'mediation' ? 8 : 0.5,
  MediationHeld: rung === 'mediation' ? 12 : 0.5,
  MediationAgreed: stage.endsWith('.held') ? 24 : 0.5,
  BoardConsidered: 10,
  InterimProposed: interim === null ? 10 : 1,
  InterimPutInForce: 18,
  InterimReconciled: settlement === null || reconciliation !== null ? 1 : 24,
  InterimPaid: reconciliation === null ? 0.5 : 24,
});

const BY_PATHWAY: Readonly<Record<string, (file: never, world: World) => Weights>> = {
  'panel-meeting': OF_A_MEETING,
  'joint-funding': OF_FUNDING,
  disagreement: OF_A_DISAGREEMENT,
};

/** How often an act is tried on a case where it stands, beside others. */
export function weightsOn(here: CaseHere, world: World): (type: string) => number {
  const promises = fileOf<{ promises?: readonly { kept: boolean }[] }>(here)?.promises ?? [];
  const now = {
    // Seldom made, so that one that is open is soon kept.
    ...(promises.some(({ kept }) => !kept) && { PromiseKept: 8 }),
    ...BY_PATHWAY[here.pathway.name]?.(fileOf<never>(here), world),
  } as Weights;
  return (type) => now[type] ?? ALWAYS[type] ?? (Object.hasOwn(ON_ANY_CASE, type) ? SELDOM : USUAL);
}
