import type { DeadlineRow } from '#case-record/deadline-rows';
import type { OutboxItem } from '#case-record/outbox';
import { holdersOf } from '#case-record/people';
import type { TaskItem } from '#case-record/tasks';
import { NOTHING, type Observed, observe } from '../../scenarios/observe.js';
import { nameOf, type Play } from '../play.js';
import type { ShownDeadline, ShownNotice, ShownTask } from '../played.js';
import { addresseeOf, destinationOf, ownerOf } from './addressees.js';

/** A notice or a task with every word by which the story may mean whom it is for. */
export type WithNames<Shown> = Shown & { readonly names: readonly string[] };

/** What the database shows after a step, of the case that it is about and of what changed elsewhere. */
export interface Seen {
  readonly state: string | null;
  readonly regions: Readonly<Record<string, string>>;
  readonly deadlines: readonly ShownDeadline[];
  readonly changed: readonly ShownDeadline[];
  readonly notices: readonly WithNames<ShownNotice>[];
  readonly tasks: readonly WithNames<ShownTask>[];
}

/** Reads back every case of the story, by its reference. */
export async function seeAll({ record, refs }: Play): Promise<ReadonlyMap<string, Observed>> {
  const all = [...new Set(refs.values())].map(async (ref) => [ref, await observe(record, ref)] as const);
  return new Map(await Promise.all(all));
}

/** Reads back what came about since the step before; of a case that is only shown, what is still to be done on it too. */
export async function readBack(
  play: Play,
  { ref, isShown, now }: { ref: string | undefined; isShown: boolean; now: ReadonlyMap<string, Observed> },
): Promise<Seen> {
  const { row, deadlines } = (ref === undefined ? undefined : now.get(ref)) ?? NOTHING;
  const holders = await holdersOf(play.record, play.story.area);
  const before = (of: string) => play.seen.get(of) ?? NOTHING;
  const changed = [...now].flatMap(([of, one]) => one.deadlines.filter((each) => !isThere(before(of).deadlines, each)));
  const notices = [...now].flatMap(([of, { outbox }]) => outbox.filter((item) => isNews(before(of).outbox, item)));
  const tasks = [...now].flatMap(([of, one]) =>
    one.tasks.filter((task) => task.doneAt === null && ((isShown && of === ref) || !hasId(before(of).tasks, task))),
  );
  return {
    state: row?.state ?? null,
    regions: row?.regions ?? {},
    deadlines: [...deadlines, ...changed.filter((each) => each.ref !== ref)].map((each) => shownDeadline(play, each)),
    changed: changed.map((each) => shownDeadline(play, each)),
    notices: notices.sort((a, b) => a.id - b.id).map((item) => shownNotice(play, item)),
    tasks: tasks.map((task) => shownTask(play, holders, task)),
  };
}

const hasId = (rows: readonly { readonly id: number }[], { id }: { readonly id: number }) =>
  rows.some((row) => row.id === id);

const isNews = (before: readonly OutboxItem[], item: OutboxItem) => item.kind === 'notice' && !hasId(before, item);

function isThere(before: readonly DeadlineRow[], { clock, key, generation, state, dueOn }: DeadlineRow): boolean {
  const old = before.find((row) => row.clock === clock && row.key === key);
  return old?.generation === generation && old.state === state && old.dueOn === dueOn;
}

/** A deadline under the name of its case. */
export function shownDeadline(play: Play, { ref, clock, key, dueOn, state }: DeadlineRow): ShownDeadline {
  return { case: nameOf(play, ref), clock, key, dueOn, state };
}

/** A notice under the name of its case, with whom it is for and where it goes. */
export function shownNotice(play: Play, item: OutboxItem): WithNames<ShownNotice> {
  const { ref, template = '', channel = '', subject = '', body = '' } = item;
  const { word, also } = addresseeOf(play, item);
  const told = { case: nameOf(play, ref), to: word, template, channel, destination: destinationOf(item) };
  return { ...told, subject, body, names: [word, ...also] };
}

/** A task under the name of its case, with whose it is. */
export function shownTask(play: Play, holders: Readonly<Record<string, string>>, task: TaskItem): WithNames<ShownTask> {
  const { word, also } = ownerOf(holders, task);
  const { ref, what, dueOn } = task;
  return { case: nameOf(play, ref), whose: word, what, dueOn, names: [word, ...also] };
}

/** Without the words that are there for comparing. */
export function plainly<Shown>({ names: _names, ...shown }: WithNames<Shown>): Omit<WithNames<Shown>, 'names'> {
  return shown;
}
