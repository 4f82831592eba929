import { adoptHolidays } from '#case-record/adopt-holidays';
import { calendarInUse } from '#case-record/calendars';
import { type CaseRecord, closeRecord } from '#case-record/open-record';
import { recomputings } from '#case-record/recompute';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import { onServer } from '#local-postgres/roles';
import { withBankHoliday } from '#statutory-calendar/bank-holidays';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { within, workingDays } from '#statutory-calendar/periods';
import { reckon } from '#statutory-calendar/reckon';
import type { Story } from '#test/faults/stories';
import { until } from '#test/faults/until';
import type { BenchDatabase } from './bench-database.js';
import { startWorkerProcess } from './bench-processes.js';

/** How long it took to recompute all open deadlines after a bank holiday was proclaimed, with two workers. */
export interface Proclaimed {
  readonly openDeadlines: number;
  readonly cases: number;
  readonly deadlinesMoved: number;
  readonly casesMoved: number;
  /** From the commit of the first change to the end of all; and with it the start of the workers and their first look. */
  readonly seconds: number;
  readonly secondsFromStart: number;
  /** Until every manager had been told, too. */
  readonly secondsToNotices: number;
  /** Cases left out or with more than one change, and deadlines that are not at the day recorded: all must be nought. */
  readonly wrong: number;
}

const DEADLINES = 10_000;
const PATIENCE = { withinMs: 900_000, everyMs: 100 };

/** Opens cases until so many deadlines are open, proclaims the next working day, and lets two workers recompute. */
export async function proclaiming(database: BenchDatabase, story: Story): Promise<Proclaimed> {
  const record = await database.open(16);
  const on = story.acts[0]?.occurredOn as CivilDate;
  try {
    await setClock(record, `${on}T10:00:00Z`);
    const before = startWorkerProcess(database);
    const openDeadlines = await openAll(record, { story, database });
    await noticesOut(database);
    await before.stop();
    const next = reckon(within(workingDays(1)), { from: on, calendar: await calendarInUse(record) }).due;
    const list = withBankHoliday(englandAndWales, next, 'Day of mourning');
    await adoptHolidays(record, { list, by: 'bench', reason: 'Proclaimed', key: 'bench', inSeconds: 0 });
    const began = performance.now();
    const workers = [startWorkerProcess(database), startWorkerProcess(database)];
    const done = await until('all are recomputed', () => finished(record), PATIENCE);
    const secondsFromStart = (performance.now() - began) / 1000;
    await noticesOut(database);
    const secondsToNotices = (performance.now() - began) / 1000;
    await Promise.all(workers.map((worker) => worker.stop()));
    const { casesTotal: cases, casesMoved, deadlinesMoved, casesWrong } = done;
    const found = await onServer(database.superuserUrl, async (client) => (await client.query(FOUND)).rows[0]);
    return {
      openDeadlines,
      cases,
      casesMoved,
      deadlinesMoved,
      secondsFromStart,
      secondsToNotices,
      ...found,
      wrong: found.wrong + casesWrong,
    };
  } finally {
    await closeRecord(record);
  }
}

interface Opening {
  readonly story: Story;
  readonly database: BenchDatabase;
}

async function openAll(record: CaseRecord, { story: { pathway, area, acts }, database }: Opening): Promise<number> {
  const { type, occurredOn, by, data } = acts[0] as Story['acts'][number];
  let opened = 0;
  const open = async (cases: number) => {
    while (opened < cases) {
      opened += 1;
      await recordEvent(record, { pathway, area, type, occurredOn, by, data, key: `bench-${opened}` });
    }
  };
  const lanes = (cases: number) => Promise.all(Array.from({ length: 16 }, () => open(cases)));
  await lanes(100);
  const inACase = (await countOf(database, OPEN)) / 100;
  await lanes(Math.ceil(DEADLINES / inACase));
  return countOf(database, OPEN);
}

async function finished(record: CaseRecord) {
  return (await recomputings(record)).find(({ finishedAt }) => finishedAt !== null);
}

function noticesOut(database: BenchDatabase): Promise<unknown> {
  const none = async () => ((await countOf(database, WAITING)) === 0 ? true : undefined);
  return until('all notices have gone out', none, { ...PATIENCE, everyMs: 500 });
}

const OPEN = "SELECT count(*)::int AS n FROM deadline WHERE state = 'open'";
// What is for the digest waits for its hour, which a clock that stands still never comes to.
const WAITING = "SELECT count(*)::int AS n FROM outbox WHERE state = 'waiting' AND channel IS DISTINCT FROM 'digest'";

function countOf({ superuserUrl }: BenchDatabase, sql: string): Promise<number> {
  return onServer(superuserUrl, async (client) => (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0);
}

const FOUND = `
WITH changed AS (
  SELECT e.ref, e.data, pg_xact_commit_timestamp(e.xmin) AS at FROM case_event e WHERE e.type = 'CalendarChanged'
), doubled AS (SELECT ref FROM changed GROUP BY ref HAVING count(*) > 1), elsewhere AS (
  SELECT d.id FROM changed c, jsonb_to_recordset(c.data -> 'moved') AS m (clock text, key text, after date)
  JOIN deadline d USING (clock, key) WHERE d.ref = c.ref AND (d.due_on IS DISTINCT FROM m.after OR d.generation <> 2)
)
SELECT (SELECT count(*) FROM doubled)::int + (SELECT count(*) FROM elsewhere)::int AS wrong,
  extract(epoch FROM (SELECT max(pg_xact_commit_timestamp(xmin)) FROM calendar_recompute) - min(at))::float8 AS seconds
FROM changed`;
