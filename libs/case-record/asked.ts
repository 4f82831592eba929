import type { CivilDate } from '#statutory-calendar/civil-date';
import { loadCases } from './cases.js';
import type { DeadlineRow } from './deadline-rows.js';
import { mayRead } from './may-read.js';
import type { CaseRecord } from './open-record.js';
import type { Person } from './people.js';
import { listTasks, type TaskItem } from './tasks.js';

/** The number of the asking that somebody is to answer by a task; undefined where it is another task. */
export const askingAnswered = ({ task }: Pick<TaskItem, 'task'>): string | undefined =>
  /^confirm:(\d+):/.exec(task)?.[1];

/** The number of the asking that is to be answered by a deadline; undefined where it is another deadline. */
export const askingDue = ({ clock, key }: Pick<DeadlineRow, 'clock' | 'key'>): string | undefined =>
  clock === 'confirmation-given' ? key : undefined;

/** A case that asks somebody whether they are its contact: by which asking, and the day by which to answer. */
export interface ContactQuestion {
  readonly ref: string;
  readonly of: string;
  readonly dueOn: CivilDate | null;
}

/** The question, as whoever is asked reads it. */
export const ARE_YOU_THE_CONTACT = 'Are you the contact for a child?';

/** The cases that ask somebody whether they are the contact, and which they may not see yet. */
export async function contactQuestionsFor(record: CaseRecord, person: Person): Promise<readonly ContactQuestion[]> {
  const asked = (await listTasks(record, { person: person.id, open: true })).flatMap(({ ref, task, dueOn }) => {
    const of = askingAnswered({ task });
    return of === undefined ? [] : [{ ref, of, dueOn }];
  });
  const cases = await loadCases(
    record,
    asked.map(({ ref }) => ref),
  );
  return asked.filter(({ ref }) => {
    const found = cases.get(ref);
    return found !== undefined && !mayRead(person, found);
  });
}
