import type { WorkingCalendar } from '#statutory-calendar/periods';
import type { AreaLimits } from './locality.js';
import type { Pathway } from './pathway.js';

/** Every pathway and area profile a case may be on, by the names and versions that cases are pinned to. */
export interface Register {
  /** The pathway under that name; the newest version where none is given. Throws on an unknown name or version. */
  readonly pathway: (name: string, version?: number) => Pathway;
  readonly pathways: () => readonly Pathway[];
  /** The profile of an area; the one in force now where no version is given. Throws on an unknown one. */
  readonly area: (profile: string, version?: string) => AreaLimits;
  readonly areas: () => readonly AreaLimits[];
  readonly calendar: WorkingCalendar;
}
