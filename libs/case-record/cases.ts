import type { History } from '#engine/history';
import type { Locality } from '#engine/locality';
import type { Pathway } from '#engine/pathway';
import type { Standing } from '#engine/replay';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { CaseRecord } from './open-record.js';

/** One case as a list shows it: columns of its row, never a replay. */
export interface CaseRow {
  readonly ref: string;
  readonly pathway: string;
  readonly version: number;
  /** What kind of case it is, in words. */
  readonly title: string;
  readonly area: string;
  readonly state: string;
  readonly regions: Readonly<Record<string, string>>;
  readonly sequence: number;
  readonly ownerPost: string;
  /** Who holds the owning post now; null while nobody does. */
  readonly ownerName: string | null;
  readonly child: string;
  readonly receivedOn: CivilDate | null;
  readonly openedAt: string;
  readonly closed: boolean;
  readonly parent: string | null;
  /** The earliest deadline still owed, missed ones included. */
  readonly nextDue: { readonly clock: string; readonly key: string; readonly dueOn: CivilDate } | null;
}

export interface CaseFilter {
  readonly area?: string;
  readonly pathway?: string;
  readonly state?: string;
  readonly ownerPost?: string;
  /** A person named in the case. */
  readonly named?: string;
  /** A person who holds the owning post, or some part of the case. */
  readonly person?: string;
  readonly closed?: boolean;
  /** 50 unless told, 500 at most. */
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly after?: string;
}

/** A case with everything needed to decide on it. */
export interface CaseStanding {
  readonly row: CaseRow;
  readonly standing: Standing;
  readonly pathway: Pathway;
  readonly locality: Locality;
}

export async function caseRow(_record: CaseRecord, _ref: string): Promise<CaseRow | null> {
  throw new Error('not yet');
}

/** In the order of what is due first; those with nothing due last. */
export async function listCases(
  _record: CaseRecord,
  _filter: CaseFilter = {},
): Promise<{ readonly rows: readonly CaseRow[]; readonly next: string | null }> {
  throw new Error('not yet');
}

export async function standingOf(_record: CaseRecord, _ref: string): Promise<CaseStanding | null> {
  throw new Error('not yet');
}

/** Every event of a case, or only those that had been recorded by an instant (ISO). */
export async function historyOf(
  _record: CaseRecord,
  _ref: string,
  _options: { readonly asKnownAt?: string } = {},
): Promise<History> {
  throw new Error('not yet');
}
