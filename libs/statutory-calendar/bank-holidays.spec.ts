import { describe, expect, it } from '@jest/globals';
import { calendarOfEnglandAndWales } from './bank-holidays.js';
import type { CivilDate } from './civil-date.js';
import { englandAndWales } from './england-and-wales.js';
import { within, workingDays } from './periods.js';
import { proclaimed, refreshed } from './read-bank-holidays.js';
import { reckon } from './reckon.js';
import { calendarFor } from './working-days.js';

const known = englandAndWales;
const refresh = { known, readOn: '2026-12-01' as CivilDate, source: 'a file', movedAway: [] };

/** The list in use as it would be published, from a year on. */
function published(from: string, change?: (days: Map<string, string>) => void) {
  return {
    'england-and-wales': { division: 'england-and-wales', events: eventsOf(change, from) },
    scotland: { events: [] },
  };
}

function eventsOf(change: (days: Map<string, string>) => void = () => {}, from = '2025') {
  const days = new Map(Object.entries(known.days).filter(([on]) => on >= from));
  change(days);
  return [...days].map(([date, title]) => ({
    title: title.replace(' (substitute day)', ''),
    date,
    notes: title.includes('substitute') ? 'Substitute day' : '',
    bunting: true,
  }));
}

function without(days: Map<string, string>, years: RegExp): void {
  for (const on of days.keys()) if (years.test(on)) days.delete(on);
}

describe('the list of this release', () => {
  it('holds the days to be expected, but for those that were moved or added by proclamation', () => {
    expect(proclaimed(known)).toEqual([
      '2012-06-04',
      '2012-06-05',
      '2020-05-08',
      '2022-06-02',
      '2022-06-03',
      '2022-09-19',
      '2023-05-08',
    ]);
  });
});

describe('a refresh', () => {
  it('takes over what was published, keeps the years that are no longer named, and says what is new', () => {
    const came = refreshed(
      published('2025', (days) => days.set('2026-07-20', 'A new day')),
      refresh,
    );
    expect(came).toMatchObject({
      added: ['2026-07-20'],
      gone: [],
      list: { readOn: '2026-12-01', source: 'a file', firstDay: '2012-01-01', horizon: '2028-12-31' },
    });
    expect('list' in came && came.list.days).toEqual({ ...known.days, '2026-07-20': 'A new day' });
  });

  it('reaches further when another year is published', () => {
    const further = ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'];
    const came = refreshed(
      published('2027', (days) => {
        for (const each of further) days.set(`2029-${each}`, 'A day');
      }),
      refresh,
    );
    expect(came).toMatchObject({ list: { horizon: '2029-12-31' }, added: [], gone: [] });
  });

  it.each([
    ['nothing', {}, /holds no days/],
    ['null', null, /holds no days/],
    ['no event', { 'england-and-wales': { events: [] } }, /holds no days/],
    [
      'a day that is none',
      { 'england-and-wales': { events: [{ title: 'X', date: '2026-02-30' }] } },
      /a day that is none/,
    ],
    ['a year missing', published('2025', (days) => without(days, /^2027/)), /2027 has 0 days/],
    ['the last year missing', published('2025', (days) => without(days, /^2028/)), /ends with 2027/],
    [
      'a known day lost',
      published('2025', (days) => days.delete('2026-08-31')),
      /2026-08-31 \(Summer bank holiday\) is known and missing/,
    ],
    [
      'a known day moved',
      published('2025', (days) => days.delete('2027-05-03') && days.set('2027-05-10', 'Early May')),
      /2027-05-03/,
    ],
    [
      'Good Friday elsewhere',
      published('2025', (days) => days.delete('2026-04-03') && days.set('2026-04-10', 'Good Friday')),
      /no Good Friday on 2026-04-03/,
    ],
    [
      'the file of Northern Ireland',
      { division: 'northern-ireland', events: eventsOf((days) => days.set('2026-03-17', 'St Patrick’s Day')) },
      /It is the list of "northern-ireland"/,
    ],
    [
      'Scotland under the key of England and Wales',
      { 'england-and-wales': { division: 'scotland', events: eventsOf() } },
      /It is the list of "scotland"/,
    ],
    ['a file that does not say whose it is', { events: eventsOf() }, /"division" must be "england-and-wales"/],
    [
      'a working day of another calendar',
      { 'england-and-wales': { events: [...eventsOf(), { title: 'Swap', date: '2026-07-20', working_day: true }] } },
      /2026-07-20 \(Swap\) has "working_day"/,
    ],
    [
      'a name that has lost its letters',
      published('2025', (days) => days.set('2026-07-20', 'King\uFFFDs day')),
      /2026-07-20 has lost letters/,
    ],
    ['a Sunday', published('2025', (days) => days.set('2026-07-19', 'A Sunday')), /2026-07-19 is a Sunday/],
  ])('refuses %s', (_what, list, why) => {
    const came = refreshed(list, refresh);
    expect('problems' in came && came.problems.join('\n')).toMatch(why);
  });

  it('says in one sentence that a year is mistyped', () => {
    expect(
      refreshed(
        published('2025', (days) => days.set('2199-05-01', 'Early May bank holiday')),
        refresh,
      ),
    ).toEqual({
      problems: [
        'It has no day between 2028-12-26 (Boxing Day) and 2199-05-01 (Early May bank holiday): is one of those years mistyped?',
      ],
    });
  });

  it('takes the file of one division, if it is that of England and Wales', () => {
    const events = eventsOf((days) => days.set('2026-07-20', 'A new day'));
    expect(refreshed({ division: 'england-and-wales', events }, refresh)).toMatchObject({ added: ['2026-07-20'] });
  });

  it('takes a day that was moved when somebody confirms it', () => {
    const moved = published('2025', (days) => days.delete('2027-05-03') && days.set('2027-05-10', 'Early May'));
    expect(refreshed(moved, { ...refresh, movedAway: ['2027-05-03'] })).toMatchObject({
      added: ['2027-05-10'],
      gone: ['2027-05-03'],
    });
  });
});

describe('working days, by instrument', () => {
  const calendar = calendarOfEnglandAndWales();

  it('leave out a Boxing Day that no list names only where the instrument names it', () => {
    const bare = { ...calendar, whyNotWorking: () => undefined };
    const why = (definedBy: 'SI 2006/1738' | 'SI 2008/2699', on: CivilDate) =>
      calendarFor({ definedBy }, bare).calendar.whyNotWorking(on);
    expect(why('SI 2006/1738', '2028-12-26')).toBe('Boxing Day');
    expect(why('SI 2008/2699', '2028-12-26')).toBeUndefined();
    expect(why('SI 2008/2699', '2028-12-25')).toBe('Christmas Day');
    expect(why('SI 2008/2699', '2028-04-14')).toBe('Good Friday');
  });

  it('are read by a setting where the instrument does not define them', () => {
    const due = (reading?: string) =>
      reckon(within(workingDays(3)), {
        from: '2026-04-01',
        calendar,
        ...(reading && { readings: { 'working-day': reading } }),
      }).due;
    expect(due()).toBe('2026-04-08');
    expect(due('exceptBankHolidays')).toBe('2026-04-08');
    expect(due('everyWeekday')).toBe('2026-04-06');
  });
});
