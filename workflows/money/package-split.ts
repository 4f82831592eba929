import { isProblem, type Shared, type SharingContext, shared } from './bases.js';
import { type Division, type PackageLine, yearlyPence } from './package-line.js';
import { inPounds } from './pence.js';
import { type Shares, together } from './split.js';

/** A line with what each agency pays of it. */
export interface SplitLine extends Shared {
  readonly line: string;
  readonly division: Division;
}

/** A line that cannot be shared as proposed. */
export interface WrongLine {
  readonly line: string;
  readonly what: string;
  readonly problem: string;
}

/** A package shared out: line by line, and in total. */
export interface PackageSplit {
  readonly lines: readonly SplitLine[];
  /** Pence a year by agency, all lines together. */
  readonly total: Shares;
  readonly wrong: readonly WrongLine[];
}

/**
 * Shares out a package, each line by the division named for it. The lines are taken by their ids, whatever order they were
 * written in, so that what a school spends first is spent once and on the same line.
 */
export function packageSplit(
  lines: readonly PackageLine[],
  divisions: Readonly<Record<string, Division>>,
  ground: SharingContext,
): PackageSplit {
  let schoolHasSpent = ground.schoolHasSpent ?? 0;
  const good: SplitLine[] = [];
  const wrong: WrongLine[] = [];
  for (const line of lines.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const division = divisions[line.id];
    const answer =
      division === undefined
        ? { problem: `nobody has said who pays its ${inPounds(yearlyPence(line))}` }
        : shared(line, division, { ...ground, schoolHasSpent });
    if (isProblem(answer)) wrong.push({ line: line.id, what: line.what, problem: answer.problem });
    else good.push({ line: line.id, division: division as Division, ...answer });
    if (!isProblem(answer)) schoolHasSpent += answer.yearly.school ?? 0;
  }
  return { lines: good, total: together(good.map(({ yearly }) => yearly)), wrong };
}
