import type { CaseRecord } from './open-record.js';

interface Seen {
  readonly fsync: string;
  readonly synchronous_commit: string;
  readonly full_page_writes: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly may_change: boolean;
  readonly owns: boolean;
  readonly virtual: boolean;
}

const LOOK = `
SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit,
  current_setting('full_page_writes') AS full_page_writes, r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
  has_table_privilege('case_event', 'UPDATE, DELETE, TRUNCATE') AS may_change,
  EXISTS (SELECT FROM pg_class t WHERE t.oid = 'case_event'::regclass AND pg_has_role(current_user, t.relowner, 'MEMBER')) AS owns,
  EXISTS (SELECT FROM virtual_clock) AS virtual
FROM pg_roles r WHERE r.rolname = current_user`;

/** Throws, with what is wrong and the mend, when the database could lose or change what it has accepted. */
export async function refuseUnsafeServer(
  { db }: CaseRecord,
  { production }: { readonly production: boolean },
): Promise<void> {
  const [seen] = await db.query<Seen[]>(LOOK);
  const wrong = problemsOf(seen as Seen, production);
  if (wrong.length > 0) throw new Error(`This database is not safe to record on:\n- ${wrong.join('\n- ')}`);
}

function problemsOf(seen: Seen, production: boolean): readonly string[] {
  const checks: readonly (readonly [boolean, string])[] = [
    [seen.fsync === 'off', 'fsync is off, so a power cut loses accepted acts. Set fsync = on in postgresql.conf.'],
    [
      seen.synchronous_commit === 'off',
      'synchronous_commit is off, so a crash loses acts already accepted. Set synchronous_commit = on.',
    ],
    [
      seen.full_page_writes === 'off',
      'full_page_writes is off, so a crash can tear a page. Set full_page_writes = on.',
    ],
    [seen.superuser, 'DATABASE_URL signs in as a superuser. Give it a role of its own: NOSUPERUSER NOBYPASSRLS.'],
    [seen.bypasses && !seen.superuser, 'The role of DATABASE_URL has BYPASSRLS. ALTER ROLE … NOBYPASSRLS.'],
    [
      seen.may_change && !seen.superuser,
      'The role of DATABASE_URL may change or delete events. Run `migrate`, which takes that away.',
    ],
    [
      production && seen.owns && !seen.superuser,
      'DATABASE_URL signs in as the owner of the tables, or as a role that can become it, which can take every protection away. Give it a role of its own, and keep the owner for DATABASE_OWNER_URL and `migrate`.',
    ],
    [production && seen.virtual, 'The record’s clock has been set by hand. DELETE FROM virtual_clock, as the owner.'],
  ];
  return checks.flatMap(([wrong, sentence]) => (wrong ? [sentence] : []));
}
