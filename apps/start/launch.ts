import { ownIssuer } from '#settings/issuer-settings';
import { type Settings, settingsFrom } from '#settings/settings';
import { CannotStart } from './cannot-start.js';
import { type Database, openDatabase } from './database.js';
import { type Part, type PartName, startPart } from './part.js';
import { prepare } from './preparation.js';
import { allReady, requirePorts } from './readiness.js';
import { sessionSecretIn } from './session-secret.js';

const WITHIN = 60_000;

/** Waymark, running. */
export interface Running {
  readonly address: string;
  readonly settings: Settings;
  /** Settles, with a sentence, when somebody has asked for the end or a part has stopped by itself. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The person at the keyboard: what they are told, and when they ask for the end. */
interface Person {
  readonly say: (sentence: string) => void;
  readonly stopRequested: Promise<string>;
}

/** Starts everything, in order: database, tables, demonstration, service and worker; takes it down again where a step fails. */
export async function launch(env: NodeJS.ProcessEnv, { say, stopRequested }: Person): Promise<Running> {
  const settings = settingsFrom(env);
  await requirePorts(settings);
  say(settings.databaseUrl ? 'Using the database of DATABASE_URL' : `Starting PostgreSQL in ${settings.dataDir}`);
  const database = await openDatabase(settings);
  const parts: Part[] = [];
  const stop = async () => {
    await Promise.all(parts.map((part) => part.stop()));
    await database.stop();
  };
  try {
    await prepare(database, settings, say);
    const childEnv = environmentOf(env, settings, database);
    parts.push(...partsOf(settings).map((name) => startPart(name, childEnv)));
    const ended = Promise.race([stopRequested, database.lost, ...parts.map(stopped)]);
    const address = `http://localhost:${settings.port}`;
    await Promise.race([allReady(settings, WITHIN), ended.then((why) => Promise.reject(new CannotStart(why)))]);
    return { address, settings, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What service and worker are told: the settings, and which database is theirs. */
export function environmentOf(env: NodeJS.ProcessEnv, settings: Settings, database: Database): NodeJS.ProcessEnv {
  return {
    // The screen is for a person here; LOG_LEVEL=info shows every request.
    LOG_LEVEL: 'warn',
    ...env,
    PORT: String(settings.port),
    ISSUER_PORT: String(settings.issuerPort),
    DATA_DIR: settings.dataDir,
    DATABASE_URL: database.applicationUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
  };
}

/** The parts that these settings ask for. */
export function partsOf(settings: Settings): readonly PartName[] {
  return ['service', 'worker', ...(ownIssuer(settings) ? (['issuer'] as const) : [])];
}

async function stopped(part: Part): Promise<string> {
  return `The ${part.name} ended ${await part.ended}; what it said last is above.`;
}

/** What `npm start` adds to the environment where it says nothing: the demonstration, and a secret of this folder's own. */
export function withDefaults(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (env['NODE_ENV']?.trim().toLowerCase() === 'production') return env;
  const { dataDir } = settingsFrom({ DATA_DIR: env['DATA_DIR'] });
  return {
    ...env,
    DEMONSTRATION: env['DEMONSTRATION'] || 'true',
    SESSION_SECRET: env['SESSION_SECRET'] || sessionSecretIn(dataDir),
  };
}
