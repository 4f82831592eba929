import type { CalendarChange } from '#engine/calendar-change';
import { asViewer, knownTo, type Viewer } from './known-to.js';
import type { CaseRecord } from './open-record.js';

/** A case on which a list of bank holidays moved deadlines, and what it moved, as it was recorded. */
export interface CaseMoved extends Pick<CalendarChange, 'moved'> {
  readonly ref: string;
  readonly pathway: string;
  readonly child: string;
  readonly sequence: number;
  readonly recordedAt: string;
}

/** Which cases: those that one list touched, in one area, on pathways ("<name> <version>") that the viewer reads whole. */
export interface MovedFilter {
  /** The list, by the name that is recorded with what it moved. */
  readonly calendar: string;
  readonly area: string;
  readonly pathways: readonly string[];
  /** Leaves out restricted and sealed cases of which this person may not know. */
  readonly viewer: Viewer;
  readonly limit: number;
  /** The last reference of the page before. */
  readonly after?: string;
}

const MOVED = `
SELECT e.ref, c.pathway, c.child, e.sequence, e.recorded_at AS "recordedAt", e.data -> 'moved' AS moved
FROM case_event e JOIN case_file c ON c.ref = e.ref
WHERE e.type = 'CalendarChanged' AND e.data ->> 'calendar' = $1 AND e.ref > $2 AND c.area = $3
  AND c.pathway || ' ' || c.version = ANY ($4) AND ${knownTo(6)}
ORDER BY e.ref, e.sequence LIMIT $5`;

/** The cases that a list touched, in the order of their references. */
export async function casesMoved(
  record: CaseRecord,
  { calendar, area, pathways, viewer, limit, after = '' }: MovedFilter,
): Promise<readonly CaseMoved[]> {
  return record.db.query<CaseMoved[]>(MOVED, [calendar, after, area, pathways, limit, ...asViewer(record, viewer)]);
}
