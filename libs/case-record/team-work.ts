import { contactQuestionsFor } from './asked.js';
import { listCases } from './cases.js';
import type { PlaceInList } from './deadline-conditions.js';
import { type DeadlineRow, listDeadlines } from './deadline-rows.js';
import { byWhen, newSince, readWhole, type Work, type WorkQuery } from './my-work.js';
import type { PostInArea } from './names-now.js';
import type { CaseRecord } from './open-record.js';
import { fromDeadline } from './work-items.js';

/** The whole area's work: a page of it, in the order of what is due. */
export interface TeamWork extends Work {
  /** Where the page ended; null on the last. */
  readonly next: PlaceInList | null;
}

/** What needs the team of a person who reads their area: so many things of it, after those of the page before. */
export async function teamWorkOf(
  facts: WorkQuery,
  { limit, after }: { readonly limit: number; readonly after: PlaceInList | undefined },
): Promise<TeamWork> {
  const { record, person } = facts;
  const whole = { area: person.area, pathways: readWhole(facts), viewer: person };
  const found = await listDeadlines(record, { ...whole, owed: true, limit: limit + 1, ...(after && { after }) });
  const rows = found.slice(0, limit);
  const items = rows.map((row) => fromDeadline(row, record.register));
  const questions = await contactQuestionsFor(record, person);
  const freshSince = { day: newSince(facts), vacant: await vacantPosts(record, person.area) };
  const fresh = after ? [] : (await listCases(record, { ...whole, closed: false, limit, freshSince })).rows;
  const next = found.length > limit ? (rows.at(-1) as DeadlineRow) : null;
  return { questions, ...(await byWhen(facts, items)), others: [], fresh, standsInFor: [], next };
}

// From each post to the next in the index: as many steps as there are posts, however many cases each has.
const VACANT = `
WITH RECURSIVE owner AS (
  (SELECT owner_post AS post FROM case_file WHERE area = $1 ORDER BY owner_post LIMIT 1)
  UNION ALL
  SELECT (SELECT c.owner_post FROM case_file c WHERE c.area = $1 AND c.owner_post > owner.post
    ORDER BY c.owner_post LIMIT 1) FROM owner WHERE owner.post IS NOT NULL
)
SELECT $1 AS area, post FROM owner WHERE post IS NOT NULL AND post NOT IN (
  SELECT h.post FROM post_held h JOIN person p ON p.id = h.person
  WHERE h.area = $1 AND p.active)`;

/** The posts of an area that own cases and that nobody holds. */
function vacantPosts({ db }: CaseRecord, area: string): Promise<readonly PostInArea[]> {
  return db.query<PostInArea[]>(VACANT, [area]);
}
