import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LetterOffice, openLetterOffice } from './letter-office.fixture.js';
import { migrate } from './migrate.js';
import { now, setClock } from './virtual-clock.js';

describe('the clock of the record', () => {
  let office: LetterOffice;
  beforeAll(async () => {
    office = await openLetterOffice();
  }, 60_000);
  afterAll(() => office.close());

  it('can be moved in a demonstration', async () => {
    await setClock(office.record, '2024-02-29T10:00:00Z');
    expect(await now(office.record)).toBe('2024-02-29T10:00:00.000Z');
  });

  it('is the server’s where real cases are, whatever it was before, and nobody moves it', async () => {
    await migrate(office.database);
    expect((await now(office.record)).slice(0, 4)).not.toBe('2024');
    await expect(setClock(office.record, '2024-02-29T10:00:00Z')).rejects.toThrow('permission denied');
  });
});
