import type { AreaLimits } from '#engine/locality';
import type { CivilDate } from '#statutory-calendar/civil-date';

/** What differs from area to area, as data. Everything an area's practitioners argue about belongs here, and nothing that the law settles. */
export interface AreaProfile extends AreaLimits {
  readonly name: string;
  readonly authority: { readonly name: string; readonly leaCode: string };
  readonly effectiveFrom: CivilDate;
  /** Names from `limits`, `posts` and `settings` that are our suggestion and wait for the area to confirm them. Never to be presented as law. */
  readonly suggestions: readonly string[];
}

/** Reasons for which no child may be turned away, in any area. */
export const NEVER_REASONS = [
  'NO_DIAGNOSIS',
  'SCHOOL_DISAGREES',
  'FORM_INCOMPLETE',
  'REFERRER_LEFT',
  'FUNDING_ONLY_WHERE_DUTY',
] as const;
