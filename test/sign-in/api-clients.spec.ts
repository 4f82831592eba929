import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { type OpenedService, openedService } from '../journeys/opened-service.js';
import { runWaymark } from '../journeys/run-waymark.js';

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
}, 60_000);
afterAll(() => service?.close());

const tokenFor = (form: Record<string, string>) =>
  request(service.app.getHttpServer())
    .post('/oauth/token')
    .type('form')
    .send({ grant_type: 'client_credentials', ...form });

describe('the command line', () => {
  const run = (...args: string[]) => runWaymark(args, { DATABASE_URL: service.databaseUrl });

  it('lets a system in, with a secret that is shown once, and out again', async () => {
    const added = await run('api-clients', 'add', 'by-hand', '--as', 'tom', '--scope', 'cases.read', '--json');
    expect([added.code, added.json.client_id, added.json.scopes]).toEqual([0, 'by-hand', ['cases.read']]);
    const { client_id, client_secret } = added.json;
    expect((await tokenFor({ client_id, client_secret })).status).toBe(200);
    expect((await run('api-clients', 'end', 'by-hand')).code).toBe(0);
    expect((await tokenFor({ client_id, client_secret })).status).toBe(401);
  });

  it('refuses what there is not, and says what there is', async () => {
    const unknown = await run('api-clients', 'add', 'x', '--as', 'tom', '--scope', 'everything');
    expect([unknown.code, unknown.err]).toEqual([
      2,
      'waymark: There is no scope everything: give cases.read, cases.record, people.read, people.record\n',
    ]);
    expect((await run('api-clients', 'add', 'x', '--as', 'tom')).err).toContain('Say with --scope what it may do');
    const nobody = await run('api-clients', 'add', 'x', '--as', 'nobody', '--scope', 'cases.read');
    expect([nobody.code, nobody.err]).toEqual([
      1,
      'waymark: Nobody who is in has the id nobody. Add them to the people first.\n',
    ]);
    expect((await run('api-clients', 'end', 'nobody')).err).toBe('waymark: There is no system nobody.\n');
  }, 60_000);
});
