import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act, type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.js';
import { recordEvent } from './record-event.js';

describe('recording an act', () => {
  let office: LetterOffice;
  beforeAll(async () => {
    office = await openLetterOffice();
  });
  afterAll(() => office.close());

  it('opens a case under a reference that says nothing, and goes on from there', async () => {
    const opened = await recorded(office.record, letter());
    expect(opened).toEqual({ outcome: 'recorded', ref: expect.any(String), sequence: 1, state: 'waiting' });
    expect(opened.ref).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const next = await recordEvent(office.record, act('LetterAnswered', { ref: opened.ref, data: { signed: true } }));
    expect(next).toEqual({ outcome: 'recorded', ref: opened.ref, sequence: 2, state: 'answered' });
  });
});
