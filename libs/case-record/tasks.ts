import type { CivilDate } from '#statutory-calendar/civil-date';
import { Conditions } from './conditions.js';
import type { Viewer } from './known-to.js';
import { type Names, ofPosts } from './names-now.js';
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
  /** Of whoever holds this post. */
  readonly post?: string;
  /** Of this person, or of one of these posts. */
  readonly of?: Names;
  readonly open?: boolean;
  /** Leaves out the tasks on restricted and sealed cases of which this person may not know. */
  readonly viewer?: Viewer;
}

const COLUMNS = `t.id, t.ref, t.task, t.person, t.post, t.organisation, t.what, t.due_on AS "dueOn",
  t.opened_at AS "openedAt", t.done_at AS "doneAt"`;

/** Earliest due first. */
export async function listTasks(record: CaseRecord, filter: TaskFilter = {}): Promise<TaskItem[]> {
  const asked = new Conditions();
  asked.andIfAsked(filter.ref, (place) => `t.ref = ${place}`);
  asked.andIfAsked(filter.person, (place) => `t.person = ${place}`);
  asked.andIfAsked(filter.post, (place) => `t.post = ${place}`);
  if (filter.of) asked.and(isFor(asked, filter.of));
  if (filter.open !== undefined) asked.and(filter.open ? 't.done_at IS NULL' : 't.done_at IS NOT NULL');
  asked.andKnownTo(record, filter.viewer);
  const from = `FROM task t JOIN case_file c ON c.ref = t.ref WHERE ${asked.all()}`;
  return record.db.query(`SELECT ${COLUMNS} ${from} ORDER BY t.due_on NULLS LAST, t.id LIMIT 1000`, asked.values);
}

const isFor = (asked: Conditions, { id, posts }: Names): string =>
  `t.person = ${asked.given(id)} OR ${ofPosts(asked, posts, { area: 't.area', post: 't.post' })}`;
