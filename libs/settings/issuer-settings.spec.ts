import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { SettingsWrong, settingsFrom } from './settings.js';

const SOUND = { id: 'council', title: 'your council account', issuer: 'https://council.example', clientId: 'w' };
const SECRET = { clientSecret: 'hunter2' };
const folder = mkdtempSync(join(tmpdir(), 'waymark-issuers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (given: unknown, env: NodeJS.ProcessEnv = {}) =>
  settingsFrom({ SIGN_IN_ISSUERS: typeof given === 'string' ? given : JSON.stringify(given), ...env }).issuers;

function problemsOf(given: unknown, env: NodeJS.ProcessEnv = {}): readonly string[] {
  try {
    read(given, env);
    return [];
  } catch (error) {
    if (error instanceof SettingsWrong) return error.problems;
    throw error;
  }
}

describe('who vouches for people', () => {
  it('is nobody where nothing is set, and in a demonstration its own issuer, on the port after ours', () => {
    expect(settingsFrom({}).issuers).toEqual([]);
    const [own] = settingsFrom({ DEMONSTRATION: 'true', PORT: '4000' }).issuers;
    expect([own?.id, own?.issuer]).toEqual(['demonstration', 'http://localhost:4001']);
    expect(read([{ ...SOUND, ...SECRET }], { DEMONSTRATION: 'true' }).map(({ id }) => id)).toEqual(['council']);
  });

  it('is read from a text or from a file, and a secret from a file of its own', () => {
    const [secret, list] = [join(folder, 'secret'), join(folder, 'issuers.json')];
    writeFileSync(secret, 'hunter2\n');
    writeFileSync(list, JSON.stringify([{ ...SOUND, clientSecretFile: secret }]));
    const [issuer] = read(list);
    expect(issuer).toMatchObject({
      ...SOUND,
      clientSecret: 'hunter2',
      scopes: ['openid'],
      requires: {},
      forWhom: 'staff',
    });
  });

  it('may know us by a private key, which is read from its file', () => {
    const [key, other] = [join(folder, 'key.pem'), join(folder, 'no-key.pem')];
    writeFileSync(key, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(other, 'no key');
    const [issuer] = read([{ ...SOUND, clientKeyFile: key, clientKeyId: 'ours' }]);
    expect(issuer?.clientKey).toMatchObject({ algorithm: 'EdDSA', id: 'ours' });
    const why =
      'SIGN_IN_ISSUERS: the issuer "council" needs one of clientSecret, a clientSecretFile, or a clientKeyFile with a private key, that can be read.';
    for (const wrong of [
      { clientKeyFile: other },
      { clientKeyFile: join(folder, 'none') },
      { ...SECRET, clientKeyFile: key },
    ])
      expect(problemsOf([{ ...SOUND, ...wrong }])).toEqual([why]);
  });

  it.each<readonly [object, string]>([
    [{ id: 'Council!' }, 'the issuer "Council!" needs an id of small letters, digits and dashes.'],
    [{ title: '' }, 'the issuer "council" needs a title, for its button.'],
    [
      { issuer: 'http://council.example' },
      'the issuer "council" needs its issuer, an address that begins with https://.',
    ],
    [
      { clientSecret: undefined },
      'the issuer "council" needs one of clientSecret, a clientSecretFile, or a clientKeyFile with a private key, that can be read.',
    ],
    [{ scopes: ['email'] }, 'the issuer "council" needs openid in scopes.'],
    [{ requires: { acr: 'high' } }, 'the issuer "council" needs in requires a list of values for each claim.'],
    [{ requires: { acr: [] } }, 'the issuer "council" needs in requires a list of values for each claim.'],
    [{ maxAgeSeconds: 'long' }, 'the issuer "council" needs a whole number as maxAgeSeconds.'],
    [{ acr: ['high'] }, 'the issuer "council" has acr, which is not known.'],
    [{ apiAudience: 'w' }, 'the issuer "council" needs an apiAudience that is not its clientId.'],
    [{ forWhom: 'all' }, 'the issuer "council" is forWhom: staff or family.'],
  ])('is refused with %j', (other, why) => {
    expect(problemsOf([{ ...SOUND, ...SECRET, ...other }])).toEqual([`SIGN_IN_ISSUERS: ${why}`]);
  });

  it('is refused where it is no list, has two of one id, or in production comes without TLS', () => {
    const neither = 'SIGN_IN_ISSUERS is neither a JSON list of issuers nor the name of a file that has one.';
    expect(problemsOf('[nonsense')).toEqual([neither]);
    expect(problemsOf(join(folder, 'nowhere'))).toEqual([neither]);
    const one = { ...SOUND, ...SECRET };
    expect(problemsOf([one, one])).toEqual(['SIGN_IN_ISSUERS has two issuers of the same id.']);
    const here = [{ ...one, issuer: 'http://localhost:9000' }];
    expect(problemsOf(here)).toEqual([]);
    const production = { NODE_ENV: 'production', SESSION_SECRET: 'x'.repeat(32), PUBLIC_URL: 'https://w.example' };
    expect(problemsOf(here, production)).toEqual([
      'SIGN_IN_ISSUERS: the issuer "council" needs its issuer, an address that begins with https://.',
    ]);
    expect(problemsOf([{ ...one, title: '' }]).join()).not.toContain('hunter2');
  });
});
