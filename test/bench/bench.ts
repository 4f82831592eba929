import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { closeRecord } from '#case-record/open-record';
import { dayInEngland } from '#statutory-calendar/civil-date';
import type { Story } from '#test/faults/stories';
import { type BenchServer, startBenchServer } from './bench-database.js';
import { startService } from './bench-processes.js';
import { byHttp } from './by-http.js';
import { byPgbench, findPgbench } from './by-pgbench.js';
import { byRecordEvent } from './by-record-event.js';
import { bytesACase } from './bytes-a-case.js';
import { readingACase } from './case-page.js';
import { compared, medians } from './compared.js';
import { firstReplay } from './first-replay.js';
import { type Script, scriptOf } from './pgbench-script.js';
import { proclaiming } from './proclaimed.js';
import { type RateRow, type Report, table, thisMachine } from './report.js';
import { ringing } from './ringing.js';
import { serverCpuSeconds } from './server-cpu.js';
import { splitting } from './splits.js';
import { stagesOf } from './stages.js';
import { storyForTheBench } from './told-stories.js';
import { verifying } from './verifying.js';
import { rowsWritten } from './written-rows.js';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 8);
const AT_ONCE = (process.env['BENCH_AT_ONCE'] ?? '1,8,32').split(',').map(Number);
const TIMES = Number(process.env['BENCH_TIMES'] ?? 3);
const REPORT = process.env['BENCH_REPORT'] ?? 'data/bench.json';
const { values: asked } = parseArgs({ options: { compare: { type: 'string' } } });

const say = (line: string) => process.stderr.write(`${line}\n`);

interface Prepared {
  readonly story: Story;
  readonly script: Script & { readonly acts: number };
}

type Fresh = Awaited<ReturnType<BenchServer['fresh']>>;

async function on<Result>(server: BenchServer, measure: (database: Fresh) => Promise<Result>): Promise<Result> {
  const database = await server.fresh();
  return measure(database).finally(database.drop);
}

/** The story, and the same writes as a script, read off what `recordEvent` wrote when it told it once. */
async function prepared(database: Fresh): Promise<Prepared> {
  const record = await database.open(1);
  const look = new pg.Client({ connectionString: database.superuserUrl });
  await look.connect();
  const story = storyForTheBench(dayInEngland(new Date().toISOString()));
  const steps = await rowsWritten(record, look, story);
  await look.end();
  await closeRecord(record);
  if (steps.length < story.acts.length) throw new Error(`Act ${steps.length + 1} of the story was refused`);
  return { story, script: { ...scriptOf(steps), acts: steps.length } };
}

async function rateAt(server: BenchServer, { story, script }: Prepared, atOnce: number): Promise<RateRow> {
  const pgbench = findPgbench();
  const extent = { atOnce, seconds: SECONDS };
  const ceiling = pgbench ? await on(server, (database) => byPgbench({ pgbench, database }, script, extent)) : null;
  const before = await serverCpuSeconds(server.dataDirectory);
  const [own, bytes] = await on(server, async (database) => {
    const rate = await byRecordEvent(database, story, extent);
    return [rate, await bytesACase(database)] as const;
  });
  const after = await serverCpuSeconds(server.dataDirectory);
  const serverCpu = before === null || after === null ? null : (1_000 * (after - before)) / own.eventsInAll;
  const http = await on(server, async (database) => {
    const { url, stop } = await startService(database);
    return byHttp({ serviceUrl: url, story, ...extent }).finally(stop);
  });
  if (http.failed > 0) throw new Error(`${http.failed} acts failed over HTTP`);
  const { eventsASecond: recordEvent, cpuSecondsPerThousand } = own;
  const over = { http: http.eventsASecond, httpP95: http.p95 };
  const row = { atOnce, pgbench: ceiling, recordEvent, cpuSecondsPerThousand, serverCpu, bytes, ...over };
  say(table([row]));
  return row;
}

async function measured(server: BenchServer): Promise<Report> {
  const told = await on(server, prepared);
  const { story } = told;
  // Each repetition has its own floor beside it: what the machine does meanwhile is in both.
  const repetitions: RateRow[][] = [];
  for (let time = 0; time < TIMES; time++) {
    const rows: RateRow[] = [];
    for (const atOnce of AT_ONCE) rows.push(await rateAt(server, told, atOnce));
    repetitions.push(rows);
  }
  const rates = medians(repetitions);
  const rest = await on(server, async (database) => {
    const stages = await stagesOf(database, story);
    await byRecordEvent(database, story, { atOnce: 8, seconds: 3 });
    const verify = await verifying(database);
    const { url, stop } = await startService(database);
    const reading = await readingACase(database, url, story).finally(stop);
    return { stages, verify, reading };
  });
  const lateness = await on(server, (database) => ringing(database, story, { bells: 10_000, withinSeconds: 60 }));
  const replayed = await on(server, (database) => firstReplay(database, story));
  const proclaimed = await on(server, (database) => proclaiming(database, story));
  const about = { title: story.title, acts: story.acts.length };
  return {
    machine: thisMachine(),
    server: server.about,
    story: about,
    rates,
    repetitions,
    ...rest,
    lateness,
    replayed,
    proclaimed,
    splits: splitting(),
  };
}

if (!findPgbench())
  say('There is no pgbench here (Debian: postgresql-contrib, or set PGBENCH): nothing to compare with.');
const server = await startBenchServer();
try {
  const report = await measured(server);
  mkdirSync(dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
  const { rates, repetitions, ...rest } = report;
  process.stdout.write(
    `${JSON.stringify(rest, null, 2)}\n\nDurable events a second, medians of ${repetitions.length}:\n${table(rates)}\n\nWritten to ${REPORT}\n`,
  );
  if (asked.compare !== undefined) {
    const before = JSON.parse(readFileSync(asked.compare, 'utf8')) as Report;
    process.stdout.write(`\nCompared with ${asked.compare}:\n${compared(before, report).join('\n')}\n`);
  }
} finally {
  await server.stop();
}
