import type { EntityManager } from 'typeorm';
import { knowCalendars } from './calendars.js';
import type { CaseRecord } from './open-record.js';
import { type Adoption, adoptIn } from './shipped-holidays.js';

/** The list is adopted, as that edition, and counts from that instant. */
export interface Adopted {
  readonly edition: number;
  /** The first instant whose acts are counted by it (ISO). */
  readonly takesEffectAt: string;
  /** From when the open deadlines are recomputed (ISO). */
  readonly settledAt: string;
}

/**
 * Adopts a list of bank holidays for the whole record, as its next edition. It counts a minute from now, and a minute later
 * every open deadline is recomputed by the workers. Null where it names the same days as the newest edition: nothing is kept.
 */
export async function adoptHolidays(record: CaseRecord, adoption: Adoption): Promise<Adopted | null> {
  const number = await record.db.transaction((tx: EntityManager) => adoptIn(tx, adoption));
  const { editions } = await knowCalendars(record);
  const edition = editions.find((each) => each.number === number);
  return edition ? { edition: edition.number, takesEffectAt: edition.from, settledAt: edition.settledAt } : null;
}
