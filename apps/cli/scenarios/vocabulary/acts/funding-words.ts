import { listed, type StepFacts, said } from './event-word.js';

/** In the order in which the stories write parts: 50/30/20. */
const AGENCIES = ['education', 'health', 'socialCare'];

/** The two sides of a story about commissioners are agencies here. */
const SIDES: Readonly<Record<string, string>> = { council: 'education', icb: 'health', LA: 'education', ICB: 'health' };

/** The post of each that answers for its money. */
export const POSTS: Readonly<Record<string, string>> = {
  education: 'educationFunder',
  health: 'healthFunder',
  socialCare: 'socialCareFunder',
};

export const agencyOf = (word: unknown): string => SIDES[String(word)] ?? String(word);

/** "50/30/20", or by agency. */
function partsIn(said: unknown): Readonly<Record<string, number>> {
  if (typeof said === 'object' && said !== null)
    return Object.fromEntries(Object.entries(said).map(([agency, part]) => [agencyOf(agency), Number(part)]));
  const parts = String(said).split('/').map(Number);
  return Object.fromEntries(parts.map((part, index) => [AGENCIES[index], part]));
}

export interface GivenLine {
  readonly id?: string;
  readonly what: string;
  readonly section?: string;
  readonly basis?: string;
  readonly annualPence?: number;
  readonly weeklyPence?: number;
}

/** What a week of it costs where a story does not say: only that it costs something matters then. */
const A_WEEK = 98_000;

const givenLines = ({ given }: StepFacts): readonly GivenLine[] =>
  (given.lines as GivenLine[] | undefined) ?? [
    { id: 'l1', what: 'The support of the story', section: 'F', weeklyPence: given.weeklyPence ?? A_WEEK },
  ];

/** A line by its name in what the story says is given, or as the step itself has it. */
export function lineAsked(told: StepFacts, line: string | GivenLine) {
  const found = typeof line === 'string' ? givenLines(told).find(({ id }) => id === line) : line;
  const { id, what = String(line), section = 'none', annualPence, weeklyPence } = found ?? { what: String(line) };
  return said({
    id,
    what,
    section,
    ...(weeklyPence === undefined
      ? { unit: 'year', units: 1, unitPence: annualPence ?? 0 }
      : { unit: 'week', units: 52, unitPence: weeklyPence }),
  });
}

/** So many options, where the story only counts them. */
export function optionsIn(options: unknown) {
  if (typeof options !== 'number') return options;
  return Array.from({ length: options }, (_, index) => ({
    what: index === 0 ? 'The one that is asked for' : 'A local one',
    yearlyPence: 10_000_001,
    local: index > 0,
  }));
}

/** A line beside the plan is transport to school, which is the council's duty (Education Act 1996 s.508B). What a story says is led by needs is so in every area. */
export function splits(data: StepFacts['data'], told: StepFacts) {
  const named = Object.entries(data).map(([line, shares]) =>
    typeof shares === 'string'
      ? { line, basis: 'FIXED_PERCENT', parts: partsIn(shares) }
      : { line, amounts: partsIn(shares) },
  );
  const led = givenLines(told).filter(
    ({ id, section, basis }) => (section === 'none' || basis === 'NEEDS_LED_LINE') && !(String(id) in data),
  );
  const duty = led.map(({ id, section }) => ({
    line: id,
    basis: 'NEEDS_LED_LINE',
    ...(section === 'none' && { payer: 'education' }),
  }));
  return [...named, ...duty];
}

/** Those who decide, each for an agency: the members of the panel; where a story has none, the staff of both sides; else whoever stands in for its money. */
export function decidingIn({ people, holderOf }: Pick<StepFacts, 'people' | 'holderOf'>) {
  const members = people.filter(({ role }) => /^(panelMember|payer)\b/.test(role));
  const deciding = members.length > 0 ? members : people.filter(({ role }) => role === 'staff');
  if (deciding.length > 0) return deciding.map(({ id, agency }) => ({ person: id, agency: agencyOf(agency) }));
  return Object.entries(POSTS).flatMap(([agency, post]) => {
    const person = holderOf(post);
    return person === undefined ? [] : [{ person, agency }];
  });
}

/** Somebody else of the panel, to confirm what was decided; who has an interest stands after the others. */
function another(told: StepFacts): string | undefined {
  return decidingIn(told).find(({ person }) => person !== told.step.by)?.person;
}

/** What every decision records, where the story leaves it to its letter. */
export const decided = (told: StepFacts) => ({
  reasons: 'As the letter of the story says.',
  evidence: ['The papers of the story'],
  secondPerson: another(told),
});

export const returning = { howAndWhenTheChildReturns: 'As the step-down plan of the story says.' };

export function payerOf({ people }: StepFacts, agency: string): string {
  const found = people.find((one) => /payer/.test(one.role) && agencyOf(one.agency) === agency);
  return found?.id ?? agency;
}

/** "FIXED_PERCENT 40/40/20" */
export function basisIn(words: unknown) {
  const [basis, parts] = String(words).split(' ');
  return { basis, parts: parts === undefined ? undefined : partsIn(parts) };
}

/** What is paid a year after so many per cent more, in whole pence. */
export function increased(told: StepFacts, line: string, percent: number): number {
  const pence = givenLines(told).find(({ id }) => id === line)?.annualPence ?? 0;
  return Math.round((pence * (100 + percent)) / 100);
}

export const dayOf = ({ step }: StepFacts): string => step.at.slice(0, 'YYYY-MM-DD'.length);

export const confirms = ({ people }: StepFacts, who: unknown, role: string): boolean =>
  (listed(who) ?? []).some((id) => people.find((one) => one.id === id)?.role === role);

/** What a funding case knows of money, under the names that the stories use: lines, later periods of lines, and totals. */
export function fundingMoney(context: unknown): Readonly<Record<string, unknown>> {
  const {
    split = [],
    total = {},
    periods = [],
  } = context as {
    split?: readonly { line: string; yearly: object; each?: object }[];
    total?: Readonly<Record<string, number>>;
    periods?: readonly { line: string; from: string; shares: object }[];
  };
  const [only] = split;
  return {
    ...Object.fromEntries(split.map(({ line, yearly }) => [line, yearly])),
    ...Object.fromEntries(periods.map(({ line, from, shares }) => [`${line}.from${from}`, shares])),
    total,
    sum: Object.values(total).reduce((sum, pence) => sum + pence, 0),
    ...(split.length === 1 && { shares: only?.each ?? only?.yearly }),
  };
}
