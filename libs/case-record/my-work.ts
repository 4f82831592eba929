import { postsHeldIn } from '#engine/access';
import { deadlineTitle, isProvisional } from '#engine/deadline-words';
import type { Deadline } from '#engine/deadlines';
import { dutyOf } from '#engine/duty-of';
import type { Recipient } from '#engine/recipient';
import { reachOf } from '#engine/role-on-pathway';
import { sentence } from '#engine/words-of-name';
import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import { within, workingDays } from '#statutory-calendar/periods';
import { reckon } from '#statutory-calendar/reckon';
import { askingAnswered, askingDue, type ContactQuestion, contactQuestionsFor } from './asked.js';
import { calendarInUse } from './calendars.js';
import { type CaseRow, listCases, loadCase } from './cases.js';
import { type DeadlineRow, listDeadlines } from './deadline-rows.js';
import type { CaseRecord } from './open-record.js';
import type { Person } from './people.js';
import { listTasks, type TaskItem } from './tasks.js';

/** One thing on somebody's list. */
export interface WorkItem {
  readonly ref: string;
  readonly child: string;
  readonly what: string;
  readonly dueOn: CivilDate | null;
  readonly law: string;
  /** How the deadline stands that it is; null where it is a task without a day. */
  readonly state: Deadline['state'] | null;
  /** The day may still move. */
  readonly provisional: boolean;
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

const MOST = 100;
/** A case is new for two days. */
const NEW_FOR_DAYS = 2;

/** What needs this person, and what they wait for: what the page "My work" shows, and nothing beside it. */
export async function workOf(facts: WorkQuery): Promise<Work> {
  const questions = await contactQuestionsFor(facts.record, facts.person);
  const cases = await casesOf(facts);
  const refs = new Map(cases.map((row) => [row.ref, row]));
  const deadlines = await deadlinesOf(facts);
  const tasks = await tasksOf(facts);
  const theirs = await idsOfTheirs(facts, deadlines);
  const own = deadlines.filter(({ id }) => theirs.has(id));
  const mine = [
    ...own.map((row) => ({ ...fromDeadline(row, facts), ...inWordsOf(tasks.find((task) => isOfOne(task, row))) })),
    ...tasks
      .filter((task) => !questions.some(({ ref }) => ref === task.ref) && !own.some((row) => isOfOne(task, row)))
      .map((task) => fromTask(task, refs.get(task.ref)?.child ?? '')),
  ].sort(byDay);
  const others = deadlines.filter(({ id }) => !theirs.has(id)).map((row) => fromDeadline(row, facts));
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

async function casesOf({ record, person, team }: WorkQuery): Promise<readonly CaseRow[]> {
  const filters = team
    ? [{ area: person.area }]
    : [
        { named: person.id },
        { person: person.id },
        ...heldBy(person).map(({ area, post }) => ({ area, ownerPost: post })),
      ];
  const found = await Promise.all(
    filters.map((filter) => listCases(record, { ...filter, viewer: person, closed: false, limit: 500 })),
  );
  const rows = found.flatMap((page) => page.rows).filter((row) => !team || isTheirTeams(record, person, row));
  return unique(rows, ({ ref }) => ref);
}

/** Somebody who reads the whole area on one pathway has no part in what the team does on another. */
function isTheirTeams({ register }: CaseRecord, person: Person, { pathway }: { readonly pathway: string }): boolean {
  return reachOf(person, register.pathway(pathway)) === 'area';
}

async function deadlinesOf({ record, person, team }: WorkQuery): Promise<readonly DeadlineRow[]> {
  const filters = team
    ? [{ area: person.area }]
    : [{ named: person.id }, ...heldBy(person).map(({ area, post }) => ({ area, ownerPost: post }))];
  const states = ['open', 'missed'] as const;
  const found = await Promise.all(
    filters.flatMap((filter) =>
      states.map((state) => listDeadlines(record, { ...filter, viewer: person, state, limit: MOST })),
    ),
  );
  const rows = found.flat().filter((row) => !team || isTheirTeams(record, person, row));
  return unique(rows, ({ id }) => id);
}

async function tasksOf({ record, person, team }: WorkQuery): Promise<readonly TaskItem[]> {
  if (team) return [];
  const filters = [{ person: person.id }, ...heldBy(person).map(({ area, post }) => ({ area, post }))];
  const found = await Promise.all(
    filters.map((filter) => listTasks(record, { ...filter, viewer: person, open: true })),
  );
  return unique(found.flat(), ({ id }) => id);
}

/** The deadlines whose duty is this person's, or that of a post they hold; the others are waited for. */
async function idsOfTheirs(
  { record, person, team }: WorkQuery,
  rows: readonly DeadlineRow[],
): Promise<ReadonlySet<number>> {
  if (team) return new Set(rows.map(({ id }) => id));
  const refs = [...new Set(rows.map(({ ref }) => ref))];
  const found = await Promise.all(refs.map((ref) => loadCase(record, ref)));
  const files = new Map(found.flatMap((file) => (file === null ? [] : [[file.row.ref, file] as const])));
  const theirs = rows.filter((row) => {
    const file = files.get(row.ref);
    return file !== undefined && dutyOf(file, row).some((one) => isThem(person, one, file.row.area));
  });
  return new Set(theirs.map(({ id }) => id));
}

/** A post is theirs in the area in which they hold it: every council has a case officer. */
function isThem(person: Person, recipient: Recipient, area: string): boolean {
  if ('person' in recipient) return recipient.person === person.id;
  return 'post' in recipient && postsHeldIn(area, person).includes(recipient.post);
}

/** The posts that somebody holds, each with its area. */
function heldBy({
  area,
  posts,
  postsElsewhere = [],
}: Person): readonly { readonly area: string; readonly post: string }[] {
  const elsewhere = postsElsewhere.map((held) => {
    const [where = '', ...post] = held.split(' ');
    return { area: where, post: post.join(' ') };
  });
  return [...posts.map((post) => ({ area, post })), ...elsewhere];
}

/** To be confirmed by that deadline: one thing, in the words of the task and with the day of the deadline. */
function isOfOne(task: TaskItem, row: DeadlineRow): boolean {
  const asking = askingDue(row);
  return asking !== undefined && task.ref === row.ref && askingAnswered(task) === asking;
}

const inWordsOf = (task: TaskItem | undefined) => task && { what: sentence(task.what) };

function fromDeadline(row: DeadlineRow, { record }: WorkQuery): WorkItem {
  const { ref, child, dueOn, law, state } = row;
  const what = deadlineTitle(row, record.register.area(row.area));
  return { ref, child, what, dueOn, law, state, provisional: isProvisional(row) };
}

function fromTask({ ref, what, dueOn }: TaskItem, child: string): WorkItem {
  const state = dueOn === null ? null : 'open';
  return { ref, child, what: sentence(what), dueOn, law: '', state, provisional: false };
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
