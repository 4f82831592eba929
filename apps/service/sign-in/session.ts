import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Ten hours, after which a person signs in again whatever they are doing. */
export const SESSION_LASTS_MS = 10 * 60 * 60 * 1000;

/** A session is a statement that we have signed, so that any process of the service can read it and none has to keep it. */
export function newSession(person: string, at: number, secret: string): string {
  const claim = [
    Buffer.from(person).toString('base64url'),
    at.toString(36),
    randomBytes(12).toString('base64url'),
  ].join('.');
  return `${claim}.${signature(`session:${claim}`, secret)}`;
}

/** The id of the person who signed in; undefined when it was not we who signed it, or the ten hours are over. */
export function personOfSession(session: string | undefined, at: number, secret: string): string | undefined {
  const parts = session?.split('.') ?? [];
  const [person, since, nonce, signed] = parts;
  if (parts.length !== 4 || !person || !since || !nonce || !signed) return undefined;
  if (!same(signed, signature(`session:${person}.${since}.${nonce}`, secret))) return undefined;
  const age = at - Number.parseInt(since, 36);
  return age >= 0 && age < SESSION_LASTS_MS ? Buffer.from(person, 'base64url').toString() : undefined;
}

/** What a form must carry back: it can be made only by someone who knows the secret, and only for this one browser. */
export function formTokenFor(browser: string, secret: string): string {
  return signature(`form:${browser}`, secret);
}

/** True when both are the same text, in a time that does not tell how much of it was right. */
export function same(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function signature(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
