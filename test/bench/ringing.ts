import { type CaseRecord, closeRecord } from '#case-record/open-record';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import { onServer } from '#local-postgres/roles';
import { openQueue } from '#queue/open-queue';
import { QUEUES } from '#queue/queue-names';
import { wakeRelay } from '#queue/wake-relay';
import type { Story } from '#test/faults/stories';
import { until } from '#test/faults/until';
import { copyCases, letRing, type Rung, rung } from './bells-due.js';
import type { BenchDatabase } from './bench-database.js';
import { startWorkerProcess } from './bench-processes.js';
import { keepForPollers, type Polled, polling } from './polling.js';

/** How bells rang, and how fast deadlines were armed and notices went out before. */
export interface Ringing extends Rung {
  readonly armsASecond: number;
  readonly noticesASecond: number;
  readonly ringsASecond: number;
  /** The floor: the same bells, marked and nothing else. */
  readonly polled: Polled;
}

/** So many bells, of as many cases, within so many seconds: 0 for one instant. */
export interface Extent {
  readonly bells: number;
  readonly withinSeconds: number;
}

/** As many as are opened by recording, the first quarter of them to warm up; the rest are copies of them. */
const OPENED = 2_000;
const AT_ONCE = 64;
const WORKERS = 2;
const PATIENCE = { withinMs: 900_000, everyMs: 500 };

/** Opens cases, lets their notices go out, and then lets one bell of each ring, with two workers. */
export async function ringing(database: BenchDatabase, story: Story, extent: Extent): Promise<Ringing> {
  const record = await database.open(16);
  const queue = openQueue({ queue: 'postgres', databaseUrl: database.applicationUrl }, QUEUES.relay);
  try {
    await setClock(record, `${story.acts[0]?.occurredOn}T10:00:00Z`);
    const opened = Math.min(OPENED, extent.bells);
    const warm = Math.floor(opened / 4);
    await openCases(record, story, { from: 0, to: warm });
    const arms = await rate(() => openCases(record, story, { from: warm, to: opened }), countOf(database, ARMED));
    const workers = Array.from({ length: WORKERS }, () => startWorkerProcess(database));
    const noticesASecond = await drain(countOf(database, WAITING));
    if (extent.bells > opened) await copyCases(database, Math.ceil(extent.bells / opened) - 1);
    await keepForPollers(database);
    await letRing(database, { ...extent, inSeconds: 5 });
    wakeRelay(queue);
    const left = countOf(database, LEFT);
    await until('all have rung', async () => (await left()) === 0 || undefined, PATIENCE);
    await Promise.all(workers.map((worker) => worker.stop()));
    const what = await rung(database);
    const polled = await polling(database);
    return { ...what, armsASecond: arms, noticesASecond, ringsASecond: what.rung / what.seconds, polled };
  } finally {
    await queue.close();
    await closeRecord(record);
  }
}

async function rate(work: () => Promise<unknown>, count: () => Promise<number>): Promise<number> {
  const already = await count();
  const before = performance.now();
  await work();
  const took = (performance.now() - before) / 1000;
  return ((await count()) - already) / took;
}

/** From the first that has gone, so that the start of the workers is not counted. */
async function drain(waiting: () => Promise<number>): Promise<number> {
  const all = await waiting();
  const left = await until(
    'the first has gone',
    async () => {
      const now = await waiting();
      return now < all ? now : undefined;
    },
    { ...PATIENCE, everyMs: 20 },
  );
  const before = performance.now();
  await until('the notices are sent', async () => (await waiting()) === 0 || undefined, { ...PATIENCE, everyMs: 100 });
  return left / ((performance.now() - before) / 1000);
}

async function openCases(
  record: CaseRecord,
  { pathway, area, acts }: Story,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const { type, occurredOn, by, data } = acts[0] as Story['acts'][number];
  let opened = from;
  const open = async () => {
    while (opened < to) {
      opened += 1;
      await recordEvent(record, { pathway, area, type, occurredOn, by, data, key: `bench-${opened}` });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, open));
}

const ARMED = 'SELECT count(*)::int AS n FROM deadline';
const WAITING = "SELECT count(*)::int AS n FROM outbox WHERE state = 'waiting' AND channel IS DISTINCT FROM 'digest'";
const LEFT = `SELECT count(*)::int AS n FROM bench_bell b JOIN deadline d USING (id) WHERE d.next_bell_at = b.at`;

const countOf =
  ({ superuserUrl }: BenchDatabase, sql: string) =>
  (): Promise<number> =>
    onServer(superuserUrl, async (client) => (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0);
