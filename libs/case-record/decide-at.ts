import { type Accepted, decide } from '#engine/decide';
import { type Facts, TELLING_ANEW } from '#engine/history';
import { type Refused, refused } from '#engine/refusal';
import { begin } from '#engine/replay';
import { CONTACT_CHANGED } from '#engine/send-again';
import { dayInEngland, inWords, isCivilDate } from '#statutory-calendar/civil-date';
import { withCalendarChange } from './calendars.js';
import { caseStateFrom } from './case-definition.js';
import type { CaseTarget } from './case-target.js';
import type { ActorsCommand } from './command.js';
import type { Connection } from './connection.js';
import { historyFrom } from './event-rows.js';
import { withPackDigest } from './pack.js';

// Nothing that is recorded of a child happened before; PostgreSQL has no year nought.
const EARLIEST = '1900-01-01';

/** Decides an act where its case stands, at an instant (ISO). Nothing can have happened on a day that has not come. */
export async function decideAt(
  connection: Connection,
  { before, definition, origin }: CaseTarget,
  { command, now }: { readonly command: ActorsCommand; readonly now: string },
): Promise<Accepted | Refused> {
  const today = dayInEngland(now);
  const occurredOn = command.occurredOn ?? today;
  if (!isCivilDate(occurredOn) || occurredOn < EARLIEST) {
    const message = 'Give the day on which it happened as a date, like 2026-11-24.';
    return refused('FIELDS_WRONG', message, { fields: [{ field: 'occurredOn', message }] });
  }
  if (occurredOn > today) {
    return refused('IN_THE_FUTURE', `${inWords(occurredOn)} has not come yet. Give the day on which it happened.`);
  }
  // Never earlier than the event before, so that "as known at" cannot show an effect without its cause.
  const recordedAt = before !== null && before.moved_at > now ? before.moved_at : now;
  const told = () => historyFrom(connection, origin.ref);
  const history = [...TELLING_ANEW, CONTACT_CHANGED].includes(command.type) && before ? await told() : [];
  const caseState = before ? await caseStateFrom(before, definition, told) : begin(definition.pathway);
  const file = { ...definition, ref: origin.ref, history: () => history };
  const data = JSON.parse(JSON.stringify(command.data)) as Facts;
  const asked = { type: command.type, occurredOn, recordedAt, by: command.by, data };
  const proposed = withCalendarChange(definition, caseState, asked);
  return decide(file, caseState, await withPackDigest(file, { caseState, told }, proposed));
}
