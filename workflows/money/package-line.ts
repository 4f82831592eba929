import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Agency } from '../areas/practice/agencies.js';
import type { SplitBasis } from '../areas/practice/funding.js';
import type { Parts, Shares } from './split.js';

/** Sections of an EHC plan in which provision stands; `none` is beside the plan (transport, say). */
export const SECTIONS = ['F', 'G', 'H1', 'H2', 'none'] as const;
export type Section = (typeof SECTIONS)[number];

/** By what a provider invoices. */
export const UNITS = ['week', 'month', 'year', 'session', 'once'] as const;
export type Unit = (typeof UNITS)[number];

/** How one line is to be paid for. */
export interface Division {
  readonly basis: SplitBasis;
  /** Of a hundred, for a fixed percentage; of any whole, for the greater need or a lead agency. */
  readonly parts?: Parts;
  /** Who pays a line that stands in no section, and who contracts and pays first where an agency leads. */
  readonly payer?: Agency;
  /** The fund that a pooled line is drawn from. */
  readonly pool?: string;
  /** What each has offered, for aligned arrangements, or where a panel names the pence itself. */
  readonly amounts?: Shares;
}

/** One thing that is bought for a child. */
export interface PackageLine {
  readonly id: string;
  readonly what: string;
  readonly section: Section;
  readonly provider: string | null;
  readonly unit: Unit;
  /** How many in a year; how many in all, where it is bought once. */
  readonly units: number;
  readonly unitPence: number;
  readonly from: CivilDate | null;
  /** The last day on which it is provided. */
  readonly to: CivilDate | null;
}

/** What a line costs in a year, or in all where it is bought once. */
export const yearlyPence = ({ units, unitPence }: Pick<PackageLine, 'units' | 'unitPence'>): number =>
  units * unitPence;
