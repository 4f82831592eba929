import { expect, it, jest } from '@jest/globals';
import { untilRecorded, workForEach } from './at-work.js';
import { onEachQueue } from './backends.js';
import { receiveLetter } from './letters.js';

jest.setTimeout(60_000);

const BESIDES = `INSERT INTO outbox (ref, sequence, kind, template, channel, recipient, subject, body, created_at, area)
  SELECT ref, sequence, kind, template, 'portal', recipient, subject, body, created_at, area FROM outbox WHERE ref = $1`;

onEachQueue('a notice that has nowhere to go', (backend) => {
  const work = workForEach(backend, ['pat']);

  it('cannot be sent, and only the surest way of several asks for somebody who reaches them otherwise', async () => {
    const ref = await receiveLetter(work.letters, 'pat');
    const nowhere = JSON.stringify({ contact: { name: 'Pat' } });
    await work.letters.sql("UPDATE outbox SET channel = 'letter', recipient = $2::jsonb WHERE ref = $1", [
      ref,
      nowhere,
    ]);
    await work.letters.sql(BESIDES, [ref]);
    await work.startWorker({ heartbeatSeconds: 600 });
    const failed = await untilRecorded(work, ref, ['NoticeFailed', 2]);
    const told = failed.map(({ data: { channel, status, alsoBy } }) => ({ channel, status, alsoBy }));
    expect(told).toContainEqual({ channel: 'letter', status: 'noAddress', alsoBy: undefined });
    expect(told).toContainEqual({ channel: 'portal', status: 'noAddress', alsoBy: 'letter' });
    expect(work.notify.sent).toEqual([]);
  });
});
