import type { CivilDate } from '#statutory-calendar/civil-date';
import { type Actor, type History, MISFILED, RESTORED } from './history.js';
import type { AreaLimits } from './locality.js';

/** One thing in a pack: what is said, and, where an event says it, which one, on which day and by whom. */
export interface PackEntry {
  /** The number in the history of the event that says it: the evidence. */
  readonly event?: number;
  readonly on?: CivilDate;
  readonly by?: Actor;
  /** By the names that the section’s `labels` have words for. */
  readonly facts: Readonly<Record<string, string | readonly string[]>>;
  /** Something that may not be shown is here, and is said to be here. */
  readonly withheld?: true;
}

/** One part of a pack: its entries in order, in words that a reader needs no legend for. */
export interface PackSection {
  readonly id: string;
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Labels whose facts are ids, of people, posts or panels of the area: pages show their names. */
  readonly ids?: Readonly<Record<string, 'person' | 'post' | 'panel'>>;
  readonly entries: readonly PackEntry[];
  /** What is said where there is no entry. */
  readonly none: string;
}

/** A case as a panel reads it. Plain JSON, the same from the same events: its digest is over every word of it. */
export interface Pack {
  readonly ref: string;
  /** Another edition says the same events in other words. */
  readonly edition: number;
  readonly sections: readonly PackSection[];
}

/** How a pathway keeps the history of a case as one pack that people confirm to have read. */
export interface PackKept<Context> {
  /** What people call it, where that is not a history pack: "Minutes". */
  readonly called?: string;
  /** Acts that build it. */
  readonly builtBy: readonly string[];
  /** Acts that make a new one where one stands, besides those that every pathway has (`renewing`). */
  readonly renewedBy: readonly string[];
  /** The act by which somebody says that they have read it. */
  readonly readBy: string;
  /** Whether the family reads every word of a pack once it is built, before those who decide do, unless the case is restricted. */
  readonly familyReadsIt: boolean;
  /** The fact of all these acts that carries the digest: of the pack with the act in it, or of the pack that was read. */
  readonly digestIn: string;
  /** The digest of the pack as it now is; null while there is none. */
  readonly current: (context: Context) => string | null;
  /** Acts that could make a new one and do not, where the case stands as it does: what is on the table is said there. */
  readonly staysAt?: (context: Context, type: string) => boolean;
  /** The pack as this much of the history gives it, corrections applied; `area` as the case is judged by it. */
  readonly of: (ref: string, history: History, area: AreaLimits) => Pack;
}

/** The acts that make a new pack where one stands: the pathway's own, and whatever takes a paper out or puts it back. */
export const renewing = ({ renewedBy }: Pick<PackKept<never>, 'renewedBy'>): readonly string[] => [
  ...renewedBy,
  MISFILED,
  RESTORED,
];

/** Whether an act makes a pack, on a case that knows this much. */
export function makesPack(kept: PackKept<unknown>, type: string, context: unknown): boolean {
  const renews = renewing(kept).includes(type);
  if (kept.builtBy.includes(type)) return true;
  return renews && kept.current(context) !== null && kept.staysAt?.(context, type) !== true;
}
