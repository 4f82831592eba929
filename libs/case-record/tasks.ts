import type { CivilDate } from '#statutory-calendar/civil-date';
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
  readonly post?: string;
  readonly open?: boolean;
}

const LIST = `
SELECT id, ref, task, person, post, organisation, what, due_on AS "dueOn", opened_at AS "openedAt", done_at AS "doneAt"
FROM task
WHERE ($1::text IS NULL OR ref = $1) AND ($2::text IS NULL OR person = $2) AND ($3::text IS NULL OR post = $3)
  AND ($4::boolean IS NULL OR (done_at IS NULL) = $4)
ORDER BY due_on NULLS LAST, id LIMIT 1000`;

/** Earliest due first. */
export async function listTasks({ db }: CaseRecord, filter: TaskFilter = {}): Promise<TaskItem[]> {
  return db.query(LIST, [filter.ref ?? null, filter.person ?? null, filter.post ?? null, filter.open ?? null]);
}
