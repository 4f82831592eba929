import { describe, expect, it } from '@jest/globals';
import { knownSettings } from './known-settings.js';
import { SettingsWrong, settingsFrom } from './settings.js';

const REAL = { SESSION_SECRET: 'a-secret-of-thirty-two-characters', PUBLIC_URL: 'https://waymark.example' };
const SECRET = 'a-secret-of-thirty-two-characters';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    settingsFrom(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsWrong) return error.problems;
    throw error;
  }
}

describe('settings', () => {
  it('need nothing to be given', () => {
    expect(settingsFrom({})).toMatchObject({
      port: 3000,
      queue: 'postgres',
      notices: { via: 'folder' },
      demonstration: false,
      production: false,
      logLevel: 'info',
      databaseUrl: undefined,
    });
  });

  it('take a blank as not given', () => {
    expect(settingsFrom({ PORT: ' ', QUEUE: '' })).toMatchObject({ port: 3000, queue: 'postgres' });
  });

  it('take the owner of the database to be the application where no other is given', () => {
    const url = 'postgres://app:secret@db/waymark';
    expect(settingsFrom({ DATABASE_URL: url }).ownerUrl).toBe(url);
    expect(settingsFrom({ DATABASE_URL: url, DATABASE_OWNER_URL: 'postgres://o@db/waymark' }).ownerUrl).toBe(
      'postgres://o@db/waymark',
    );
  });

  it.each([
    [{ PORT: 'http' }, 'PORT is "http", which is not a port; give a number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT is "70000", which is not a port; give a number from 0 to 65535.'],
    [{ ACTS_A_MINUTE: 'few' }, 'ACTS_A_MINUTE is "few", which is not a whole number from 0.'],
    [{ STAFF_IDLE_MINUTES: '0' }, 'STAFF_IDLE_MINUTES is 0, and nobody could stay signed in; give a number from 1.'],
    [
      { TRUSTED_PROXY: 'true' },
      'TRUSTED_PROXY is a list of addresses or networks of proxies, such as 10.0.0.7, 10.0.0.0/24 or loopback; it is not one.',
    ],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN has 5 characters; give it 32 or more, by chance.'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV is "prod"; it must be one of development, test, production.'],
    [{ PUBLIC_URL: 'waymark.example' }, 'PUBLIC_URL is not an address that begins with http:// or https://.'],
    [{ BANK_HOLIDAYS_URL: 'gov.uk' }, 'BANK_HOLIDAYS_URL is not an address that begins with http:// or https://.'],
    [{ QUEUE: 'kafka' }, 'QUEUE is "kafka"; it must be one of postgres, redis.'],
    [{ QUEUE: 'redis' }, 'QUEUE=redis needs REDIS_URL, for example redis://127.0.0.1:6379.'],
    [{ REDIS_URL: '127.0.0.1' }, 'REDIS_URL is not an address that begins with redis:// or rediss://.'],
    [{ DEMONSTRATION: 'yes' }, 'DEMONSTRATION is "yes"; it must be one of true, false.'],
    [{ SESSION_SECRET: 'short' }, 'SESSION_SECRET has 5 characters; give it 32 or more, by chance.'],
    [{ NOTICES: 'smtp', NOTICES_FROM: 'a@b.uk' }, 'SMTP_URL is not set, and NOTICES=smtp needs it.'],
    [
      { NOTICES: 'smtp', NOTICES_FROM: 'a@b.uk', SMTP_URL: 'x' },
      'SMTP_URL is not an address that begins with smtp:// or smtps://.',
    ],
    [{ NOTICES: 'notify', NOTIFY_EMAIL_TEMPLATE: 't' }, 'NOTIFY_API_KEY is not set, and NOTICES=notify needs it.'],
    [{ DATABASE_OWNER_URL: 'postgres://o@db/x' }, 'DATABASE_OWNER_URL needs DATABASE_URL beside it.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"; it must be one of trace, debug, info, warn, error, silent.'],
  ])('refuse %p', (env, sentence) => {
    expect(problemsOf(env as Record<string, string>)).toEqual([sentence]);
  });

  it('refuse, in production, a demonstration and a secret that everybody knows', () => {
    expect(problemsOf({ NODE_ENV: 'production', ...REAL })).toEqual([]);
    expect(problemsOf({ NODE_ENV: 'Production', PUBLIC_URL: REAL.PUBLIC_URL, DEMONSTRATION: 'true' })).toEqual([
      'DEMONSTRATION=true with NODE_ENV=production would let anybody sign in as anybody. Unset one of them.',
      'SESSION_SECRET is not set, and production needs one of its own: 32 characters or more, by chance.',
    ]);
  });

  it('refuse, in production, pages that are reached without TLS', () => {
    expect(problemsOf({ NODE_ENV: 'production', ...REAL, PUBLIC_URL: 'http://waymark.example' })).toEqual([
      'PUBLIC_URL begins with http://, and production needs https://: without TLS a session can be read on its way.',
    ]);
  });

  it('in production name the address by which people come, and no owner of the database where none is given', () => {
    expect(problemsOf({ NODE_ENV: 'production', SESSION_SECRET: SECRET })).toEqual([
      'PUBLIC_URL is not set, and production needs it.',
    ]);
    const url = 'postgres://app:secret@db/waymark';
    expect(settingsFrom({ NODE_ENV: 'production', ...REAL, DATABASE_URL: url }).ownerUrl).toBeUndefined();
    expect(problemsOf({ NODE_ENV: 'production', ...REAL, DATABASE_URL: url, DATABASE_OWNER_URL: url })).toEqual([
      'DATABASE_URL and DATABASE_OWNER_URL are the same. Give DATABASE_URL a role of its own, that owns nothing.',
    ]);
  });

  it('let the demonstration answer this machine only, unless told otherwise', () => {
    expect(settingsFrom({ DEMONSTRATION: 'true' }).host).toBe('127.0.0.1');
    expect(settingsFrom({ DEMONSTRATION: 'true', HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
    expect(settingsFrom({}).host).toBeUndefined();
  });

  it('never repeat an address that may carry a password', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db' }).join()).not.toContain('hunter2');
  });

  it('are each in the table, once', () => {
    const names = knownSettings.map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
