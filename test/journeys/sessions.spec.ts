import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import request from 'supertest';
import { openSession } from '#sign-in/sessions';
import { type Sent, watch } from '#test/bench/watched-statements';
import { cookieOf } from '#test/signed-in';
import { formTokenFor } from '../../apps/service/sign-in/form-token.js';
import { apiAs, type OpenedService, openedService } from './opened-service.js';

const SECRET = 'a secret of these specs, and of nothing else';
const LIMITS = { idleMinutes: 20, hours: 10 };

let service: OpenedService;
let superuser: Client;
let sent: Sent[];
let http: ReturnType<typeof request>;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  http = request(service.app.getHttpServer());
  superuser = new Client({ connectionString: service.superuserUrl });
  await superuser.connect();
  sent = watch(service.record);
}, 60_000);
afterAll(async () => {
  await superuser?.end();
  await service?.close();
});

const opened = (person: string) => openSession(service.record, { person, limits: LIMITS });
const statusOf = async (session: string) => (await http.get('/api/cases').set('Cookie', cookieOf(session))).status;
const sendAs = (session: string, path: string) =>
  http
    .post(path)
    .set('Cookie', cookieOf(session))
    .type('form')
    .send({ formToken: formTokenFor(session, SECRET) });
/** Puts what is stored of the sessions of one person as if time had passed. */
const ago = (person: string, column: 'last_used_at' | 'ends_at', interval: string) =>
  superuser.query(`UPDATE session SET ${column} = now() - $2::interval WHERE person = $1`, [person, interval]);

describe('signing out', () => {
  it('ends the session at the server: the cookie that it had works no more', async () => {
    const [session, other] = [await opened('dana'), await opened('dana')];
    expect(await statusOf(session)).toBe(200);
    const { status, headers } = await sendAs(session, '/sign-out');
    expect([status, headers['location']]).toEqual([303, '/sign-in?signed-out=here']);
    expect(headers['clear-site-data']).toBe('"cookies", "storage"');
    expect(headers['set-cookie']?.[0]).toMatch(/^waymark-session=; .*Expires=Thu, 01 Jan 1970/);
    expect([await statusOf(session), await statusOf(other)]).toEqual([401, 200]);
    const page = await http.get('/cases').set('Cookie', cookieOf(session));
    expect([page.status, page.headers['location']]).toEqual([303, '/sign-in?then=%2Fcases']);
  });

  it('everywhere ends every session of that person, and of nobody else', async () => {
    const [here, there, somebodyElse] = [await opened('priya'), await opened('priya'), await opened('marek')];
    const { text } = await http.get('/sessions').set('Cookie', cookieOf(here));
    expect(text.match(/<li>/g)).toHaveLength(2);
    expect(text.match(/This browser\./g)).toHaveLength(1);
    const { headers } = await sendAs(here, '/sessions/end');
    expect(headers['location']).toBe('/sign-in?signed-out=everywhere');
    expect([await statusOf(here), await statusOf(there), await statusOf(somebodyElse)]).toEqual([401, 401, 200]);
  });
});

describe('a session', () => {
  it('is over when it was not used for its time, and when its hours are over', async () => {
    const session = await opened('asha');
    await ago('asha', 'last_used_at', '19 minutes');
    expect(await statusOf(session)).toBe(200);
    await ago('asha', 'last_used_at', '21 minutes');
    expect(await statusOf(session)).toBe(401);
    const long = await opened('bea');
    await ago('bea', 'ends_at', '1 second');
    expect(await statusOf(long)).toBe(401);
  });

  it('is read with its person in one round trip, and written once a minute at most', async () => {
    const session = await opened('ruth');
    const about = async () => {
      sent.length = 0;
      expect(await statusOf(session)).toBe(200);
      return sent
        .map(({ text }) => text)
        .filter((text) => /\bsession\b/.test(text))
        .map((text) => text.trim().slice(0, 6));
    };
    expect(await about()).toEqual(['SELECT']);
    await ago('ruth', 'last_used_at', '61 seconds');
    expect(await about()).toEqual(['SELECT', 'UPDATE']);
    expect(await about()).toEqual(['SELECT']);
  });

  it('stands in the database as a digest: whoever reads the table has nobody’s cookie', async () => {
    const session = await opened('omar');
    const { rows } = await superuser.query<{ id: string }>("SELECT id FROM session WHERE person = 'omar'");
    expect(rows).toHaveLength(1);
    expect(rows[0]?.id).not.toBe(session);
    expect(await statusOf(rows[0]?.id ?? '')).toBe(401);
  });

  it('lets in nobody, from the next request on, whose account is no longer in use', async () => {
    const session = await opened('lena');
    expect(await statusOf(session)).toBe(200);
    const left = await apiAs(service, 'malik').send('/api/leavers', { person: 'lena' }, { 'Idempotency-Key': 'lena' });
    expect(left.status).toBe(201);
    const { status, body } = await http.get('/api/cases').set('Cookie', cookieOf(session));
    expect([status, body.code]).toEqual([403, 'PERSON_INACTIVE']);
  });
});

describe('the cookie', () => {
  it('is bound to the host and to HTTPS where the pages are reached by it, and the plain one counts for nothing there', async () => {
    const secure = await openedService('2026-03-02T10:00:00Z', { env: { PUBLIC_URL: 'https://waymark.example' } });
    try {
      const session = await openSession(secure.record, { person: 'dana', limits: LIMITS });
      const asked = (cookie: string) => request(secure.app.getHttpServer()).get('/api/cases').set('Cookie', cookie);
      expect((await asked(cookieOf(session))).status).toBe(401);
      expect((await asked(`__Host-${cookieOf(session)}`)).status).toBe(200);
      const { headers } = await request(secure.app.getHttpServer()).get('/sign-in/with/demonstration');
      expect(headers['set-cookie']?.[0]).toMatch(/^__Host-waymark-visit=\S+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    } finally {
      await secure.close();
    }
  });

  it('takes a proxy’s word for HTTPS where a setting names the proxy, and nobody else’s', async () => {
    const visit = async ({ app }: OpenedService) => {
      const goes = request(app.getHttpServer()).get('/sign-in/with/demonstration').set('Host', 'localhost:3000');
      const { headers } = await goes.set('X-Forwarded-Proto', 'https');
      return headers['set-cookie']?.[0]?.split('=')[0];
    };
    expect(await visit(service)).toBe('waymark-visit');
    const behind = await openedService('2026-03-02T10:00:00Z', { env: { TRUSTED_PROXY: 'loopback' } });
    expect(await visit(behind).finally(() => behind.close())).toBe('__Host-waymark-visit');
  });
});
