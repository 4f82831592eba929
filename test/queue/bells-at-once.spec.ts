import { expect, it, jest } from '@jest/globals';
import { historyOf } from '#case-record/cases';
import { changeStanding } from '#case-record/change-standing.fixture';
import { listDeadlines } from '#case-record/deadline-rows';
import { onServer } from '#local-postgres/roles';
import { releaseBells } from '#queue/doubtful-clock';
import { wakeBells } from '#queue/wake-bells';
import { until, untilRecorded, workForEach } from './at-work.js';
import { onEachQueue } from './backends.js';
import { add, receiveLetter } from './letters.js';

jest.setTimeout(60_000);

const ONE_THAT_THROWS = `SET session_replication_role = 'replica';
  UPDATE case_event SET type = 'LetterClosed' WHERE ref = '$1';
  UPDATE case_file SET standing = '' WHERE ref = '$1'`;
const ONLY_THE_DUE_DAY = "UPDATE deadline SET next_bell_at = due_at, next_bell = 'due'";
const MENDED = `SET session_replication_role = 'replica'; UPDATE case_event SET type = 'LetterReceived' WHERE ref = '$1'`;

onEachQueue('bells that are due at once', (backend) => {
  const work = workForEach(backend, ['pat']);

  const letters = (many: number) => Promise.all(Array.from({ length: many }, () => receiveLetter(work.letters, 'pat')));
  const passed = async (ref: string) =>
    (await historyOf(work.letters.record, ref)).filter(({ type }) => type === 'DeadlinePassed').length;
  const rowOf = async (ref: string) => (await listDeadlines(work.letters.record, { ref }))[0];
  const said = (message: string, ref: string) =>
    work.lines.some((line) => line.includes(`"msg":"${message}`) && line.includes(ref));

  /** Somebody is recording on the case, for as long as the work takes. */
  const whileHeld = (ref: string, during: () => Promise<unknown>) =>
    onServer(work.letters.database.superuserUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT FROM case_file WHERE ref = $1 FOR UPDATE', [ref]);
      await during();
      await client.query('COMMIT');
    });

  it('ring though one is stale, one too early, one refused, one held by somebody and one cannot be read', async () => {
    const refs = await letters(8);
    const [stale, early, refused, held, torn, ...well] = refs as [string, string, string, string, string, ...string[]];
    await add(work.letters, stale, { type: 'LetterAnswered', data: { signed: true } });
    await work.letters.itIs('2026-03-05T08:00:00.000Z');
    await work.letters.sql(`UPDATE deadline SET next_bell_at = record_now(), next_bell = 'due'`);
    await work.letters.sql(`UPDATE deadline SET due_at = record_now(), due_on = '2026-03-04' WHERE ref <> $1`, [early]);
    await work.letters.itIs('2026-03-06T08:00:00.000Z');
    await changeStanding(work.letters.database, early, ({ deadlines: [first, ...others], ...rest }) => ({
      ...rest,
      deadlines: [{ ...first, dueAt: '2026-03-09T00:00:00.000Z' }, ...others],
    }));
    await work.letters.sql("UPDATE deadline SET due_on = '2026-03-05'");
    await work.letters.sql(
      `INSERT INTO idempotency (person, key, body_hash, answer, recorded_at)
       SELECT 'clock', 'deadline:' || id || ':1:due', 'of another act', '{}', now() FROM deadline WHERE ref = $1`,
      [refused],
    );
    await work.letters.sql(ONE_THAT_THROWS.replaceAll('$1', torn));
    await whileHeld(held, async () => {
      await work.startWorker({ heartbeatSeconds: 0.2, leaseSeconds: 5 });
      for (const ref of well) await untilRecorded(work, ref, ['DeadlinePassed', 1]);
      expect(await passed(held)).toBe(0);
    });
    await untilRecorded(work, held, ['DeadlinePassed', 1]);
    await until('each has been said', () =>
      [
        said('stale bell ignored', stale),
        said('stale bell ignored', early),
        said('bell refused', refused),
        said('bell could not be recorded', torn),
      ].every(Boolean),
    );
    expect(await rowOf(stale)).toMatchObject({ state: 'met', next: null });
    expect(await rowOf(early)).toMatchObject({ state: 'open', dueAt: '2026-03-09T00:00:00.000Z' });
    expect(await Promise.all([stale, early, refused].map(passed))).toEqual([0, 0, 0]);
    await work.letters.sql(MENDED.replace('$1', torn));
    await untilRecorded(work, torn, ['DeadlinePassed', 1]);
    expect(await Promise.all([...well, held, torn].map(passed))).toEqual([1, 1, 1, 1, 1]);
  });

  it('of one case, ring one after the other in the order of their hours', async () => {
    const refs = await letters(3);
    for (const ref of refs) await add(work.letters, ref, { type: 'NoteAdded', data: { urgent: true } });
    await work.letters.itIs('2026-03-09T10:00:00.000Z');
    await Promise.all([work.startWorker({ heartbeatSeconds: 600 }), work.startWorker({ heartbeatSeconds: 600 })]);
    for (const ref of refs) {
      const rung = await untilRecorded(work, ref, ['DeadlinePassed', 2]);
      expect(rung.map(({ data }) => (data as { clock: string }).clock)).toEqual(['note-read', 'letter-answered']);
    }
  });

  it('ring no further when they are held while some are under way, and each once when they are released', async () => {
    const [first, ...others] = (await letters(6)) as [string, ...string[]];
    await work.letters.itIs('2026-03-09T10:00:00.000Z');
    await work.letters.sql(ONLY_THE_DUE_DAY);
    await work.letters.sql("UPDATE deadline SET next_bell_at = '2027-01-01' WHERE ref <> $1", [first]);
    const lastLine = (words: string) => work.lines.findLastIndex((line) => line.includes(words));
    await whileHeld(first, async () => {
      await work.startWorker({ heartbeatSeconds: 600 });
      const isClaimed = 'SELECT FROM deadline WHERE ref = $1 AND claimed_until > now()';
      await until('the first is under way', async () => (await work.letters.sql(isClaimed, [first])).length === 1);
      await work.queue('deadlines').pause();
      await work.letters.sql('UPDATE deadline SET next_bell_at = due_at WHERE ref = ANY ($1)', [others]);
    });
    await untilRecorded(work, first, ['DeadlinePassed', 1]);
    // What ended makes room for the next, and that is when it is seen that they are held.
    await until('it is seen', () => lastLine('The clock leapt ahead') > lastLine('"msg":"bell"'));
    const isLeftAlone = 'SELECT FROM deadline WHERE ref = ANY ($1) AND claimed_until IS NULL';
    await until('all are let go', async () => (await work.letters.sql(isLeftAlone, [others])).length === others.length);
    expect(await Promise.all(others.map(passed))).toEqual(others.map(() => 0));
    await releaseBells(work.queue('deadlines'));
    wakeBells(work.queue('bells'));
    for (const ref of others) await untilRecorded(work, ref, ['DeadlinePassed', 1]);
    expect(await Promise.all([first, ...others].map(passed))).toEqual([first, ...others].map(() => 1));
  });

  it('are rung to the end by a worker that is told to stop, and the rest by another', async () => {
    const refs = await letters(40);
    await work.letters.itIs('2026-03-09T10:00:00.000Z');
    await work.letters.sql(ONLY_THE_DUE_DAY);
    const [first] = refs as [string];
    let stopped: Promise<void> | undefined;
    await whileHeld(first, async () => {
      const worker = await work.startWorker({ heartbeatSeconds: 600 });
      await untilRecorded(work, refs[39] as string, ['DeadlinePassed', 1]);
      stopped = worker.stop();
    });
    await stopped;
    expect(await passed(first)).toBe(1);
    await work.startWorker({ heartbeatSeconds: 600 });
    for (const ref of refs) await untilRecorded(work, ref, ['DeadlinePassed', 1]);
    expect(await Promise.all(refs.map(passed))).toEqual(refs.map(() => 1));
  });
});
