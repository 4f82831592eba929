import type { AreaLimits } from '#engine/locality';
import type { Length } from '#statutory-calendar/periods';
import type { Body } from './agencies.js';
import type { FundingPractice } from './funding.js';
import type { ConflictOfSides, LadderPractice } from './ladders.js';
import type { PanelPractice } from './panels.js';

/** What an area's practitioners have agreed: panels, money, ladders. Everything here may differ; nothing here is law. */
export interface Practice {
  readonly panels: readonly PanelPractice[];
  readonly funding: FundingPractice;
  readonly ladders: readonly LadderPractice[];
  readonly conflictsOfSides: readonly ConflictOfSides[];
  /** From recommendation to decision. */
  readonly boardChain: readonly string[];
  readonly mediation: {
    readonly payer: Body;
    /** Looks again at health's contribution where so many more mediations were about medical provision than usual. */
    readonly healthContributionReview?: { readonly triggerPercent: number; readonly triggerAtLeast: number };
  };
}

/** What an area has agreed. Refuses with RangeError an area that has said nothing. */
export function practiceOf(area: AreaLimits): Practice {
  const { practice } = area as AreaLimits & { practice?: Practice };
  if (practice === undefined)
    throw new RangeError(`The profile of ${area.profile} has no panels, funding and ladders.`);
  return practice;
}

/** One panel of an area. Undefined where the area has none of that id. */
export function panelOf(area: AreaLimits, id: string): PanelPractice | undefined {
  return practiceOf(area).panels.find((panel) => panel.id === id);
}

/** The ladder of a strand, with the rungs in order. Undefined where the area has none. */
export function ladderOf(area: AreaLimits, strand: string): LadderPractice | undefined {
  return practiceOf(area).ladders.find((ladder) => ladder.strand === strand);
}

/** Every length that the panels of an area give something. */
export function lengthsOfPanels(area: AreaLimits, of: (panel: PanelPractice) => Length | undefined): readonly Length[] {
  return practiceOf(area).panels.flatMap((panel) => of(panel) ?? []);
}

/** Every length that the ladders of an area give the rung of that name, on those of safety or on all others. */
export function lengthsOfRung(area: AreaLimits, rung: string, { safety }: { safety: boolean }): readonly Length[] {
  return practiceOf(area)
    .ladders.filter(({ strand }) => (strand === 'D_SAFETY') === safety)
    .flatMap(({ rungs }) => rungs.filter((each) => each.rung === rung).map(({ within }) => within));
}
