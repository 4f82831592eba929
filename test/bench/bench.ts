import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { closeRecord } from '#case-record/open-record';
import { dayInEngland } from '#statutory-calendar/civil-date';
import type { Story } from '#test/faults/stories';
import { type BenchServer, startBenchServer } from './bench-database.js';
import { startService } from './bench-processes.js';
import { byHttp } from './by-http.js';
import { byPgbench, findPgbench } from './by-pgbench.js';
import { byRecordEvent } from './by-record-event.js';
import { readingACase } from './case-page.js';
import { type Script, scriptOf } from './pgbench-script.js';
import { type RateRow, type Report, table, thisMachine } from './report.js';
import { ringing } from './ringing.js';
import { stagesOf } from './stages.js';
import { storiesForTheBench } from './told-stories.js';
import { verifying } from './verifying.js';
import { rowsWritten } from './written-rows.js';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 8);
const AT_ONCE = (process.env['BENCH_AT_ONCE'] ?? '1,8,32').split(',').map(Number);
const REPORT = process.env['BENCH_REPORT'] ?? 'data/bench.json';

const say = (line: string) => process.stderr.write(`${line}\n`);

type Scripts = readonly (Script & { readonly acts: number })[];

/** The stories, and the same writes as scripts, read off what `recordEvent` wrote when it told each once. */
async function prepared(server: BenchServer): Promise<{ stories: readonly Story[]; scripts: Scripts }> {
  const database = await server.fresh();
  const record = await database.open(1);
  const look = new pg.Client({ connectionString: database.superuserUrl });
  await look.connect();
  const stories = await storiesForTheBench(record, dayInEngland(new Date().toISOString()));
  const scripts = [];
  for (const [index, story] of stories.entries()) {
    const steps = await rowsWritten(record, look, story);
    scripts.push({ ...scriptOf(steps, `s${index}`), acts: steps.length });
  }
  await look.end();
  await closeRecord(record);
  await database.drop();
  return { stories, scripts };
}

async function rateAt(
  server: BenchServer,
  { stories, scripts }: { stories: readonly Story[]; scripts: Scripts },
  atOnce: number,
) {
  const pgbench = findPgbench();
  const on = async <Result>(measure: (database: Awaited<ReturnType<BenchServer['fresh']>>) => Promise<Result>) => {
    const database = await server.fresh();
    return measure(database).finally(database.drop);
  };
  const extent = { atOnce, seconds: SECONDS };
  const ceiling = pgbench ? await on((database) => byPgbench({ pgbench, database }, scripts, extent)) : null;
  const own = await on((database) => byRecordEvent(database, stories, extent));
  const http = await on(async (database) => {
    const { url, stop } = await startService(database);
    return byHttp({ serviceUrl: url, stories, ...extent }).finally(stop);
  });
  if (http.failed > 0) throw new Error(`${http.failed} acts failed over HTTP`);
  const { eventsASecond: recordEvent, cpuSecondsPerThousand } = own;
  const row: RateRow = {
    atOnce,
    pgbench: ceiling,
    recordEvent,
    cpuSecondsPerThousand,
    http: http.eventsASecond,
    httpP95: http.p95,
  };
  say(table([row]));
  return row;
}

async function measured(server: BenchServer): Promise<Report> {
  const told = await prepared(server);
  const { stories } = told;
  say(`${stories.length} stories, ${stories.reduce((sum, { acts }) => sum + acts.length, 0)} acts in all`);
  const rates: RateRow[] = [];
  for (const atOnce of AT_ONCE) rates.push(await rateAt(server, told, atOnce));
  const database = await server.fresh();
  const stages = await stagesOf(database, stories);
  await byRecordEvent(database, stories, { atOnce: 8, seconds: 3 });
  const verify = await verifying(database);
  const service = await startService(database);
  const reading = await readingACase(database, service.url, stories[0] as Story).finally(service.stop);
  await database.drop();
  const bells = await server.fresh();
  const lateness = await ringing(bells, stories[0] as Story);
  await bells.drop();
  const titles = stories.map(({ title, acts }) => ({ title, acts: acts.length }));
  return { machine: thisMachine(), server: server.about, stories: titles, rates, stages, verify, reading, lateness };
}

if (!findPgbench())
  say('There is no pgbench here (Debian: postgresql-contrib, or set PGBENCH): nothing to compare with.');
const server = await startBenchServer();
try {
  const report = await measured(server);
  mkdirSync(dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
  const { rates, ...rest } = report;
  process.stdout.write(
    `${JSON.stringify(rest, null, 2)}\n\nDurable events a second:\n${table(rates)}\n\nWritten to ${REPORT}\n`,
  );
} finally {
  await server.stop();
}
