import type { RateRow, Report } from './report.js';

const FIGURES = ['pgbench', 'recordEvent', 'cpuSecondsPerThousand', 'serverCpu', 'bytes', 'http', 'httpP95'] as const;
type Figure = (typeof FIGURES)[number];

/** More of these is worse. */
const WORSE_WHEN_MORE: readonly Figure[] = ['cpuSecondsPerThousand', 'serverCpu', 'bytes', 'httpP95'];

/** The median of each figure, for each number at once. */
export function medians(repetitions: readonly (readonly RateRow[])[]): readonly RateRow[] {
  return (repetitions[0] ?? []).map((row, index) => {
    const figures = FIGURES.map((name) => [name, median(values(repetitions, index, name))]);
    return { ...row, ...Object.fromEntries(figures) };
  });
}

/**
 * What got worse since a stored run, by more than the repetitions of either differ among themselves; or that nothing did. Of
 * two machines the shares of the floor beside each say more than the figures.
 */
export function compared(before: Report, now: Report): readonly string[] {
  const worse = now.rates.flatMap((row, index) => {
    const old = before.rates.findIndex(({ atOnce }) => atOnce === row.atOnce);
    if (old < 0) return [];
    return FIGURES.flatMap((name) => {
      const [was, is] = [before.rates[old]?.[name], row[name]];
      if (was == null || is == null || name === 'pgbench') return [];
      const change = (WORSE_WHEN_MORE.includes(name) ? is - was : was - is) / was;
      const noise = Math.max(
        spread(values(before.repetitions, old, name)),
        spread(values(now.repetitions, index, name)),
      );
      if (change <= noise) return [];
      return [`${name} at ${row.atOnce}: ${round(was)} before, ${round(is)} now (noise ${Math.round(100 * noise)} %)`];
    });
  });
  return worse.length > 0 ? worse : ['Nothing got worse by more than the noise.'];
}

const values = (repetitions: readonly (readonly RateRow[])[], index: number, name: Figure): readonly number[] =>
  repetitions.flatMap((rows) => rows[index]?.[name] ?? []);

function median(all: readonly number[]): number | null {
  const inOrder = all.toSorted((one, other) => one - other);
  return inOrder[Math.floor(inOrder.length / 2)] ?? null;
}

/** How far repetitions lie from each other, as a part of their median. */
function spread(all: readonly number[]): number {
  const middle = median(all);
  return middle === null || middle === 0 ? 0 : (Math.max(...all) - Math.min(...all)) / middle;
}

const round = (figure: number): number => Number(figure.toPrecision(3));
