import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inABrowser } from '../browser/browser.js';
import { apiAs, type OpenedService, openedService } from './opened-service.js';
import { runWaymark } from './run-waymark.js';

// Each test starts a process, and one of them a browser.
jest.setTimeout(60_000);

let service: OpenedService;
let ref: string;
let folder: string;
beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
  folder = await mkdtemp(join(tmpdir(), 'waymark-packs-'));
  const child = { name: 'Zebedee <Canary>', dateOfBirth: '2017-03-27' };
  const data = { child, contact: { name: 'Dana Marlow', phone: '07700 900 117' }, worry: 'He hides under the table' };
  const opened = await apiAs(service, 'dana').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
  ref = opened.body.ref;
});
afterAll(async () => {
  await service?.close();
  await rm(folder, { recursive: true, force: true });
});

const pack = (env: Readonly<Record<string, string>> = {}, ...more: readonly string[]) =>
  runWaymark(['panel', 'pack', ref, '--out', folder, '--json', ...more], {
    DATABASE_URL: service.databaseUrl,
    ...env,
  });

const TO_A_PACK: readonly [string, string, object][] = [
  ['ruth', 'ReferralAccepted', {}],
  ['asha', 'ContributionReceived', { from: 'setting', summary: 'Quiet in class' }],
  ['moira', 'ContributionReceived', { from: 'health', summary: 'Hearing is fine' }],
  ['imran', 'ContributionReceived', { from: 'socialCare', nilReturn: true }],
  ['asha', 'VoiceRecorded', { words: 'I like trains' }],
  ['asha', 'HistoryPackBuilt', {}],
];

describe('waymark panel pack', () => {
  it('says what to record where no pack has been built, and writes nothing', async () => {
    const { code, err } = await pack();
    expect(code).toBe(1);
    expect(err).toContain(`No pack of case ${ref} has been built yet. Record first:`);
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes the frozen pack as one page of HTML, and says why there is no PDF where there is no Chromium', async () => {
    for (const [person, event, data] of TO_A_PACK) {
      const answer = await apiAs(service, person).record(ref, event, { data });
      expect([event, answer.body.detail]).toEqual([event, undefined]);
    }
    const { code, json, err } = await pack({ CHROMIUM: '/nowhere/chromium' });
    expect(err).toBe('');
    expect([code, json.pdf, json.current]).toEqual([0, null, true]);
    expect(json.because).toContain('no Chromium was found');
    const html = await readFile(json.html, 'utf8');
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('I like trains');
    expect(html).toContain('Zebedee &lt;Canary&gt;');
    expect(html).toContain(json.digest);
    expect(html).not.toMatch(/<script|<link|src=/);
  });
});

inABrowser('waymark panel pack with Chromium', () => {
  it('prints it to a tagged PDF in English', async () => {
    const { json } = await pack();
    const pdf = await readFile(json.pdf, 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain('/Lang (en-GB)');
  });
});
