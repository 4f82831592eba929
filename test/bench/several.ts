import { onServer } from '#local-postgres/roles';
import { dayInEngland } from '#statutory-calendar/civil-date';
import type { Story } from '#test/faults/stories';
import { until } from '#test/faults/until';
import { type BenchDatabase, startBenchServer } from './bench-database.js';
import { startService, startWorkerProcess } from './bench-processes.js';
import { byHttp } from './by-http.js';
import { storyForTheBench } from './told-stories.js';
import { verifying } from './verifying.js';

/** `npm run bench:several`: one service; two services and three workers on one database; a database for each of two. */
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 8);
const AT_ONCE = 16;

/** What was told through some services, and what stands on the record when everything is done. */
interface Told {
  readonly eventsASecond: number;
  /** Of a hundred acts five took longer, in milliseconds, at the slowest service. */
  readonly p95: number;
  readonly failed: number;
  /** Proved with the whole history told again. */
  readonly eventsProved: number;
  /** Notices that the workers sent. */
  readonly sent: number;
}

const LEFT = `SELECT count(*)::int AS n FROM outbox WHERE state = 'waiting' AND channel IS DISTINCT FROM 'digest'`;
const SENT = `SELECT count(*)::int AS n FROM outbox WHERE state = 'done'`;

async function told(
  databases: readonly BenchDatabase[],
  story: Story,
  { services, workers }: { readonly services: number; readonly workers: number },
): Promise<Told> {
  const each = databases.flatMap((database) => Array.from({ length: services }, () => database));
  const serving = await Promise.all(each.map((database) => startService(database)));
  const working = databases.flatMap((database) => Array.from({ length: workers }, () => startWorkerProcess(database)));
  const load = { story, seconds: SECONDS, atOnce: AT_ONCE / each.length };
  const rates = await Promise.all(
    serving.map(({ url }, index) => byHttp(each[index] as BenchDatabase, { ...load, serviceUrl: url })),
  );
  await Promise.all(serving.map(({ stop }) => stop()));
  if (workers > 0) await Promise.all(databases.map(allHaveGone));
  await Promise.all(working.map(({ stop }) => stop()));
  const proved = await Promise.all(databases.map(verifying));
  const sent = await Promise.all(databases.map((database) => count(database, SENT)));
  const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
  return {
    eventsASecond: sum(rates.map(({ eventsASecond }) => eventsASecond)),
    p95: Math.max(...rates.map(({ p95 }) => p95)),
    failed: sum(rates.map(({ failed }) => failed)),
    eventsProved: sum(proved.map(({ events }) => events)),
    sent: sum(sent),
  };
}

async function allHaveGone(database: BenchDatabase): Promise<void> {
  const look = async () => (await count(database, LEFT)) === 0 || undefined;
  await until('the notices are sent', look, { withinMs: 600_000, everyMs: 200 });
}

function count({ superuserUrl }: BenchDatabase, sql: string): Promise<number> {
  return onServer(superuserUrl, async (client) => (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0);
}

const server = await startBenchServer();
try {
  const story = storyForTheBench(dayInEngland(new Date().toISOString()));
  const on = async (many: number, of: { readonly services: number; readonly workers: number }) => {
    const databases = await Promise.all(Array.from({ length: many }, () => server.fresh()));
    const found = await told(databases, story, of);
    for (const { drop } of databases) await drop();
    return found;
  };
  const report = {
    'one service, no worker': await on(1, { services: 1, workers: 0 }),
    'two services and three workers on one database': await on(1, { services: 2, workers: 3 }),
    'two databases, a service and a worker for each': await on(2, { services: 1, workers: 1 }),
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
} finally {
  await server.stop();
}
