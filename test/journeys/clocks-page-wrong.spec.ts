import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenedService, openedService } from './opened-service.js';
import { dayTyped as day, readPage } from './read-page.js';

let service: OpenedService;

beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
}, 60_000);
afterAll(() => service?.close());

const read = (path: string) => readPage(service, path);

describe('the deadline calculator, filled in wrongly', () => {
  const wrong: readonly { asked: string; status: number; says: string; leadsTo: string }[] = [
    {
      asked: `ehcp-final?${day('trigger', ['', '', ''])}`,
      status: 400,
      says: 'Enter the day it counts from.',
      leadsTo: '#trigger-day',
    },
    {
      asked: `ehcp-final?${day('trigger', ['31', '2', '2026'])}`,
      status: 400,
      says: 'The day it counts from must be a real day with day, month and year, like 5 1 2026.',
      leadsTo: '#trigger-day',
    },
    {
      asked: 'ehcp-final?trigger=Tuesday',
      status: 400,
      says: 'Enter the day it counts from.',
      leadsTo: '#trigger-day',
    },
    {
      asked: 'ehcp-final?trigger=2013-09-02',
      status: 422,
      says: 'This limit was not the law on that day. It begins with Monday 1 September 2014.',
      leadsTo: '#trigger-day',
    },
    {
      asked: `ehcp-final?trigger=2026-01-05&${day('schoolReopens', ['2', '9', '2026'])}`,
      status: 400,
      says: 'Enter the day the head, principal or early-years lead was asked for advice.',
      leadsTo: '#adviceRequestedFromHead-day',
    },
    {
      asked: 'school-closure-exception-window?schoolFirstClosedDay=2026-09-02&schoolReopens=2026-07-22',
      status: 400,
      says: 'The day the school opens again must come after the first day on which the school was closed.',
      leadsTo: '#schoolReopens-day',
    },
    {
      asked: 'phase-transfer-other?transferYear=next',
      status: 400,
      says: 'The calendar year of the move must be a year like 2027.',
      leadsTo: '#transferYear',
    },
    {
      asked: 'cease-earliest?decisionSent=2026-01-05',
      status: 400,
      says: 'Choose whether an appeal has been lodged.',
      leadsTo: '#appealLodged',
    },
    {
      asked: 'special-school-assessment-stay?noticeServed=2026-05-11&schoolClosed=Easter',
      status: 400,
      says: '“Easter” is not a day that we can read. Write it like 22 5 2026.',
      leadsTo: '#schoolClosed',
    },
    {
      asked: 'plan-age-25-end?birthDate=2001-03-10&setting=apprenticeship&trainingEnds=2026-02-01',
      status: 400,
      says: 'The day the course or training ends comes before the 25th birthday, Tuesday 10 March 2026',
      leadsTo: '#trainingEnds-day',
    },
  ];

  it.each(wrong)('$asked is told why, beside the input', async ({ asked, status, says, leadsTo }) => {
    const page = await read(`/clocks/${asked}`);
    expect(page.status).toBe(status);
    expect(page.words).toContain(`There is a problem ${says}`);
    expect(page.html).toContain(`href="${leadsTo}"`);
    expect(page.html).toContain(`id="${leadsTo.slice(1)}"`);
  });

  it('keeps everything that was typed', async () => {
    const asked = `appeal-lodge?${day('decisionSent', ['31', '9', '2025'])}&${day('certificateIssued', ['29', 'Nov', '2025'])}`;
    const { html, words } = await read(`/clocks/${asked}`);
    expect(words).toContain('The day the written decision was sent must be a real day');
    expect(words).toContain('The day the mediation certificate was issued must be a real day');
    for (const value of ['31', '9', '29', 'Nov']) expect(html).toContain(`value="${value}"`);
  });

  it('says that there is no such page for a clock that is not in the book', async () => {
    expect((await read('/clocks/tea')).status).toBe(404);
  });
});
