import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onServer } from '#local-postgres/roles';
import { signedIn } from '#test/signed-in';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

const FORM = {
  'child.name': 'Zebedee Canary',
  'contact.name': 'Dana Marlow',
  'contact.phone': '07700 900 117',
  worry: 'He hides under the table',
  _key: 'sent twice',
};
const AT = '/cases/new/access-pathway/ReferralSubmitted';

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z', { waitMs: 900 });
  // Signed in before: who comes while nothing can be written could not sign in.
  await signedIn(service.record, 'dana');
}, 60_000);
afterAll(() => service?.close());

/** Holds every connection of the service while something is asked of it. */
async function whileBusy<Result>(work: () => Promise<Result>): Promise<Result> {
  const held = Array.from({ length: 4 }, () => service.record.db.createQueryRunner());
  await Promise.all(held.map((runner) => runner.startTransaction()));
  try {
    return await work();
  } finally {
    await Promise.all(held.map(async (runner) => runner.rollbackTransaction().then(() => runner.release())));
  }
}

const cases = async () => (await service.record.db.query('SELECT count(*)::int AS n FROM case_file'))[0].n;

describe('a service whose connections are all taken', () => {
  it('says so to a program, and when to ask again', async () => {
    const answer = await whileBusy(() => apiAs(service, 'dana').look('/api/cases'));
    expect([answer.status, answer.headers['retry-after'], answer.body.code]).toEqual([503, '5', 'UNAVAILABLE']);
  });

  it('is not ready meanwhile, and lives', async () => {
    const [ready, live] = await whileBusy(() =>
      Promise.all(['/health/ready', '/health/live'].map((path) => apiAs(service, 'dana').look(path))),
    );
    expect([ready?.status, live?.status]).toEqual([503, 200]);
    expect((await apiAs(service, 'dana').look('/health/ready')).status).toBe(200);
  });

  it('keeps what somebody typed, to be sent again, and records it once', async () => {
    const before = await cases();
    const busy = await whileBusy(() => pagesAs(service, 'dana').send(`${AT}/check`, FORM));
    expect([busy.status, busy.headers['retry-after']]).toEqual([503, '5']);
    const fields = [...busy.text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
    const kept = Object.fromEntries(fields.map(([, name, value]) => [name, value]));
    expect(kept).toMatchObject(FORM);
    expect(busy.text).toContain(`action="${AT}/check"`);
    const pages = pagesAs(service, 'dana');
    expect((await pages.send(`${AT}/check`, kept)).text).toContain('Check before you record');
    const sent = await whileBusy(() => pages.send(AT, kept));
    expect(sent.status).toBe(503);
    const [first, again] = [await pages.send(AT, kept), await pages.send(AT, kept)];
    expect([first.status, again.headers['location']]).toEqual([303, first.headers['location']]);
    expect(await cases()).toBe(before + 1);
  });
});

describe('a service whose database is away', () => {
  /** As when it is started anew, or another takes over: every connection ends, and the next ones meet it so. */
  async function whileItIs<Result>(isSo: string, work: () => Promise<Result>, noMore: string): Promise<Result> {
    const { superuserUrl } = service;
    const name = new URL(superuserUrl).pathname.slice(1);
    const elsewhere = Object.assign(new URL(superuserUrl), { pathname: '/postgres' }).href;
    const become = (what: string) =>
      onServer(elsewhere, async (client) => {
        await client.query(`ALTER DATABASE "${name}" ${what}`);
        await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      });
    await become(isSo);
    return work().finally(() => become(noMore));
  }

  it('says so, lives, keeps what was typed, and goes on when it is back', async () => {
    const asked = async () => [
      await apiAs(service, 'dana').look('/api/cases'),
      await apiAs(service, 'dana').look('/health/ready'),
      await apiAs(service, 'dana').look('/health/live'),
      await pagesAs(service, 'dana').send(`${AT}/check`, FORM),
    ];
    const [api, ready, live, page] = await whileItIs('ALLOW_CONNECTIONS false', asked, 'ALLOW_CONNECTIONS true');
    expect([api?.status, api?.headers['retry-after'], api?.body.code]).toEqual([503, '5', 'UNAVAILABLE']);
    expect([ready?.status, live?.status]).toEqual([503, 200]);
    expect([page?.status, page?.headers['retry-after']]).toEqual([503, '5']);
    expect(page?.text).toContain('He hides under the table');
    expect((await apiAs(service, 'dana').look('/api/cases')).status).toBe(200);
  });

  it('keeps an act for later where the server may only be read', async () => {
    const before = await cases();
    const sent = () => pagesAs(service, 'dana').send(AT, { ...FORM, _key: 'to a standby' });
    const readOnly = 'default_transaction_read_only';
    const answer = await whileItIs(`SET ${readOnly} = on`, sent, `RESET ${readOnly}`);
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(answer.text).toContain('He hides under the table');
    expect((await sent()).status).toBe(303);
    expect(await cases()).toBe(before + 1);
  });
});
