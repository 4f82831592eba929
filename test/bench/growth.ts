import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { verifyCheckpoints, writeCheckpoint } from '#case-record/checkpoints';
import { closeRecord } from '#case-record/open-record';
import { onServer } from '#local-postgres/roles';
import { dayInEngland } from '#statutory-calendar/civil-date';
import type { BenchDatabase } from './bench-database.js';
import { ordinaryPathway } from './bench-pathways.js';
import { byRecordEvent } from './by-record-event.js';
import { fill } from './growth-fill.js';
import { asOneTable, byMonth, removalOfMonths } from './growth-months.js';
import { plansOf } from './growth-plans.js';
import { actsOnOldCases, claimsOfBells } from './growth-rates.js';
import { busiestWhile, forgetting } from './growth-retention.js';
import { tellSeeds } from './growth-seeds.js';
import { type GrowthServer, growthFolder, startGrowthServer, WHILE_FILLING, WHILE_MEASURED } from './growth-server.js';
import { sizesOf } from './growth-sizes.js';
import { migrationInSteps, migrationOf, vacuuming } from './growth-upkeep.js';
import { thisMachine } from './report.js';

/** `npm run bench:growth`: a database of GROWTH_CASES cases, and what the hottest statements cost in it. */
const CASES = Number(process.env['GROWTH_CASES'] ?? 1_000_000);
const REPORT = process.env['GROWTH_REPORT'] ?? 'data/growth.json';
const SECONDS = Number(process.env['GROWTH_SECONDS'] ?? 30);
const STAGES = (
  process.env['GROWTH_STAGES'] ?? 'fill,sizes,plans,bells,rates,vacuum,forgetting,checkpoints,migration'
).split(',');

const say = (line: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
const today = dayInEngland(new Date().toISOString());

async function filled(server: GrowthServer) {
  const database = await server.database('grown');
  const record = await database.open(1);
  const seeds = await tellSeeds(record, today).finally(() => closeRecord(record));
  const began = performance.now();
  await onServer(database.superuserUrl, async (client) => {
    await fill(client, { cases: CASES, seeds, say });
    await client.query('VACUUM (ANALYZE, FREEZE)');
    await client.query('CHECKPOINT');
  });
  const seconds = Math.round((performance.now() - began) / 1_000);
  return { cases: CASES, seeds: seeds.length, seconds, settings: server.settings, ...(await sizesOf(database)) };
}

async function measured(server: GrowthServer): Promise<void> {
  const database = await server.database('grown');
  const stages: Readonly<Record<string, () => Promise<unknown>>> = {
    sizes: () => sizesOf(database),
    plans: () => plansOf(database, today, say),
    bells: () => claimsOfBells(database, today),
    rates: () => ratesOf(server, database),
    vacuum: () => vacuuming(database, today, SECONDS),
    forgetting: () => forgetting(database),
    checkpoints: () => checkpointsOf(database),
    migration: async () => [
      await migrationOf(database, 'task'),
      await migrationInSteps(database, 'task'),
      await migrationOf(database, 'deadline'),
    ],
    months: () => monthsOf(database),
  };
  for (const [stage, measure] of Object.entries(stages)) {
    if (!STAGES.includes(stage)) continue;
    say(stage);
    report[stage] = { load: thisMachine()['load'], found: await measure() };
    keep();
  }
}

/** One ordinary story over and over on new cases, and acts on cases of before; the same on a database that is empty. */
async function ratesOf(server: GrowthServer, grown: BenchDatabase) {
  const ordinary = ordinaryPathway(today);
  const empty = await server.database('empty');
  const extent = { atOnce: 8, seconds: SECONDS };
  const found = {
    newCasesEmpty: await byRecordEvent(empty, ordinary, extent),
    newCasesGrown: await byRecordEvent(grown, ordinary, extent),
    oldCasesGrown: await busiestWhile(grown, () => actsOnOldCases(grown, today, { ...extent, cases: 5_000 })),
    newCasesEmptyAgain: await byRecordEvent(empty, ordinary, extent),
  };
  await empty.drop();
  return found;
}

/** How long it takes to set down the heads of all cases, then of those that moved since, and to verify them; seconds. */
async function checkpointsOf(database: BenchDatabase) {
  const record = await database.open(2);
  const timed = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return Math.round((performance.now() - began) / 10) / 100;
  };
  const first = await timed(() => writeCheckpoint(record));
  const next = await timed(() => writeCheckpoint(record));
  const verified = await timed(() => verifyCheckpoints(record));
  await closeRecord(record);
  return { first, next, verified };
}

/** The same questions and then the same acts of two tables as they are and by month; acts change whose work there is. */
async function monthsOf(database: BenchDatabase) {
  const asked = () => plansOf(database, today, say);
  const acted = async (from: number) => ({
    newCases: await byRecordEvent(database, ordinaryPathway(today), { atOnce: 8, seconds: SECONDS }),
    oldCases: await actsOnOldCases(database, today, { atOnce: 8, seconds: SECONDS, cases: 500, from }),
  });
  const one = { written: await asOneTable(database), plans: await asked() };
  const parted = { written: await byMonth(database), plans: await asked(), ...(await acted(0)) };
  const removal = await removalOfMonths(database);
  await asOneTable(database);
  return { one: { ...one, ...(await acted(500)) }, parted, removal };
}

const { folder, remove } = growthFolder();
const report: Record<string, unknown> = { machine: thisMachine() };
const keep = () => {
  mkdirSync(dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
};
try {
  if (STAGES.includes('fill')) {
    const server = await startGrowthServer(folder, WHILE_FILLING);
    report['fill'] = await filled(server).finally(server.stop);
    keep();
  }
  if (STAGES.some((stage) => stage !== 'fill')) {
    const server = await startGrowthServer(folder, WHILE_MEASURED);
    await measured(server).finally(server.stop);
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
} finally {
  remove();
}
