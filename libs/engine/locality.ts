import { isBefore } from '#statutory-calendar/civil-date';
import type { Length, WorkingCalendar } from '#statutory-calendar/periods';

/** What the engine needs of an area profile: its own limits by clock id, its posts, and whatever else its tables name. */
export interface AreaLimits {
  readonly profile: string;
  readonly version: string;
  readonly limits: Readonly<Record<string, Length>>;
  /** Post id → its cover and its manager (ids of posts). */
  readonly posts: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly cover: string;
        readonly manager: string;
        /** Each school, nursery or college has its own, and it is held there under a name of its own (`postAt`). */
        readonly ofSetting?: true;
      }
    >
  >;
  /** Named choices of the area that rules read (months within which a case re-opens, and so on). */
  readonly settings: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** How the area reads doubtful words of the law, by the id of the reading; the default of the book where it says nothing. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** One published list of bank holidays, and the instant from which the record counts by it (ISO, UTC). */
export interface CalendarEdition {
  readonly from: string;
  readonly calendar: WorkingCalendar;
}

/** By what a case is reckoned: the working days of England and Wales, and the profile its area had when it began. */
export interface Locality {
  /** The working days where `editions` has none. */
  readonly calendar: WorkingCalendar;
  /** Every list that the record has counted by, oldest first: an act is reckoned by the one in use when it was recorded. */
  readonly editions?: readonly CalendarEdition[];
  readonly area: AreaLimits;
}

/** The working days by which an act recorded at an instant is reckoned. */
export function calendarAt({ calendar, editions = [] }: Omit<Locality, 'area'>, instant: string): WorkingCalendar {
  return editions.findLast(({ from }) => !isBefore(instant, from))?.calendar ?? calendar;
}
