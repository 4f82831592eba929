import { describe, expect, it } from '@jest/globals';
import type { CalendarDay } from '#case-record/calendar-feeds';
import { readCalendar } from '#test/journeys/read-calendar';
import { calendarText } from './calendar-text.js';

const DECISION: CalendarDay = {
  ref: 'K7QM-2FXD',
  clock: 'ehcna-decision',
  key: '',
  generation: 1,
  dueOn: '2026-02-16',
  state: 'open',
  title: 'decide whether to assess, and tell the family',
  law: 'SI 2014/1530 reg 5(1); CFA 2014 s.36(5)',
  provisional: false,
  means: null,
  byFive: false,
  movedAt: '2026-01-05T10:15:30.000Z',
};
const page = (ref: string) => `https://waymark.example/cases/${ref}`;
const eventOf = (more: Partial<CalendarDay> = {}) => {
  const [event] = readCalendar(calendarText([{ ...DECISION, ...more }], page)).events;
  return event ?? {};
};

describe('a deadline in a calendar', () => {
  it('is an all-day event on its day, with the reference, the limit, the law and the page', () => {
    expect(eventOf()).toEqual({
      UID: expect.stringMatching(/^[0-9a-f]{32}@waymark$/),
      SEQUENCE: '1',
      DTSTAMP: '20260105T101530Z',
      'LAST-MODIFIED': '20260105T101530Z',
      'DTSTART;VALUE=DATE': '20260216',
      'X-MICROSOFT-CDO-ALLDAYEVENT': 'TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT': 'TRUE',
      SUMMARY: 'K7QM-2FXD Decide whether to assess, and tell the family',
      DESCRIPTION: `By the end of Monday 16 February 2026.
SI 2014/1530 reg 5(1); CFA 2014 s.36(5)
Case K7QM-2FXD: https://waymark.example/cases/K7QM-2FXD`,
      'URL;VALUE=URI': 'https://waymark.example/cases/K7QM-2FXD',
      STATUS: 'CONFIRMED',
      TRANSP: 'TRANSPARENT',
      CLASS: 'PRIVATE',
    });
  });

  it('is the same event under a higher SEQUENCE when its day has moved', () => {
    const moved = eventOf({ generation: 2, dueOn: '2026-02-17', movedAt: '2026-01-09T08:00:00.000Z' });
    expect(moved).toMatchObject({
      SEQUENCE: '2',
      'DTSTART;VALUE=DATE': '20260217',
      'LAST-MODIFIED': '20260109T080000Z',
    });
    expect(moved['UID']).toBe(eventOf()['UID']);
  });

  it('is another event for another case, another limit, or another of several', () => {
    const others = [{ ref: 'K7QM-2FXE' }, { clock: 'ehcna-final' }, { key: 'St Ada’s School' }].map(eventOf);
    expect(new Set([eventOf(), ...others].map(({ UID }) => UID)).size).toBe(4);
    expect(JSON.stringify(others)).not.toContain('Ada');
  });

  it('says that it is provisional, and is tentative, past the published bank holidays', () => {
    const { SUMMARY, STATUS, DESCRIPTION } = eventOf({ provisional: true });
    expect([SUMMARY, STATUS]).toEqual([
      'K7QM-2FXD Decide whether to assess, and tell the family (provisional)',
      'TENTATIVE',
    ]);
    expect(DESCRIPTION).toContain('Provisional: the bank holidays up to that day are not all published yet.');
  });

  it('says that the duty continues when the day has passed', () => {
    expect(eventOf({ state: 'missed' })['DESCRIPTION']).toContain(
      'Not recorded as done by this day. The duty continues.',
    );
  });

  it('ends at five in the afternoon before a tribunal (HESC Rules r.12(1))', () => {
    const { SUMMARY, DESCRIPTION } = eventOf({ byFive: true, title: 'appeal to the First-tier Tribunal' });
    expect(SUMMARY).toBe('K7QM-2FXD Appeal to the First-tier Tribunal (by 5 pm)');
    expect(DESCRIPTION).toMatch(/^By 5 pm on Monday 16 February 2026\./);
  });

  it('does not read as a last day where it is a first one', () => {
    const { SUMMARY, DESCRIPTION } = eventOf({ means: 'notBefore', title: 'issue the final plan' });
    expect(SUMMARY).toBe('K7QM-2FXD Issue the final plan (from this day)');
    expect(DESCRIPTION).toMatch(/^Not before Monday 16 February 2026\./);
  });
});

describe('a calendar', () => {
  it('names itself, asks to be read again within the hour, and is whole when nothing is due', () => {
    const { properties, events } = readCalendar(calendarText([], page));
    expect(properties).toMatchObject({
      VERSION: '2.0',
      PRODID: '-//Waymark//Deadlines//EN',
      CALSCALE: 'GREGORIAN',
      'X-WR-CALNAME': 'Waymark deadlines',
      'REFRESH-INTERVAL;VALUE=DURATION': 'PT1H',
    });
    expect(events).toEqual([]);
  });

  it('breaks long lines by octets and between characters, whatever is in them', () => {
    for (const title of [
      'a'.repeat(300),
      'é'.repeat(150),
      '🦆'.repeat(80),
      'a;b,c\\d '.repeat(40),
      `${'x'.repeat(63)}é`,
    ])
      expect(eventOf({ title, law: '' })['SUMMARY']).toBe(
        `K7QM-2FXD ${title.charAt(0).toUpperCase()}${title.slice(1)}`,
      );
  });
});
