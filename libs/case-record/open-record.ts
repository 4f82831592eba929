import { DataSource } from 'typeorm';
import type { Register } from '#engine/register';
import { REGISTER_ENTITIES } from '#people/entities';
import { type Calendars, unreadCalendars } from './calendar-editions.js';
import { plainTypes } from './plain-types.js';
import { type ProfilesInForce, registerInForce, unreadProfiles } from './profiles-in-force.js';

/** The case record of one database: the pool of the application's role, and the pathways its cases may be on. */
export interface CaseRecord {
  readonly db: DataSource;
  readonly register: Register;
  /** The lists of bank holidays that its acts have been counted by. */
  readonly calendars: Calendars;
  /** Which versions of area profiles have been activated. */
  readonly profiles: ProfilesInForce;
}

/** How to reach the record, and with how many connections. */
export interface RecordOptions {
  /** A PostgreSQL URL of the application's role, never of the owner. */
  readonly url: string;
  /** Connections at most; 10 unless told. */
  readonly poolSize?: number;
  readonly applicationName?: string;
  /** How long to wait for a connection, in milliseconds, before whoever waits is told that it is busy; five seconds unless told. */
  readonly waitMs?: number;
}

/** Limits that keep a stuck connection from holding a case: ten seconds a statement, three for a lock, fifteen idle. */
const SESSION = ['timezone=UTC', 'statement_timeout=10s', 'lock_timeout=3s', 'idle_in_transaction_session_timeout=15s'];

/** Opens the record. Nothing is migrated here: see `migrate`. Close it with `closeRecord`. */
export async function openRecord(options: RecordOptions, register: Register): Promise<CaseRecord> {
  const db = new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? 'waymark',
    entities: REGISTER_ENTITIES,
    connectTimeoutMS: options.waitMs ?? 5_000,
    extra: { types: plainTypes, options: SESSION.map((setting) => `-c ${setting}`).join(' ') },
  });
  await db.initialize();
  const profiles = unreadProfiles(register);
  return { db, register: registerInForce(register, profiles), calendars: unreadCalendars(), profiles };
}

/** Lets go of every connection. Safe to call twice. */
export async function closeRecord({ db }: CaseRecord): Promise<void> {
  if (db.isInitialized) await db.destroy();
}
