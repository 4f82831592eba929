import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { differences } from './conforms.js';
import { type OpenedService, openedService } from './opened-service.js';

let service: OpenedService;
let document: any;
let http: ReturnType<typeof request>;

beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
  http = request(service.app.getHttpServer());
  document = (await http.get('/api/openapi.json')).body;
}, 60_000);
afterAll(() => service?.close());

const clocks = async () => (await http.get('/api/clocks')).body.clocks as any[];
const due = (clock: string, query = '') => http.get(`/api/clocks/${clock}/due?${query}`);

describe('the clocks of the law, to somebody who has not signed in', () => {
  it('are listed whole, each once, as the description says', async () => {
    const answer = await http.get('/api/clocks');
    expect(answer.status).toBe(200);
    expect(differences(answer.body, 'ClockList', document)).toEqual([]);
    const ids = (await clocks()).map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(154);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('say whose duty, from when, by which law, what they are told and what excuses or follows', async () => {
    const all = await clocks();
    const final = all.find(({ id }) => id === 'ehcp-final');
    expect(final).toMatchObject({
      title: 'send the final plan',
      kind: 'statutory',
      pathway: 'needs-assessment',
      owedBy: 'local authority',
      rule: 'as soon as practicable, and in any event within 20 weeks of',
      validFrom: '2014-09-01',
      validTo: null,
      breach: 'B1',
    });
    expect(final.law).toContain('reg 13(2)');
    expect(final.inputs[0]).toEqual({ name: 'trigger', kind: 'date', required: true });
    const { breaches, exceptions } = (await http.get('/api/clocks')).body;
    expect(final.exceptions.every((code: string) => code in exceptions)).toBe(true);
    expect(breaches.B1.meaning).toContain('The duty continues');
  });

  it('keep the law that was before: the transfer to post-16 had another day until 2015', async () => {
    const { versions } = (await clocks()).find(({ id }) => id === 'phase-transfer-secondary-to-post16');
    expect(versions.map(({ rule, validTo }: any) => [rule, validTo])).toEqual([
      ['before 31 May', '2015-12-31'],
      ['before 31 March', null],
    ]);
  });

  it('show the length that the area gives to a limit of its own, once where several pathways have it', async () => {
    const all = await clocks();
    expect(all.find(({ id }) => id === 'triage-decided')).toMatchObject({
      rule: '10 working days (local)',
      pathway: 'access-pathway',
      owedBy: 'triage',
      starts: 'referral submitted, case reopened, hold ended or transferred in',
    });
    expect(all.filter(({ id }) => id === 'new-holder-accepts')).toMatchObject([{ pathway: 'every-case' }]);
  });

  it('name the doubtful words on which they turn', async () => {
    const all = await clocks();
    const readings = (clock: string) => all.find(({ id }) => id === clock).readings;
    expect(readings('mediation-notify-icb')).toEqual(['working-day']);
    expect(readings('order-assess-notify')).toEqual(['order-being-made']);
    expect(readings('unopposed-assess-no-plan')).toEqual(['reg-45-7-reaches-3A']);
  });
});

describe('a clock, computed for somebody who has not signed in', () => {
  it('says twenty weeks from 5 January 2026 end on 25 May 2026, bank holiday or not, with the whole explanation', async () => {
    const { status, body } = await due('ehcp-final', 'trigger=2026-01-05');
    expect(status).toBe(200);
    expect(differences(body, 'ClockDue', document)).toEqual([]);
    expect(body).toMatchObject({ clock: 'ehcp-final', due: '2026-05-25', means: 'by', from: '2026-01-05' });
    expect(body.sentence).toContain('By the end of Monday 25 May 2026 the local authority must send the final plan');
    expect(body.table).toContainEqual(['Last day', 'Monday 25 May 2026 (2026-05-25)']);
    expect(body).toMatchObject({ lawAsAt: '2026-11-21', calendar: 'England and Wales, as read on 2026-11-21' });
  });

  it('names each day that did not count, and what another reading would come to', async () => {
    const { body } = await due('mediation-notify-icb', 'trigger=2026-04-01');
    expect(body.due).toBe('2026-04-08');
    expect(body.excluded).toContainEqual({ on: '2026-04-06', because: 'Easter Monday' });
    expect(body.readings).toEqual({ 'working-day': 'exceptBankHolidays' });
    expect(body.doubts).toMatchObject([{ reading: 'working-day', others: [{ due: '2026-04-06' }] }]);
    const otherwise = await due('mediation-notify-icb', 'trigger=2026-04-01&reading=working-day:everyWeekday');
    expect(otherwise.body.due).toBe('2026-04-06');
  });

  it('says what moved a day, which of two periods decided, and that it ends at five', async () => {
    const { body } = await due('appeal-lodge', 'decisionSent=2025-10-01&certificateIssued=2025-11-29');
    expect(body).toMatchObject({ due: '2026-01-02', rawDue: '2025-12-29', by: '17:00' });
    expect(body.moved).toMatchObject([{ from: '2025-12-29', to: '2026-01-02' }]);
    expect(body.compared.map(({ due: day, chosen }: any) => [day, chosen])).toEqual([
      ['2025-12-01', false],
      ['2025-12-29', true],
    ]);
  });

  it('gives the day of guidance where it differs, and the area’s own length where the law has none', async () => {
    expect((await due('phase-transfer-other', 'transferYear=2027')).body).toMatchObject({
      due: '2027-02-14',
      guidanceDue: '2027-02-15',
    });
    const local = await due('triage-decided', 'trigger=2026-06-01&area=north-east-lincolnshire');
    expect(local.body).toMatchObject({ due: '2026-06-15', area: { suggested: true } });
  });

  it('takes days parted by commas, or told one by one', async () => {
    const closed = ['2026-05-22', '2026-05-26', '2026-05-27', '2026-05-28', '2026-05-29'];
    const once = `schoolClosed=${closed.join(',')}`;
    const oneByOne = closed.map((on) => `schoolClosed=${on}`).join('&');
    for (const told of [once, oneByOne]) {
      const { body } = await due('special-school-assessment-stay', `noticeServed=2026-05-11&${told}`);
      expect(body.due).toBe('2026-06-02');
    }
  });

  it('says that a day beyond the published bank holidays is provisional', async () => {
    const { body } = await due('corporate-stage1-response', 'trigger=2028-12-20');
    expect(body).toMatchObject({ due: '2029-01-08', provisional: true });
    expect(body.further.join(' ')).toContain('Provisional');
  });

  it('answers for every clock of the list, told what the list says that it is told', async () => {
    const told: Record<string, (input: any) => string> = {
      date: () => '2026-03-04',
      year: () => '2027',
      yesNo: () => 'no',
      choice: ({ choices }) => choices[0],
      dates: () => '2026-03-05',
      words: () => 'a letter',
    };
    // A school that closed on the first of these days opens again on a later one.
    const answerTo = (input: any) =>
      input.name === 'schoolReopens' ? '2026-04-20' : (told[input.kind]?.(input) ?? '');
    const wrong: string[] = [];
    for (const { id, inputs } of await clocks()) {
      for (const asked of [inputs, inputs.filter(({ required }: any) => required)]) {
        const query = new URLSearchParams(asked.map((input: any) => [input.name, answerTo(input)]));
        const { status, body } = await due(id, String(query));
        wrong.push(...(status === 200 ? differences(body, 'ClockDue', document) : [`${id}: ${JSON.stringify(body)}`]));
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a clock that cannot be computed', () => {
  const wrong: readonly { asked: readonly [string, string]; status: number; code: string; input?: string }[] = [
    { asked: ['tea', 'trigger=2026-01-05'], status: 404, code: 'UNKNOWN_CLOCK' },
    { asked: ['ehcp-final', ''], status: 400, code: 'INPUT_MISSING', input: 'trigger' },
    { asked: ['ehcp-final', 'trigger=2026-02-30'], status: 400, code: 'INPUT_WRONG', input: 'trigger' },
    { asked: ['ehcp-final', 'trigger=9999-12-31'], status: 400, code: 'INPUT_WRONG', input: 'trigger' },
    { asked: ['judicial-review', 'trigger=1000-01-01'], status: 400, code: 'INPUT_WRONG', input: 'trigger' },
    { asked: ['ehcp-final', 'trigger=2026-01-05&trigger=2026-01-06'], status: 400, code: 'INPUT_WRONG' },
    { asked: ['ehcp-final', 'trigger=2026-01-05&tea=milk'], status: 400, code: 'INPUT_UNKNOWN', input: 'tea' },
    { asked: ['ehcp-final', 'trigger=2026-01-05&__proto__=x'], status: 400, code: 'REQUEST_WRONG' },
    { asked: ['ehcp-final', 'trigger=2014-08-31'], status: 422, code: 'NOT_IN_FORCE' },
    {
      asked: ['ehcp-final', 'trigger=2026-01-05&schoolReopens=2026-09-02'],
      status: 400,
      code: 'INPUT_MISSING',
      input: 'adviceRequestedFromHead',
    },
    { asked: ['la-transfer', 'oldLaAware=2026-04-01'], status: 400, code: 'INPUT_MISSING', input: 'moveDate' },
    { asked: ['ehcp-final', 'trigger=2026-01-05&area=atlantis'], status: 400, code: 'REQUEST_WRONG', input: 'area' },
    { asked: ['ehcp-final', 'trigger=2026-01-05&reading=a:b'], status: 400, code: 'REQUEST_WRONG', input: 'reading' },
    {
      asked: ['ehcp-final', 'trigger=2026-01-05&reading=working-day:sunday'],
      status: 400,
      code: 'REQUEST_WRONG',
      input: 'reading',
    },
  ];

  it.each(wrong)('$asked is told why: $code', async ({ asked: [clock, query], status, code, input }) => {
    const answer = await due(clock, query);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(differences(answer.body, 'Problem', document)).toEqual([]);
    if (input !== undefined) expect(answer.body.fields).toMatchObject([{ field: input }]);
  });

  it('says which reading it would understand', async () => {
    const { body } = await due('ehcp-final', 'trigger=2026-01-05&reading=working-day:sunday');
    expect(body.detail).toContain('working-day:exceptBankHolidays or working-day:everyWeekday');
  });
});
