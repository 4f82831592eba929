import { tableOfPages } from './page-costs.js';
import { table } from './rate-row.js';
import type { Report } from './report.js';

/** A report for people: what was found once, the pages, bells and "my work" of each repetition, and the rates last. */
export function printed({ rates, repetitions, bells = [], area, ...rest }: Report): string {
  const rang = bells.map(
    ({ p50, p99, polled }) =>
      `p50 ${ms(p50)}, p99 ${ms(p99)}; only marked: p50 ${ms(polled.p50)}, p99 ${ms(polled.p99)}`,
  );
  const read = area?.myWork.map(
    ({ p50, p95, pagesASecond }) => `p50 ${ms(p50)}, p95 ${ms(p95)}, ${pagesASecond.toFixed(0)} pages a second`,
  );
  return [
    JSON.stringify(rest, null, 2),
    `Pages in an area of ${area?.cases} cases, one at a time:\n${tableOfPages(area?.pages.at(-1) ?? [])}`,
    `My work, ${area?.cases} cases, ${area?.users} users at once, each repetition:\n${read?.join('\n')}`,
    `Bells, how late, each repetition:\n${rang.join('\n')}`,
    `Durable events a second, medians of ${repetitions.length}:\n${table(rates)}`,
  ].join('\n\n');
}

const ms = (time: number) => `${time.toFixed(1)} ms`;
