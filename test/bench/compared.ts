import { type Figure, figuresOf } from './figures.js';
import type { RateRow } from './rate-row.js';
import type { Report } from './report.js';

/** The median of each figure of each line. */
export function medians(repetitions: readonly (readonly RateRow[])[]): readonly RateRow[] {
  return (repetitions[0] ?? []).map((row, at) => {
    const figures = Object.entries(row).map(([name, first]) => {
      const values = repetitions.map((rows) => rows[at]?.[name as keyof RateRow]);
      return [name, name === 'atOnce' || typeof first !== 'number' ? first : median(values as number[])];
    });
    return Object.fromEntries(figures) as RateRow;
  });
}

/**
 * What got worse since a stored run, by more than the repetitions of either differ among themselves; or that nothing did. Of
 * two machines the shares of the floor beside each say more than the figures.
 */
export function compared(before: Report, now: Report): readonly string[] {
  const old = new Map(figuresOf(before).map((figure) => [figure.name, figure]));
  const figures = figuresOf(now);
  const worse = figures.flatMap((figure) => worsened(old.get(figure.name), figure));
  const unknown = figures.filter(({ name }) => !old.has(name)).length;
  const once = Math.max(before.repetitions.length, now.repetitions.length) < 2;
  return [
    ...(once ? ['One repetition each: nobody knows how much of this is noise.'] : []),
    ...(worse.length > 0 ? worse : ['Nothing got worse by more than the noise.']),
    ...(unknown > 0 ? [`${unknown} figures are not in the stored report.`] : []),
  ];
}

function worsened(old: Figure | undefined, { name, values, worseWhen }: Figure): readonly string[] {
  if (old === undefined) return [];
  const [was, is] = [median(old.values), median(values)];
  const change = (worseWhen === 'more' ? is - was : was - is) / Math.abs(was);
  const noise = Math.max(spread(old.values), spread(values));
  if (!(change > noise)) return [];
  return [`${name}: ${round(was)} before, ${round(is)} now (noise ${Math.round(100 * noise)} %)`];
}

/** The middle one of several; the upper one of two. */
function median(all: readonly number[]): number {
  const inOrder = all.toSorted((one, other) => one - other);
  return inOrder[Math.floor(inOrder.length / 2)] ?? Number.NaN;
}

/** How far repetitions lie from each other, as a part of their median. */
function spread(all: readonly number[]): number {
  const middle = Math.abs(median(all));
  return middle === 0 ? 0 : (Math.max(...all) - Math.min(...all)) / middle;
}

const round = (figure: number): number => Number(figure.toPrecision(3));
