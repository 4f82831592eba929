import pg from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import { closeRecord } from '#case-record/open-record';
import { settingsFrom } from '#settings/settings';
import { addDays, dayInEngland } from '#statutory-calendar/civil-date';
import { openService } from '../../apps/service/open-service.js';
import { newSession } from '../../apps/service/sign-in/session.js';
import { startBenchServer } from './bench-database.js';
import { grow } from './grown-database.js';
import { readsOf, watch } from './watched-statements.js';

// What each page costs in an area of many cases: statements, pages of the database read, milliseconds, kilobytes.

const CASES = Number(process.env['BENCH_CASES'] ?? 20_000);
const SECRET = 'of the bench, and of nothing else';

const PAGES: readonly (readonly [person: string, path: string])[] = [
  ['asha', '/'],
  ['malik', '/'],
  ['omar', '/'],
  ['dana', '/'],
  ['malik', '/?view=team'],
  ['dana', '/cases'],
  ['malik', '/cases'],
  ['malik', '/cases?closed=yes'],
  ['asha', '/cases?post=accessCoordinator1'],
  ['malik', '/deadlines'],
  ['malik', '/deadlines?days=365'],
  ['malik', '/notices'],
  ['malik', '/notices?state=parked'],
  ['asha', '/cases/$ref'],
  ['asha', '/cases/$ref/notices'],
  ['asha', '/cases/$ref/history'],
  ['malik', '/funding'],
  ['malik', '/api/cases'],
  ['malik', '/api/cases?closed=true'],
  ['malik', '/api/deadlines'],
  ['malik', '/api/deadlines?state=open'],
];

const server = await startBenchServer();
const database = await server.fresh();
const record = await database.open(4);
const superuser = new pg.Client({ connectionString: database.superuserUrl });
await superuser.connect();
try {
  const sent = watch(record);
  const begun = addDays(dayInEngland(new Date().toISOString()), -60);
  const [ref = ''] = await grow({ record, superuser }, begun, { cases: CASES, oneIn: 100 });
  const app = await openService({
    record,
    settings: settingsFrom({ DEMONSTRATION: 'true', SESSION_SECRET: SECRET }),
    wakeRelay: () => undefined,
    log: pino({ level: 'silent' }),
  });
  await app.init();
  const http = request(app.getHttpServer());
  process.stdout.write(
    '| who | page | status | statements | buffers | SQL ms | page ms | kB | whole tables |\n|---|---|---|---|---|---|---|---|---|\n',
  );
  for (const [person, path] of PAGES) {
    const look = () =>
      http
        .get(path.replace('$ref', ref))
        .set('Cookie', `waymark-session=${newSession(person, Date.now(), SECRET)}`)
        .set('Waymark-Person', person);
    await look();
    sent.length = 0;
    const began = performance.now();
    const answer = await look();
    const ms = performance.now() - began;
    const statements = [...sent];
    const reads = await readsOf(superuser, statements);
    const sum = (of: (read: (typeof reads)[number]) => number) => reads.reduce((all, one) => all + of(one), 0);
    const whole = [...new Set(reads.flatMap(({ wholeTables }) => wholeTables))];
    const kB = (Buffer.byteLength(answer.text) / 1_000).toFixed(0);
    const cost = [statements.length, sum((one) => one.buffers), sum((one) => one.ms).toFixed(0), ms.toFixed(0), kB];
    process.stdout.write(`| ${[person, path, answer.status, ...cost, whole.join(' ')].join(' | ')} |\n`);
    if (process.env['BENCH_SQL'] === path)
      for (const one of reads) process.stdout.write(`${one.buffers} ${one.text}\n`);
  }
  await app.close();
} finally {
  await superuser.end();
  await closeRecord(record);
  await server.stop();
}
