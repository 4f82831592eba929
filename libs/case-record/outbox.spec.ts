import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { act, type LetterOffice, letter, openLetterOffice, person, recorded } from './letter-office.fixture.js';
import { claimOutbox, failOutbox, finishOutbox, listOutbox, outboxItem, retryOutbox } from './outbox.js';
import { savePeople } from './people.js';
import { listTasks } from './tasks.js';

const lease = { limit: 100, leaseSeconds: 60 };

describe('what follows from an act', () => {
  let office: LetterOffice;
  let ref: string;
  const claim = () => claimOutbox(office.record, lease);
  const note = () => recorded(office.record, act('NoteAdded', { ref, requestId: 'request-7' }));
  const sql = (text: string) => office.record.db.query(text);
  beforeAll(async () => {
    office = await openLetterOffice();
  }, 60_000);
  afterAll(() => office.close());
  beforeEach(async () => {
    await sql("UPDATE outbox SET state = 'done'");
    ref = (await recorded(office.record, letter())).ref;
  });

  it('waits, addressed when it is claimed', async () => {
    const [receipt] = await claim();
    expect(receipt).toMatchObject({
      ref,
      sequence: 1,
      kind: 'notice',
      template: 'receipt',
      channel: 'email',
      subject: `receipt on ${ref}`,
      to: { person: 'pat', resolved: { person: 'pat', name: 'PAT', email: 'pat@town.example' } },
      state: 'waiting',
      attempts: 0,
    });
    expect(await claim()).toEqual([]);
  });

  it('goes out in order to each by each channel, whoever claims, and one holds back nobody else', async () => {
    await note();
    await note();
    const [receipt, first, ...others] = await claim();
    expect([receipt, first]).toMatchObject([
      { template: 'receipt' },
      { template: 'note', sequence: 2, requestId: 'request-7' },
    ]);
    expect(others).toEqual([]);
    await finishOutbox(office.record, receipt?.id as number, { providerReference: 'ref-9' });
    expect(await outboxItem(office.record, receipt?.id as number)).toMatchObject({
      state: 'done',
      providerReference: 'ref-9',
    });
    expect(await claim()).toEqual([]);
    await finishOutbox(office.record, first?.id as number);
    expect(await claim()).toMatchObject([{ template: 'note', sequence: 3 }]);
  });

  it('by another channel does not wait for the first', async () => {
    await note();
    await note();
    await sql(`UPDATE outbox SET channel = 'sms' WHERE sequence = 3 AND ref = '${ref}'`);
    expect((await claim()).map(({ sequence, channel }) => [sequence, channel])).toEqual([
      [1, 'email'],
      [2, 'email'],
      [3, 'sms'],
    ]);
  });

  it('finds the holder of a post, then its cover, then its mailbox', async () => {
    await note();
    const toClerk = async () => {
      const [item] = await listOutbox(office.record, { ref, limit: 1 });
      return item?.to?.resolved;
    };
    expect(await toClerk()).toMatchObject({ person: 'kim' });
    await savePeople(office.record, [person('kim', { roles: ['clerk'], posts: [] })]);
    expect(await toClerk()).toMatchObject({ person: 'dee' });
    await savePeople(office.record, [person('dee', { roles: ['clerk'], posts: ['deputy'], active: false })]);
    expect(await toClerk()).toEqual({ person: null, name: 'Clerk', email: null, phone: null, address: null });
    await savePeople(office.record, [
      person('kim', { roles: ['clerk'], posts: ['clerk'] }),
      person('dee', { roles: ['clerk'], posts: ['deputy'] }),
    ]);
    expect(await toClerk()).toMatchObject({ person: 'kim' });
  });

  it('tries again later, is parked after twelve tries, and then lets the next to the same go', async () => {
    await note();
    await note();
    const [, first] = await claim();
    const id = first?.id as number;
    expect(await failOutbox(office.record, id, { error: 'mailbox full' })).toBe('retry');
    const wait = "SELECT next_at - now() BETWEEN '0' AND '5 seconds' AS soon FROM outbox WHERE attempts = 1";
    expect(await sql(wait)).toEqual([{ soon: true }]);
    for (let tries = 2; tries < 12; tries++)
      expect(await failOutbox(office.record, id, { error: 'full' })).toBe('retry');
    expect(await failOutbox(office.record, id, { error: 'full' })).toBe('parked');
    expect(await listOutbox(office.record, { state: 'parked' })).toMatchObject([
      { id, attempts: 12, lastError: 'full' },
    ]);
    expect(await claim()).toMatchObject([{ template: 'note', sequence: 3 }]);
    expect(await retryOutbox(office.record, [id])).toBe(1);
    expect(await retryOutbox(office.record, 'all')).toBe(0);
    expect(await claim()).toMatchObject([{ id, attempts: 0 }]);
  });

  it('opens another case, told from where', async () => {
    await recorded(office.record, act('LetterAnswered', { ref, data: { signed: true } }));
    await recorded(office.record, act('LetterClosed', { ref }));
    const [item] = await listOutbox(office.record, { ref, limit: 1 });
    expect(item).toMatchObject({
      kind: 'openCase',
      pathway: 'letter',
      event: 'LetterReceived',
      data: { child: 'Ali', again: true },
      area: 'town',
    });
    expect(item).not.toHaveProperty('to');
  });

  it('asks for what is to be done, until it is done', async () => {
    await recorded(office.record, act('NoteAdded', { ref }));
    expect(await listTasks(office.record, { ref, open: true })).toMatchObject([
      { task: 'answer', post: 'clerk', what: 'Answer it', doneAt: null },
      { task: 'read', post: 'clerk', what: 'Read 2' },
    ]);
    await recorded(office.record, act('LetterAnswered', { ref, data: { signed: true } }));
    expect(await listTasks(office.record, { ref, open: true })).toEqual([]);
    expect(await listTasks(office.record, { ref })).toHaveLength(2);
  });
});
