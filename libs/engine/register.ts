import type { WorkingCalendar } from '#statutory-calendar/periods';
import type { AreaLimits } from './locality.js';
import type { Pathway } from './pathway.js';

/** Every pathway and area profile a case may be on, by the names and versions that cases are pinned to. */
export interface Register {
  /** The pathway under that name; the newest version where none is given. Throws on an unknown name or version. */
  readonly pathway: (name: string, version?: number) => Pathway;
  readonly pathways: () => readonly Pathway[];
  /** The profile of an area; the one in use where no version is given. Throws on an unknown one. */
  readonly area: (profile: string, version?: string) => AreaLimits;
  /** The profile in use of every area. */
  readonly areas: () => readonly AreaLimits[];
  /** Every version of an area's profile, oldest first: the first is in use from the start, each later one from when it has been activated. */
  readonly versionsOf: (profile: string) => readonly AreaLimits[];
  readonly calendar: WorkingCalendar;
}
