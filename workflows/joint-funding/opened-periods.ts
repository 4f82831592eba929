import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { PackageLine } from '../money/package-line.js';
import type { SplitLine } from '../money/package-split.js';
import { type FundingPeriod, withPeriod } from '../money/periods.js';
import type { Funding } from './case.js';

/** From when on, until when, by which shares, and whether without prejudice. */
interface Opening {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly split: readonly SplitLine[];
  readonly withoutPrejudice: boolean;
}

/** The periods with one opened for each line that is shared, from that day; whatever ran of that line is closed on the day before. */
export function openedBy(
  { lines, periods }: Funding,
  { sequence }: Pick<Act, 'sequence'>,
  opening: Opening,
): readonly FundingPeriod[] {
  return opening.split.reduce((before: readonly FundingPeriod[], shared) => {
    const line = lines.find(({ id }) => id === shared.line);
    if (line === undefined) return before;
    const period = periodOf(line, shared, { ...opening, sequence });
    // What would begin when all is over never begins.
    return period.to !== null && period.to < period.from ? before : withPeriod(before, period);
  }, periods);
}

/** The same for the shares that were agreed: each line from its own first day where it has one, and not before `from`. */
export function openedFrom(file: Funding, act: Pick<Act, 'sequence'>, from: CivilDate): readonly FundingPeriod[] {
  return openedBy(file, act, { from, until: null, split: file.split, withoutPrejudice: false });
}

function periodOf(
  line: PackageLine,
  shared: SplitLine,
  { from, until, withoutPrejudice, sequence }: Opening & { sequence: number },
): FundingPeriod {
  const { id, what, section, provider, unit, units, unitPence } = line;
  const { basis, pool } = shared.division;
  const first = !withoutPrejudice && line.from !== null && line.from > from ? line.from : from;
  return {
    ...{ line: id, what, section, provider, unit, units, unitPence, basis, withoutPrejudice },
    fund: pool ?? null,
    from: first,
    to: until ?? line.to,
    shares: shared.yearly,
    each: shared.each ?? null,
    openedBy: sequence,
    closedBy: null,
  };
}
