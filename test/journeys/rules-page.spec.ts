import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { type OpenedService, openedService } from './opened-service.js';
import { readPage } from './read-page.js';
import { runWaymark } from './run-waymark.js';

let service: OpenedService;

beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
}, 60_000);
afterAll(() => service?.close());

describe('the index of rules, for somebody who wants to know who may agree what', () => {
  it('finds what is asked before funding is agreed under delegation, with its reason', async () => {
    const { status, words } = await readPage(service, '/rules?words=delegation');
    expect(status).toBe(200);
    expect(words).toContain('Agree to it without a panel');
    expect(words).toContain('This costs more than the post may agree to without a panel.');
    expect(words).not.toContain('Make a complaint');
  });

  it('is read a pathway at a time, and begins with the list of them', async () => {
    const { words, html } = await readPage(service, '/rules');
    expect(words).toContain('Or choose a pathway');
    expect(words).not.toContain('This costs more than the post may agree to without a panel.');
    expect(html).toContain('href="/rules?of=joint-funding"');
    const one = await readPage(service, '/rules?of=joint-funding');
    expect(one.words).toContain('This costs more than the post may agree to without a panel.');
    expect(one.words).not.toContain('Make a complaint');
    expect((await readPage(service, '/rules?of=yoghurt')).words).toContain('Or choose a pathway');
  });

  it('leads to the law where it can be read', async () => {
    const { html } = await readPage(service, '/rules?words=mental+capacity');
    expect(html).toContain('href="https://www.legislation.gov.uk/ukpga/2005/9/section/1"');
  });

  it('says so when nothing is found', async () => {
    const { words } = await readPage(service, '/rules?words=yoghurt');
    expect(words).toMatch(/0 of \d+ rules have “yoghurt”/);
    expect(words).toContain('Try fewer words, or other ones');
  });

  it('is a command as well', async () => {
    const { code, out } = await runWaymark(['rules', 'mental', 'capacity']);
    expect(code).toBe(0);
    expect(out).toContain(
      'law: Mental Capacity Act 2005 s.1 and s.2(5)  https://www.legislation.gov.uk/ukpga/2005/9/section/1',
    );
    expect(await runWaymark(['rules', 'yoghurt'])).toMatchObject({ code: 1 });
  });
});

describe('an id that no time limit has', () => {
  it('is answered with the nearest, on a page, by the API and on the command line', async () => {
    const { status, words, html } = await readPage(service, '/clocks/ehcp-finl');
    expect(status).toBe(404);
    expect(words).toContain('Nothing is known by the name “ehcp-finl”');
    expect(html).toContain('href="/clocks/ehcp-final"');
    const { body } = await request(service.app.getHttpServer()).get('/api/clocks/ehcp-finl/due?trigger=2026-01-05');
    expect(body.detail).toMatch(/^There is no clock called "ehcp-finl"\. The nearest are: ehcp-final, /);
    const { code, err } = await runWaymark(['clocks', 'explain', 'ehcp-finl', '--from', '2026-01-05']);
    expect(code).toBe(2);
    expect(err).toContain('The nearest are: ehcp-final, ');
  });

  it('is not needed by whoever looks for a word', async () => {
    const { code, json } = await runWaymark(['clocks', 'list', 'final', 'plan', '--json']);
    expect(code).toBe(0);
    expect(json.clocks.map(({ id }: { id: string }) => id)).toContain('ehcp-final');
  });
});
