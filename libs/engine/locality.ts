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
      }
    >
  >;
  /** Named choices of the area that rules read (months within which a case re-opens, and so on). */
  readonly settings: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** By what a case is reckoned: the working days of England and Wales, and the profile its area had when it began. */
export interface Locality {
  readonly calendar: WorkingCalendar;
  readonly area: AreaLimits;
}
