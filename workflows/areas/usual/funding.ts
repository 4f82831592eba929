import { days, months, weeks, workingDays } from '#statutory-calendar/periods';
import { type FundingPractice, SPLIT_BASES } from '../practice/funding.js';

/** Element 2 of a school’s notional budget, which the Department for Education sets: it pays so much first. */
export const SCHOOL_FIRST_PENCE = 6_000_00;

/**
 * How packages are paid for where the area has agreed nothing else. None of it is law: every number but that of
 * the school is a suggestion until the area signs it.
 */
export const USUAL_FUNDING: FundingPractice = {
  bases: SPLIT_BASES,
  defaultBasis: 'NEEDS_LED_LINE',
  rounding: {
    unit: 'invoiceLine',
    method: 'largestRemainder',
    tieOrder: ['education', 'health', 'socialCare', 'publicHealth', 'school', 'other'],
  },
  delegation: [
    { post: 'sendCaseOfficer', pencePerYear: 10_000_00 },
    { post: 'headOfService', pencePerYear: 50_000_00 },
    { post: 'educationFunder', pencePerYear: 250_000_00 },
    { post: 'healthFunder', pencePerYear: 250_000_00 },
    { post: 'socialCareFunder', pencePerYear: 250_000_00 },
  ],
  varyTolerance: { percent: 10, pencePerYear: 5_000_00 },
  reviews: { first: months(3), every: months(12) },
  endsSoon: weeks(8),
  interim: {
    defaultPayer: ['currentPayer', 'dutyOwner', 'equalShares'],
    inForceWithin: workingDays(2),
    payWithin: days(30),
  },
  pools: [],
  schoolFirstPence: SCHOOL_FIRST_PENCE,
};
