import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Length } from '#statutory-calendar/periods';
import type { Agency } from './agencies.js';

/** How costs are divided: none of these is law. */
export const SPLIT_BASES = [
  'NEEDS_LED_LINE',
  'FIXED_PERCENT',
  'PREDOMINANT_NEED',
  'POOLED',
  'LEAD_AGENCY',
  'ALIGNED',
  'INTEGRATED_TEAM',
  'SCHOOL_E1E2_FIRST',
] as const;
export type SplitBasis = (typeof SPLIT_BASES)[number];

/** A fund to which several contribute, and from which what meets its criteria is paid. */
export interface PoolPractice {
  readonly id: string;
  readonly title: string;
  /** Under which power: "NHS Act 2006 s.75". */
  readonly power: string;
  readonly host: Agency;
  /** Pence a year, by agency, from a day; fixed at the start of the year. */
  readonly contributions: readonly {
    readonly from: CivilDate;
    readonly pence: Readonly<Partial<Record<Agency, number>>>;
  }[];
}

/** How packages are paid for. All money in whole pence. */
export interface FundingPractice {
  readonly bases: readonly SplitBasis[];
  readonly defaultBasis: SplitBasis;
  /** Kinds of provision that have a basis of their own ("outOfMainstreamPlacement"); the default is that of all others. */
  readonly basisFor?: Readonly<Record<string, SplitBasis>>;
  /** Percentages by agency for FIXED_PERCENT, where the area has agreed some. */
  readonly fixedPercent?: Readonly<Partial<Record<Agency, number>>>;
  readonly rounding: {
    /** What is divided: each invoice line (a week, say), or the total of the period. */
    readonly unit: 'invoiceLine' | 'total';
    readonly method: 'largestRemainder';
    /** Who takes the odd penny where remainders are equal. */
    readonly tieOrder: readonly Agency[];
  };
  /** Pence a year that a post may agree to without a panel. */
  readonly delegation: readonly { readonly post: string; readonly pencePerYear: number }[];
  readonly varyTolerance: { readonly percent: number; readonly pencePerYear: number };
  /** First review, then every so often. */
  readonly reviews: { readonly first: Length; readonly every: Length };
  /** A package that ends within so long of a panel comes back to it. */
  readonly endsSoon: Length;
  readonly interim: {
    /** Tried in this order. */
    readonly defaultPayer: readonly ('currentPayer' | 'dutyOwner' | 'equalShares')[];
    readonly inForceWithin: Length;
    readonly payWithin: Length;
  };
  readonly pools: readonly PoolPractice[];
  /** Element 2 of a school's budget, pence a year, spent first under SCHOOL_E1E2_FIRST. */
  readonly schoolFirstPence: number;
}
