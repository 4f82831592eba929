import type { Guarded } from '#engine/access';
import type { RecordedEvent } from '#engine/history';
import type { CaseDefinition, CaseState } from '#engine/replay';
import type { CivilDate } from '#statutory-calendar/civil-date';

/** One row of `case_file`, column for column. */
export interface CaseFileColumns {
  readonly ref: string;
  readonly pathway: string;
  readonly version: number;
  readonly area: string;
  readonly profile_version: string;
  readonly parent: string | null;
  readonly opened_at: string;
  readonly sequence: number;
  readonly material_sequence: number;
  readonly head_digest: string;
  readonly moved_at: string;
  readonly definition_hash: string;
  readonly standing: CaseState;
  readonly state: string;
  readonly regions: Readonly<Record<string, string>>;
  readonly closed: boolean;
  readonly owner_post: string;
  readonly holders: readonly string[];
  readonly named: readonly string[];
  readonly child: string;
  readonly child_keys: readonly string[];
  readonly received_on: CivilDate | null;
  readonly next_due_on: CivilDate | null;
  readonly next_due_clock: string | null;
  readonly next_due_key: string | null;
}

/** Named one by one, since a prepared `SELECT *` breaks when a later version adds a column. */
export const FILE_COLUMNS = [
  'ref',
  'pathway',
  'version',
  'area',
  'profile_version',
  'parent',
  'opened_at',
  'sequence',
  'material_sequence',
  'head_digest',
  'moved_at',
  'definition_hash',
  'standing',
  'state',
  'regions',
  'closed',
  'owner_post',
  'holders',
  'named',
  'child',
  'child_keys',
  'received_on',
  'next_due_on',
  'next_due_clock',
  'next_due_key',
] as const satisfies readonly (keyof CaseFileColumns)[];

/** One row of `case_event`, column for column. */
export interface CaseEventColumns {
  readonly ref: string;
  readonly sequence: number;
  readonly type: string;
  readonly occurred_on: CivilDate;
  readonly recorded_at: string;
  readonly by_person: string;
  readonly by_role: string;
  readonly data: RecordedEvent['data'];
  readonly previous_digest: string;
  readonly digest: string;
}

/** Named one by one, for the same reason. */
export const EVENT_COLUMNS = [
  'ref',
  'sequence',
  'type',
  'occurred_on',
  'recorded_at',
  'by_person',
  'by_role',
  'data',
  'previous_digest',
  'digest',
] as const satisfies readonly (keyof CaseEventColumns)[];

/** A case as it is read to be acted on: what decides who may know of it, and what it is judged by. */
export interface FoundCase extends Guarded, CaseDefinition {}

/** What of a case row decides who may know of the case. */
export function guarded(file: Pick<CaseFileColumns, 'area' | 'regions' | 'named' | 'holders' | 'owner_post'>): Guarded {
  const { area, regions, named, holders, owner_post: ownerPost } = file;
  return { area, regions, named, holders, ownerPost };
}

/** One stored event as the engine knows it: without its digests. */
export function eventFrom(row: CaseEventColumns): RecordedEvent {
  const { sequence, type, occurred_on, recorded_at, by_person, by_role, data } = row;
  const by = { person: by_person, role: by_role };
  return { sequence, type, occurredOn: occurred_on, recordedAt: recorded_at, by, data };
}
