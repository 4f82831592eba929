import type { Disagreement } from '#workflows/disagreement/case';
import type { Funding } from '#workflows/joint-funding/case';
import { fileOf } from './guess.js';
import type { Moment } from './steps.js';
import type { CaseHere } from './world.js';

type Sums = Readonly<Partial<Record<string, number>>>;

const sum = (sums: Sums): number => Object.values(sums).reduce<number>((all, one) => all + (one ?? 0), 0);

const isWhole = (sums: Sums) => Object.values(sums).every((one) => Number.isSafeInteger(one) && (one as number) >= 0);

/** Every share is whole pence from nought; the shares of each line and of the whole come to what it costs, to the penny. */
export function moneyComesToTheWhole({ after, happened }: Moment): string | undefined {
  for (const ref of new Set(happened.map((each) => each.ref))) {
    const here = after.cases.get(ref) as CaseHere;
    const wrong =
      here.pathway.name === 'joint-funding'
        ? (wrongSplit(fileOf<Funding>(here)) ?? wrongPeriods(fileOf<Funding>(here)))
        : here.pathway.name === 'disagreement'
          ? wrongRecharge(fileOf<Disagreement>(here))
          : undefined;
    if (wrong !== undefined) return `${ref}: ${wrong}`;
  }
  return undefined;
}

function wrongSplit({ lines, split, total }: Funding): string | undefined {
  const together: Record<string, number> = {};
  for (const { line, yearly, each } of split) {
    const asked = lines.find(({ id }) => id === line);
    if (asked === undefined) return `line ${line} is shared, and nobody asked for it`;
    const cost = asked.units * asked.unitPence;
    if (!isWhole(yearly) || sum(yearly) !== cost)
      return `line ${line} costs ${cost} and is shared as ${JSON.stringify(yearly)}`;
    if (each && (!isWhole(each) || sum(each) !== asked.unitPence))
      return `one ${asked.unit} of line ${line} costs ${asked.unitPence} and is shared as ${JSON.stringify(each)}`;
    for (const [agency, share] of Object.entries(yearly)) together[agency] = (together[agency] ?? 0) + share;
  }
  const wrong = Object.keys({ ...together, ...total }).find(
    (agency) => (together[agency] ?? 0) !== (total[agency as 'health'] ?? 0),
  );
  return wrong === undefined
    ? undefined
    : `the lines of ${wrong} come to ${together[wrong] ?? 0} and its total is ${total[wrong as 'health'] ?? 0}`;
}

function wrongPeriods({ periods }: Funding): string | undefined {
  for (const [index, period] of periods.entries()) {
    const { line, from, to, units, unitPence, shares } = period;
    if (!isWhole(shares) || sum(shares) !== units * unitPence)
      return `from ${from} line ${line} costs ${units * unitPence} and is shared as ${JSON.stringify(shares)}`;
    if (to !== null && to < from) return `line ${line} is paid from ${from} to ${to}`;
    const other = periods.find(
      (each, at) => at > index && each.line === line && each.from <= (to ?? '9999') && from <= (each.to ?? '9999'),
    );
    if (other !== undefined)
      return `line ${line} is paid twice: from ${from} to ${to}, and from ${other.from} to ${other.to}`;
  }
  return undefined;
}

/** What each has paid, less what it should have paid, is what it is owed; and nobody pays back more than they owe. */
function wrongRecharge({ reconciliation }: Disagreement): string | undefined {
  if (reconciliation === null) return undefined;
  const { paid, agreed, owed } = reconciliation;
  if (!isWhole(paid) || !isWhole(agreed) || sum(paid) !== sum(agreed))
    return `${sum(paid)} was paid, and ${sum(agreed)} is agreed`;
  for (const agency of Object.keys({ ...paid, ...agreed }) as 'health'[]) {
    const back = owed.reduce(
      (all, each) => all + (each.to === agency ? each.pence : 0) - (each.from === agency ? each.pence : 0),
      0,
    );
    if ((paid[agency] ?? 0) - (agreed[agency] ?? 0) !== back)
      return `${agency} paid ${paid[agency] ?? 0} of ${agreed[agency] ?? 0}, and gets back ${back}`;
  }
  const much = owed.find((each) => each.paid > each.pence || each.paid < 0);
  return much === undefined ? undefined : `${much.from} owes ${much.pence} and has paid ${much.paid}`;
}
