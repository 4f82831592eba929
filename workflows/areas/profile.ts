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

/** Every reason for which some area turns a referral away, as its forms say it. A profile lists those that the area allows. */
export const REASONS_IN_WORDS = {
  OUTSIDE_AGE_RANGE: 'The child or young person is not of the age that this pathway is for',
  LIVES_ELSEWHERE: 'The family lives in another area',
  NEEDS_MET_ALREADY: 'What the child needs is being provided already',
  ALREADY_ON_PATHWAY: 'The child has an open case on this pathway',
  EARLY_HELP_FIRST: 'Early Help is better placed to help first',
  ANOTHER_PATHWAY_FITS: 'Another pathway fits better',
  URGENT_HEALTH_ROUTE: 'It is urgent, and health has a quicker route',
} as const;
