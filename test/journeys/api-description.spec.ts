import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { apiAs, type OpenedService, openedService } from './opened-service.js';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Record<string, boolean> };
}

let service: OpenedService;
let document: any;
let http: ReturnType<typeof request>;

beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
  http = request(service.app.getHttpServer());
  document = (await http.get('/api/openapi.json')).body;
}, 60_000);
afterAll(() => service?.close());

describe('the description of the API', () => {
  it('has every route of the service, and no other', () => {
    const { stack } = service.app.getHttpAdapter().getInstance().router;
    const routes = (stack as unknown as Layer[]).flatMap(({ route }) =>
      route?.path.startsWith('/api/') ? Object.keys(route.methods).map((method) => `${method} ${route.path}`) : [],
    );
    const described = Object.entries(document.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(new Set(described)).toEqual(new Set(routes.filter((route: string) => route !== 'get /api/openapi.json')));
  });

  it('describes the facts of every act that somebody may record, and points at nothing that is not there', () => {
    const { schemas } = document.components;
    const acts = document['x-pathways'].flatMap(
      (pathway: { acts: { event: string; facts?: object; title: string | null }[] }) => pathway.acts,
    );
    expect(
      acts.filter(({ title, facts }: { title: string | null; facts?: object }) => title !== null && !facts),
    ).toEqual([]);
    const pointers = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]+)/g)].map(
      ([, name]) => name as string,
    );
    expect(pointers.filter((name) => !(name in schemas))).toEqual([]);
    expect(schemas['access-pathway.ReferralSubmitted'].required).toEqual(['child', 'contact', 'worry']);
    expect(schemas.Tried.properties.from).toEqual({ type: 'string', format: 'date' });
  });

  it('can be read by a person', async () => {
    const page = await http.get('/api').set('Accept', 'text/html');
    expect(page.status).toBe(200);
    expect(page.text).toContain('ReferralSubmitted');
    expect(page.text).toContain('Idempotency-Key');
  });
});

describe('what an operator asks', () => {
  it('is alive and ready, and counts without names', async () => {
    const contact = { name: 'Dana Marlow', phone: '07700 900 117' };
    const data = { child: { name: 'Zebedee Canary' }, contact, worry: 'He hides under the table' };
    await apiAs(service, 'dana').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
    expect((await http.get('/health/live')).status).toBe(200);
    expect((await http.get('/health/ready')).status).toBe(200);
    const { text } = await http.get('/metrics');
    expect(text).toMatch(/waymark_events_recorded_total\{event="ReferralSubmitted"\} [1-9]/);
    expect(text).toMatch(/waymark_deadlines_open \d/);
    expect(text).not.toMatch(/Canary|dana/);
    const passedOn = await http.get('/metrics').set('X-Forwarded-For', '203.0.113.7');
    expect(passedOn.status).toBe(404);
  });

  it('sends the headers that keep a page to itself, and the request id it was given', async () => {
    const { headers } = await http.get('/health/live').set('X-Request-Id', 'abc-12345678');
    expect(headers['x-request-id']).toBe('abc-12345678');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none';script-src 'self' 'nonce-[^']+';style-src 'self'/,
    );
    const odd = await http.get('/health/live').set('X-Request-Id', 'a b<script>');
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    for (const named of ['zebedee-canary', '07700900117', 'born.2017-03-27']) {
      const answer = await http.get('/health/live').set('X-Request-Id', named);
      expect([named, answer.headers['x-request-id']]).toEqual([named, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    }
  });
});
