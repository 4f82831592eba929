import { addDays, type CivilDate, daysBetween } from '#statutory-calendar/civil-date';
import type { Length, WorkingCalendar } from '#statutory-calendar/periods';
import { reckonIfAny } from '#statutory-calendar/reckon';
import type { AreaLimits } from './locality.js';
import type { Pathway } from './pathway.js';

type Row = Pathway['clocks'][number];

/** By whose limits and working days, and over which days. */
export interface Measuring {
  readonly area: AreaLimits;
  readonly calendar: WorkingCalendar;
  /** The first of the days from which a limit is tried. */
  readonly from: CivilDate;
  /** How many days are tried, one after the other. */
  readonly days: number;
}

/**
 * The most calendar days that a clock can run, from the worst of those days to its due day: ten working days before
 * Christmas are longer than ten in June. Undefined where it names no day, where an act names the day, and where the day
 * depends on others than the first.
 */
export function longestLength(row: Row, state: string, measuring: Measuring): number | undefined {
  const { due } = row;
  if (due.phrase === 'onTheDateNamed' || (due.phrase === 'local' && due.before)) return undefined;
  const longest = lengthsOf(row, state, measuring.area).map((length) => worst(row, length, measuring));
  return longest.some((each) => each === undefined) || longest.length === 0
    ? undefined
    : Math.max(...(longest as number[]));
}

/** The lengths that are tried; one that is undefined where the rule itself says the length. */
function lengthsOf(row: Row, state: string, area: AreaLimits): readonly (Length | undefined)[] {
  if (row.lengthsIn !== undefined) return row.lengthsIn(area, state);
  if (row.length !== undefined) return [];
  if (row.due.phrase !== 'local') return [area.limits[row.id]];
  const own = area.limits[row.id];
  return own === undefined ? [] : [own];
}

const KNOWN = new Map<string, number | undefined>();

/** Many clocks have the same rule, in one area as in another, so each rule is tried once. */
function worst(row: Row, length: Length | undefined, measuring: Measuring): number | undefined {
  const { area, calendar, from, days } = measuring;
  const own = row.due.phrase === 'local' ? length : undefined;
  const key = JSON.stringify([row.due, own, row.validFrom, row.validTo, area.readings, calendar.edition, from, days]);
  if (!KNOWN.has(key)) KNOWN.set(key, tried(row, length, measuring));
  return KNOWN.get(key);
}

function tried(row: Row, length: Length | undefined, measuring: Measuring): number | undefined {
  const { area, calendar, from, days } = measuring;
  let most: number | undefined;
  for (let day = 0; day < days; day += 1) {
    const start = addDays(from, day);
    if ((row.validFrom ?? start) > start || (row.validTo ?? start) < start) continue;
    const due = dueFrom(row, { from: start, calendar, length, readings: area.readings ?? {} });
    if (due === undefined) return undefined;
    most = Math.max(most ?? 0, daysBetween(start, due));
  }
  return most;
}

function dueFrom(row: Row, by: Parameters<typeof reckonIfAny>[1]): CivilDate | undefined {
  try {
    const { due, means } = reckonIfAny(row.due, by);
    return due === null || means !== undefined ? undefined : due;
  } catch (cause) {
    // The rule asks for a day that nobody can know beforehand: how long it runs cannot be said.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}
