import { type CaseRow, caseRow, loadCase } from '#case-record/cases';
import { type DeadlineRow, listDeadlines } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { listOutbox, type OutboxItem } from '#case-record/outbox';
import { listTasks, type TaskItem } from '#case-record/tasks';

/** What the database holds of one case at one moment. */
export interface Observed {
  readonly row: CaseRow | null;
  readonly context: unknown;
  readonly deadlines: readonly DeadlineRow[];
  readonly outbox: readonly OutboxItem[];
  readonly tasks: readonly TaskItem[];
}

/** More than any story comes to. */
const ALL = 500;

export const NOTHING: Observed = { row: null, context: {}, deadlines: [], outbox: [], tasks: [] };

/** Reads back one case; nothing where it has not been opened. */
export async function observe(record: CaseRecord, ref: string | undefined): Promise<Observed> {
  if (ref === undefined) return NOTHING;
  const [row, found, deadlines, outbox, tasks] = await Promise.all([
    caseRow(record, ref),
    loadCase(record, ref),
    listDeadlines(record, { ref, limit: ALL }),
    listOutbox(record, { ref, limit: ALL }).then((items) => items.toReversed()),
    listTasks(record, { ref }),
  ]);
  return { row, context: found?.caseState.snapshot.context ?? {}, deadlines, outbox, tasks };
}

/** Reads back every case that is open, by its name in the story. */
export async function observeAll({
  record,
  refs,
}: {
  readonly record: CaseRecord;
  readonly refs: ReadonlyMap<string, string>;
}): Promise<ReadonlyMap<string, Observed>> {
  const all = [...refs].map(async ([id, ref]) => [id, await observe(record, ref)] as const);
  return new Map(await Promise.all(all));
}

/** Who was told on other cases in the same moment, because of what one case carries to another. */
export function noticesElsewhere(
  id: string,
  before: ReadonlyMap<string, Observed>,
  after: ReadonlyMap<string, Observed>,
): readonly OutboxItem[] {
  return [...after]
    .filter(([other]) => other !== id)
    .flatMap(([other, now]) => changeBetween(before.get(other) ?? NOTHING, now).notices);
}

/** What came about between two looks at a case. */
export interface Change {
  readonly started: readonly DeadlineRow[];
  readonly ended: readonly DeadlineRow[];
  readonly notices: readonly OutboxItem[];
  readonly tasks: readonly TaskItem[];
}

export function changeBetween(before: Observed, after: Observed): Change {
  const old = (row: DeadlineRow) => before.deadlines.find(({ clock, key }) => clock === row.clock && key === row.key);
  return {
    started: after.deadlines.filter((row) => row.state === 'open' && old(row)?.generation !== row.generation),
    // A clock that had already run out is not cancelled when its duty is done late: it had stopped running.
    ended: after.deadlines.filter(
      (row) => old(row)?.state === 'open' && (row.state === 'met' || row.state === 'stopped'),
    ),
    notices: after.outbox.filter(({ id, kind }) => kind === 'notice' && !before.outbox.some((each) => each.id === id)),
    tasks: after.tasks.filter(({ id }) => !before.tasks.some((each) => each.id === id)),
  };
}
