import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { forgetAnswers } from './forget-answers.js';
import { act, type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.fixture.js';
import { recordEvent } from './record-event.js';
import { setClock } from './virtual-clock.js';

let office: LetterOffice;
beforeAll(async () => {
  office = await openLetterOffice();
}, 60_000);
afterAll(() => office.close());

it('keeps an answer for 180 days, and what the system did for as long as the case is there', async () => {
  const { ref } = await recorded(office.record, letter());
  const note = act('NoteAdded', { ref, data: { note: 'one' }, key: 'asked twice' });
  const first = await recorded(office.record, note);
  await office.record.db.query(`INSERT INTO idempotency (person, key, body_hash, answer, recorded_at)
    VALUES ('system', 'outbox:1', 'x', '{}', record_now())`);

  await setClock(office.record, '2026-08-29T08:59:59.000Z');
  expect(await forgetAnswers(office.record)).toBe(0);
  expect(await recordEvent(office.record, note)).toEqual(first);

  await setClock(office.record, '2026-08-29T09:00:01.000Z');
  expect(await forgetAnswers(office.record)).toBe(2);
  const left = await office.record.db.query('SELECT person, key FROM idempotency');
  expect(left).toEqual([{ person: 'system', key: 'outbox:1' }]);
});
