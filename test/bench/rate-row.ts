import type { BenchPathway } from './bench-pathways.js';

/** One line of the table: one story told in every way, so many at once. Rates are durable events a second. */
export interface RateRow {
  readonly pathway: BenchPathway['name'];
  readonly atOnce: number;
  /** Null where there is no pgbench. */
  readonly pgbench: number | null;
  /** The same writes from Node. */
  readonly node: number;
  readonly recordEvent: number;
  /** Shares of the floors of this repetition. */
  readonly ofPgbench: number | null;
  readonly ofNode: number | null;
  /** Of the process that calls `recordEvent`, for a thousand events. */
  readonly cpuSecondsPerThousand: number;
  /** Of the server's connections, for a thousand events; null where nobody can say. */
  readonly serverCpu: number | null;
  /** On disk, rows that nobody sees any more included: no vacuum runs in between. */
  readonly bytes: number;
  /** The same writes from a Nest endpoint that does nothing else; null, as all that follows, where the service has no such pathway. */
  readonly bareNest: number | null;
  readonly http: number | null;
  readonly ofBareNest: number | null;
  readonly httpP95: number | null;
  /** Committed for each act through HTTP, reading included, and the ten of the service's start. */
  readonly transactions: number | null;
}

interface Column {
  readonly head: string;
  readonly of: keyof RateRow;
  readonly digits?: number;
}

const COLUMNS: readonly Column[] = [
  { head: 'pathway', of: 'pathway' },
  { head: 'at once', of: 'atOnce' },
  { head: 'pgbench', of: 'pgbench' },
  { head: 'Node pg', of: 'node' },
  { head: 'recordEvent', of: 'recordEvent' },
  { head: 'of pgbench', of: 'ofPgbench', digits: 2 },
  { head: 'of Node', of: 'ofNode', digits: 2 },
  { head: 'Node CPU s/1000', of: 'cpuSecondsPerThousand', digits: 2 },
  { head: 'PG CPU s/1000', of: 'serverCpu', digits: 2 },
  { head: 'bytes a case', of: 'bytes' },
  { head: 'bare Nest', of: 'bareNest' },
  { head: 'HTTP', of: 'http' },
  { head: 'of Nest', of: 'ofBareNest', digits: 2 },
  { head: 'HTTP p95 ms', of: 'httpP95', digits: 1 },
  { head: 'tx an act', of: 'transactions', digits: 2 },
];

/** The table that is printed. */
export function table(rates: readonly RateRow[]): string {
  const rows = rates.map((row) =>
    COLUMNS.map(({ of, digits = 0 }) => {
      const cell = row[of];
      return typeof cell === 'number' ? cell.toFixed(digits) : (cell ?? '');
    }),
  );
  const widths = COLUMNS.map(({ head }, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ');
  return [line(COLUMNS.map(({ head }) => head)), ...rows.map(line)].join('\n');
}
