import { expect, it, jest } from '@jest/globals';
import { historyOf } from '#case-record/cases';
import { releaseBells } from '#queue/doubtful-clock';
import { wakeRelay } from '#queue/wake-relay';
import { until, untilQuiet, untilRecorded, workForEach } from './at-work.js';
import { onEachQueue } from './backends.js';
import { add, receiveLetter } from './letters.js';

/** A heartbeat too slow to help: what happens in time happened by the alarm. */
const ALARM_ONLY = { heartbeatSeconds: 600 };

jest.setTimeout(60_000);

onEachQueue('a deadline', (backend) => {
  const work = workForEach(backend, ['pat']);

  it('two seconds ahead rings once with two workers, by the alarm, and not early', async () => {
    const ref = await receiveLetter(work.letters, 'pat');
    await work.letters.itIs('2026-03-05T23:59:58.000Z');
    await Promise.all([work.startWorker(ALARM_ONLY), work.startWorker(ALARM_ONLY)]);
    const [passed] = await untilRecorded(work, ref, ['DeadlinePassed', 1]);
    expect(passed).toMatchObject({ occurredOn: '2026-03-05', by: { person: 'clock', role: 'clock' } });
    expect(passed?.recordedAt).toMatch(/^2026-03-06T00:00:0[01]/);
    await untilQuiet(work);
    const types = (await historyOf(work.letters.record, ref)).map(({ type }) => type);
    expect(types.filter((type) => type === 'DeadlinePassed')).toHaveLength(1);
    expect(types.filter((type) => type === 'DeadlineApproaching')).toHaveLength(1);
  });

  it('that fell due while no worker ran rings when one starts', async () => {
    const ref = await receiveLetter(work.letters, 'pat');
    await work.letters.itIs('2026-03-09T10:00:00.000Z');
    await work.startWorker(ALARM_ONLY);
    const [passed] = await untilRecorded(work, ref, ['DeadlinePassed', 1]);
    expect(passed).toMatchObject({
      occurredOn: '2026-03-05',
      recordedAt: expect.stringMatching(/^2026-03-09T10:00/),
    });
  });

  it('that is set while workers run needs no heartbeat, and none that was met rings', async () => {
    await work.startWorker(ALARM_ONLY);
    await work.letters.itIs('2026-03-03T23:59:57.500Z');
    const [met, missed] = [await receiveLetter(work.letters, 'pat'), await receiveLetter(work.letters, 'pat')];
    await add(work.letters, missed, { type: 'NoteAdded', data: { urgent: true } });
    await add(work.letters, met, { type: 'LetterAnswered', data: { signed: true } });
    await work.letters.itIs('2026-03-04T23:59:58.500Z');
    wakeRelay(work.queue('relay'));
    const [passed] = await untilRecorded(work, missed, ['DeadlinePassed', 1]);
    expect(passed?.data).toMatchObject({ clock: 'note-read', generation: 1, dueOn: '2026-03-04' });
    expect(passed?.recordedAt).toMatch(/^2026-03-05T00:00:0[01]/);
    await untilQuiet(work);
    expect((await historyOf(work.letters.record, met)).map(({ type }) => type)).not.toContain('DeadlinePassed');
  });

  it('is only late when the queue loses everything', async () => {
    const ref = await receiveLetter(work.letters, 'pat');
    await work.letters.itIs('2026-03-05T23:59:58.000Z');
    await work.startWorker({ heartbeatSeconds: 1, leaseSeconds: 2 });
    await untilRecorded(work, ref, ['DeadlineApproaching', 1]);
    await backend.loseEverything(work.letters);
    await untilRecorded(work, ref, ['DeadlinePassed', 1]);
    await until('the schedulers are back', async () => (await work.queue('chores').getJobSchedulersCount()) === 5);
    expect(await work.queue('bells').getJobSchedulersCount()).toBe(1);
  });

  it('does not ring when a worker starts after the clock leapt while none ran', async () => {
    const ref = await receiveLetter(work.letters, 'pat');
    const steady = 100_000_000;
    const first = await work.startWorker({ heartbeatSeconds: 0.2, steadyNow: () => steady });
    await untilQuiet(work);
    await first.stop();
    // Thirty days later by the wall clock, and a minute by the one that nobody can set.
    await work.letters.sql('UPDATE clock_look SET wall = wall - 30 * 86400000.0');
    await work.letters.itIs('2026-03-09T10:00:00.000Z');
    await work.startWorker({ heartbeatSeconds: 0.2, steadyNow: () => steady + 60_000 });
    await until('the bells are held', () => work.queue('deadlines').isPaused());
    await until('it is said loudly', () => work.lines.some((line) => line.includes('The clock leapt ahead')));
    expect((await historyOf(work.letters.record, ref)).map(({ type }) => type)).not.toContain('DeadlinePassed');
    await releaseBells(work.queue('deadlines'));
    await untilRecorded(work, ref, ['DeadlinePassed', 1]);
  });

  it('does not ring while the clock is in doubt, until somebody has confirmed the time', async () => {
    const ref = await receiveLetter(work.letters, 'pat');
    let heldBack = 0;
    const steadyNow = () => performance.now() - heldBack;
    const worker = await work.startWorker({ heartbeatSeconds: 0.2, steadyNow });
    await untilQuiet(work);
    // For the steady clock the wall clock is now eleven minutes ahead.
    heldBack = 11 * 60_000;
    await until('the bells are held', () => work.queue('deadlines').isPaused());
    await work.letters.itIs('2026-03-09T10:00:00.000Z');
    await until('it is said loudly', () => work.lines.some((line) => line.includes('The clock leapt ahead')));
    const metrics = await fetch(`http://127.0.0.1:${worker.metricsPort}/metrics`).then((answer) => answer.text());
    expect(metrics).toContain('waymark_bells_held 1');
    expect((await historyOf(work.letters.record, ref)).map(({ type }) => type)).not.toContain('DeadlinePassed');
    await releaseBells(work.queue('deadlines'));
    await untilRecorded(work, ref, ['DeadlinePassed', 1]);
  });
});
