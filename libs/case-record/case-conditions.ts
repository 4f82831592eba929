import type { CivilDate } from '#statutory-calendar/civil-date';
import { Conditions } from './conditions.js';
import type { Viewer } from './known-to.js';
import { inColumn, isTheirs, type Names, namesGiven, ownedBy, type PostInArea, type Theirs } from './names-now.js';
import type { CaseRecord } from './open-record.js';

/** Which cases to list; all of them where nothing is given. */
export interface CaseFilter {
  readonly area?: string;
  readonly pathway?: string;
  /** On one of these pathways. */
  readonly pathways?: readonly string[];
  readonly state?: string;
  readonly ownerPost?: string;
  /** A person named in the case: by their id, or by their names where these are known. */
  readonly named?: string | Names;
  /** Leaves out those in which this person is named. */
  readonly notNamed?: Names;
  /** A person who holds the owning post, or some part of the case. */
  readonly person?: string | Names;
  /** The case names one of these, or they hold a part of it or the post that owns it. */
  readonly theirs?: Theirs;
  readonly refs?: readonly string[];
  /** Opened from that case. */
  readonly parent?: string;
  /** Opened on that day or later, or owned by a post that nobody holds; these are known already, of a whole area. */
  readonly freshSince?: { readonly day: CivilDate; readonly vacant?: readonly PostInArea[] };
  readonly closed?: boolean;
  /** Leaves out restricted and sealed cases of which this person may not know. */
  readonly viewer?: Viewer;
  /** 50 unless told, 500 at most. */
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly after?: string;
}

/** What a filter asks of `case_file c`, but for open and closed ones and the page. */
export async function conditionsOf(record: CaseRecord, filter: CaseFilter): Promise<Conditions> {
  const asked = new Conditions();
  asked.andIfAsked(filter.area, (place) => `c.area = ${place}`);
  asked.andIfAsked(filter.pathway, (place) => `c.pathway = ${place}`);
  asked.andIfAsked(filter.pathways, (place) => `c.pathway = ANY (${place}::text[])`);
  asked.andIfAsked(filter.state, (place) => `c.state = ${place}`);
  asked.andIfAsked(filter.ownerPost, (place) => `c.owner_post = ${place}`);
  asked.andIfAsked(filter.refs, (place) => `c.ref = ANY (${place}::text[])`);
  asked.andIfAsked(filter.parent, (place) => `c.parent = ${place}`);
  await andOfPeople(record, asked, filter);
  if (filter.freshSince) asked.and(isFresh(asked, filter.freshSince));
  asked.andKnownTo(record, filter.viewer);
  return asked;
}

async function andOfPeople(
  record: CaseRecord,
  asked: Conditions,
  { named, notNamed, person, theirs }: CaseFilter,
): Promise<void> {
  if (named !== undefined) asked.and(inColumn(asked, 'named', await namesGiven(record, named)));
  if (notNamed !== undefined) asked.and(`NOT (${inColumn(asked, 'named', notNamed)})`);
  if (person !== undefined) {
    const names = await namesGiven(record, person);
    asked.and(`(${inColumn(asked, 'holders', names)}) OR ${ownedBy(asked, names.posts)}`);
  }
  if (theirs !== undefined) asked.and(isTheirs(asked, theirs));
}

const NOBODY = `NOT EXISTS (SELECT FROM post_held h JOIN person p ON p.id = h.person
  WHERE h.area = c.area AND h.post = c.owner_post AND p.active)`;

const isFresh = (asked: Conditions, { day, vacant }: NonNullable<CaseFilter['freshSince']>): string =>
  `c.opened_at >= ${asked.given(day)}::date OR ${vacant === undefined ? NOBODY : ownedBy(asked, vacant)}`;
