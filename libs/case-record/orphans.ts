import type { AreaLimits } from '#engine/locality';
import { ifKnown, limitsOf, type PinnedColumns, pathwayOf } from './case-definition.js';
import type { CaseRecord } from './open-record.js';

/** An open case that nobody holds, on which nothing is set to happen, or which cannot be read. */
export interface Orphan {
  readonly ref: string;
  readonly because: 'noOwner' | 'noNextStep' | 'heldBack';
}

interface OpenCase extends PinnedColumns {
  readonly owner_post: string;
  readonly state: string;
  readonly next_step: boolean;
}

const TASKS = { noOwner: 'findOwner', noNextStep: 'findNextStep', heldBack: 'haveItMended' } as const;
const WORDS = {
  noOwner: 'Nobody holds this case, nor covers for its post. Find it an owner today.',
  noNextStep: 'Nothing is set to happen on this case. Decide what happens next, and by when.',
  heldBack:
    'What is stored of this case cannot be read, so nothing can be recorded on it. Ask those who run the service to mend it, and until then do by telephone what is due.',
} as const;

const NO_POSTS: Pick<AreaLimits, 'posts'> = { posts: {} };

const OPEN = `
SELECT c.ref, c.pathway, c.version, c.area, c.profile_version, c.definition_hash, c.owner_post, c.state,
  EXISTS (SELECT FROM deadline d WHERE d.ref = c.ref AND d.state IN ('open', 'missed'))
  OR EXISTS (SELECT FROM task t WHERE t.ref = c.ref AND t.done_at IS NULL AND t.task <> ALL ($2)) AS next_step
FROM case_file c WHERE NOT c.closed AND c.ref > $1 ORDER BY c.ref LIMIT 1000`;

const HELD = `
SELECT DISTINCT h.area || ' ' || h.post AS held FROM post_held h JOIN person p ON p.id = h.person
WHERE p.active`;

/**
 * Finds them, and raises one task each for the manager; ends the task of one that is an orphan no longer. The clocks of every
 * case leave none without a next step: what this finds has gone wrong.
 */
export async function sweepOrphans(record: CaseRecord): Promise<readonly Orphan[]> {
  const held = new Set((await record.db.query<{ held: string }[]>(HELD)).map((row) => row.held));
  const orphans: (Orphan & { readonly post: string })[] = [];
  let page: OpenCase[] = [];
  do {
    page = await record.db.query<OpenCase[]>(OPEN, [page.at(-1)?.ref ?? '', Object.values(TASKS)]);
    for (const file of page) orphans.push(...whyOrphan(record, file, held));
  } while (page.length > 0);
  await raise(record, orphans);
  return orphans.map(({ ref, because }) => ({ ref, because }));
}

function whyOrphan({ register }: CaseRecord, file: OpenCase, held: ReadonlySet<string>) {
  const [limits, pathway] = [limitsOf(register, file), pathwayOf(register, file)];
  const { posts } = limits ?? ifKnown(() => register.area(file.area)) ?? NO_POSTS;
  const post = posts[file.owner_post];
  const manager = post?.manager ?? Object.values(posts)[0]?.manager ?? file.owner_post;
  if (limits === undefined || pathway === undefined)
    return [{ ref: file.ref, because: 'heldBack' as const, post: manager }];
  const owned = post && [file.owner_post, post.cover].some((each) => held.has(`${file.area} ${each}`));
  if (!owned) return [{ ref: file.ref, because: 'noOwner' as const, post: manager }];
  return file.next_step ? [] : [{ ref: file.ref, because: 'noNextStep' as const, post: manager }];
}

const RAISE = `
INSERT INTO task (ref, area, task, post, what, opened_by, opened_at)
SELECT n.ref, c.area, n.task, n.post, n.what, c.sequence, record_now()
FROM jsonb_populate_recordset(NULL::task, $1) n JOIN case_file c ON c.ref = n.ref
WHERE NOT EXISTS (SELECT FROM task t WHERE t.ref = n.ref AND t.task = n.task AND t.done_at IS NULL)`;

const END = `
UPDATE task t SET done_at = record_now(), done_by = c.sequence FROM case_file c
WHERE c.ref = t.ref AND t.done_at IS NULL AND t.task = ANY ($2)
  AND NOT EXISTS (SELECT FROM jsonb_populate_recordset(NULL::task, $1) n WHERE n.ref = t.ref AND n.task = t.task)`;

async function raise({ db }: CaseRecord, orphans: readonly (Orphan & { readonly post: string })[]): Promise<void> {
  const tasks = orphans.map(({ ref, because, post }) => ({ ref, task: TASKS[because], post, what: WORDS[because] }));
  await db.transaction(async (tx) => {
    // One sweep at a time, or two of them would each raise the task.
    await tx.query('SELECT pg_advisory_xact_lock($1)', [SWEEP_LOCK]);
    await tx.query(RAISE, [JSON.stringify(tasks)]);
    await tx.query(END, [JSON.stringify(tasks), Object.values(TASKS)]);
  });
}

const SWEEP_LOCK = 7_315_240_922;
