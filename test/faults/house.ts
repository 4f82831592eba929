import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { savePeople } from '#case-record/people';
import { freePort } from '#local-postgres/postmaster';
import { redisAtHand } from '#test/queue/redis-at-hand';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';
import { type LettersOfTheDay, lettersOfTheDay } from './letters-of-the-day.js';
import { Mortal } from './mortal.js';
import { until } from './until.js';

/** The real service and real workers as processes, on a database of their own. */
export interface House {
  readonly serviceUrl: string;
  readonly service: Mortal;
  readonly workers: readonly Mortal[];
  /** The test's own way into the same database. */
  readonly record: CaseRecord;
  readonly database: ClonedDatabase;
  readonly noticesFolder: string;
  readonly letters: LettersOfTheDay;
  /** Where the queue is, when it is on Redis. */
  readonly redisUrl: string | undefined;
  readonly isReady: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const APPS = fileURLToPath(new URL('../../apps/', import.meta.url));
const START_WITHIN_MS = 60_000;

export type QueueKind = 'postgres' | 'redis';

interface Rooms {
  readonly workers: number;
  readonly queue: QueueKind;
}

/** Opens a house with one service and so many workers, all of them up. */
export async function openHouse({ workers, queue }: Rooms): Promise<House> {
  const redis = queue === 'redis' ? await redisAtHand() : undefined;
  const database = await cloneDatabase();
  const record = await openRecord({ url: database.applicationUrl, poolSize: 4, applicationName: 'faults' }, register);
  await savePeople(record, demonstrationPeople);
  const folder = mkdtempSync(join(tmpdir(), 'waymark-faults-'));
  const port = await freePort();
  const queueIn = redis
    ? ({ queue: 'redis', redisUrl: redis.url } as const)
    : ({ queue: 'postgres', databaseUrl: database.applicationUrl } as const);
  const env = environment({
    DATABASE_URL: database.applicationUrl,
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    ...(redis ? { QUEUE: 'redis', REDIS_URL: redis.url } : { QUEUE: 'postgres' }),
  });
  const mortal = (name: string, app: string) => new Mortal({ name, script: `${APPS}${app}/main.js`, env, folder });
  const house: House = {
    serviceUrl: `http://127.0.0.1:${port}`,
    service: mortal('service', 'service'),
    workers: Array.from({ length: workers }, (_, index) => mortal(`worker-${index + 1}`, 'worker')),
    record,
    database,
    redisUrl: redis?.url,
    noticesFolder: join(folder, 'data', 'notices'),
    letters: lettersOfTheDay(queueIn),
    isReady: () => isReady(`http://127.0.0.1:${port}`),
    async close() {
      await Promise.all([house.service, ...house.workers].map((each) => each.end('SIGKILL')));
      await house.letters.close();
      await closeRecord(record);
      await database.drop();
      await redis?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  for (const each of [house.service, ...house.workers]) each.start();
  await serviceIsUp(house);
  return house;
}

/** Waits until the service answers that it is ready. */
export async function serviceIsUp({ service, isReady }: Pick<House, 'service' | 'isReady'>): Promise<void> {
  const look = async () => {
    if (service.faults.length > 0) throw new Error(service.faults.join('\n'));
    return (await isReady()) || undefined;
  };
  await until('the service is ready', look, { withinMs: START_WITHIN_MS });
}

function environment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PATH, HOME, TZ } = process.env;
  return { PATH, HOME, TZ, DEMONSTRATION: 'true', NOTICES: 'folder', LOG_LEVEL: 'info', ACTS_A_MINUTE: '0', ...own };
}

async function isReady(serviceUrl: string): Promise<boolean> {
  const answer = await fetch(`${serviceUrl}/health/ready`).catch(() => undefined);
  await answer?.arrayBuffer().catch(() => undefined);
  return answer?.ok === true;
}
