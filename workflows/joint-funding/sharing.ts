import type { AreaLimits } from '#engine/locality';
import type { Division } from '../money/package-line.js';
import { type PackageSplit, packageSplit } from '../money/package-split.js';
import type { Parts } from '../money/split.js';
import type { Funding } from './case.js';
import { groundHere } from './practice.js';

/** The package with every line shared alike. */
export function sharedAlike(file: Funding, division: Division, area: AreaLimits): PackageSplit {
  return packageSplit(
    file.lines,
    Object.fromEntries(file.lines.map(({ id }) => [id, division])),
    groundHere(file, area),
  );
}

/** The package shared in these parts: percentages where they come to a hundred, else parts of a whole under a lead. */
export function sharedInParts(file: Funding, parts: Parts, area: AreaLimits): PackageSplit {
  return sharedAlike(file, divisionBy(parts), area);
}

/** Parts of any whole as a division. Percentages where they come to a hundred. */
export function divisionBy(parts: Parts): Division {
  const whole = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const [payer] = Object.entries(parts).sort(([, one], [, other]) => other - one)[0] ?? [];
  return whole === 100 || payer === undefined
    ? { basis: 'FIXED_PERCENT', parts }
    : { basis: 'LEAD_AGENCY', parts, payer: payer as NonNullable<Division['payer']> };
}
