import { resolve } from 'node:path';
import { loadDotEnv } from './dot-env.js';
import { demonstrationIssuer, type IssuerSettings, issuerSettings } from './issuer-settings.js';
import { type NoticeSettings, noticeSettings } from './notice-settings.js';
import { Reading } from './reading.js';
import { type SessionSettings, sessionSettings } from './session-settings.js';

/** From the most talkative to silence, as pino names them. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/** What the environment says, checked. */
export interface Settings {
  readonly port: number;
  /** The address of this machine on which the service answers; every one where undefined. */
  readonly host: string | undefined;
  /** The address by which people reach the pages. */
  readonly publicUrl: string;
  /** What whoever reads the service's measures must know; undefined where only this machine may read them. */
  readonly metricsToken: string | undefined;
  /** How many requests that change something one person may send in a minute; 0 for no limit. */
  readonly actsAMinute: number;
  /** Where a worker answers `/health` and `/metrics`; nowhere when undefined. */
  readonly workerPort: number | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** The database as the application's role. Where it is undefined, `npm start` brings a server of its own. */
  readonly databaseUrl: string | undefined;
  /** The database as the role that owns and migrates it. */
  readonly ownerUrl: string | undefined;
  readonly queue: 'postgres' | 'redis';
  readonly redisUrl: string | undefined;
  readonly notices: NoticeSettings;
  /** Where the official list of bank holidays is read daily; nowhere when undefined. */
  readonly bankHolidaysUrl: string | undefined;
  /** Made-up people, and anybody may sign in as any of them. */
  readonly demonstration: boolean;
  readonly sessionSecret: string;
  /** Who vouches for people. */
  readonly issuers: readonly IssuerSettings[];
  /** Where the issuer of the demonstration answers. */
  readonly issuerPort: number;
  readonly sessions: SessionSettings;
  /** For how long a code counts by which a family signs in. */
  readonly oneTimeCodeMinutes: number;
  /** Which proxies may say for whom and by which protocol a request comes: addresses, as Express takes them; none where false. */
  readonly trustedProxy: string | false;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly production: boolean;
}

/** The environment is not one that Waymark can start in. The message has one sentence for each setting to mend. */
export class SettingsWrong extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsWrong';
  }
}

const KNOWN_TO_EVERYBODY = 'known-to-everybody-and-good-for-demonstrations-only';

/**
 * Reads and checks the settings. Throws SettingsWrong with all that is wrong at once. For `process.env` itself a file
 * `.env` in the working folder is read first; what the environment says itself goes before it.
 */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  if (env === process.env) loadDotEnv();
  const read = new Reading(env);
  const settings = settingsRead(read);
  refuseUnsafe(settings, read);
  if (read.problems.length > 0) throw new SettingsWrong(read.problems);
  return settings;
}

function settingsRead(read: Reading): Settings {
  const databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const dataDir = resolve(read.text('DATA_DIR') ?? 'data');
  const port = read.port('PORT') ?? 3000;
  const demonstration = read.yesNo('DEMONSTRATION', false);
  // "Production" is meant as production: a capital must not open the demonstration's doors.
  const production = read.choice('NODE_ENV', ENVIRONMENTS, 'development', { anyCase: true }) === 'production';
  const issuerPort = read.port('ISSUER_PORT') ?? port + 1;
  const sessionSecret = read.text('SESSION_SECRET') ?? KNOWN_TO_EVERYBODY;
  const given = issuerSettings(read, { production });
  const ofDemonstration = demonstration ? [demonstrationIssuer({ port: issuerPort, secret: sessionSecret })] : [];
  return {
    port,
    host: read.text('HOST') ?? (demonstration ? '127.0.0.1' : undefined),
    publicUrl: publicUrlIn(read, { port, production }),
    metricsToken: read.text('METRICS_TOKEN'),
    actsAMinute: read.count('ACTS_A_MINUTE') ?? 300,
    workerPort: read.port('WORKER_PORT'),
    dataDir,
    databaseUrl,
    ownerUrl: read.url('DATABASE_OWNER_URL', ['postgres:', 'postgresql:']) ?? (production ? undefined : databaseUrl),
    queue: read.choice('QUEUE', ['postgres', 'redis'], 'postgres'),
    redisUrl: read.url('REDIS_URL', ['redis:', 'rediss:']),
    notices: noticeSettings(read, dataDir),
    bankHolidaysUrl: read.url('BANK_HOLIDAYS_URL', ['http:', 'https:']),
    demonstration,
    sessionSecret,
    issuers: given.length > 0 ? given : ofDemonstration,
    issuerPort,
    sessions: sessionSettings(read),
    oneTimeCodeMinutes: read.count('ONE_TIME_CODE_MINUTES') || 10,
    trustedProxy: trustedProxyIn(read),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    production,
  };
}

const ENVIRONMENTS = ['development', 'test', 'production'] as const;

/** Never what a browser says of itself: whoever asks by another name would put that name into what others keep. */
function publicUrlIn(read: Reading, { port, production }: { port: number; production: boolean }): string {
  const given = read.url('PUBLIC_URL', ['http:', 'https:']);
  return production ? read.needed('PUBLIC_URL', 'production', given) : (given ?? `http://localhost:${port}`);
}

const PROXIES = /^(loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d{1,3})?)$/i;

/** Never `true`, nor a number of proxies: whoever comes past them would be believed too. */
function trustedProxyIn(read: Reading): string | false {
  const given = read.text('TRUSTED_PROXY');
  if (given === undefined) return false;
  const names = given.split(',').map((name) => name.trim());
  const known = names.every((name) => PROXIES.test(name));
  read.refuseIf(
    !known,
    'TRUSTED_PROXY is a list of addresses or networks of proxies, such as 10.0.0.7, 10.0.0.0/24 or loopback; it is not one.',
  );
  return known ? names.join(',') : false;
}

function refuseUnsafe(settings: Settings, read: Reading): void {
  const { queue, redisUrl, databaseUrl, ownerUrl, sessionSecret, metricsToken, production, demonstration, publicUrl } =
    settings;
  read.refuseIf(queue === 'redis' && !redisUrl, 'QUEUE=redis needs REDIS_URL, for example redis://127.0.0.1:6379.');
  read.refuseIf(!databaseUrl && ownerUrl !== undefined, 'DATABASE_OWNER_URL needs DATABASE_URL beside it.');
  read.refuseIf(
    sessionSecret.length < 32,
    `SESSION_SECRET has ${sessionSecret.length} characters; give it 32 or more, by chance.`,
  );
  read.refuseIf(
    metricsToken !== undefined && metricsToken.length < 32,
    `METRICS_TOKEN has ${metricsToken?.length} characters; give it 32 or more, by chance.`,
  );
  if (!production) return;
  read.refuseIf(
    databaseUrl !== undefined && databaseUrl === ownerUrl,
    'DATABASE_URL and DATABASE_OWNER_URL are the same. Give DATABASE_URL a role of its own, that owns nothing.',
  );
  read.refuseIf(
    demonstration,
    'DEMONSTRATION=true with NODE_ENV=production would let anybody sign in as anybody. Unset one of them.',
  );
  read.refuseIf(
    publicUrl.startsWith('http:'),
    'PUBLIC_URL begins with http://, and production needs https://: without TLS a session can be read on its way.',
  );
  read.refuseIf(
    sessionSecret === KNOWN_TO_EVERYBODY,
    'SESSION_SECRET is not set, and production needs one of its own: 32 characters or more, by chance.',
  );
}
