/** A decision against which a family may appeal (Children and Families Act 2014 s.51(2)). */
export interface AppealableDecision {
  /** What was decided, as a letter to the family says it: "decided not to assess". */
  readonly decided: string;
  /** The ground of the appeal. */
  readonly ground: string;
  /** Whether it is about what stands in a plan, so that an appeal names its sections. */
  readonly isAboutAPlan: boolean;
  /** Whether the Tribunal may recommend on health and social care besides (SI 2017/1306 reg 4): not where there is no assessment yet. */
  readonly mayRecommend: boolean;
  /** Which of the three pairs of flags of the SEN2 return it raises. */
  readonly countedWith: 'request' | 'assessment' | 'other';
}

const decision = (
  decided: string,
  letter: string,
  { isAboutAPlan = false, mayRecommend = true, countedWith = 'other' }: Partial<AppealableDecision> = {},
): AppealableDecision => ({
  decided,
  ground: `Children and Families Act 2014 s.51(2)(${letter})`,
  isAboutAPlan,
  mayRecommend,
  countedWith,
});

/** Every decision that can be appealed, in the order of s.51(2). */
export const DECISIONS = {
  refusalToAssess: decision('decided not to carry out an EHC needs assessment', 'a', {
    mayRecommend: false,
    countedWith: 'request',
  }),
  refusalToIssue: decision('decided not to issue an EHC plan', 'b', { countedWith: 'assessment' }),
  finalPlan: decision('sent the final EHC plan', 'c', { isAboutAPlan: true }),
  amendedPlan: decision('sent the amended EHC plan', 'c', { isAboutAPlan: true }),
  refusalToReassess: decision('decided not to assess again', 'd'),
  notAmending: decision('decided not to amend the EHC plan', 'e', { isAboutAPlan: true }),
  ceasing: decision('decided to cease to maintain the EHC plan', 'f'),
} as const satisfies Readonly<Record<string, AppealableDecision>>;

export type DecisionKind = keyof typeof DECISIONS;

export const DECISION_KINDS = Object.keys(DECISIONS) as DecisionKind[];

/** The sections of a plan that an appeal may be about: needs, provision, placement (s.51(2)(c)). */
export const APPEALABLE_SECTIONS: readonly string[] = ['B', 'F', 'I'];

/** Every section that somebody may disagree with; those on health and social care can only be recommended on. */
export const SECTIONS = ['B', 'C', 'D', 'F', 'G', 'H1', 'H2', 'I'] as const;

/** The section that names the school or other institution, or its type. An appeal about it alone needs no certificate (s.55(2)). */
export const PLACEMENT = 'I';
