import type { AreaLimits } from '#engine/locality';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { practiceOf } from '../areas/practice/practice.js';
import type { Division, PackageLine } from '../money/package-line.js';
import type { Parts } from '../money/split.js';
import type { LineAsked } from './request/acts.js';
import type { LineShared } from './split-events.js';

/** The lines as the file keeps them; one without a name is called by its number in the list. */
export function linesIn(lines: readonly LineAsked[]): readonly PackageLine[] {
  return lines.map(({ id, what, section, provider, unit, units, unitPence, from, to }, index) => ({
    id: id || String(index + 1),
    what,
    section,
    provider: provider ?? null,
    unit,
    units,
    unitPence,
    from: (from as CivilDate | undefined) ?? null,
    to: (to as CivilDate | undefined) ?? null,
  }));
}

/** How the named lines are to be shared; as the area does by default where no basis is named. */
export function divisionsIn(splits: readonly LineShared[], area: AreaLimits): Readonly<Record<string, Division>> {
  const { defaultBasis } = practiceOf(area).funding;
  return Object.fromEntries(
    splits.map(({ line, basis = defaultBasis, payer, parts, amounts, pool }) => [
      line,
      {
        basis,
        ...(payer && { payer }),
        ...(parts && { parts: partsIn(parts) }),
        ...(amounts && { amounts: partsIn(amounts) }),
        ...(pool && { pool }),
      },
    ]),
  );
}

/** Only those that are named: an answer that was left blank is nobody's part. */
export function partsIn(given: object): Parts {
  return Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined));
}
