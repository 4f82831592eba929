import type { RateRow } from './rate-row.js';
import type { Report } from './report.js';

/** One figure of a report that may get worse, as each repetition found it. */
export interface Figure {
  readonly name: string;
  readonly values: readonly number[];
  readonly worseWhen: 'less' | 'more';
}

type Known = { readonly [Name in Figure['worseWhen']]: readonly string[] };

// Floors are not among them: what they come to is the machine's doing.
const OF_RATES: Known = {
  less: ['recordEvent', 'ofPgbench', 'ofNode', 'http', 'ofBareNest'],
  more: ['cpuSecondsPerThousand', 'serverCpu', 'bytes', 'httpP95', 'transactions'],
};
const OF_BELLS: Known = { less: ['ringsASecond', 'armsASecond', 'noticesASecond'], more: ['p50', 'p99', 'most'] };
const OF_MY_WORK: Known = { less: ['pagesASecond'], more: ['p50', 'p95'] };
const OF_PAGES: Known = { less: [], more: ['statements', 'buffers', 'ms', 'kB'] };

/** All figures of a report; of one that was stored before some of them were measured, the others. */
export function figuresOf({ repetitions, bells = [], area }: Report): readonly Figure[] {
  const rows = repetitions[0] ?? [];
  const pages = area?.pages[0] ?? [];
  return [
    ...rows.flatMap((row, at) =>
      figures(
        called(row),
        repetitions.map((each) => each[at]),
        OF_RATES,
      ),
    ),
    ...figures('bells', bells, OF_BELLS),
    ...figures(
      'bells over the poller',
      bells.map((each) => over(each)),
      { less: [], more: ['p50', 'p99'] },
    ),
    ...figures('my work', area?.myWork ?? [], OF_MY_WORK),
    ...pages.flatMap(({ person, path }, at) =>
      figures(`${path} of ${person}`, area?.pages.map((each) => each[at]) ?? [], OF_PAGES),
    ),
  ];
}

/** A report of before there were two pathways told the ordinary one. */
const called = ({ pathway = 'ordinary', atOnce }: Partial<RateRow>) => `${pathway} at ${atOnce}`;

const over = ({ p50, p99, polled }: NonNullable<Report['bells']>[number]) => ({
  p50: p50 - polled.p50,
  p99: p99 - polled.p99,
});

function figures(of: string, repetitions: readonly unknown[], known: Known): readonly Figure[] {
  const each = repetitions as readonly (Readonly<Record<string, unknown>> | undefined)[];
  const named = (worseWhen: Figure['worseWhen']) =>
    known[worseWhen].map((name) => {
      const values = each.map((one) => one?.[name]).filter((value) => typeof value === 'number');
      return { name: `${of}: ${name}`, values, worseWhen };
    });
  return [...named('less'), ...named('more')].filter(({ values }) => values.length > 0);
}
