import { type Funded, type FundedCase, fundedCases } from '#case-record/funding-view';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { referenceMeant } from '#engine/as-meant';
import type { Pathway } from '#engine/pathway';
import type { FundedPeriod } from '#engine/projection';
import { reachOf } from '#engine/role-on-pathway';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Practice } from '#workflows/areas/practice/practice';
import { type FinancialYear, financialYearOf, forecast } from '#workflows/money/financial-years';
import { type Shares, sumOf, together } from '#workflows/money/split';
import { ProblemError } from '../problems/problem-error.js';

/** Which money somebody wants to see: of a financial year, and of one child, agency or fund where they name one. */
export interface FundingFilter {
  readonly on: CivilDate;
  readonly year?: string;
  readonly agency?: string;
  readonly fund?: string;
  readonly child?: string;
}

/** One period of one line, with what it comes to in the year. */
export interface LineShown extends FundedPeriod {
  readonly ref: string;
  /** Whole pence by agency, in the year that is asked for. */
  readonly inYear: Shares;
  readonly inForce: boolean;
}

/** Everything that is paid for one child, over all of their cases. */
export interface ChildShown {
  readonly child: string;
  readonly refs: readonly string[];
  readonly lines: readonly LineShown[];
  /** Pence in the year by agency: what was agreed, and what was really paid of it. */
  readonly inYear: Shares;
  readonly paid: Shares;
}

/** A pooled fund in the year: what each puts in, what is drawn, what is left. */
export interface FundShown {
  readonly id: string;
  readonly title: string;
  readonly contributions: Shares;
  readonly drawn: number;
  readonly balance: number;
}

/** The one view of money: per child, per agency, per fund, to the penny. */
export interface FundingShown {
  readonly year: FinancialYear;
  readonly on: CivilDate;
  readonly children: readonly ChildShown[];
  readonly inYear: Shares;
  readonly paid: Shares;
  /** Cases that cannot be read, so that their money is in none of the sums. */
  readonly heldBack: readonly string[];
  readonly funds: readonly FundShown[];
}

const isMoneyPathway = ({ roles }: Pathway): boolean =>
  Object.values(roles).some(({ readsMoney }) => readsMoney === true);

/** Whether somebody may see any money at all: who reads the area, and who answers for money in cases of theirs. */
export function mayReadMoney({ register }: CaseRecord, person: Person): boolean {
  return register
    .pathways()
    .filter(isMoneyPathway)
    .some((pathway) => reachOfMoney(person, pathway) !== 'none');
}

/** The money that a person may see. */
export async function fundingFor(record: CaseRecord, person: Person, filter: FundingFilter): Promise<FundingShown> {
  const year = yearAsked(filter);
  const pathways = record.register.pathways().filter(isMoneyPathway);
  const found = await Promise.all(pathways.map((pathway) => casesIn(record, person, pathway)));
  const cases = found.flatMap((one) => one.cases).filter(({ closedTo }) => !closedTo.includes(person.id));
  const children = byChild(cases)
    .map((group) => childShown(group, year, filter))
    .filter(
      ({ lines, refs }) =>
        lines.length > 0 && (filter.child === undefined || refs.includes(referenceMeant(filter.child))),
    );
  return {
    year,
    on: filter.on,
    children,
    inYear: together(children.map(({ inYear }) => inYear)),
    paid: together(children.map(({ paid }) => paid)),
    heldBack: found.flatMap((one) => one.heldBack),
    // What only some of the cases draw says nothing of a fund: it is shown to whoever sees all of them.
    funds: readsAll(record, person) ? fundsIn(record, person.area, { cases, year }) : [],
  };
}

function reachOfMoney(person: Person, pathway: Pathway): 'area' | 'named' | 'none' {
  if (reachOf(person, pathway) === 'area') return 'area';
  return person.roles.some((role) => pathway.roles[role]?.readsMoney === true) ? 'named' : 'none';
}

const readsAll = ({ register }: CaseRecord, person: Person): boolean =>
  register
    .pathways()
    .filter(isMoneyPathway)
    .every((pathway) => reachOfMoney(person, pathway) === 'area');

