import type { CaseRecord } from '#case-record/open-record';
import { PERSON, type Person } from '#case-record/people';
import { digestOf, newSecret } from './secrets.js';

type Database = Pick<CaseRecord, 'db'>;

/** What a system may be let do, besides what the person may as whom it acts. */
export const API_SCOPES = {
  'cases.read': 'Read cases, deadlines, limits and whatever else is only read',
  'cases.record': 'Open cases and record acts on them',
  'people.read': 'Read who works in an area, with their posts and absences',
  'people.record': 'Say who joins, changes, is away or has left, and who holds which post',
} as const;

/** One of them. */
export type ApiScope = keyof typeof API_SCOPES;

/** A system that may ask the API. */
export interface ApiClient {
  readonly id: string;
  /** The id of the person as whom it acts. */
  readonly person: string;
  readonly scopes: readonly ApiScope[];
}

const ADD = `
INSERT INTO api_client (id, secret, person, scopes) VALUES ($1, $2, $3, $4)
ON CONFLICT (id) DO UPDATE SET secret = excluded.secret, person = excluded.person, scopes = excluded.scopes, ended_at = NULL`;

/** Lets a system in, or gives one that is in another secret. Returns the secret, which nobody can read again. */
export async function saveApiClient({ db }: Database, { id, person, scopes }: ApiClient): Promise<string> {
  const secret = newSecret();
  await db.query(ADD, [id, digestOf(secret), person, scopes]);
  return secret;
}

/** Lets it in no more, from its next request on. False where there is none of that id. */
export async function endApiClient({ db }: Database, id: string): Promise<boolean> {
  const end = 'UPDATE api_client SET ended_at = coalesce(ended_at, now()) WHERE id = $1';
  const [, ended] = await db.query<[unknown, number]>(end, [id]);
  return ended > 0;
}

/** The system that has that secret; null where none has, or it has ended. */
export async function apiClientWith(
  { db }: Database,
  { id, secret }: { readonly id: string; readonly secret: string },
): Promise<ApiClient | null> {
  const find = 'SELECT id, person, scopes FROM api_client WHERE id = $1 AND secret = $2 AND ended_at IS NULL';
  const [found] = await db.query<ApiClient[]>(find, [id, digestOf(secret)]);
  return found ?? null;
}

const AS_WHOM = `${PERSON} JOIN api_client c ON c.person = p.id WHERE c.id = $1 AND c.ended_at IS NULL AND c.scopes @> $2`;

/** As whom a system acts, active or not; null where it has ended, or may no longer do what its token says. */
export async function personOfClient(
  { db }: Database,
  { id, scopes }: Pick<ApiClient, 'id' | 'scopes'>,
): Promise<Person | null> {
  const [person] = await db.query<Person[]>(AS_WHOM, [id, scopes]);
  return person ?? null;
}
