import type { Actor } from '#engine/history';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { CaseRecord } from './open-record.js';

/** Somebody has left, as the feed of people says. */
export interface Leaver {
  readonly person: string;
  readonly occurredOn?: CivilDate;
  readonly by: Actor;
  readonly key: string;
}

/** Moves every open case the leaver held to the cover, in one transaction, and makes the person inactive. */
export async function recordLeaver(_record: CaseRecord, _leaver: Leaver): Promise<{ readonly cases: readonly string[] }> {
  throw new Error('not yet');
}
