import type { CivilDate } from '#statutory-calendar/civil-date';
import { asViewer, knownTo, type Viewer } from './known-to.js';
import type { CaseRecord } from './open-record.js';

/** Something a person or a post has been asked to do on a case. */
export interface TaskItem {
  readonly id: number;
  readonly ref: string;
  readonly task: string;
  readonly person: string | null;
  readonly post: string | null;
  readonly organisation: string | null;
  readonly what: string;
  readonly dueOn: CivilDate | null;
  readonly openedAt: string;
  readonly doneAt: string | null;
}

/** Which tasks to list; done ones too unless `open` is asked for. */
export interface TaskFilter {
  readonly ref?: string;
  readonly person?: string;
  /** Of whoever holds this post, in this area: every council has a case officer. */
  readonly post?: string;
  readonly area?: string;
  readonly open?: boolean;
  /** Leaves out the tasks on restricted and sealed cases of which this person may not know. */
  readonly viewer?: Viewer;
}

const LIST = `
SELECT t.id, t.ref, t.task, t.person, t.post, t.organisation, t.what, t.due_on AS "dueOn", t.opened_at AS "openedAt",
  t.done_at AS "doneAt"
FROM task t JOIN case_file c ON c.ref = t.ref
WHERE ($1::text IS NULL OR t.ref = $1) AND ($2::text IS NULL OR t.person = $2) AND ($3::text IS NULL OR t.post = $3)
  AND ($4::boolean IS NULL OR (t.done_at IS NULL) = $4) AND ($5::text IS NULL OR c.area = $5) AND ${knownTo(6)}
ORDER BY t.due_on NULLS LAST, t.id LIMIT 1000`;

/** Earliest due first. */
export async function listTasks(record: CaseRecord, filter: TaskFilter = {}): Promise<TaskItem[]> {
  const asked = [filter.ref, filter.person, filter.post, filter.open, filter.area].map((value) => value ?? null);
  return record.db.query(LIST, [...asked, ...asViewer(record, filter.viewer)]);
}
