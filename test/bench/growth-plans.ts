import pg from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import { claimDue, letGo } from '#case-record/deadline-rows';
import { type CaseRecord, closeRecord } from '#case-record/open-record';
import { claimOutbox } from '#case-record/outbox';
import { recordEvent } from '#case-record/record-event';
import { verifyAll, verifyCase } from '#case-record/verify';
import { setClock } from '#case-record/virtual-clock';
import { settingsFrom } from '#settings/settings';
import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import { headersOf } from '#test/signed-in';
import { openService } from '../../apps/service/open-service.js';
import type { BenchDatabase } from './bench-database.js';
import { type Explained, explainAll } from './growth-explained.js';
import { oldCases } from './growth-rates.js';
import { promised } from './growth-seeds.js';

const SECRET = 'of the bench, and of nothing else';

/** What was asked, and what it cost: the first time, when much is on the disk only, and once more. */
export interface Asked {
  readonly what: string;
  readonly first: Cost;
  readonly again: Cost;
}

interface Cost {
  readonly statements: number;
  readonly ms: number;
  readonly planningMs: number;
  readonly hit: number;
  readonly read: number;
  readonly slowest: Explained | undefined;
}

interface Bench {
  readonly record: CaseRecord;
  readonly today: CivilDate;
  readonly refs: readonly string[];
  readonly page: (person: string, path: string) => Promise<unknown>;
}

/** The hottest of what there is to ask, by the project's own functions and pages. */
const QUESTIONS: readonly (readonly [what: string, ask: (bench: Bench, time: number) => Promise<unknown>])[] = [
  [
    'an act on an old case (find-for-acts, write-acts)',
    ({ record, today, refs }, time) =>
      recordEvent(record, {
        ref: refs[time] as string,
        ...promised(today, 900 + time),
        occurredOn: today,
        by: { person: 'asha', role: 'coordinator' },
        key: `growth-${process.pid}-${time}`,
      }),
  ],
  [
    'claim 50 bells',
    async ({ record, today }) => {
      await setClock(record, `${addDays(today, 3)}T10:00:00Z`);
      await letGo(record, await claimDue(record, { limit: 50, leaseSeconds: 60 }));
      await setClock(record, null);
    },
  ],
  ['claim 50 notices', ({ record }) => claimOutbox(record, { limit: 50, leaseSeconds: 1 })],
  ['my work, /', ({ page }) => page('asha', '/')],
  ['work of the team, /?view=team', ({ page }) => page('malik', '/?view=team')],
  ['list of cases, /cases', ({ page }) => page('malik', '/cases')],
  ['list of deadlines, /deadlines', ({ page }) => page('malik', '/deadlines')],
  ['list of notices, /notices', ({ page }) => page('malik', '/notices')],
  ['a case, /cases/:ref', ({ page, refs }, time) => page('asha', `/cases/${refs[5 + time]}`)],
  ['verify one case', ({ record, refs }, time) => verifyCase(record, refs[7 + time] as string)],
  ['verify all: its first page of 200 cases', ({ record }) => verifyAll(record).next()],
];

/** Asks each twice, every statement explained as it is sent. */
export async function plansOf(
  database: BenchDatabase,
  today: CivilDate,
  say: (line: string) => void,
): Promise<readonly Asked[]> {
  const record = await database.open(2);
  const look = new pg.Client({ connectionString: database.superuserUrl });
  await look.connect();
  // Longer than the ten seconds of the record's own connections: what would be cut off there is to be seen to its end.
  await look.query("SET timezone = 'UTC'; SET statement_timeout = '10min'");
  const refs = await oldCases(database, 20);
  const explained = await explainAll(record, look);
  const { page, close } = await pagesOf(record);
  try {
    const found: Asked[] = [];
    for (const [what, ask] of QUESTIONS) {
      const cost = async (time: number) => {
        explained.length = 0;
        await ask({ record, today, refs, page }, time).catch((error: Error) => say(`${what}: ${error.message}`));
        return costOf(explained);
      };
      const [first, again] = [await cost(0), await cost(1)];
      found.push({ what, first, again });
      say(`${what}: ${first.ms.toFixed(1)} ms, again ${again.ms.toFixed(1)} ms`);
    }
    return found;
  } finally {
    await close();
    await look.end();
    await closeRecord(record);
  }
}

/** The pages of the service, as people ask for them. */
async function pagesOf(record: CaseRecord): Promise<Pick<Bench, 'page'> & { readonly close: () => Promise<void> }> {
  const settings = settingsFrom({ DEMONSTRATION: 'true', SESSION_SECRET: SECRET });
  const app = await openService({ record, settings, wakeRelay: () => undefined, log: pino({ level: 'silent' }) });
  await app.init();
  const http = request(app.getHttpServer());
  return {
    close: () => app.close(),
    async page(person, path) {
      const { status } = await http.get(path).set(await headersOf(record, person));
      if (status !== 200) throw new Error(`${path}: ${status}`);
    },
  };
}

function costOf(explained: readonly Explained[]): Cost {
  const sum = (of: (one: Explained) => number) => explained.reduce((all, one) => all + (of(one) || 0), 0);
  const [slowest] = explained.toSorted((one, other) => other.ms - one.ms);
  return {
    statements: explained.length,
    ms: sum(({ ms }) => ms),
    planningMs: sum(({ planningMs }) => planningMs),
    hit: sum(({ hit }) => hit),
    read: sum(({ read }) => read),
    slowest,
  };
}
