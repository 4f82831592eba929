import type { Agency } from '../areas/practice/agencies.js';
import type { FundingPractice, SplitBasis } from '../areas/practice/funding.js';
import { type Division, type PackageLine, type Section, yearlyPence } from './package-line.js';
import { inPounds } from './pence.js';
import { agenciesIn, differenceFrom, divided, type Parts, type Shares, sumOf, times } from './split.js';

/** What is divided, and by which practice of the area. */
export interface SharingContext {
  readonly funding: FundingPractice;
  /** Pence a year of element 2 that the school has spent on this child already. */
  readonly schoolHasSpent?: number;
}

/** How a line is shared. `each` is one invoice line; `yearly` all of them in a year, to the penny. */
export interface Shared {
  readonly yearly: Shares;
  /** Where each invoice line is divided by itself. */
  readonly each?: Shares;
}

/** A division that cannot be, and why: a sentence to be finished with a full stop. */
export interface CannotShare {
  readonly problem: string;
}

/** Whose duty provision meets, by the section of the plan in which it stands (SEND Regulations 2014 reg 12; CFA 2014 s.42; CSDPA 1970 s.2). */
export const DUTY_OF: Readonly<Record<Exclude<Section, 'none'>, Agency>> = {
  F: 'education',
  G: 'health',
  H1: 'socialCare',
  H2: 'socialCare',
};

type Divide = (line: PackageLine, division: Division, ground: SharingContext) => Parts | CannotShare;

const BY_BASIS: Readonly<Record<SplitBasis, Divide>> = {
  NEEDS_LED_LINE: ({ section }, { payer }) => {
    const whose = payer ?? (section === 'none' ? undefined : DUTY_OF[section]);
    return whose === undefined
      ? { problem: 'it stands in no section of the plan, so say which agency’s duty it meets' }
      : whollyBy(whose);
  },
  FIXED_PERCENT: (_line, { parts }, { funding }) => {
    const given = parts ?? funding.fixedPercent ?? {};
    const whole = sumOf(given);
    return arePartsOfAWhole(given) || isAHundred(given)
      ? given
      : { problem: `the percentages come to ${Math.round(whole * 100) / 100}, not to 100` };
  },
  PREDOMINANT_NEED: (_line, { parts = {} }) => {
    const [most = 0, next = 0] = Object.values(parts).sort((one, other) => other - one);
    return most > next ? parts : { problem: 'no agency’s need is the greatest: say whose is, and by how much' };
  },
  POOLED: (_line, { pool }, { funding }) => {
    const found = funding.pools.find(({ id }) => id === pool);
    return found === undefined
      ? { problem: `this area has no pooled fund called “${pool ?? ''}”` }
      : whollyBy(found.host);
  },
  LEAD_AGENCY: (_line, { parts, payer }) => {
    if (payer === undefined) return { problem: 'say which agency leads: contracts, pays and recharges the others' };
    return parts ?? whollyBy(payer);
  },
  ALIGNED: () => ({ problem: 'each makes its own arrangement, so say what each pays' }),
  INTEGRATED_TEAM: () => ({}),
  SCHOOL_E1E2_FIRST: (line, { payer = 'education' }, { funding, schoolHasSpent = 0 }) => {
    const school = Math.min(yearlyPence(line), Math.max(0, funding.schoolFirstPence - schoolHasSpent));
    return { school, [payer]: yearlyPence(line) - school };
  },
};

/** Numbers up to ten are parts of a whole, 1, 1 and 1; larger ones are percentages. */
const arePartsOfAWhole = (parts: Parts): boolean =>
  agenciesIn(parts).length > 0 && Object.values(parts).every((part) => part <= 10);

/** Percentages come to a hundred; each may be rounded to a tenth, so that three times 33.3 does. */
const isAHundred = (parts: Parts): boolean => Math.abs(sumOf(parts) - 100) < 0.05 * agenciesIn(parts).length;

const whollyBy = (agency: Agency): Parts => ({ [agency]: 1 });

/** Divided as a whole by its nature: what a school spends first is a sum a year, and what is offered is a sum. */
const AS_A_WHOLE: readonly SplitBasis[] = ['SCHOOL_E1E2_FIRST', 'ALIGNED'];

/** Shares one line by its basis, rounded where the area rounds. Sums to the line exactly, or says why it cannot be. */
export function shared(line: PackageLine, division: Division, ground: SharingContext): Shared | CannotShare {
  const { funding } = ground;
  if (!funding.bases.includes(division.basis)) return { problem: 'this area does not share costs that way' };
  const whole = yearlyPence(line);
  if (division.amounts !== undefined) return offered(whole, division.amounts);
  if (division.basis === 'INTEGRATED_TEAM' && whole !== 0)
    return { problem: `a joint team gives time, not money, so its line costs £0.00 and not ${inPounds(whole)}` };
  const parts = BY_BASIS[division.basis](line, division, ground);
  if (isProblem(parts)) return parts;
  if (whole === 0) return { yearly: {} };
  if (agenciesIn(parts).length === 0) return { problem: 'nobody has a part of it' };
  const { unit, tieOrder } = funding.rounding;
  if (unit === 'total' || AS_A_WHOLE.includes(division.basis)) return { yearly: divided(whole, parts, tieOrder) };
  const each = divided(line.unitPence, parts, tieOrder);
  return { each, yearly: times(each, line.units) };
}

function offered(whole: number, amounts: Shares): Shared | CannotShare {
  const difference = differenceFrom(whole, amounts);
  return difference === undefined ? { yearly: amounts } : { problem: `the shares are ${difference}` };
}

/** Whether a line cannot be shared that way. */
export function isProblem(answer: object): answer is CannotShare {
  return 'problem' in answer;
}
