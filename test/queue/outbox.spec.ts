import { expect, it, jest } from '@jest/globals';
import { historyOf } from '#case-record/cases';
import { claimOutbox, listOutbox, retryOutbox } from '#case-record/outbox';
import { wakeRelay } from '#queue/wake-relay';
import { until, untilQuiet, untilRecorded, workForEach } from './at-work.js';
import { onEachQueue } from './backends.js';
import { add, receiveLetter } from './letters.js';

jest.setTimeout(60_000);

onEachQueue('what is in the outbox', (backend) => {
  const work = workForEach(backend, ['pat', 'ann']);

  const wake = () => wakeRelay(work.queue('relay'));
  const stateOf = async (ref: string) => (await listOutbox(work.letters.record, { ref })).map(({ state }) => state);

  it('goes out at once after a wake, once each with two workers, and leaves no personal data in the queue', async () => {
    await Promise.all([work.startWorker({ heartbeatSeconds: 600 }), work.startWorker({ heartbeatSeconds: 600 })]);
    const refs = await Promise.all(Array.from({ length: 12 }, () => receiveLetter(work.letters, 'pat')));
    wake();
    await until('twelve receipts', () => work.notify.sent.length >= 12);
    await untilQuiet(work);
    expect(new Set(work.notify.sent.map(({ reference }) => reference)).size).toBe(12);
    expect(work.notify.sent).toHaveLength(12);
    expect(new Set(await Promise.all(refs.map(stateOf)))).toEqual(new Set(refs.map(() => ['done'])));
    const enquiries = await work.queue('chores').getDelayed();
    const [datum] = enquiries.filter(({ name }) => name === 'enquire').map(({ data }) => data);
    expect(datum).toEqual({ id: expect.any(Number), time: 0 });
    expect(work.lines.join()).not.toContain('@town.example');
  });

  it('goes out in the order of what happened to each who is told, through a fault in the middle', async () => {
    const ref = await receiveLetter(work.letters, 'pat');
    for (const note of ['1', '2', '3', '4']) await add(work.letters, ref, { type: 'NoteAdded', data: { note } });
    work.notify.faults.push('limit');
    await Promise.all([work.startWorker(), work.startWorker()]);
    await until('a first try', async () =>
      (await listOutbox(work.letters.record, { ref })).some(({ attempts }) => attempts === 1),
    );
    await work.letters.sql('UPDATE outbox SET next_at = now()');
    wake();
    await until('all of it', () => work.notify.sent.length === 5);
    const toKim = work.notify.sent.filter(({ email_address }) => email_address === 'kim@town.example');
    const ids = toKim.map(({ reference }) => Number(reference.split('.')[2]));
    expect(ids).toHaveLength(4);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(work.lines.join()).toContain('"requestId":"request-1"');
  });

  it('reaches everybody else of the case while one mailbox is full', async () => {
    const ref = await receiveLetter(work.letters, 'pat');
    for (const note of ['1', '2']) await add(work.letters, ref, { type: 'NoteAdded', data: { note } });
    work.notify.broken.add('pat@town.example');
    await work.startWorker({ heartbeatSeconds: 600 });
    await until('both notes', async () => (await stateOf(ref)).filter((state) => state === 'done').length === 2);
    expect(work.notify.sent.map(({ email_address }) => email_address)).toEqual(Array(2).fill('kim@town.example'));
  });

  it('is not sent again where an older table was put back: the history knows that it ended', async () => {
    const ref = await receiveLetter(work.letters, 'pat');
    await add(work.letters, ref, { type: 'NoteAdded', data: {} });
    await work.startWorker({ heartbeatSeconds: 600 });
    await until('both sent', async () => (await stateOf(ref)).join() === 'done,done');
    for (const message of work.notify.sent) message.status = 'delivered';
    await work.queue('chores').add('unended', {}, { removeOnComplete: true });
    await untilRecorded(work, ref, ['NoticeDelivered', 2]);
    // The carrier forgets after a week; what it was asked by then finds nothing.
    work.notify.sent.splice(0);
    await work.letters.sql(
      "UPDATE outbox SET state = 'waiting', attempts = 0, provider_reference = NULL, finished_at = NULL",
    );
    wake();
    await until('both done again', async () => (await stateOf(ref)).join() === 'done,done');
    expect(work.notify.sent).toEqual([]);
  });

  it('goes by e-mail where it is a text and the house sends none, unless the same goes by e-mail anyway', async () => {
    const [alone, twice] = [await receiveLetter(work.letters, 'pat'), await receiveLetter(work.letters, 'ann')];
    await work.letters.sql(
      `INSERT INTO outbox (ref, sequence, kind, template, channel, recipient, subject, body, created_at, area)
       SELECT ref, sequence, kind, template, 'sms', recipient, subject, body, created_at, area FROM outbox WHERE ref = $1`,
      [twice],
    );
    await work.letters.sql("UPDATE outbox SET channel = 'sms' WHERE ref = $1", [alone]);
    await work.startWorker({ heartbeatSeconds: 600 });
    await until('all of it', async () =>
      [...(await stateOf(alone)), ...(await stateOf(twice))].every((state) => state === 'done'),
    );
    const sent = work.notify.sent.map(({ email_address }) => email_address).sort();
    expect(sent).toEqual(['ann@town.example', 'pat@town.example']);
    await untilRecorded(work, twice, ['NoticeFailed', 1]);
  });

  it('is parked after twelve tries, keeps nobody else waiting, and goes out when a person sends it round again', async () => {
    work.notify.broken.add('pat@town.example');
    const poisoned = await receiveLetter(work.letters, 'pat');
    await work.startWorker({ heartbeatSeconds: 600 });
    for (let tries = 1; tries <= 12; tries++) {
      wake();
      await until(
        `try ${tries}`,
        async () => (await listOutbox(work.letters.record, { ref: poisoned }))[0]?.attempts === tries,
      );
      await work.letters.sql("UPDATE outbox SET next_at = now() WHERE state = 'waiting'");
    }
    const other = await receiveLetter(work.letters, 'ann');
    wake();
    await until('the other receipt', async () => (await stateOf(other))[0] === 'done');
    expect(await stateOf(poisoned)).toEqual(['parked']);
    const [failed] = await untilRecorded(work, poisoned, ['NoticeFailed', 1]);
    expect(failed?.data).toMatchObject({ template: 'receipt', channel: 'email', status: 'parked', to: 'pat' });
    work.notify.broken.clear();
    expect(await retryOutbox(work.letters.record, 'all')).toBe(1);
    wake();
    await until('the receipt', async () => (await stateOf(poisoned))[0] === 'done');
    expect(work.notify.sent).toHaveLength(2);
  });

  it('is only late when a worker dies with it or the queue loses it', async () => {
    const ref = await receiveLetter(work.letters, 'pat');
    // Claimed by a worker that died before it could do anything.
    expect(await claimOutbox(work.letters.record, { limit: 10, leaseSeconds: 1 })).toHaveLength(1);
    wake();
    await backend.loseEverything(work.letters);
    await work.startWorker({ heartbeatSeconds: 1, leaseSeconds: 2 });
    await until('the receipt', async () => (await stateOf(ref))[0] === 'done');
    expect(work.notify.sent).toHaveLength(1);
  });

  it('opens a case once, as a child of the one it follows from', async () => {
    const ref = await receiveLetter(work.letters, 'pat');
    await add(work.letters, ref, { type: 'LetterAnswered', data: { signed: true } });
    await add(work.letters, ref, { type: 'LetterClosed', data: {} });
    await Promise.all([work.startWorker(), work.startWorker()]);
    await until('all of it', async () => (await stateOf(ref)).every((state) => state === 'done'));
    await untilQuiet(work);
    const children = await work.letters.sql('SELECT pathway, state FROM case_file WHERE parent = $1', [ref]);
    expect(children).toEqual([{ pathway: 'letter', state: 'waiting' }]);
  });

  it('takes effect once when a worker is killed after the deed and before its end is noted', async () => {
    const ref = await receiveLetter(work.letters, 'pat');
    await add(work.letters, ref, { type: 'LetterAnswered', data: { signed: true } });
    await add(work.letters, ref, { type: 'LetterClosed', data: {} });
    work.notify.faults.push('wrongAddress');
    await work.startWorker();
    const allDone = async () => (await stateOf(ref)).every((state) => state === 'done');
    await until('all of it', allDone);
    await untilQuiet(work);
    const counted = async () => ({
      sent: work.notify.sent.length,
      failures: (await untilRecorded(work, ref, ['NoticeFailed', 1])).length,
      children: (await work.letters.sql('SELECT FROM case_file WHERE parent = $1', [ref])).length,
    });
    expect(await counted()).toEqual({ sent: 1, failures: 1, children: 1 });
    work.notify.faults.push('wrongAddress');
    await work.letters.sql("UPDATE outbox SET state = 'waiting', claimed_until = NULL");
    wake();
    await until('all of it again', allDone);
    await untilQuiet(work);
    expect(await counted()).toEqual({ sent: 1, failures: 1, children: 1 });
  });

  it('is followed until the carrier says what became of it, even when the queue forgets to ask', async () => {
    await work.startWorker({ heartbeatSeconds: 1 });
    const [arrived, lost] = [await receiveLetter(work.letters, 'pat'), await receiveLetter(work.letters, 'ann')];
    wake();
    await until('both sent', async () => [await stateOf(arrived), await stateOf(lost)].flat().join() === 'done,done');
    for (const message of work.notify.sent) {
      message.status = message.email_address === 'pat@town.example' ? 'delivered' : 'permanent-failure';
    }
    await backend.loseEverything(work.letters);
    await work.queue('chores').add('unended', {}, { removeOnComplete: true });
    const [delivered] = await untilRecorded(work, arrived, ['NoticeDelivered', 1]);
    expect(delivered).toMatchObject({ by: { person: 'notifier', role: 'notifier' }, data: { status: 'delivered' } });
    const [failed] = await untilRecorded(work, lost, ['NoticeFailed', 1]);
    expect(failed?.data).toMatchObject({ template: 'receipt', status: 'permanent-failure' });
    await work.queue('chores').add('unended', {}, { removeOnComplete: true });
    await untilQuiet(work);
    expect(
      (await historyOf(work.letters.record, arrived)).filter(({ type }) => type === 'NoticeDelivered'),
    ).toHaveLength(1);
  });
});
