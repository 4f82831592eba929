import { reachOf } from '#engine/role-on-pathway';
import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import { within, workingDays } from '#statutory-calendar/periods';
import { reckon } from '#statutory-calendar/reckon';
import { type ContactQuestion, contactQuestionsFor } from './asked.js';
import { calendarInUse } from './calendars.js';
import { ifKnown } from './case-definition.js';
import { type CaseRow, listCases } from './cases.js';
import { type DeadlineFilter, type DeadlineRow, listDeadlines } from './deadline-rows.js';
import { type PostAnswered, postsAnsweredBy } from './duties.js';
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
}

/** Whose work is asked for, and as on which day. */
export interface WorkQuery {
  readonly record: CaseRecord;
  readonly person: Person;
  readonly today: CivilDate;
  /** The whole area's work instead of the person's own. */
  readonly team: boolean;
}

/** A case is new for two days. */
const NEW_FOR_DAYS = 2;

/** What needs this person, and what they wait for: what the page "My work" shows, and nothing beside it. */
export async function workOf(facts: WorkQuery): Promise<Work> {
  const { register } = facts.record;
  const questions = await contactQuestionsFor(facts.record, facts.person);
  const answered = await postsAnsweredBy(facts.record, facts.person);
  const cases = await casesOf(facts, answered);
  const { own, awaited } = await deadlinesOf(facts, answered);
  const tasks = await tasksOf(facts, answered);
  // Of a case that they read; whoever is only asked something of it sees nothing of the child.
  const children = new Map([...cases, ...own, ...awaited].map(({ ref, child }) => [ref, child]));
  const mine = [
    ...own.map((row) => ({
      ...fromDeadline(row, register),
      ...inWordsOf(tasks.find((task) => isOfOne({ task, row }, own, register))),
      standsInFor: vacancyOf(row, register, answered),
    })),
    ...tasks
      .filter(
        (task) => !questions.some(({ ref }) => ref === task.ref) && !own.some((row) => isThere(task, row, register)),
      )
      .map((task) => fromTask(task, children.get(task.ref) ?? '')),
  ].sort(byDay);
  const others = awaited.map((row) => fromDeadline(row, register));
  const horizon = await fiveWorkingDaysFrom(facts);
  return {
    questions,
    overdue: mine.filter(({ dueOn }) => dueOn !== null && dueOn < facts.today),
    soon: mine.filter(({ dueOn }) => dueOn !== null && dueOn >= facts.today && dueOn <= horizon),
    later: mine.filter(({ dueOn }) => dueOn === null || dueOn > horizon),
    others: others.sort(byDay),
    fresh: cases.filter((row) => !row.closed && isNewOrUnowned(row, facts.today)),
  };
}

async function casesOf(
  { record, person, team }: WorkQuery,
  answered: readonly PostAnswered[],
): Promise<readonly CaseRow[]> {
  const filters = team
    ? [{ area: person.area }]
    : [{ named: person.id }, { person: person.id }, ...answered.map(({ area, post }) => ({ area, ownerPost: post }))];
  const found = await Promise.all(
    filters.map((filter) => listCases(record, { ...filter, viewer: person, closed: false, limit: 500 })),
  );
  const rows = found.flatMap((page) => page.rows).filter((row) => !team || isTheirTeams(record, person, row));
  return unique(rows, ({ ref }) => ref);
}

/** Somebody who reads the whole area on one pathway has no part in what the team does on another. */
function isTheirTeams({ register }: CaseRecord, person: Person, row: Pick<CaseRow, 'pathway' | 'area'>): boolean {
  const known = ifKnown(() => register.pathway(row.pathway));
  return known !== undefined && row.area === person.area && reachOf(person, known) === 'area';
}

/** What is owed on their cases; those that are their own duty apart, on whichever case it is. */
async function deadlinesOf({ record, person, team }: WorkQuery, answered: readonly PostAnswered[]): Promise<Owed> {
  const list = (filter: DeadlineFilter) =>
    listDeadlines(record, { ...filter, viewer: person, owed: true, limit: 'all' });
  if (team) {
    const all = await list({ area: person.area });
    return { own: all.filter((row) => isTheirTeams(record, person, row)), awaited: [] };
  }
  const duty = [person.id, ...answered.map(({ area, post }) => `${area} ${post}`)];
  const around = await Promise.all([
    list({ partOf: person.id }),
    ...answered.map(({ area, post }) => list({ area, ownerPost: post })),
  ]);
  const ofTheirCases = unique(around.flat(), ({ id }) => id);
  const known = new Set(ofTheirCases.map(({ id }) => id));
  // Whoever is only asked something of a case does not read it, and sees nothing of the child.
  const own = (await list({ duty })).filter((row) => known.has(row.id) || isTheirTeams(record, person, row));
  const theirs = new Set(own.map(({ id }) => id));
  return { own, awaited: ofTheirCases.filter(({ id }) => !theirs.has(id)) };
}

async function tasksOf(
  { record, person, team }: WorkQuery,
  answered: readonly PostAnswered[],
): Promise<readonly TaskItem[]> {
  if (team) return [];
  const filters = [{ person: person.id }, ...answered.map(({ area, post }) => ({ area, post }))];
  const found = await Promise.all(
    filters.map((filter) => listTasks(record, { ...filter, viewer: person, open: true })),
  );
  return unique(found.flat(), ({ id }) => id);
}

function isNewOrUnowned({ openedAt, ownerName }: CaseRow, today: CivilDate): boolean {
  return ownerName === null || openedAt.slice(0, 10) >= addDays(today, -NEW_FOR_DAYS);
}

async function fiveWorkingDaysFrom({ record, today }: WorkQuery): Promise<CivilDate> {
  return reckon(within(workingDays(5)), { from: today, calendar: await calendarInUse(record) }).due;
}

const byDay = (one: WorkItem, other: WorkItem) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9');

function unique<T>(rows: readonly T[], id: (row: T) => string | number): readonly T[] {
  return [...new Map(rows.map((row) => [id(row), row])).values()];
}
