import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { closeRecord } from '#case-record/open-record';
import { onServer } from '#local-postgres/roles';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { fill } from './growth-fill.js';
import { tellSeeds } from './growth-seeds.js';
import { type GrowthServer, growthFolder, startGrowthServer, WHILE_FILLING } from './growth-server.js';
import { sizesOf } from './growth-sizes.js';
import { thisMachine } from './report.js';

/** `npm run bench:growth`: a database of GROWTH_CASES cases, and what the hottest statements cost in it. */
const CASES = Number(process.env['GROWTH_CASES'] ?? 1_000_000);
const REPORT = process.env['GROWTH_REPORT'] ?? 'data/growth.json';
const STAGES = (process.env['GROWTH_STAGES'] ?? 'fill').split(',');

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
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
} finally {
  remove();
}
