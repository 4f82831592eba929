import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { CONTENTS } from '#workflows/contents';
import { hasWords } from '../../apps/service/pages/clocks/input-wording.js';
import { headingOf } from '../../apps/service/pages/clocks/list-view.js';
import { questionOf } from '../../apps/service/pages/clocks/question.js';
import { type OpenedService, openedService, pagesAs } from './opened-service.js';
import { dayTyped as day, readPage } from './read-page.js';

let service: OpenedService;
let http: ReturnType<typeof request>;

beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
  http = request(service.app.getHttpServer());
}, 60_000);
afterAll(() => service?.close());

const read = (path: string) => readPage(service, path);

describe('the list of time limits, for somebody who has not signed in', () => {
  it('has every clock with its law, under the pathway whose duty it is', async () => {
    const { status, html, words } = await read('/clocks');
    expect(status).toBe(200);
    const linked = new Set([...html.matchAll(/href="\/clocks\/([a-z0-9-]+)"/g)].map(([, id]) => id));
    expect(CONTENTS.filter(({ id }) => !linked.has(id))).toEqual([]);
    expect(words).toContain('The EHC needs assessment, and the plan (');
    expect(words).toContain('and in any event within 20 weeks of that day. Counted from: the request was received');
    expect(words).toContain('SI 2014/1530 reg 13(2)');
  });

  it('says what is not law', async () => {
    const { words } = await read('/clocks?words=autism');
    expect(words).toMatch(/First assessment appointment for suspected autism .* \(guidance\)/);
  });

  it('is found by its words, wherever they stand', async () => {
    const { words } = await read('/clocks?words=PLAN+20+weeks+final+reg+13%282%29');
    expect(words).toContain('Send the final plan');
    expect(words).not.toContain('Appeal to the First-tier Tribunal');
    expect(words).toContain(`of ${CONTENTS.length} limits`);
  });

  it('says so when nothing is found, and keeps what was typed', async () => {
    const { words, html } = await read('/clocks?words=%22%3Cb%3Eyoghurt');
    expect(words).toContain(`0 of ${CONTENTS.length} limits have`);
    expect(html).toContain('value="&quot;&lt;b&gt;yoghurt"');
    expect(html).not.toContain('<b>yoghurt');
  });

  it('has a heading in words for each pathway', () => {
    const folders = [...new Set(CONTENTS.map(({ folder }) => folder))];
    expect(folders.map(headingOf).filter((heading) => !/^[A-Z][^-_]+$/.test(heading))).toEqual([]);
  });
});

