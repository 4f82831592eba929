import { inWords } from '#statutory-calendar/civil-date';
import { financialYearOf } from '#workflows/money/financial-years';
import { inPounds } from '#workflows/money/pence';
import { agenciesIn, type Shares, sumOf, times, together } from '#workflows/money/split';
import type { ChildShown, FundingFilter, FundingShown, LineShown } from '../../case-access/funding.js';

/** Agencies as people call them. */
const AGENCIES: Readonly<Record<string, string>> = {
  education: 'Education',
  health: 'Health',
  socialCare: 'Social care',
  publicHealth: 'Public health',
  school: 'The school',
  other: 'Another payer',
};

/** Who pays what, as the page shows it: every sum in pounds. */
export function fundingView(shown: FundingShown, wanted: Omit<FundingFilter, 'on'>) {
  const columns = agenciesIn({ ...shown.inYear, ...shown.paid }).filter((agency) => agency in AGENCIES);
  const asColumns = (shares: Shares) => columns.map((agency) => inPounds(shares[agency] ?? 0));
  return {
    title: 'Funding',
    year: shown.year,
    on: inWords(shown.on),
    wanted,
    heldBack: shown.heldBack,
    years: yearsAround(shown),
    agencies: Object.entries(AGENCIES).map(([value, text]) => ({ value, text, selected: value === wanted.agency })),
    columns: columns.map((agency) => AGENCIES[agency]),
    total: { shares: asColumns(shown.inYear), sum: inPounds(sumOf(shown.inYear)), paid: inPounds(sumOf(shown.paid)) },
    children: shown.children.map((child) => childView(child, asColumns)),
    funds: shown.funds.map(({ id, title, contributions, drawn, balance }) => ({
      id,
      title,
      contributions: agenciesIn(contributions).map(
        (agency) => `${AGENCIES[agency]} ${inPounds(contributions[agency] ?? 0)}`,
      ),
      drawn: inPounds(drawn),
      balance: inPounds(balance),
      overdrawn: balance < 0,
    })),
  };
}

function childView({ child, refs, lines, inYear, paid }: ChildShown, asColumns: (shares: Shares) => readonly string[]) {
  const rowOf = (text: string, shares: Shares) => ({ text, shares: asColumns(shares), sum: inPounds(sumOf(shares)) });
  return {
    child,
    refs,
    lines: lines.map((line) => lineView(line, asColumns)),
    rows: [
      rowOf('Agreed, all lines together', inYear),
      rowOf('Paid, as recorded here', paid),
      rowOf('Still to be paid of it', together([inYear, times(paid, -1)])),
    ],
  };
}

function lineView(line: LineShown, asColumns: (shares: Shares) => readonly string[]) {
  const { ref, what, fund, from, to, shares, once, inForce, begun, withoutPrejudice, inYear } = line;
  return {
    ref,
    what,
    fund,
    inForce,
    begun,
    withoutPrejudice,
    period: to === null ? `From ${inWords(from)}` : `${inWords(from)} to ${inWords(to)}`,
    price: `${inPounds(sumOf(shares))}${once ? ', once' : ' a year'}`,
    shares: asColumns(inYear),
    sum: inPounds(sumOf(inYear)),
  };
}

/** The year that is shown, the two before it and the two after. */
function yearsAround({ year }: FundingShown) {
  const first = Number(year.from.slice(0, 4));
  return [-2, -1, 0, 1, 2].map((step) => {
    const { name } = financialYearOf(`${first + step}-04-01` as typeof year.from);
    return { value: name, text: name, selected: step === 0 };
  });
}
