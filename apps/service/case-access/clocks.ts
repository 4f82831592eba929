import { calendarInUse } from '#case-record/calendars';
import type { CaseRecord } from '#case-record/open-record';
import { type Computed, computeLimit, type NotComputed } from '#engine/compute-limit';
import type { DaysAsked } from '#engine/days-late';
import type { AreaLimits } from '#engine/locality';
import { computeTimeline, type NotInTimeline, type TimelineAsked, type TimelineDay } from '#engine/timeline';
import type { AreaProfile } from '#workflows/areas/profile';
import { nearestTo } from '#workflows/contents';
import { lawBook } from '#workflows/law';

/** An area as the clocks need it: how long its own limits are, how it reads doubtful words, and whose it is. */
export type Area = AreaLimits & Partial<Pick<AreaProfile, 'authority' | 'suggestions'>>;

/** What is asked of a clock: nothing in it is about a person. */
export interface ClockQuery extends DaysAsked {
  readonly clock: string;
  readonly told: Readonly<Record<string, unknown>>;
  readonly area: Area;
  /** Choices besides those of the area. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** Computes a clock of the book by the working days in use and the limits and readings of an area. */
export async function computeClock(
  record: CaseRecord,
  { clock, told, on, done, area, readings }: ClockQuery,
): Promise<Computed | NotComputed> {
  const calendar = await calendarInUse(record);
  const by = { calendar, local: area.limits, readings: { ...area.readings, ...readings } };
  const computed = computeLimit(lawBook, { clock, told, on, done }, by);
  if (!('code' in computed) || computed.code !== 'UNKNOWN_CLOCK') return computed;
  return { ...computed, message: `${computed.message} The nearest are: ${nearestTo(clock).join(', ')}.` };
}

/** The days of a family of clocks from one day, by the working days in use and the readings of an area. */
export async function timelineDays(
  record: CaseRecord,
  { area, ...asked }: TimelineAsked & { readonly area: Area },
): Promise<readonly TimelineDay[] | NotInTimeline> {
  const calendar = await calendarInUse(record);
  return computeTimeline(lawBook, asked, { calendar, local: area.limits, readings: { ...area.readings } });
}

/** The area of that name, or where none is named the first of the register; undefined where there is none such. */
export function areaNamed({ register }: CaseRecord, name?: string): Area | undefined {
  const areas = register.areas();
  const known = name === undefined ? areas[0] : areas.find(({ profile }) => profile === name);
  return known && register.area(known.profile);
}

/** Whether the length of a limit is only suggested, and waits for the area to confirm it. */
export function isSuggested({ suggestions = [] }: Area, clock: string): boolean {
  return suggestions.includes(clock);
}
