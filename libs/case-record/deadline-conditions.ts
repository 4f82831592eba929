import type { Deadline } from '#engine/deadlines';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Conditions } from './conditions.js';
import type { Viewer } from './known-to.js';
import { inColumn, isTheirs, type Names, namesGiven, type Theirs } from './names-now.js';
import type { CaseRecord } from './open-record.js';

/** Where a page of a list ended: in the order of days, and of one day in that of ids. */
export interface PlaceInList {
  readonly id: number;
  readonly dueOn: CivilDate | null;
}

/** Which deadlines to list; all of them, met ones too, where nothing is given. */
export interface DeadlineFilter {
  /** Due on that day or earlier. */
  readonly before?: CivilDate;
  readonly state?: Deadline['state'];
  /** Still to be done: open, or missed. */
  readonly owed?: true;
  /** The duty of one of these: ids of people, and posts written "<area> <post>". */
  readonly duty?: readonly string[];
  readonly ref?: string;
  readonly area?: string;
  /** On one of these pathways. */
  readonly pathways?: readonly string[];
  /** A person named in the case: by their id, or by their names where these are known. */
  readonly named?: string | Names;
  /** Of cases that name one of these, or of which they hold a part or the post that owns it. */
  readonly theirs?: Theirs;
  /** Leaves out the deadlines of restricted and sealed cases of which this person may not know. */
  readonly viewer?: Viewer;
  /** 200 unless told, 1,000 at most; or all of them. */
  readonly limit?: number | 'all';
  /** After this one of the page before. */
  readonly after?: PlaceInList;
}

/** What a filter asks of `deadline d` and its case `c`, but for the area, the states and the page's length. */
export async function deadlineConditions(record: CaseRecord, filter: DeadlineFilter): Promise<Conditions> {
  const asked = new Conditions();
  const { named, theirs, after } = filter;
  asked.andIfAsked(filter.before, (place) => `d.due_on <= ${place}::date`);
  asked.andIfAsked(filter.ref, (place) => `d.ref = ${place}`);
  asked.andIfAsked(filter.duty, (place) => `d.duty && ${place}::text[]`);
  asked.andIfAsked(filter.pathways, (place) => `c.pathway = ANY (${place}::text[])`);
  if (named !== undefined) asked.and(inColumn(asked, 'named', await namesGiven(record, named)));
  if (theirs !== undefined) asked.and(isTheirs(asked, theirs));
  if (after)
    asked.and(
      `(coalesce(d.due_on, 'infinity'), d.id) > (${asked.given(after.dueOn ?? 'infinity')}::date, ${asked.given(after.id)}::bigint)`,
    );
  asked.andKnownTo(record, filter.viewer);
  return asked;
}
