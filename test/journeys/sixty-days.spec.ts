import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listCases } from '#case-record/cases';
import { type DeadlineRow, listDeadlines } from '#case-record/deadline-rows';
import { workOf } from '#case-record/my-work';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { sweepOrphans } from '#case-record/orphans';
import { outboxItems } from '#case-record/outbox';
import { listPeople, type Person } from '#case-record/people';
import { listTasks, type TaskItem } from '#case-record/tasks';
import { setClock } from '#case-record/virtual-clock';
import { isThere, type WorkItem } from '#case-record/work-items';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { faultsOfWords } from '#test/faults-of-words';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { register } from '#workflows/register';
import { letTimePass, loadDemonstration } from '../../apps/start/demonstration.js';

const BEGINS = '2026-06-01T09:00:00Z';
const ENDS = '2026-07-31T09:00:00Z';

interface OnAList {
  readonly person: Person;
  readonly items: readonly WorkItem[];
  readonly mine: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

let database: ClonedDatabase;
let record: CaseRecord;
let lists: readonly OnAList[];
let owed: readonly DeadlineRow[];
beforeAll(async () => {
  database = await cloneDatabase();
  record = await openRecord({ url: database.applicationUrl, poolSize: 4 }, register);
  await setClock(record, BEGINS);
  await loadDemonstration(record);
  await letTimePass(record, ENDS);
  owed = await listDeadlines(record, { owed: true, limit: 'all' });
  const people = (await listPeople(record)).filter(({ active }) => active);
  lists = await Promise.all(people.map((person) => listOf(person, dayInEngland(ENDS))));
}, 300_000);
afterAll(async () => {
  await closeRecord(record);
  await database.drop();
});

const idsOf = (items: readonly WorkItem[]) => new Set(items.map(({ id }) => id));

async function listOf(person: Person, today: CivilDate): Promise<OnAList> {
  const { overdue, soon, later, others } = await workOf({ record, person, today });
  const items = [...overdue, ...soon, ...later];
  return { person, items, mine: idsOf(items), others: idsOf(others) };
}

/** The same words; or a deadline and something else with its day, of which one only puts the other in other words. */
const isTheSame = (one: WorkItem, other: WorkItem): boolean =>
  one.ref === other.ref &&
  (one.what === other.what ||
    (one.dueOn !== null && one.dueOn === other.dueOn && isDeadline(one) !== isDeadline(other)));

const isDeadline = ({ id }: WorkItem): boolean => id.startsWith('deadline:');

/** Who has it on their list as theirs, and who as what they wait for. */
const whoHas = (id: string) => lists.filter(({ mine }) => mine.has(id)).map(({ person }) => person.id);
const whoWaitsFor = (id: string) => lists.filter(({ others }) => others.has(id)).map(({ person }) => person.id);

/** "<ref> <what>: <whose>" of those that are on no list, or on more than there are people and posts who have to do it. */
function astray(row: DeadlineRow): readonly string[] {
  const has = whoHas(`deadline:${row.id}`);
  const what = `${row.ref} ${row.pathway} ${row.clock} ${row.key} of ${row.duty.join(', ')}: ${has.join(', ')}`;
  if (has.length > Math.max(1, row.duty.length)) return [what];
  // A family, a school or a court without an account: whoever holds the case waits for them.
  return has.length > 0 || whoWaitsFor(`deadline:${row.id}`).length > 0 ? [] : [what];
}

describe('sixty days in which nobody does anything', () => {
  it('leave no case without a day to come', async () => {
    const open: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await listCases(record, { closed: false, limit: 500, ...(after !== null && { after }) });
      open.push(...page.rows.filter(({ state }) => state !== 'pre.draft').map(({ ref }) => ref));
      after = page.next;
      if (after === null) break;
    }
    const comes = new Set(owed.filter(({ state, dueOn }) => state === 'open' && dueOn !== null).map(({ ref }) => ref));
    expect(open.length).toBeGreaterThanOrEqual(40);
    expect(open.filter((ref) => !comes.has(ref))).toEqual([]);
  });

  it('leave each duty on one list, of whoever has to do it, covers it, or answers for the post', () => {
    const open = owed.filter(({ state, duty }) => state === 'missed' || duty.length > 0);
    expect(open.length).toBeGreaterThan(60);
    expect(open.flatMap(astray)).toEqual([]);
    expect(open.filter(({ id }) => whoHas(`deadline:${id}`).length > 0).length).toBeGreaterThan(60);
  });

  it('leave each task on the list of whoever has it', async () => {
    const tasks = (await listTasks(record, { open: true })).filter(
      ({ post, person }) => post !== null || person !== null,
    );
    const onAList = ({ id }: DeadlineRow) => [...whoHas(`deadline:${id}`), ...whoWaitsFor(`deadline:${id}`)].length > 0;
    const byItsDeadline = (task: TaskItem) => owed.some((row) => isThere(task, row, register) && onAList(row));
    expect(tasks.length).toBeGreaterThanOrEqual(20);
    const lost = tasks.filter((task) => whoHas(`task:${task.id}`).length === 0 && !byItsDeadline(task));
    expect(lost.map(({ ref, task, post, person }) => `${ref} ${task} ${post ?? person}`)).toEqual([]);
  });

  it('send nothing over which a reader trips', async () => {
    const sent = await record.db.query<{ id: number }[]>("SELECT id FROM outbox WHERE kind = 'notice' ORDER BY id");
    const notices = await outboxItems(
      record,
      sent.map(({ id }) => id),
    );
    expect(notices.length).toBeGreaterThan(3_000);
    expect([...new Set(notices.flatMap(faultsOfWords))]).toEqual([]);
  });

  it('put nothing twice on anybody’s list: not a duty and its task, not the same words', () => {
    const twice = lists.flatMap(({ person, items }) =>
      items
        .filter((item, index) => items.findIndex((each) => isTheSame(each, item)) < index)
        .map(({ ref, what }) => `${person.id} ${ref} ${what}`),
    );
    expect(twice).toEqual([]);
  });

  it('leave the nightly sweep nothing to find', async () => {
    expect(await sweepOrphans(record)).toEqual([]);
  });
});
