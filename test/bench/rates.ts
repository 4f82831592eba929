import pg from 'pg';
import { closeRecord } from '#case-record/open-record';
import { type ActStatement, statementsOf } from './act-statements.js';
import type { BenchDatabase, BenchServer } from './bench-database.js';
import type { BenchPathway } from './bench-pathways.js';
import { startBareNest, startService } from './bench-processes.js';
import { byHttp } from './by-http.js';
import { byNode } from './by-node.js';
import { byPgbench, findPgbench } from './by-pgbench.js';
import { byRecordEvent } from './by-record-event.js';
import { bytesACase } from './bytes-a-case.js';
import type { Extent } from './measured-rate.js';
import { type Script, scriptOf } from './pgbench-script.js';
import type { RateRow } from './rate-row.js';
import { serverCpuSeconds } from './server-cpu.js';
import { committed } from './transactions.js';
import { rowsWritten } from './written-rows.js';

/** A pathway with the writes of its story, as each floor makes them. */
export interface Prepared extends BenchPathway {
  readonly script: Script & { readonly acts: number };
  readonly statements: readonly ActStatement[];
}

/** Measures something on a database of its own. */
export async function on<Result>(
  server: BenchServer,
  measure: (database: BenchDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await server.fresh();
  return measure(database).finally(database.drop);
}

/** The floors' writes, read off what `recordEvent` wrote when it told the story once. */
export async function prepared(database: BenchDatabase, pathway: BenchPathway): Promise<Prepared> {
  const record = await database.open(1, pathway.register);
  const look = new pg.Client({ connectionString: database.superuserUrl });
  await look.connect();
  const { story } = pathway;
  const steps = await rowsWritten(record, look, story);
  await look.end();
  await closeRecord(record);
  if (steps.length < story.acts.length) throw new Error(`Act ${steps.length + 1} of the story was refused`);
  return { ...pathway, script: { ...scriptOf(steps), acts: steps.length }, statements: statementsOf(steps) };
}

/** One line of the table: each floor just before what stands on it. */
export async function rateAt(server: BenchServer, told: Prepared, extent: Extent): Promise<RateRow> {
  const pgbench = await pgbenchRate(server, told, extent);
  const node = await on(server, (database) => byNode(database, told.statements, extent));
  const own = await recordRate(server, told, extent);
  const over = told.served ? await httpRate(server, told, extent) : NOT_SERVED;
  return {
    pathway: told.name,
    atOnce: extent.atOnce,
    pgbench,
    node: node.eventsASecond,
    ...own,
    ofPgbench: share(own.recordEvent, pgbench),
    ofNode: share(own.recordEvent, node.eventsASecond),
    ...over,
    ofBareNest: share(over.http, over.bareNest),
  };
}

const share = (rate: number | null, floor: number | null) => (rate === null || floor === null ? null : rate / floor);

async function pgbenchRate(server: BenchServer, { script }: Prepared, extent: Extent): Promise<number | null> {
  const pgbench = findPgbench();
  return pgbench ? on(server, (database) => byPgbench({ pgbench, database }, script, extent)) : null;
}

async function recordRate(server: BenchServer, told: Prepared, extent: Extent) {
  const before = await serverCpuSeconds(server.dataDirectory);
  const [own, bytes] = await on(server, async (database) => {
    const rate = await byRecordEvent(database, told, extent);
    return [rate, await bytesACase(database)] as const;
  });
  const after = await serverCpuSeconds(server.dataDirectory);
  const serverCpu = before === null || after === null ? null : (1_000 * (after - before)) / own.eventsInAll;
  const { eventsASecond: recordEvent, cpuSecondsPerThousand } = own;
  return { recordEvent, cpuSecondsPerThousand, serverCpu, bytes };
}

const NOT_SERVED = { bareNest: null, http: null, httpP95: null, transactions: null };

async function httpRate(server: BenchServer, { statements, story }: Prepared, extent: Extent) {
  const asked = { story, ...extent };
  const bare = await on(server, async (database) => {
    const { url, stop } = await startBareNest(database, statements);
    return byHttp(database, { serviceUrl: url, ...asked }).finally(stop);
  });
  const { http, transactions } = await on(server, async (database) => {
    const before = await committed(database);
    const { url, stop } = await startService(database);
    const rate = await byHttp(database, { serviceUrl: url, ...asked }).finally(stop);
    return { http: rate, transactions: ((await committed(database)) - before) / rate.eventsInAll };
  });
  const failed = bare.failed + http.failed;
  if (failed > 0) throw new Error(`${failed} acts failed over HTTP`);
  return { bareNest: bare.eventsASecond, http: http.eventsASecond, httpP95: http.p95, transactions };
}
