import { cpus, loadavg, totalmem } from 'node:os';

/** Everything one run of the bench found. Rates are durable events a second. */
export interface Report {
  readonly machine: Readonly<Record<string, string | number>>;
  readonly server: Readonly<Record<string, string>>;
  readonly story: { readonly title: string; readonly acts: number };
  /** The medians of the repetitions. */
  readonly rates: readonly RateRow[];
  readonly repetitions: readonly (readonly RateRow[])[];
  readonly [figure: string]: unknown;
}

/** One line of the table: the same stories told three ways, so many at once. */
export interface RateRow {
  readonly atOnce: number;
  /** Null where there is no pgbench. */
  readonly pgbench: number | null;
  readonly recordEvent: number;
  /** Of the process that calls `recordEvent`, for a thousand events. */
  readonly cpuSecondsPerThousand: number;
  /** Of the server's connections, for a thousand events; null where nobody can say. */
  readonly serverCpu: number | null;
  /** On disk, rows that nobody sees any more included: no vacuum runs in between. */
  readonly bytes: number;
  readonly http: number;
  readonly httpP95: number;
}

export function thisMachine(): Report['machine'] {
  const [first] = cpus();
  return {
    cores: cpus().length,
    model: first?.model ?? '',
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}

/** The table that is printed. */
export function table(rates: readonly RateRow[]): string {
  const head = [
    'at once',
    'pgbench',
    'recordEvent',
    'of pgbench',
    'Node CPU s/1000',
    'PG CPU s/1000',
    'bytes a case',
    'HTTP',
    'HTTP p95 ms',
  ];
  const rows = rates.map(({ atOnce, pgbench, recordEvent, cpuSecondsPerThousand, serverCpu, bytes, http, httpP95 }) => [
    `${atOnce}`,
    pgbench === null ? 'none' : pgbench.toFixed(0),
    recordEvent.toFixed(0),
    pgbench === null ? '' : (recordEvent / pgbench).toFixed(2),
    cpuSecondsPerThousand.toFixed(2),
    serverCpu?.toFixed(2) ?? '',
    bytes.toFixed(0),
    http.toFixed(0),
    httpP95.toFixed(1),
  ]);
  const widths = head.map((word, column) => Math.max(word.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ');
  return [line(head), ...rows.map(line)].join('\n');
}
