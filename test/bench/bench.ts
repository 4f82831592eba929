import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { dayInEngland } from '#statutory-calendar/civil-date';
import type { Story } from '#test/faults/stories';
import { type BenchDatabase, type BenchServer, startBenchServer } from './bench-database.js';
import { type BenchPathway, ordinaryPathway, smallPathway } from './bench-pathways.js';
import { startService } from './bench-processes.js';
import { findPgbench } from './by-pgbench.js';
import { byRecordEvent } from './by-record-event.js';
import { readingACase } from './case-page.js';
import { compared, medians } from './compared.js';
import { firstReplay } from './first-replay.js';
import { inAnArea } from './in-an-area.js';
import { printed } from './printed.js';
import { proclaiming } from './proclaimed.js';
import { type RateRow, table } from './rate-row.js';
import { on, type Prepared, prepared, rateAt } from './rates.js';
import { type Report, thisMachine } from './report.js';
import { type Ringing, ringing } from './ringing.js';
import { splitting } from './splits.js';
import { stagesOf } from './stages.js';
import { verifying } from './verifying.js';

const number = (name: string, without: number) => Number(process.env[name] ?? without);
const SECONDS = number('BENCH_SECONDS', 8);
const TIMES = number('BENCH_TIMES', 3);
const CASES = number('BENCH_CASES', 20_000);
const REPLAYED = number('BENCH_REPLAYED', 5_000);
const BELLS = { bells: number('BENCH_BELLS', 10_000), withinSeconds: number('BENCH_WITHIN', 60) };
const AT_ONCE = (process.env['BENCH_AT_ONCE'] ?? '1,8,32').split(',').map(Number);
const REPORT = process.env['BENCH_REPORT'] ?? 'data/bench.json';
const { values: asked } = parseArgs({ options: { compare: { type: 'string' } } });

// Read before anything is measured: a file that is not there is said at once, and a report may be written over its own.
const before = asked.compare === undefined ? undefined : (JSON.parse(readFileSync(asked.compare, 'utf8')) as Report);

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Measures on a database of its own, and says how long it took: whoever waits sees how far it is. */
async function saying<Result>(
  server: BenchServer,
  what: string,
  measure: (database: BenchDatabase) => Promise<Result>,
) {
  const began = performance.now();
  const found = await on(server, measure);
  say(`${what}: measured within ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  return found;
}

/** One repetition: all that has a floor, each beside its own. What the machine does meanwhile is in both. */
async function repetition(server: BenchServer, told: readonly Prepared[], story: Story) {
  const rows: RateRow[] = [];
  for (const pathway of told) {
    for (const atOnce of AT_ONCE) {
      const row = await rateAt(server, pathway, { atOnce, seconds: SECONDS });
      say(table([row]));
      rows.push(row);
    }
  }
  const bells = await saying(server, 'bells', (database) => ringing(database, story, BELLS));
  return { rows, bells };
}

async function measured(server: BenchServer): Promise<Report> {
  const today = dayInEngland(new Date().toISOString());
  const ordinary = ordinaryPathway(today);
  const told: Prepared[] = [];
  for (const each of [ordinary, smallPathway(today)])
    told.push(await on(server, (database) => prepared(database, each)));
  const repetitions: RateRow[][] = [];
  const bells: Ringing[] = [];
  for (let time = 0; time < TIMES; time++) {
    const found = await repetition(server, told, ordinary.story);
    repetitions.push(found.rows);
    bells.push(found.bells);
  }
  return {
    machine: thisMachine(),
    server: server.about,
    stories: told.map(({ story: { title, acts } }) => ({ title, acts: acts.length })),
    rates: medians(repetitions),
    repetitions,
    bells,
    area: await saying(server, 'pages', (database) =>
      inAnArea(database, { cases: CASES, seconds: SECONDS, times: TIMES }),
    ),
    ...(await measuredOnce(server, ordinary)),
  };
}

/** What has no floor, and is the same at every repetition but for the machine. */
async function measuredOnce(server: BenchServer, ordinary: BenchPathway) {
  const { story } = ordinary;
  const rest = await saying(server, 'stages and verify', async (database) => {
    const stages = await stagesOf(database, story);
    await byRecordEvent(database, ordinary, { atOnce: 8, seconds: 3 });
    const verify = await verifying(database);
    const { url, stop } = await startService(database);
    const reading = await readingACase(database, url, story).finally(stop);
    return { stages, verify, reading };
  });
  const replayed = await saying(server, 'first replay', (database) =>
    firstReplay(database, { story, cases: REPLAYED }),
  );
  const proclaimed = await saying(server, 'proclaimed', (database) => proclaiming(database, story));
  return { ...rest, replayed, proclaimed, splits: splitting() };
}

if (!findPgbench())
  say('There is no pgbench here (Debian: postgresql-contrib, or set PGBENCH): nothing to compare with.');
const server = await startBenchServer();
try {
  const report = await measured(server);
  mkdirSync(dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${printed(report)}\n\nWritten to ${REPORT}\n`);
  if (before) process.stdout.write(`\nCompared with ${asked.compare}:\n${compared(before, report).join('\n')}\n`);
} finally {
  await server.stop();
}
