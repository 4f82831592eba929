import { type CalendarDay, calendarDaysOf, personOfCalendarFeed } from '#case-record/calendar-feeds';
import type { CaseRecord } from '#case-record/open-record';
import { personById } from '#case-record/people';
import type { Pathway } from '#engine/pathway';
import { reachOf } from '#engine/role-on-pathway';
import { ProblemError } from '../problems/problem-error.js';
import { isForAPart } from './read-access.js';

/** What a secret in an address looks like; anything else is not looked for. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/**
 * The days that the holder of a secret address may read: those of cases in which its person acts or is named, and which
 * `mayRead` would show them. Not found alike for an address that never was, that was revoked, or whose person has left.
 */
export async function calendarBehind(record: CaseRecord, secret: string): Promise<readonly CalendarDay[]> {
  const id = SECRET.test(secret) ? await personOfCalendarFeed(record, secret) : null;
  const person = id === null ? null : await personById(record, id);
  if (person === null) throw new ProblemError('NOT_FOUND');
  const readable = record.register.pathways().filter((pathway) => reachOf(person, pathway) !== 'none');
  const versions = (some: readonly Pathway[]) => some.map(({ name, version }) => `${name} ${version}`);
  return calendarDaysOf(record, person, {
    all: versions(readable.filter((pathway) => !isForAPart(person, pathway))),
    theirDuty: versions(readable.filter((pathway) => isForAPart(person, pathway))),
  });
}
