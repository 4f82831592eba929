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

export interface TaskFilter {
  readonly ref?: string;
  readonly person?: string;
  readonly post?: string;
  readonly open?: boolean;
}

/** Earliest due first. */
export async function listTasks(_record: CaseRecord, _filter: TaskFilter = {}): Promise<TaskItem[]> {
  throw new Error('not yet');
}