describe('the deadline calculator, for a parent who has not signed in', () => {
  it('works out that a plan asked for on 5 January 2026 is due on 25 May 2026, and says why', async () => {
    const { status, words } = await read(`/clocks/ehcp-final?${day('trigger', ['5', '1', '2026'])}`);
    expect(status).toBe(200);
    expect(words).toContain('Last day Monday 25 May 2026');
    expect(words).toContain('By the end of Monday 25 May 2026 the local authority must send the final plan');
    expect(words).toContain('Counted from Monday 5 January 2026 (2026-01-05) That day is not counted');
    expect(words).toContain('Local Government and Social Care Ombudsman, within 12 months');
    expect(words).toContain('When lateness may be excused');
  });

  it('has a short address that gives the same answer, and the form as it was filled in', async () => {
    const { html } = await read(`/clocks/ehcp-final?${day('trigger', ['5', '1', '2026'])}`);
    expect(html).toContain('href="/clocks/ehcp-final?trigger=2026-01-05"');
    const again = await read('/clocks/ehcp-final?trigger=2026-01-05');
    expect(again.words).toContain('Last day Monday 25 May 2026');
    expect(again.html).toMatch(/name="trigger-day"[^>]* value="5"/);
    const byTheNameOfAll = await read('/clocks/appeal-lodge?trigger=2026-03-04');
    expect(byTheNameOfAll.words).toContain('Last day Tuesday 5 May 2026, 5 pm');
  });

  it('names each day that is not counted, and what the other reading of the law would give', async () => {
    const { words } = await read('/clocks/mediation-notify-icb?trigger=2026-04-01');
    expect(words).toContain('Last day Wednesday 8 April 2026');
    expect(words).toContain('Not counted Friday 3 April 2026 (2026-04-03): Good Friday');
    expect(words).toContain('What is a working day in regulations that do not say?');
    expect(words).toContain('bank holidays counted too: the earlier day. It would be Monday 6 April 2026.');
    expect(words).toContain('This is the reading taken where nobody has chosen another.');
  });

  it('shows doubtful words that decide which day is to be entered', async () => {
    const { words } = await read('/clocks/order-assess-notify?order=2026-03-04');
    expect(words).toContain('Last day Wednesday 18 March 2026');
    expect(words).toContain('Another reading: On the day on which it was sent out.');
  });

  it('shows the day of guidance where it differs, and that a later day is provisional', async () => {
    const transfer = await read('/clocks/phase-transfer-other?transferYear=2027');
    expect(transfer.words).toContain('Last day Sunday 14 February 2027');
    expect(transfer.words).toContain('Guidance takes the day to be Monday 15 February 2027.');
    const late = await read('/clocks/corporate-stage1-response?trigger=2028-12-20');
    expect(late.words).toContain('Last day Monday 8 January 2029');
    expect(late.words).toContain('Provisional: the bank holidays up to that day are not all published yet.');
  });

  it('says that a number of the area is not law, and that it is only suggested', async () => {
    const { words } = await read('/clocks/triage-decided?trigger=2026-06-01');
    expect(words).toContain('Last day Monday 15 June 2026');
    expect(words).toContain('This is not a limit of the law: North East Lincolnshire Council has set it for itself.');
    expect(words).toContain('suggested, and the area has yet to confirm it');
  });

  it('says what is guidance only, and what we have not checked in its source', async () => {
    const { words } = await read('/clocks/ehcna-advice-response-education?trigger=2026-03-04');
    expect(words).toContain('Last day Wednesday 15 April 2026');
    expect(words).toContain('This is guidance: no law sets the day. We have not yet checked its words in the source');
  });

  it('shows the other limits under the same head, in words', async () => {
    const { words } = await read('/clocks/detained-orders?trigger=2026-03-04&as=make-final');
    expect(words).toContain('Last day Wednesday 20 May 2026');
    expect(words).toContain('The draft plan: Wednesday 8 April 2026');
    expect(words).not.toMatch(/make-draft|make-final/);
  });

  it('answers at once where the law names no day, and asks for none', async () => {
    const { status, words, html } = await read('/clocks/ehcp-secure-provision');
    expect(status).toBe(200);
    expect(words).toContain('No day in law');
    expect(html).not.toContain('<form method="get"');
  });

  it('reads the days on which a school is closed as people write them', async () => {
    const closed = encodeURIComponent('22 5 2026\r\n25 May 2026 to 29 May 2026');
    const asked = `/clocks/special-school-assessment-stay?${day('noticeServed', ['11', '5', '2026'])}&schoolClosed=${closed}`;
    const { words } = await read(asked);
    expect(words).toContain('Last day Tuesday 2 June 2026');
    expect(words).toContain('Friday 22 May 2026 (2026-05-22): School closed');
  });

  it('says whether a long closure of the school excuses, and keeps that part of the form open', async () => {
    const closure = 'adviceRequestedFromHead=2026-07-20&schoolFirstClosedDay=2026-07-22&schoolReopens=2026-09-02';
    const { words, html } = await read(`/clocks/ehcp-final?trigger=2026-03-16&${closure}`);
    expect(words).toContain('The closure of the school may excuse lateness');
    expect(html).toMatch(/<details class="govuk-details" open>/);
  });
});

describe('every clock', () => {
  it('asks in words for whatever changes its day', () => {
    const asked = CONTENTS.flatMap((entry) => questionOf(entry).asked.map(({ name }) => name));
    expect([...new Set(asked)].filter((name) => !hasWords(name))).toEqual([]);
  });

  it('has a page that asks', async () => {
    const wrong: string[] = [];
    for (const { id } of CONTENTS) {
      const { status, words } = await read(`/clocks/${id}`);
      if (status !== 200 || /undefined|\[object|There is a problem/.test(words)) wrong.push(`${id}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the way to the calculator', () => {
  it('stands where one signs in, and in the navigation of everybody', async () => {
    expect((await http.get('/sign-in')).text).toContain('go to the deadline calculator');
    const { text } = await pagesAs(service, 'dana').look('/');
    expect(text).toMatch(/govuk-service-navigation__link" href="\/clocks"/);
  });

  it('leaves whoever has signed in signed in', async () => {
    const { text } = await pagesAs(service, 'asha').look('/clocks/ehcp-final?trigger=2026-01-05');
    expect(text).toContain('You are Asha Varma');
    expect(text).toContain('Monday 25 May 2026');
    expect((await http.get('/clocks')).text).not.toContain('You are');
    const forged = await http.get('/clocks').set('Cookie', 'waymark-session=somebody');
    expect(forged.status).toBe(200);
    expect(forged.text).not.toContain('You are');
  });
});
