import { historyOf, type LoadedCase, loadCases } from '#case-record/cases';
import { anyConnection } from '#case-record/connection';
import { mayRead } from '#case-record/may-read';
import { listNotices, type NoticeFilter } from '#case-record/notices-listed';
import type { CaseRecord } from '#case-record/open-record';
import { whoHadRead } from '#case-record/out-of-sight';
import { listOutbox, type OutboxItem } from '#case-record/outbox';
import { holdersOf, type Person } from '#case-record/people';
import type { RecordHasMovedOn } from '#case-record/record-has-moved-on';
import { listTasks } from '#case-record/tasks';
import { namesIn } from '#engine/access';
import type { Deadline } from '#engine/deadlines';
import { dutyOf } from '#engine/duty-of';
import { asRead, type History, knownAt, outOfSight } from '#engine/history';
import type { Recipient } from '#engine/recipient';
import { begin, type CaseState, replay } from '#engine/replay';
import { CaseHasChanged } from './case-has-changed.js';
import { relationshipTo } from './read-access.js';
import { type ReportedNotice, reportsFor } from './reports.js';
import {
  actsFor,
  type CaseContact,
  noticesFor,
  type Reader,
  readsProgress,
  type ShownAct,
  type Sight,
  tasksFor,
} from './visibility.js';

/** A case that the one who asks may see, and how they read it. */
export interface CaseSeen extends LoadedCase {
  readonly reader: Reader;
}

/** What happened on a case, as one reader may see it. */
export interface Story {
  readonly acts: readonly ShownAct[];
  /** Where the case stood after that many of the acts: told again from all the facts, which stay inside. */
  readonly standingAfter: (acts: number) => CaseState;
  /** The history as it is read, for a reader from whom nothing else is withheld. */
  readonly whole: History | null;
  /** The history as it is stored: to decide on, never to show. */
  readonly stored: History;
}

/** The case before a person who may read it. */
export function seenBy(person: Person, found: LoadedCase): CaseSeen {
  const { row, pathway, caseState, locality } = found;
  const family = pathway.whoIs('family', caseState.snapshot.context, locality.area);
  return { ...found, reader: { person, as: relationshipTo(person, found), area: row.area, family } };
}

/** Those deadlines of a case that a reader sees: all of them, or those that it is their duty to keep. */
export function deadlinesSeen({ reader, pathway, locality, caseState }: CaseSeen): readonly Deadline[] {
  if (readsProgress(reader)) return caseState.deadlines;
  const theirs = namesIn(reader.area, reader.person);
  const isTheirs = (one: Recipient) =>
    ('person' in one && theirs.includes(one.person)) || ('post' in one && theirs.includes(`post:${one.post}`));
  return caseState.deadlines.filter((deadline) => dutyOf({ pathway, locality, caseState }, deadline).some(isTheirs));
}

/** The story of a case, as known now or on an instant (ISO). */
export async function storyOf(record: CaseRecord, seen: CaseSeen, asKnownAt?: string): Promise<Story> {
  const { reader, pathway } = seen;
  const { ref } = seen.row;
  const known = await historyOf(record, ref);
  const history = asKnownAt === undefined ? known : knownAt(known, asKnownAt);
  // What is out of sight now is so at every time that is asked about.
  const sight = await sightOf(record, ref, known);
  const acts = actsFor(reader, { pathway, history, contact: await contactOf(record, seen), sight });
  return {
    acts,
    standingAfter: (count) => (count === 0 ? begin(pathway) : replay(seen, history.slice(0, count))),
    stored: known,
    whole: isWhole(acts, history) ? asRead(history) : null,
  };
}

/** Whether every act is shown, and nothing of them withheld but what is out of sight to everybody. */
function isWhole(acts: readonly ShownAct[], history: History): boolean {
  return acts.length === history.length && acts.every(({ withheld, removed }) => !withheld || removed);
}

/** What of a case is out of sight, and who had read it. */
async function sightOf(record: CaseRecord, ref: string, known: History): Promise<Sight> {
  return { hidden: outOfSight(known), readBy: await whoHadRead(anyConnection(record), ref, known) };
}

/** Who answers for a case: the holder of the post that owns it, else the post. */
async function contactOf(record: CaseRecord, { row, locality }: LoadedCase): Promise<CaseContact> {
  const holders = await holdersOf(record, row.area);
  const name = row.ownerName ?? locality.area.posts[row.ownerPost]?.title ?? row.ownerPost;
  return { id: holders[row.ownerPost], name };
}

/** What the reader may see of what is still to be done on a case, and of its notices. */
export async function openEndsOf(record: CaseRecord, seen: CaseSeen) {
  const { row, reader } = seen;
  const [tasks, notices] = await Promise.all([listTasks(record, { ref: row.ref, open: true }), toldOn(record, seen)]);
  return { tasks: tasksFor(reader, tasks), notices };
}

/** The notices of a case that the reader may see, the newest first. */
export async function toldOn(record: CaseRecord, { row: { ref }, reader }: CaseSeen): Promise<readonly OutboxItem[]> {
  return noticesFor(reader, await listOutbox(record, { ref, limit: 1000 }));
}

/** The same, with what was reported of each. */
export async function noticesOf(record: CaseRecord, seen: CaseSeen): Promise<ReportedNotice[]> {
  const [shown, history] = await Promise.all([toldOn(record, seen), historyOf(record, seen.row.ref)]);
  return shown.map((item) => ({ item, reports: reportsFor(seen.reader, { history, id: item.id }) }));
}

/** The newest notices of all cases that a person may see, a page of them. */
export async function noticesOfAll(
  record: CaseRecord,
  person: Person,
  filter: Omit<NoticeFilter, 'around'>,
): Promise<{ readonly notices: ReportedNotice[]; readonly next: number | null }> {
  const found = await listNotices(record, { ...filter, around: person });
  const files = await loadCases(record, [...new Set(found.map(({ ref }) => ref))]);
  const readable = [...files.values()].filter((file) => mayRead(person, file));
  const readers = new Map(readable.map((file) => [file.row.ref, seenBy(person, file).reader]));
  const shown = found.filter((item) => {
    const reader = readers.get(item.ref);
    return reader !== undefined && noticesFor(reader, [item]).length > 0;
  });
  const next = found.length === filter.limit ? (found.at(-1)?.id ?? null) : null;
  return { notices: shown.map((item) => ({ item, reports: [] })), next };
}

/** What came since; nothing for whoever records on a case that they may not see, or may see no longer. */
export async function changedFor(
  record: CaseRecord,
  person: Person,
  { moved, found }: { readonly moved: RecordHasMovedOn; readonly found: LoadedCase | null },
): Promise<CaseHasChanged> {
  const { ref, seen, now, since: history } = moved;
  if (found === null || !mayRead(person, found)) return new CaseHasChanged({ ref, seen, now, since: [] });
  const { reader, pathway } = seenBy(person, found);
  const contact = await contactOf(record, found);
  const sight = await sightOf(record, ref, await historyOf(record, ref));
  return new CaseHasChanged({ ref, seen, now, since: actsFor(reader, { pathway, history, contact, sight }) });
}
