import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { REGISTER_TABLES } from '#people/register-tables';
import { CaseRecord1764000000000 } from './migrations/1764000000000-case-record.js';
import { ChildKeys1764700000000 } from './migrations/1764700000000-child-keys.js';
import { DaysOfTheLaw1764710000000 } from './migrations/1764710000000-days-of-the-law.js';
import { CalendarFeed1764720000000 } from './migrations/1764720000000-calendar-feed.js';
import { CalendarEdition1764730000000 } from './migrations/1764730000000-calendar-edition.js';
import { ProfileActivation1764740000000 } from './migrations/1764740000000-profile-activation.js';
import { DailyLetter1764750000000 } from './migrations/1764750000000-daily-letter.js';
import { OutOfSight1764760000000 } from './migrations/1764760000000-out-of-sight.js';
import { WholeOrOwn1764761000000 } from './migrations/1764761000000-whole-or-own.js';
import { ClockLook1764771300000 } from './migrations/1764771300000-clock-look.js';
import { Duties1764780000000 } from './migrations/1764780000000-duties.js';
import { Lists1764790000000 } from './migrations/1764790000000-lists.js';
import { Claims1764791000000 } from './migrations/1764791000000-claims.js';
import { LeanRows1764792000000 } from './migrations/1764792000000-lean-rows.js';
import { Upkeep1764793000000 } from './migrations/1764793000000-upkeep.js';
import { Sessions1764800000000 } from './migrations/1764800000000-sessions.js';
import { Accounts1764801000000 } from './migrations/1764801000000-accounts.js';
import { OneTimeCodes1764802000000 } from './migrations/1764802000000-one-time-codes.js';
import { ApiClients1764803000000 } from './migrations/1764803000000-api-clients.js';
import { Register1764810000000 } from './migrations/1764810000000-register.js';
import { Readings1764820000000 } from './migrations/1764820000000-readings.js';
import { shipHolidays } from './shipped-holidays.js';

/** The role that owns the tables, and the one the application works as; the same URL where there is only one. */
export interface MigrateOptions {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** Whether the record's clock may be moved: in a demonstration, a scenario or a test, and nowhere else. */
  readonly virtualClock?: boolean;
}

const MIGRATIONS = [
  CaseRecord1764000000000,
  ChildKeys1764700000000,
  DaysOfTheLaw1764710000000,
  CalendarFeed1764720000000,
  CalendarEdition1764730000000,
  ProfileActivation1764740000000,
  DailyLetter1764750000000,
  OutOfSight1764760000000,
  WholeOrOwn1764761000000,
  ClockLook1764771300000,
  Duties1764780000000,
  Lists1764790000000,
  Claims1764791000000,
  LeanRows1764792000000,
  Upkeep1764793000000,
  Sessions1764800000000,
  Accounts1764801000000,
  OneTimeCodes1764802000000,
  ApiClients1764803000000,
  Register1764810000000,
  Readings1764820000000,
];

/** Brings the tables up to date as their owner, and grants the application's role what it needs. Returns what was run. */
export async function migrate({
  ownerUrl,
  applicationUrl,
  virtualClock = false,
}: MigrateOptions): Promise<readonly string[]> {
  const role = await roleOf(applicationUrl);
  const owner = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'waymark migrate',
    poolSize: 2,
    migrations: MIGRATIONS,
    migrationsTableName: 'case_record_migration',
    migrationsTransactionMode: 'each',
  });
  await owner.initialize();
  try {
    return await alone(owner, async () => {
      const run = await owner.runMigrations();
      for (const statement of [...grantsTo(role), ...clockOf(role, virtualClock)]) await owner.query(statement);
      await owner.transaction((tx) => shipHolidays(tx));
      return run.map(({ name }) => name);
    });
  } finally {
    await owner.destroy();
  }
}

const MIGRATION_LOCK = 7_315_240_921;

/** Services that start at the same moment take turns. */
async function alone<T>(owner: DataSource, work: () => Promise<T>): Promise<T> {
  const holder = owner.createQueryRunner();
  await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return await work();
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await holder.release();
  }
}

async function roleOf(url: string): Promise<string> {
  const client = new Client({ connectionString: url, application_name: 'waymark migrate' });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: string }>('SELECT quote_ident(current_user) AS role');
    return (rows[0] as { role: string }).role;
  } finally {
    await client.end();
  }
}

const WRITTEN_ONCE = 'case_event, case_checkpoint, case_checkpoint_head, calendar_edition, register_change';

/** What is written once cannot be changed by the application, nor by the owner where the two are one. */
function grantsTo(role: string): readonly string[] {
  return [
    `GRANT SELECT, INSERT ON ${WRITTEN_ONCE} TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE ON case_file, outbox, task, calendar_feed, calendar_recompute, profile_activation, clock_look TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON deadline TO ${role}`,
    `GRANT SELECT, INSERT, DELETE ON idempotency TO ${role}`,
    `GRANT SELECT, INSERT ON case_reading TO ${role}`,
    ...Object.entries(REGISTER_TABLES).flatMap(([table, { changed }]) => grantsOfRegister(role, table, changed)),
    `GRANT SELECT ON post_held TO ${role}`,
    `GRANT EXECUTE ON FUNCTION record_now(), record_day() TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE (last_used_at, ended_at), DELETE ON session TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE (person, ended_at) ON account TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON one_time_code TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE ON api_client, invitation TO ${role}`,
    `GRANT SELECT, INSERT, DELETE ON sign_in_attempt, logout_token TO ${role}`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON ${WRITTEN_ONCE} FROM ${role}, PUBLIC, CURRENT_USER`,
  ];
}

/** Where real cases are, nobody dates an act by a clock of their own: it is the server's, whatever it was before. */
function clockOf(role: string, virtual: boolean): readonly string[] {
  if (virtual) return [`GRANT SELECT, INSERT, UPDATE, DELETE ON virtual_clock TO ${role}`];
  return [
    `REVOKE INSERT, UPDATE, DELETE ON virtual_clock FROM ${role}`,
    `GRANT SELECT ON virtual_clock TO ${role}`,
    'DELETE FROM virtual_clock',
  ];
}

/** Rows of the register are made, and changed in those columns alone that a change of them may touch. */
function grantsOfRegister(role: string, table: string, changed: readonly string[]): readonly string[] {
  return [
    `REVOKE UPDATE ON ${table} FROM ${role}`,
    `GRANT SELECT, INSERT, UPDATE (${changed.join(', ')}) ON ${table} TO ${role}`,
  ];
}
