import { reachOf } from '#engine/role-on-pathway';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { addDays } from '#statutory-calendar/civil-date';
import { within, workingDays } from '#statutory-calendar/periods';
import { reckon } from '#statutory-calendar/reckon';
import { type ContactQuestion, contactQuestionsFor } from './asked.js';
import { calendarInUse } from './calendars.js';
import { type CaseRow, listCases } from './cases.js';
import { type DeadlineRow, listDeadlines } from './deadline-rows.js';
import { type PostAnswered, postsAnsweredBy } from './duties.js';
import { namesOf, type PostInArea, type Theirs } from './names-now.js';
import type { CaseRecord } from './open-record.js';
import type { Person } from './people.js';
import { listTasks, type TaskItem } from './tasks.js';
import { fromDeadline, fromTask, inWordsOf, isOfOne, isThere, vacancyOf, type WorkItem } from './work-items.js';

/** What is owed: by this person, and by others on their cases. */
interface Owed {
  readonly own: readonly DeadlineRow[];
  readonly awaited: readonly DeadlineRow[];
}

/** The day's work, in the order of what is due. */
export interface Work {
  /** Cases that ask them whether they are the contact; of the whole area's work, those that ask whoever looks. */
  readonly questions: readonly ContactQuestion[];
  readonly overdue: readonly WorkItem[];
  readonly soon: readonly WorkItem[];
  readonly later: readonly WorkItem[];
  readonly others: readonly WorkItem[];
  readonly fresh: readonly CaseRow[];
  /** Posts that nobody holds and for which they stand in. */
  readonly standsInFor: readonly PostInArea[];
}

/** Whose work is asked for, and as on which day. */
export interface WorkQuery {
  readonly record: CaseRecord;
  readonly person: Person;
  readonly today: CivilDate;
}

/** A case is new for two days. */
const NEW_FOR_DAYS = 2;

/** The first day on which a case was opened that is new. */
export const newSince = ({ today }: Pick<WorkQuery, 'today'>): CivilDate => addDays(today, -NEW_FOR_DAYS);

/** What needs this person, and what they wait for: what the page "My work" shows, and nothing beside it. */
export async function workOf(facts: WorkQuery): Promise<Work> {
  const { record, person } = facts;
  const questions = await contactQuestionsFor(record, person);
  const answered = await postsAnsweredBy(record, person);
  const theirs = { ...namesOf(person), owning: answered };
  const { own, awaited } = await deadlinesOf(facts, theirs);
  const tasks = await listTasks(record, { of: { id: person.id, posts: answered }, viewer: person, open: true });
  const unsaid = tasks.filter(
    (task) => !questions.some(({ ref }) => ref === task.ref) && !own.some((row) => isThere(task, row, record.register)),
  );
  const open = { theirs, viewer: person, closed: false, limit: 500 };
  const refs = [...new Set(unsaid.map(({ ref }) => ref))];
  const { rows } = refs.length === 0 ? { rows: [] } : await listCases(record, { ...open, refs });
  const fresh = await listCases(record, { ...open, freshSince: { day: newSince(facts) } });
  return {
    questions,
    ...(await byWhen(facts, [...asItems(record, { own, tasks, answered }), ...withChildren(unsaid, rows)])),
    others: awaited.map((row) => fromDeadline(row, record.register)).sort(byDay),
    fresh: fresh.rows,
    standsInFor: answered.filter(({ vacant }) => vacant),
  };
}

/** Each with its child, where the case is theirs: whoever is only asked something of it does not read it. */
function withChildren(tasks: readonly TaskItem[], cases: readonly CaseRow[]): readonly WorkItem[] {
  const children = new Map(cases.map(({ ref, child }) => [ref, child]));
  return tasks.map((task) => fromTask(task, children.get(task.ref) ?? ''));
}

/** Deadlines, each in the words of the task that says the same, where there is one. */
function asItems(
  { register }: CaseRecord,
  { own, tasks, answered }: Pick<Owed, 'own'> & { tasks: readonly TaskItem[]; answered: readonly PostAnswered[] },
): readonly WorkItem[] {
  return own.map((row) => ({
    ...fromDeadline(row, register),
    ...inWordsOf(tasks.find((task) => isOfOne({ task, row }, own, register))),
    standsInFor: vacancyOf(row, register, answered),
  }));
}

/** The pathways of which somebody reads the whole area: they have no part in what the team does on another. */
export function readWhole({ record: { register }, person }: WorkQuery): readonly string[] {
  const names = [...new Set(register.pathways().map(({ name }) => name))];
  return names.filter((name) => reachOf(person, register.pathway(name)) === 'area');
}

/** What is owed on their cases; those that are their own duty apart, on whichever case it is. */
async function deadlinesOf(facts: WorkQuery, theirs: Theirs): Promise<Owed> {
  const { record, person } = facts;
  const owed = { viewer: person, owed: true, limit: 'all' } as const;
  const duty = [person.id, ...theirs.owning.map(({ area, post }) => `${area} ${post}`)];
  const ofTheirCases = await listDeadlines(record, { ...owed, theirs });
  const known = new Set(ofTheirCases.map(({ id }) => id));
  const whole = readWhole(facts);
  // Whoever is only asked something of a case does not read it, and sees nothing of the child.
  const own = (await listDeadlines(record, { ...owed, duty })).filter(
    (row) => known.has(row.id) || (row.area === person.area && whole.includes(row.pathway)),
  );
  const mine = new Set(own.map(({ id }) => id));
  return { own, awaited: ofTheirCases.filter(({ id }) => !mine.has(id)) };
}

/** Things that are due by when they are due: late, in the next five working days, later. */
export async function byWhen(
  { record, today }: WorkQuery,
  items: readonly WorkItem[],
): Promise<Pick<Work, 'overdue' | 'soon' | 'later'>> {
  const { due: horizon } = reckon(within(workingDays(5)), { from: today, calendar: await calendarInUse(record) });
  const mine = [...items].sort(byDay);
  return {
    overdue: mine.filter(({ dueOn }) => dueOn !== null && dueOn < today),
    soon: mine.filter(({ dueOn }) => dueOn !== null && dueOn >= today && dueOn <= horizon),
    later: mine.filter(({ dueOn }) => dueOn === null || dueOn > horizon),
  };
}

const byDay = (one: WorkItem, other: WorkItem) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9');
