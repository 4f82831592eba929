import { deadlineTitle, isProvisional } from '#engine/deadline-words';
import type { Deadline } from '#engine/deadlines';
import { clocksOfTask } from '#engine/telling';
import { sentence } from '#engine/words-of-name';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { askingAnswered, askingDue } from './asked.js';
import { ifKnown } from './case-definition.js';
import type { DeadlineRow } from './deadline-rows.js';
import type { PostAnswered } from './duties.js';
import type { CaseRecord } from './open-record.js';
import type { TaskItem } from './tasks.js';

/** One thing on somebody's list. */
export interface WorkItem {
  /** Which deadline or task it is: "deadline:12". */
  readonly id: string;
  readonly ref: string;
  readonly child: string;
  readonly what: string;
  readonly dueOn: CivilDate | null;
  readonly law: string;
  /** How the deadline stands that it is; null where it is a task without a day. */
  readonly state: Deadline['state'] | null;
  /** The day may still move. */
  readonly provisional: boolean;
  /** The title of the post whose duty it is, where nobody holds it and this person stands in: they find a holder, or do it. */
  readonly standsInFor: string | null;
}

/** The post that nobody holds and whose duty this person sees to meanwhile, by its title. */
export function vacancyOf(
  { duty }: DeadlineRow,
  register: CaseRecord['register'],
  answered: readonly PostAnswered[],
): string | null {
  const theirs = answered.filter(({ area, post }) => duty.includes(`${area} ${post}`));
  const [first] = theirs;
  if (first === undefined || theirs.some(({ vacant }) => !vacant)) return null;
  return register.area(first.area).posts[first.post]?.title ?? first.post;
}

const NO_POSTS = { posts: {} };

/** A deadline, as a thing on a list. */
export function fromDeadline(row: DeadlineRow, register: CaseRecord['register']): WorkItem {
  const { ref, child, dueOn, law, state } = row;
  const what = deadlineTitle(row, ifKnown(() => register.area(row.area)) ?? NO_POSTS);
  return {
    id: `deadline:${row.id}`,
    ref,
    child,
    what,
    dueOn,
    law,
    state,
    provisional: isProvisional({ state, explanation: row }),
    standsInFor: null,
  };
}

/** A task, as a thing on a list. */
export function fromTask({ id, ref, what, dueOn }: TaskItem, child: string): WorkItem {
  const state = dueOn === null ? null : 'open';
  return {
    id: `task:${id}`,
    ref,
    child,
    what: sentence(what),
    dueOn,
    law: '',
    state,
    provisional: false,
    standsInFor: null,
  };
}

/** In the words of the task, where there is one. */
export const inWordsOf = (task: TaskItem | undefined) => task && { what: sentence(task.what) };

/** To be confirmed by that deadline: one thing, in the words of the task and with the day of the deadline. */
const isToConfirm = (task: TaskItem, row: DeadlineRow): boolean => {
  const asking = askingDue(row);
  return asking !== undefined && task.ref === row.ref && askingAnswered(task) === asking;
};

const LATE = /^late-/;

/** The same duty is there already, by its deadline: the task only puts it in other words. */
export function isThere(task: TaskItem, row: DeadlineRow, register: CaseRecord['register']): boolean {
  if (task.ref !== row.ref) return false;
  if (isToConfirm(task, row) || task.task === `late-${row.clock}`) return true;
  const rows = ifKnown(() => register.pathway(row.pathway))?.tasks ?? [];
  return rows.some((each) => each.task === task.task && clocksOfTask(each).includes(row.clock));
}

/** The task that says in its own words what a deadline asks: not one that only repeats it, and of one deadline alone. */
export function isOfOne(
  { task, row }: { readonly task: TaskItem; readonly row: DeadlineRow },
  rows: readonly DeadlineRow[],
  register: CaseRecord['register'],
): boolean {
  if (isToConfirm(task, row)) return true;
  if (LATE.test(task.task) || !isThere(task, row, register)) return false;
  return rows.filter((each) => isThere(task, each, register)).length === 1;
}
