import type { Act } from '#engine/act';
import { updatesFor } from '#engine/updates';
import type { AppealAct } from '../acts.js';
import { type Appeal, type DecisionKind, type Owed, PLACEMENT } from '../case.js';
import type { AppealConceded } from '../concession/acts.js';
import { type Basis, EITHER, type Step, UNDERTAKINGS, type Undertaking } from '../duties.js';
import type { AgreedPoint, MediationAgreed, StepTaken } from '../mediation/acts.js';
import type { CaseMovedOn } from '../window/acts.js';
import type { Ordering, OrderMade } from './acts.js';

const update = updatesFor<Appeal, AppealAct>();

/** What an act on the case that was decided on does of what is owed here. */
const DONE_THERE: Readonly<Record<string, readonly Step[]>> = {
  AssessmentAgreed: ['willAssess'],
  PlanRefused: ['noPlan', 'reconsidered'],
  DraftPlanServed: ['draftPlan', 'reconsidered'],
  FinalPlanIssued: ['finalPlan'],
};

/** What ends the duty to say that there will be no plan: there will be one. */
const PLAN_COMES: readonly string[] = ['PlanAgreed', 'DraftPlanServed', 'draftPlan'];

/** What giving up the appeal requires, by the decision it is about (SI 2014/1530 reg 45(3) to (6A)). */
export function concededIn({ kind, lodged }: Appeal, { amendmentAgreed }: AppealConceded): Undertaking {
  if (kind === 'refusalToAssess' || kind === 'refusalToReassess') return 'assess';
  if (kind === 'refusalToIssue') return 'makePlan';
  if (kind === 'ceasing') return amendmentAgreed === true ? 'continueAndAmend' : 'continue';
  return isAboutPlacementAlone(lodged?.sections ?? []) ? 'amendPlacement' : 'amendContents';
}

/** Whether nothing but section I is in dispute. */
export const isAboutPlacementAlone = (sections: readonly string[]): boolean =>
  sections.length > 0 && sections.every((section) => section === PLACEMENT);

/** The undertakings that an act brings about, and on which basis; none by any other act. */
export function undertakenBy(file: Appeal, { type, data }: Pick<Act, 'type' | 'data'>): readonly Undertaking[] {
  if (type === 'OrderMade') return (data as OrderMade).requires ?? [];
  if (type === 'AppealConceded') return [concededIn(file, data as AppealConceded)];
  if (type !== 'MediationAgreed') return [];
  return (data as MediationAgreed).points.filter(isAsIfOrdered).map(({ is }) => is as Undertaking);
}

/** Whether a point of an agreement has the limits of an order: it could have been ordered, and no other day was agreed. */
export const isAsIfOrdered = ({ is, by }: AgreedPoint): boolean => is !== 'other' && (by ?? null) === null;

/** What brings something about that is owed, and on which basis. */
export const BASES = {
  OrderMade: 'order',
  AppealConceded: 'concession',
  MediationAgreed: 'agreement',
} as const satisfies Readonly<Record<string, Basis>>;

/** What is owed from an act on, besides what was owed before. */
export function owedBecauseOf(file: Appeal, act: Pick<Act, 'type' | 'data'>): readonly Owed[] {
  const basis = BASES[act.type as keyof typeof BASES];
  const steps = undertakenBy(file, act).flatMap((undertaking) =>
    UNDERTAKINGS[undertaking].steps.map(({ step }): Owed => ({ ...PLAIN, step, basis, undertaking })),
  );
  const points = act.type === 'MediationAgreed' ? (act.data as MediationAgreed).points : [];
  return [...steps, ...points.flatMap((point, index) => (isAsIfOrdered(point) ? [] : [asAgreed(point, index + 1)]))];
}

const PLAIN = { point: null, words: null, owedBy: 'council', done: false } as const;

function asAgreed({ is, what, owedBy }: AgreedPoint, point: number): Owed {
  const doer = owedBy ?? 'council';
  return { step: 'agreedPoint', basis: 'agreement', undertaking: is, point, words: what, owedBy: doer, done: false };
}

