import { midSentence } from '#engine/words-of-name';
import type { Agency } from '../areas/practice/agencies.js';
import type { SplitBasis } from '../areas/practice/funding.js';
import { type Section, type Unit, yearlyPence } from '../money/package-line.js';
import { inPounds } from '../money/pence.js';
import { agenciesIn, type Shares, sumOf } from '../money/split.js';
import type { Funding, Position } from './case.js';

/** Agencies as people call them. */
export const AGENCIES: Readonly<Record<Agency, string>> = {
  education: 'Education',
  health: 'Health',
  socialCare: 'Social care',
  publicHealth: 'Public health',
  school: 'The school',
  other: 'Another payer',
};

/** Agencies in the middle of a sentence. */
export const agencyInWords = (agency: Agency): string => midSentence(AGENCIES[agency]);

/** "education and social care" */
export function listInWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export const SECTIONS_IN_WORDS: Readonly<Record<Section, string>> = {
  F: 'Section F: special educational provision',
  G: 'Section G: health care provision',
  H1: 'Section H1: social care, under the Chronically Sick and Disabled Persons Act 1970',
  H2: 'Section H2: other social care',
  none: 'Beside the plan, or there is no plan',
};

export const UNITS_IN_WORDS: Readonly<Record<Unit, string>> = {
  week: 'A week',
  month: 'A month',
  year: 'A year',
  session: 'A session',
  once: 'Once, in all',
};

/** How costs may be shared. */
export const BASES_IN_WORDS: Readonly<Record<SplitBasis, string>> = {
  NEEDS_LED_LINE: 'By the duty that the line meets: F education, G health, H social care',
  FIXED_PERCENT: 'By percentages',
  PREDOMINANT_NEED: 'By whose need is greatest',
  POOLED: 'From a pooled fund',
  LEAD_AGENCY: 'One agency pays and recharges the others',
  ALIGNED: 'Each pays a sum of its own',
  INTEGRATED_TEAM: 'By the time of a joint team, without money',
  SCHOOL_E1E2_FIRST: 'The school first, from its own budget, then a top-up',
};

export const POSITIONS_IN_WORDS: Readonly<Record<Position['says'], string>> = {
  agree: 'Agrees to pay its share',
  agreeWithCap: 'Agrees up to a sum a year',
  disagree: 'Does not agree',
  needsOwnGovernance: 'Has to ask within its own organisation first',
};

/** Why a package of support comes to a panel. */
export const WHY_IN_WORDS = {
  newPackage: 'A new package that costs more than an officer may agree to',
  severalAgencies: 'More than one agency would pay',
  residential: 'A residential placement',
  outOfArea: 'A placement outside the area',
  packageEnds: 'A package comes to its end',
  change: 'A change that costs more than may be agreed without a panel',
  breakdown: 'What is in place is breaking down',
  tribunalOrder: 'The Tribunal has ordered it',
  discharge: 'Coming home from hospital, or section 117 after-care',
  adulthood: 'Moving on to services for adults',
  personalBudget: 'A personal budget above the limit',
  doesNotFit: 'No service fits the need',
} as const;

/** What has been done before a panel is asked, where it needs no more than to be said. */
export const DONE_IN_WORDS = {
  multiAgencyMeeting: 'Everybody who works with the child has met',
  localOptions: 'What is available nearby has been looked at',
  socialCareKnown: 'It is known whether social care knows the child',
  continuingCareChecklist: 'The continuing care checklist has been done',
} as const;

/** What a panel may ask to have happened before it is asked, as a case officer reads it. */
export const GATEWAY_IN_WORDS = {
  multiAgencyMeeting: 'a meeting of everybody who works with the child',
  localOptions: 'what is available nearby, and why it would not do',
  socialCareKnown: 'whether social care knows the child',
  continuingCareChecklist: 'the continuing care checklist, where there may be a health need',
  familyView: 'what the family thinks of the options',
  costedOption: 'at least one option with its cost',
  twoCostedOptions: 'two options with their costs, one of them local',
  outcomes: 'what the support is meant to achieve',
  lines: 'what is to be paid for, with its cost',
} as const;
export type GatewayItem = keyof typeof GATEWAY_IN_WORDS;

/** "Education £50,000.01; Health £30,000.00" */
export const sharesInWords = (shares: Shares): string =>
  agenciesIn(shares)
    .map((agency) => `${AGENCIES[agency]} ${inPounds(shares[agency] ?? 0)}`)
    .join('; ');

type Shared = Pick<Funding, 'lines' | 'split' | 'total'>;

/** A line for each thing that is bought: what it costs a year, and the share of each that pays; then all of them together. */
export function sharesOfLines({ lines, split, total }: Shared): readonly string[] {
  const each = lines.map((line) => {
    const shared = split.find(({ line: id }) => id === line.id);
    const who = shared === undefined ? 'nobody has said yet who pays it' : sharesInWords(shared.yearly);
    const how = shared === undefined ? '' : ` (${BASES_IN_WORDS[shared.division.basis]})`;
    return `${line.what}: ${inPounds(yearlyPence(line))} ${everyYear(line.unit)}. ${who}${how}`;
  });
  const whole = `All of it: ${inPounds(packageOf(lines))}. ${sharesInWords(total)}`;
  return lines.length > 1 ? [...each, whole] : each;
}

/** What nobody pays yet of what it costs: "Left over: £0.00". */
export const leftOver = ({ lines, total }: Shared): string => `Left over: ${inPounds(packageOf(lines) - sumOf(total))}`;

/** A price that is paid each year, or once. */
export const everyYear = (unit: Unit): string => (unit === 'once' ? 'in all' : 'a year');

const packageOf = (lines: Funding['lines']): number => lines.reduce((sum, line) => sum + yearlyPence(line), 0);
