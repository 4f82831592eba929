import { type CivilDate, daysBetween } from '#statutory-calendar/civil-date';
import { type Computed, type Computing, computeLimit, type NotComputed } from './compute-limit.js';
import { weeksAndDays } from './days-late.js';
import type { LawBook } from './limit.js';

/** One limit of a timeline. */
export interface TimelineStep {
  readonly clock: string;
  /** The earlier step from whose last day it counts; the first day of the timeline where nothing is said. */
  readonly after?: string;
}

/** Limits that follow from one day: what a council, a school or a family looks at together. */
export interface Timeline {
  readonly id: string;
  /** "An EHC needs assessment and the plan". */
  readonly title: string;
  /** The day from which it counts: "the day the request was received". */
  readonly from: string;
  readonly steps: readonly TimelineStep[];
}

/** A step with its day. */
export interface TimelineDay {
  readonly clock: string;
  readonly due: CivilDate;
  readonly computed: Computed;
  /** How far from the first day of the timeline: "20 weeks"; "2 weeks and 1 day before". */
  readonly away: string;
  /** The step on whose last day it is taken to have started. */
  readonly after: Computed | undefined;
}

/** A timeline that could not be computed, and which of its limits is why. */
export type NotInTimeline = NotComputed & { readonly clock: string };

/** What is asked of a timeline: its first day, and the day on which it is to be said how late each limit is. */
export interface TimelineAsked {
  readonly timeline: Timeline;
  readonly from: unknown;
  readonly on?: unknown;
}

/**
 * The days of a timeline, in their order. A step that counts from another is worked out as if that one were done on its last
 * day: the latest that it can be. Not computed where one of the limits was not the law on the first day, or the day is none.
 */
export function computeTimeline(
  book: LawBook,
  { timeline, from, on }: TimelineAsked,
  by: Computing,
): readonly TimelineDay[] | NotInTimeline {
  const known = new Map<string, Computed>();
  const days: TimelineDay[] = [];
  for (const { clock, after } of timeline.steps) {
    const before = after === undefined ? undefined : known.get(after);
    const trigger = before === undefined ? from : before.answer.due;
    const computed = computeLimit(book, { clock, told: { trigger }, on }, by);
    if (!('answer' in computed)) return { ...computed, clock };
    known.set(clock, computed);
    const { due } = computed.answer;
    if (due === null) continue;
    days.push({ clock, due, computed, after: before, away: awayFrom(from as CivilDate, due) });
  }
  return days.sort((one, other) => one.due.localeCompare(other.due));
}

function awayFrom(from: CivilDate, due: CivilDate): string {
  const days = daysBetween(from, due);
  return days < 0 ? `${weeksAndDays(-days)} before` : weeksAndDays(days);
}