/** What is owed after an act has done some of it. A final plan ends the duty to say that there will be none, and the other way about. */
export function owedAfter({ owed }: Appeal, act: Pick<Act, 'type' | 'data'>): readonly Owed[] {
  const isNow = (each: Owed) => !each.done && isDoneBy(each, act);
  const settled = owed.filter((each) => isNow(each) && EITHER.includes(each.step));
  return owed.map((each) => {
    const other = EITHER.includes(each.step) && settled.some(({ undertaking }) => undertaking === each.undertaking);
    return isNow(each) || other || fallsAway(each, act) ? { ...each, done: true } : each;
  });
}

/** Whether an act does one of the things that are owed. */
export function isDoneBy({ step, point }: Pick<Owed, 'step' | 'point'>, { type, data }: Pick<Act, 'type' | 'data'>) {
  if (type === 'CaseMovedOn') return DONE_THERE[(data as CaseMovedOn).act]?.includes(step) === true;
  if (type !== 'StepTaken') return false;
  const taken = data as StepTaken;
  return taken.step === step && (point === null || point === (taken.point ?? 1));
}

/** Whether an act shows that there will be a plan, so that nobody has to say that there will be none. */
export const fallsAway = ({ step }: Pick<Owed, 'step'>, { type, data }: Pick<Act, 'type' | 'data'>): boolean =>
  step === 'noPlan' && PLAN_COMES.includes(type === 'StepTaken' ? (data as StepTaken).step : (data as CaseMovedOn).act);

/** Whether an act does something that is still owed, or ends it. */
export const doesSomethingOwed = ({ owed }: Appeal, act: Pick<Act, 'type' | 'data'>): boolean =>
  owed.some((each) => !each.done && (isDoneBy(each, act) || fallsAway(each, act)));

/** What of that which is owed is itself a decision that can be appealed (s.51(2)(b) and (c)). */
const DECIDES: Readonly<Partial<Record<Step, DecisionKind>>> = {
  noPlan: 'refusalToIssue',
  finalPlan: 'finalPlan',
  planAmended: 'amendedPlan',
  placementAmended: 'amendedPlan',
};

/** Decisions whose case goes on to the plan, or to the refusal of one, once they are reversed. */
const GOES_ON: readonly (DecisionKind | null)[] = ['refusalToAssess', 'refusalToIssue'];

/** Whether a step is a plan, or a refusal of one, that is recorded on the case of the assessment, with its letter and its rights. */
export function isDecidedThere({ kind, parent }: Appeal, { type, data }: Pick<Act, 'type' | 'data'>): boolean {
  return type === 'StepTaken' && parent !== null && GOES_ON.includes(kind) && EITHER.includes((data as StepTaken).step);
}

const AMENDING: readonly string[] = ['amendContents', 'amendPlacement', 'continueAndAmend'];

/**
 * The decision that was sent to the family with a step that was taken here. A plan, or a refusal of one, that is on record on
 * the case of the assessment is decided there.
 */
export function decidedBy(file: Appeal, act: Pick<Act, 'type' | 'data'>): DecisionKind | undefined {
  const { type, data } = act;
  if (type !== 'StepTaken' || isDecidedThere(file, act)) return undefined;
  const { step } = data as StepTaken;
  if (step === 'agreedPoint') {
    const agreed = file.owed.find((each) => isDoneBy(each, act));
    return agreed !== undefined && AMENDING.includes(agreed.undertaking) ? 'amendedPlan' : undefined;
  }
  return DECIDES[step];
}

/** What the file learns from the order, and from what is done of what is owed. */
export const ORDER_UPDATES = {
  noteOrder: update((file, act: Ordering) => ({
    outcome: act.data.outcome,
    owed: [...file.owed, ...owedBecauseOf(file, act)],
    recommendations: (act.data.recommends ?? []).map((to) => ({
      to,
      answeredOn: null,
      isFollowed: null,
      copiedOn: null,
    })),
  })),
  takeStep: update((file, act) => ({ owed: owedAfter(file, act) })),
};
