import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import request, { type Response } from 'supertest';
import type { Recorded } from '#case-record/command';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { savePeople } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import type { Facts } from '#engine/history';
import { settingsFrom } from '#settings/settings';
import { cloneDatabase } from '#test/real-postgres';
import { cookieOf, headersOf, signedIn } from '#test/signed-in';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';
import { openService } from '../../apps/service/open-service.js';
import { formTokenFor } from '../../apps/service/sign-in/form-token.js';

const SECRET = 'a secret of these specs, and of nothing else';

/** The whole service on a database of its own, with the people of the demonstration. */
export interface OpenedService {
  readonly app: NestExpressApplication;
  readonly record: CaseRecord;
  /** The address of its database, for a process of its own. */
  readonly databaseUrl: string;
  /** The same as the server's superuser, for looking on. */
  readonly superuserUrl: string;
  /** How often a recorded act has woken the workers. */
  readonly wakes: () => number;
  /** Everything that was logged, as it was written. */
  readonly logged: () => string;
  readonly close: () => Promise<void>;
}

/** Opens it as at an instant, which stands still. Close it in `afterAll`. A spec may ask a hundred things at once: it waits longer than a person would. */
export async function openedService(
  at: string,
  { waitMs = 20_000, env = {} }: { readonly waitMs?: number; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<OpenedService> {
  const database = await cloneDatabase();
  const record = await openRecord({ url: database.applicationUrl, poolSize: 4, waitMs }, register);
  await savePeople(
    record,
    demonstrationPeople.map((person) => ({ address: null, ...person })),
  );
  await setClock(record, at);
  let wakes = 0;
  const lines: string[] = [];
  const app = await openService({
    record,
    // A spec asks more in a minute than anybody would.
    settings: settingsFrom({ DEMONSTRATION: 'true', SESSION_SECRET: SECRET, ACTS_A_MINUTE: '100000', ...env }),
    wakeRelay: () => {
      wakes += 1;
    },
    log: pino({ level: 'trace' }, { write: (line) => void lines.push(line) }),
  });
  await app.init();
  const close = async () => {
    await app.close();
    await closeRecord(record);
    await database.drop();
  };
  const { applicationUrl: databaseUrl, superuserUrl } = database;
  return { app, record, databaseUrl, superuserUrl, wakes: () => wakes, logged: () => lines.join(''), close };
}

/** The pages as one person uses them who has signed in. */
export function pagesAs({ app, record }: OpenedService, person: string) {
  const http = request(app.getHttpServer());
  return {
    look: async (path: string) => http.get(path).set('Cookie', cookieOf(await signedIn(record, person))),
    send: async (path: string, form: Record<string, string>) => {
      const session = await signedIn(record, person);
      return http
        .post(path)
        .set('Cookie', cookieOf(session))
        .type('form')
        .send({ ...form, formToken: formTokenFor(session, SECRET) });
    },
  };
}

/**
 * Each of those whom an answer says it waits for confirms it, in the API: the account that was named as the contact’s, and
 * whoever agrees by it. Gives the last answer; the same where it waits for nobody.
 */
export async function confirmedBy(service: OpenedService, answer: Response): Promise<Response> {
  const {
    ref,
    sequence,
    asked = [],
    contactAsked,
  } = answer.body as Partial<Recorded> & { ref: string; sequence: number };
  const of = contactAsked === undefined ? sequence : sequence + 1;
  let last = answer;
  for (const [index, person] of (contactAsked === undefined ? asked : [contactAsked]).entries()) {
    const data = { of: String(of) };
    last = await apiAs(service, person).record(ref, 'ConfirmationGiven', { data, seen: of + index });
  }
  return last;
}

/** What only a meeting records on a case that it hears, where the meeting itself is not what a spec is about. */
export async function byItsMeeting(
  { record }: OpenedService,
  ref: string,
  { type, data = {} }: { readonly type: string; readonly data?: Facts },
): Promise<void> {
  const by = { person: 'system', role: 'system' };
  const answer = await recordEvent(record, { ref, type, data, by, key: newKey() });
  if (answer.outcome === 'refused') throw new Error(`${type}: ${answer.rule ?? answer.code} ${answer.reason}`);
}

/** The API as one person uses it. */
export function apiAs({ app, record }: OpenedService, person: string) {
  const http = request(app.getHttpServer());
  const as = (one: string) => headersOf(record, one);
  return {
    look: async (path: string) => http.get(path).set(await as(person)),
    remove: async (path: string) => http.delete(path).set(await as(person)),
    send: async (path: string, body: object | string, headers: Record<string, string> = {}) =>
      http
        .post(path)
        .set({ ...(await as(person)), ...headers })
        .send(body),
    /** Opens a case, under a new key. */
    open: async (body: object, key = newKey()) =>
      http
        .post('/api/cases')
        .set({ ...(await as(person)), 'Idempotency-Key': key })
        .send(body),
    /** Records an act on a case as it stands now, or as it stood when `seen` was its sequence. */
    async record(ref: string, event: string, { data = {}, seen, key = newKey(), ...more }: Act = {}) {
      const sequence = seen ?? (await http.get(`/api/cases/${ref}`).set(await as('asha'))).body.sequence;
      return http
        .post(`/api/cases/${ref}/events/${event}`)
        .set({ ...(await as(person)), 'If-Match': `"${sequence}"`, 'Idempotency-Key': key })
        .send({ data, ...more });
    },
  };
}

interface Act {
  readonly data?: object;
  readonly occurredOn?: string;
  readonly seen?: number;
  readonly key?: string;
}

let keys = 0;

function newKey(): string {
  keys += 1;
  return `journey-${keys}`;
}
