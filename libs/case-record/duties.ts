import { namesOfDuty } from '#engine/duty-of';
import { whoStandsIn } from '#engine/stands-in';
import { ifKnown } from './case-definition.js';
import { unlessUnreadable } from './case-unreadable.js';
import { loadCase } from './cases.js';
import { anyConnection, run } from './connection.js';
import { namesOf, type PostInArea } from './names-now.js';
import type { CaseRecord } from './open-record.js';
import type { Person } from './people.js';

/** A post whose duties are on somebody's list, and why: it is theirs, or they stand in for it while nobody holds it. */
export interface PostAnswered {
  readonly area: string;
  readonly post: string;
  /** They cover it, or manage it: nobody holds it now. */
  readonly vacant: boolean;
}

const HELD = {
  name: 'posts-held-in-areas',
  text: `
SELECT DISTINCT h.area, h.post FROM post_held h JOIN person p ON p.id = h.person
WHERE p.active AND h.area = ANY ($1)`,
};

/**
 * The posts for which somebody answers now: those that they hold, and those that nobody holds and that they cover or, where
 * nobody covers them either, manage. So the duties of a post are on one list, whoever has left.
 */
export async function postsAnsweredBy(record: CaseRecord, person: Person): Promise<readonly PostAnswered[]> {
  const own = namesOf(person).posts;
  const areas = [...new Set(own.map(({ area }) => area))];
  if (areas.length === 0) return [];
  const rows = await run<PostInArea>(anyConnection(record), HELD, [areas]);
  const held = new Set(rows.map(({ area, post }) => `${area} ${post}`));
  const mine = new Set(own.map(({ area, post }) => `${area} ${post}`));
  const standingIn = areas.flatMap((area) => {
    const posts = ifKnown(() => record.register.area(area).posts) ?? {};
    return Object.keys(posts)
      .filter((post) => !held.has(`${area} ${post}`))
      .filter((post) => mine.has(`${area} ${whoStandsIn(post, posts, (one) => held.has(`${area} ${one}`)) ?? ''}`))
      .map((post) => ({ area, post, vacant: true }));
  });
  return [...own.map((one) => ({ ...one, vacant: false })), ...standingIn];
}

const UNKNOWN = 'SELECT DISTINCT ref FROM deadline WHERE duty IS NULL AND ref > $1 ORDER BY ref LIMIT 500';
const FILL = `
UPDATE deadline d SET duty = ARRAY(SELECT jsonb_array_elements_text(n.duty))
FROM jsonb_to_recordset($2) AS n (clock text, key text, duty jsonb)
WHERE d.ref = $1 AND d.clock = n.clock AND d.key = n.key AND d.duty IS NULL`;

/** Works out whose duty each deadline is that was written before this was kept. Says of how many cases. */
export async function fillDuties(record: CaseRecord): Promise<number> {
  let filled = 0;
  for (let after = ''; ; ) {
    const rows = await record.db.query<{ ref: string }[]>(UNKNOWN, [after]);
    for (const { ref } of rows) filled += await fillOne(record, ref);
    const last = rows.at(-1);
    if (last === undefined) return filled;
    after = last.ref;
  }
}

/** One that is held back has its turn when it can be read again. */
async function fillOne(record: CaseRecord, ref: string): Promise<0 | 1> {
  const file = await unlessUnreadable(loadCase(record, ref));
  if (file === null) return 0;
  const duties = file.caseState.deadlines.map((each) => ({
    clock: each.clock,
    key: each.key,
    duty: namesOfDuty(file, each),
  }));
  await record.db.query(FILL, [ref, JSON.stringify(duties)]);
  return 1;
}
