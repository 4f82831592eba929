import { expect, it, jest } from '@jest/globals';
import { claimDailyLetters } from '#case-record/daily-letters';
import { letterRegister } from '#case-record/letter-pathway.fixture';
import { listOutbox } from '#case-record/outbox';
import type { NoticeRow } from '#engine/telling';
import { wakeRelay } from '#queue/wake-relay';
import { until, workForEach } from './at-work.js';
import { onEachQueue } from './backends.js';
import { add, receiveLetter, register } from './letters.js';

jest.setTimeout(120_000);

const late: NoticeRow<unknown> = {
  template: 'letter-late',
  on: { missed: 'letter-answered' },
  to: 'owner',
  channels: ['digest'],
  subject: 'Late',
  body: ({ ref }) => `Answer ${ref} today.`,
};

const letter = register.pathway('letter');
const withLateness = letterRegister({ ...letter, notices: [...letter.notices, late] });

onEachQueue('what goes in one letter a day', (backend) => {
  const work = workForEach(backend, ['pat'], withLateness);

  const lateItems = async () =>
    (await listOutbox(work.letters.record, {})).filter(({ template }) => template === 'letter-late');
  const toKim = () => work.notify.sent.filter(({ email_address }) => email_address === 'kim@town.example');
  const ended = async () => {
    const [row] = await work.letters.sql<{ n: number }>(
      "SELECT count(*)::int n FROM case_event WHERE type = 'NoticeDelivered' AND data ->> 'template' = 'letter-late'",
    );
    return row?.n;
  };
  const give = () => work.queue('chores').add('daily-letters', {});

  async function threeAreLate(pace = {}): Promise<readonly string[]> {
    const refs = [];
    for (let count = 0; count < 3; count += 1) refs.push(await receiveLetter(work.letters, 'pat'));
    await work.letters.itIs('2026-03-06T09:00:00.000Z');
    await Promise.all([work.startWorker(pace), work.startWorker(pace)]);
    await until('three bells', async () => (await lateItems()).length === 3);
    await until('nothing else to be sent', async () =>
      (await listOutbox(work.letters.record, {})).every(
        ({ channel, state }) => channel === 'digest' || state === 'done',
      ),
    );
    return refs;
  }

  it('reaches whoever has three late cases as one email, and once however often the letters are given', async () => {
    const refs = await threeAreLate();
    expect(toKim().filter(({ personalisation }) => /Late|things/.test(personalisation.subject ?? ''))).toEqual([]);
    await Promise.all([give(), give()]);
    await until('all are done', async () => (await lateItems()).every(({ state }) => state === 'done'));
    await give();
    await until('nothing is left to do', async () => (await work.queue('chores').getWaitingCount()) === 0);
    const letters = toKim().filter(({ personalisation }) => personalisation.subject === '3 things on your cases');
    expect(letters).toHaveLength(1);
    for (const ref of refs) expect(letters[0]?.personalisation.body).toContain(`Answer ${ref} today.`);
    const references = (await lateItems()).map(({ providerReference }) => providerReference);
    expect(new Set(references)).toEqual(new Set([letters[0]?.id]));
  });

  it('is the same letter when the answer to the first try was lost', async () => {
    await threeAreLate();
    work.notify.faults.push('silence');
    await give();
    await until('a first try', async () => (await lateItems()).every(({ attempts }) => attempts === 1));
    await work.letters.sql("UPDATE outbox SET next_at = now(), claimed_until = NULL WHERE channel = 'digest'");
    await give();
    await until('all are done', async () => (await lateItems()).every(({ state }) => state === 'done'));
    expect(toKim().filter(({ personalisation }) => personalisation.subject === '3 things on your cases')).toHaveLength(
      1,
    );
  });

  it('goes out on the same day, though whoever put it together was killed: another worker finishes it', async () => {
    await threeAreLate({ heartbeatSeconds: 1 });
    // As a worker leaves it that dies between putting the letter together and sending it.
    await claimDailyLetters(work.letters.record, { leaseSeconds: 1 });
    await until('all are done', async () => (await lateItems()).every(({ state }) => state === 'done'));
    expect(toKim().filter(({ personalisation }) => personalisation.subject === '3 things on your cases')).toHaveLength(
      1,
    );
  });

  it('is not given again where an older outbox was put back, nor what stood in it with what is new', async () => {
    await threeAreLate();
    await give();
    await until('all are done', async () => (await lateItems()).every(({ state }) => state === 'done'));
    for (const message of work.notify.sent) message.status = 'delivered';
    await work.queue('chores').add('unended', {}, { removeOnComplete: true });
    await until('all have ended', async () => (await ended()) === 3);
    work.notify.sent.splice(0);
    await work.letters.sql(
      "UPDATE outbox SET state = 'waiting', letter = NULL, provider_reference = NULL WHERE channel = 'digest'",
    );
    await give();
    await until('all are done again', async () => (await lateItems()).every(({ state }) => state === 'done'));
    expect(toKim()).toEqual([]);
  });

  it('does not keep what comes after it on the same case from going out', async () => {
    const [ref = ''] = await threeAreLate();
    expect((await lateItems()).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    await add(work.letters, ref, { type: 'NoteAdded', data: { note: '1' } });
    wakeRelay(work.queue('relay'));
    await until('the note', () => toKim().some(({ personalisation }) => personalisation.subject === `note on ${ref}`));
  });
});
