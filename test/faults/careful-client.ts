import { setTimeout as pause } from 'node:timers/promises';
import type { CaseRecord } from '#case-record/open-record';
import type { Facts } from '#engine/history';
import { headersOf } from '#test/signed-in';
import type { Chance } from './chance.js';
import type { House } from './house.js';

/** One act as somebody sends it. Sent again it is the same to the letter, key included. */
export interface Sent {
  readonly key: string;
  readonly person: string;
  readonly role: string;
  /** Undefined for the act that begins a case. */
  readonly ref: string | undefined;
  /** The sequence of the case as the sender saw it. */
  readonly seen: number;
  readonly pathway: string;
  readonly area: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly data: Facts;
}

/** One whole answer. Whether the connection lived to bring it is another matter. */
export interface Heard {
  readonly status: number;
  readonly ref?: string;
  readonly sequence?: number;
  readonly state?: string;
  readonly code?: string;
  /** In how many seconds to ask again. */
  readonly retryAfter?: string | null;
  /** Those who are asked to confirm what was proposed. */
  readonly asked?: readonly string[];
  /** Who is asked whether they are the contact, by the event after it. */
  readonly contactAsked?: string;
}

/** What became of one act, as far as its sender can tell. */
export interface Delivery {
  readonly sent: Sent;
  /** Every whole answer that came, in the order in which they came. The last one settles it. */
  readonly heard: Heard[];
  /** How often the connection ended before an answer, whoever ended it. */
  cuts: number;
}

/** How a client behaves. */
interface Manners {
  readonly chance: Chance;
  readonly isHasty: boolean;
}

const GIVE_UP_MS = 120_000;

/** Sends acts over real connections, and sends one again under its key until a whole answer has come. */
export class CarefulClient {
  /** Everything ever sent. */
  readonly ledger: Delivery[] = [];
  /** Answers that no careful client should meet: a fault of the service, not of the connection. */
  readonly faults: string[] = [];
  /** How often the service could not take an act just then, and said when to ask again. */
  askedToComeAgain = 0;
  readonly #serviceUrl: string;
  readonly #chance: Chance;
  readonly #hastiness: number;
  readonly #record: Pick<CaseRecord, 'db'>;

  /** Signs in where the house keeps its sessions. A hasty one hangs up too soon now and then, and sends an act twice at once. */
  constructor({ serviceUrl, record }: Pick<House, 'serviceUrl' | 'record'>, { chance, isHasty }: Manners) {
    this.#serviceUrl = serviceUrl;
    this.#record = record;
    this.#chance = chance;
    this.#hastiness = isHasty ? 0.1 : 0;
  }

  /** Sends an act until it is settled. */
  async settle(sent: Sent): Promise<Heard> {
    const told: Delivery = { sent, heard: [], cuts: 0 };
    this.ledger.push(told);
    const twice = this.#chance.happens(this.#hastiness) ? this.untilHeard(told) : undefined;
    await this.untilHeard(told);
    await twice;
    return told.heard.at(-1) as Heard;
  }

  /** The sequence at which a case stands now, read by somebody who may. */
  async sequenceOf(ref: string, { person, role }: Pick<Sent, 'person' | 'role'>): Promise<number> {
    for (;;) {
      const answer = await this.headersOf({ person, role })
        .then((headers) => fetch(`${this.#serviceUrl}/api/cases/${ref}`, { headers }))
        .catch(() => undefined);
      if (answer?.ok) return ((await answer.json()) as { sequence: number }).sequence;
      if (answer && answer.status < 500) throw new Error(`GET case: ${answer.status} ${await answer.text()}`);
      await pause(100);
    }
  }

  private async untilHeard(told: Delivery): Promise<void> {
    const end = Date.now() + GIVE_UP_MS;
    while (Date.now() < end) {
      const hasty = this.#chance.happens(this.#hastiness);
      const heard = await this.once(told.sent, hasty ? Math.ceil(this.#chance.between(1, 60)) : undefined);
      if (heard === undefined) told.cuts += 1;
      else if (heard.status < 500) return void told.heard.push(heard);
      else if (heard.status === 503 && heard.retryAfter) this.askedToComeAgain += 1;
      else this.faults.push(`${told.sent.type} (${told.sent.key}): ${heard.status} ${heard.code}`);
      await pause(this.#chance.between(20, 200));
    }
    this.faults.push(`${told.sent.type} (${told.sent.key}) had no answer in ${GIVE_UP_MS / 1000} s`);
  }

  /** One request. Undefined when no whole answer came. */
  async once(sent: Sent, hangUpAfterMs?: number): Promise<Heard | undefined> {
    const hanging = hangUpAfterMs === undefined ? {} : { signal: AbortSignal.timeout(hangUpAfterMs) };
    try {
      const answer = await fetch(`${this.#serviceUrl}${pathOf(sent)}`, {
        ...requestOf(sent, await this.headersOf(sent)),
        ...hanging,
      });
      const body = (await answer.json()) as Omit<Heard, 'status'>;
      return { ...body, status: answer.status, retryAfter: answer.headers.get('retry-after') };
    } catch {
      return undefined;
    }
  }

  private async headersOf({ person, role }: Pick<Sent, 'person' | 'role'>): Promise<Record<string, string>> {
    return { ...(await headersOf(this.#record, person)), 'waymark-role': role };
  }
}

function pathOf({ ref, type }: Sent): string {
  return ref === undefined ? '/api/cases' : `/api/cases/${ref}/events/${type}`;
}

function requestOf({ key, ref, seen, pathway, area, type, occurredOn, data }: Sent, who: Record<string, string>) {
  const opening = ref === undefined ? { pathway, area, event: type } : {};
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // A connection of its own for each: one kept open could be closed from the other side just as it is used again.
      connection: 'close',
      ...who,
      'idempotency-key': key,
      ...(ref !== undefined && { 'if-match': `"${seen}"` }),
    },
    body: JSON.stringify({ ...opening, occurredOn, data }),
  };
}