async function casesIn(record: CaseRecord, person: Person, pathway: Pathway): Promise<Funded> {
  const reach = reachOfMoney(person, pathway);
  if (reach === 'none') return { cases: [], heldBack: [] };
  const of = { area: person.area, pathway: pathway.name, viewer: person };
  return fundedCases(record, reach === 'named' ? { ...of, named: person.id } : of);
}

function yearAsked({ year, on }: FundingFilter): FinancialYear {
  if (year === undefined) return financialYearOf(on);
  const asked = financialYearOf(`${Number(year.slice(0, 4))}-04-01`);
  if (asked.name === year) return asked;
  throw ProblemError.fromFields([{ field: 'year', message: 'Give a financial year, like 2026/27' }]);
}

/** Cases that are about the same child, together: two share one of the keys by which a child is known. */
function byChild(cases: readonly FundedCase[]): readonly (readonly FundedCase[])[] {
  const groups: FundedCase[][] = [];
  const known = new Map<string, FundedCase[]>();
  for (const one of cases) {
    const same = one.childKeys.map((key) => known.get(key)).find((group) => group !== undefined);
    const group = same ?? [];
    group.push(one);
    if (same === undefined) groups.push(group);
    for (const key of one.childKeys) known.set(key, group);
  }
  return groups.sort(([one], [other]) => ((one?.child ?? '') < (other?.child ?? '') ? -1 : 1));
}

function childShown(cases: readonly FundedCase[], year: FinancialYear, filter: FundingFilter): ChildShown {
  const lines = cases.flatMap(({ ref, funding }) =>
    funding.periods.flatMap((period) => lineShown(ref, period, { year, filter })),
  );
  const payments = cases
    .flatMap(({ funding }) => funding.payments)
    .filter(({ agency, from }) => from >= year.from && from <= year.to && isAsked(agency, filter.agency));
  return {
    child: cases[0]?.child ?? '',
    refs: cases.map(({ ref }) => ref),
    lines,
    inYear: together(lines.map(({ inYear }) => inYear)),
    paid: together(payments.map(({ agency, pence }) => ({ [agency]: pence }))),
  };
}

const isAsked = (agency: string, asked: string | undefined): boolean => asked === undefined || agency === asked;

type LineQuery = { readonly year: FinancialYear; readonly filter: FundingFilter };

/** A period that lies in the year, as far as it is asked for. */
function lineShown(ref: string, period: FundedPeriod, { year, filter }: LineQuery): readonly LineShown[] {
  const lies = period.from <= year.to && (period.to === null || period.to >= year.from);
  if (!lies || (filter.fund !== undefined && (period.fund ?? 'own') !== filter.fund)) return [];
  const only = (shares: Shares): Shares =>
    Object.fromEntries(Object.entries(shares).filter(([agency]) => isAsked(agency, filter.agency)));
  const shares = only(period.shares);
  if (Object.keys(shares).length === 0) return [];
  const whole = {
    ...period,
    shares: period.shares as Shares,
    unit: period.once ? ('once' as const) : ('year' as const),
  };
  const inForce = period.begun && period.from <= filter.on && (period.to === null || period.to >= filter.on);
  return [{ ...period, shares: { ...shares }, ref, inForce, inYear: only(forecast(whole, year.from, year.to)) }];
}

/** What is drawn from each pooled fund in the year, of all cases that are seen, and what is left of it. */
function fundsIn(
  { register }: CaseRecord,
  area: string,
  { cases, year }: { readonly cases: readonly FundedCase[]; readonly year: FinancialYear },
): readonly FundShown[] {
  const { practice } = register.area(area) as { readonly practice?: Practice };
  return (practice?.funding.pools ?? []).map(({ id, title, contributions }) => {
    const put = contributions
      .filter(({ from }) => from <= year.to)
      .toSorted((one, other) => (one.from < other.from ? -1 : 1))
      .at(-1);
    const drawn = cases
      .flatMap(({ funding }) => funding.periods.filter(({ fund }) => fund === id))
      .map((period) =>
        forecast(
          { ...period, shares: period.shares as Shares, unit: period.once ? 'once' : 'year' },
          year.from,
          year.to,
        ),
      );
    const spent = sumOf(together(drawn));
    const shares = put?.pence ?? {};
    return { id, title, contributions: shares, drawn: spent, balance: sumOf(shares) - spent };
  });
}
