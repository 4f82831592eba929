import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseRow, historyOf } from '#case-record/cases';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { savePeople } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import type { Actor, Facts } from '#engine/history';
import type { QueueSettings } from '#queue/connection';
import { openQueue } from '#queue/open-queue';
import { wakeRelay } from '#queue/wake-relay';
import { Mortal } from '#test/faults/mortal';
import { cloneDatabase } from '#test/real-postgres';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';
import { until } from './at-work.js';
import type { Backend } from './backends.js';

/** A letter as a worker put it into the folder. */
export interface Letter {
  readonly ref: string;
  readonly sequence: number;
  readonly template: string;
  readonly channel: string;
  readonly to: { readonly person: string | null; readonly name: string };
  readonly body: string;
}

/** A record of disagreements, and two workers that can be killed. */
export interface LadderHouse {
  readonly record: CaseRecord;
  readonly workers: readonly [Mortal, Mortal];
  /** Sets the record's clock, and tells the workers that something may be due. */
  readonly itIs: (at: string) => Promise<void>;
  readonly act: (ref: string | null, act: { type: string; by: Actor; data?: Facts }) => Promise<string>;
  readonly stateOf: (ref: string) => Promise<string>;
  /** Until the case stands there, and every letter that follows has gone out. */
  readonly untilAt: (ref: string, state: string) => Promise<void>;
  readonly letters: () => readonly Letter[];
  /** Asks the workers for one of their nightly or hourly works. */
  readonly chore: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Seconds in which a process of its own has begun, or taken up what a killed one held, on a machine that has much else to do. */
export const A_START = 240;

const SCRIPT = fileURLToPath(new URL('./ladder-worker.js', import.meta.url));

export async function openLadderHouse(backend: Backend): Promise<LadderHouse> {
  const database = await cloneDatabase();
  const record = await openRecord({ url: database.applicationUrl, poolSize: 4, applicationName: 'ladder' }, register);
  await savePeople(record, demonstrationPeople);
  const settings = backend.settings({ database });
  const folder = mkdtempSync(join(tmpdir(), 'waymark-ladder-'));
  const workers = workersIn(folder, { ...settings, databaseUrl: database.applicationUrl });
  const [relay, chores] = [openQueue(settings, 'relay'), openQueue(settings, 'chores')];
  return {
    record,
    workers,
    itIs: async (at) => {
      await setClock(record, at);
      wakeRelay(relay);
    },
    act: actsOn(record),
    stateOf: async (ref) => (await caseRow(record, ref))?.state ?? '',
    untilAt: async (ref, state) => {
      await until(`${ref} at ${state}`, async () => (await caseRow(record, ref))?.state === state, A_START);
      const allGone = async () => {
        const [left] = await record.db.query("SELECT count(*)::int AS n FROM outbox WHERE state <> 'done'");
        return left.n === 0;
      };
      await until('every letter has gone out', allGone, A_START);
    },
    letters: () => lettersIn(join(folder, 'notices')),
    chore: async (name) => void (await chores.add(name, {})),
    async close() {
      await Promise.all(workers.map((each) => each.end('SIGKILL')));
      await Promise.all([relay.close(), chores.close()]);
      await closeRecord(record);
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Two of them, on the same database and queue, that write what they send into one folder. */
function workersIn(folder: string, { databaseUrl, queue, redisUrl }: QueueSettings): readonly [Mortal, Mortal] {
  const { PATH, HOME, TZ } = process.env;
  const env = {
    ...{ PATH, HOME, TZ, DEMONSTRATION: 'true', NOTICES: 'folder', DATA_DIR: folder, LOG_LEVEL: 'warn' },
    ...{ DATABASE_URL: databaseUrl, QUEUE: queue, ...(queue === 'redis' && { REDIS_URL: redisUrl }) },
  };
  const worker = (name: string) => new Mortal({ name, script: SCRIPT, env, folder });
  return [worker('worker-1'), worker('worker-2')];
}

/** Records what must be accepted, each time under a key of its own. */
function actsOn(record: CaseRecord): LadderHouse['act'] {
  let acts = 0;
  return async (ref, { type, by, data = {} }) => {
    acts += 1;
    const where = ref === null ? { pathway: 'disagreement', area: 'north-east-lincolnshire' } : { ref };
    const answer = await recordEvent(record, { ...where, type, by, data, key: `ladder:${acts}` });
    if (answer.outcome === 'refused') throw new Error(`${type} was refused: ${answer.code} ${answer.reason}`);
    return answer.ref;
  };
}

function lettersIn(folder: string): readonly Letter[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Letter);
}

/** What the clock recorded of that clock, oldest first: the rung that ended, and its day. */
export async function rungsEnded({ record }: LadderHouse, ref: string): Promise<readonly string[]> {
  const passed = (await historyOf(record, ref)).filter(
    ({ type, data }) => type === 'DeadlinePassed' && data.clock === 'rung-ends',
  );
  return passed.map(({ data, occurredOn }) => `${data.key} ${occurredOn}`);
}
