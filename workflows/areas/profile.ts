import type { AreaLimits } from '#engine/locality';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { PublicBody } from './bodies.js';
import type { Practice } from './practice/practice.js';

/** A stretch of days from which to which pupils come to school, both included. Week-ends and single days without pupils lie inside it. */
export interface SchoolTerm {
  readonly opens: CivilDate;
  readonly closes: CivilDate;
}

/** The terms of one school year, from September to August, in their order; each half of a divided term is one. */
export interface SchoolYear {
  /** "2025/26" */
  readonly year: string;
  readonly terms: readonly SchoolTerm[];
  /** Who set these dates, and where they are published. */
  readonly source: string;
  /** The dates are our suggestion, and wait for the area to publish its own. */
  readonly suggested?: true;
}

/** A time in which no pupil comes to a school: from its first day to the day before it opens again. */
export interface SchoolClosure {
  readonly firstClosedDay: CivilDate;
  readonly reopens: CivilDate;
}

/** A setting that is closed on other days than its area. In such a year its own closures count, and none of the area's. */
export interface SettingYear {
  /** Its name, as requests give it. */
  readonly setting: string;
  /** Its unique reference number, by which a request may name it instead. */
  readonly urn?: string;
  readonly year: string;
  /** Those that begin in that year; none where it is open all the year. */
  readonly closures: readonly SchoolClosure[];
  readonly source: string;
}

/** When schools are open: as the authority sets it, and where a setting differs. New dates are a new version of the profile. */
export interface SchoolTerms {
  /** One after another, none left out. */
  readonly years: readonly SchoolYear[];
  readonly settings: readonly SettingYear[];
}

/** A layer that was laid into a profile: which, in which version, from when, and who said it. */
export interface LaidLayer {
  readonly layer: string;
  readonly id: string;
  readonly version: string;
  readonly from: CivilDate;
  /** Where it was said: a published plan, or that it is ours. */
  readonly source: string;
}

/** What differs from area to area, as data. Everything an area's practitioners argue about belongs here, and nothing that the law settles. */
export interface AreaProfile extends AreaLimits {
  readonly name: string;
  readonly authority: { readonly name: string; readonly leaCode: string };
  readonly effectiveFrom: CivilDate;
  /** Without them a closure counts only where a claim says where the school's own dates are shown. */
  readonly schoolTerms?: SchoolTerms;
  /** Panels, money and ladders. */
  readonly practice?: Practice;
  /** The council and who commissions its health services, each in its time. */
  readonly bodies?: readonly PublicBody[];
  /** Of which layers it was merged, in the order in which they were laid. */
  readonly layers?: readonly LaidLayer[];
  /**
   * What is our suggestion and waits for the area to confirm it: names of limits and settings, and paths of anything else
   * ("practice.panels.access-panel.capacity"). Never to be presented as law.
   */
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
