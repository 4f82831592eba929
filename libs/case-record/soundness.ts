import { isDeepStrictEqual } from 'node:util';
import type { Deadline } from '#engine/deadlines';
import type { RecordedEvent } from '#engine/history';
import { type CaseState, ImpossibleHistory, replay } from '#engine/replay';
import { deadlineColumns, fileAfter } from './append.js';
import type { DefinitionSource } from './case-definition.js';
import { definitionHash } from './case-definition.js';
import { type CaseEventColumns, type CaseFileColumns, eventFrom } from './case-file.js';
import { type CaseTarget, targetOf } from './case-target.js';
import { CaseUnreadable } from './case-unreadable.js';
import { chained, NOTHING_BEFORE } from './chain.js';

/** Something that is not as it was written; at which sequence, where it can be told. */
export interface Flaw {
  readonly at?: number;
  readonly what: string;
}

/** A head that a checkpoint saw. */
export interface SeenHead {
  readonly checkpoint: number;
  readonly sequence: number;
  readonly digest: string;
}

/** The events against each other: dense, each as its digest says, each following the one before. */
function flawsOfChain(ref: string, rows: readonly CaseEventColumns[]): readonly Flaw[] {
  let previous = NOTHING_BEFORE;
  for (const [index, row] of rows.entries()) {
    const at = index + 1;
    if (row.sequence !== at) return [{ at, what: `event ${at} is missing` }];
    if (row.previous_digest !== previous) return [{ at, what: `event ${at} does not follow the event before it` }];
    if (row.digest !== chained(ref, eventFrom(row), previous))
      return [{ at, what: `event ${at} is not as it was written` }];
    previous = row.digest;
  }
  return [];
}

/** The case row against the last event. */
function flawsOfHead(file: CaseFileColumns, rows: readonly CaseEventColumns[]): readonly Flaw[] {
  const last = rows.at(-1);
  const count = last?.sequence ?? 0;
  if (file.sequence > count)
    return [{ at: count + 1, what: `events after ${count} are missing: the case stood at ${file.sequence}` }];
  if (file.sequence < count)
    return [{ at: file.sequence + 1, what: `the case stood at ${file.sequence}, but ${count} events are stored` }];
  if (file.head_digest !== last?.digest) return [{ at: count, what: `the case ended in another event ${count}` }];
  return [];
}

/** The events against what the checkpoints saw of them. */
function flawsSeen(heads: readonly SeenHead[], rows: readonly CaseEventColumns[]): readonly Flaw[] {
  return heads.flatMap(({ checkpoint, sequence, digest }) => {
    const row = rows.find((each) => each.sequence === sequence);
    if (row?.digest === digest) return [];
    if (row) return [{ at: sequence, what: `checkpoint ${checkpoint} saw another event ${sequence}` }];
    const at = Math.min(sequence, rows.length + 1);
    return [{ at, what: `checkpoint ${checkpoint} saw event ${sequence}, which is missing` }];
  });
}

/** Everything cached against the history told again. Only where the cache was made by the definition there is now. */
function flawsOfCache(
  { before, definition, origin }: CaseTarget,
  events: readonly RecordedEvent[],
  deadlines: readonly object[],
): readonly Flaw[] {
  const file = before as CaseFileColumns;
  try {
    const caseState = replay(definition, events);
    if (file.definition_hash !== definitionHash(definition.pathway)) return [];
    const event = events.at(-1) as RecordedEvent;
    const accepted = {
      outcome: 'accepted' as const,
      event,
      before: caseState,
      next: caseState,
      changed: [],
      effects: [],
      linked: [],
    };
    const row = fileAfter({ origin, before, definition, accepted, requestId: null }, file.head_digest);
    return [
      ...differing(file, row).map((column) => ({ what: `the case row’s ${column} is not what its history gives` })),
      ...(sameRows(deadlines, caseState, definition) ? [] : [{ what: 'the deadlines are not what the history gives' }]),
    ];
  } catch (error) {
    if (error instanceof ImpossibleHistory) return [{ at: error.sequence, what: error.message }];
    return [{ what: 'its history cannot be told' }];
  }
}

const NOT_CACHED = ['material_sequence', 'moved_at'];

function differing(file: CaseFileColumns, row: CaseFileColumns): readonly string[] {
  const columns = Object.keys(row).filter((column) => !NOT_CACHED.includes(column));
  return columns.filter((column) => !isDeepStrictEqual(file[column as 'ref'] ?? null, plain(row[column as 'ref'])));
}

function sameRows(
  rows: readonly { readonly duty?: unknown }[],
  caseState: CaseState,
  definition: CaseTarget['definition'],
): boolean {
  // A row of before the duties were kept has none until the next sweep.
  const withoutDuty = rows.some(({ duty }) => duty === null) && { duty: null };
  const expected = caseState.deadlines.map((deadline: Deadline) => ({
    ...inMilliseconds(deadlineColumns(deadline, { ...definition, caseState })),
    ...withoutDuty,
  }));
  const stored = rows.map((row) => ({ ...row, ...withoutDuty }));
  return isDeepStrictEqual(inOrder(plain(stored) as DeadlineOf[]), inOrder(plain(expected) as DeadlineOf[]));
}

interface DeadlineOf {
  readonly clock: string;
  readonly key: string;
}

const inOrder = (rows: readonly DeadlineOf[]) =>
  rows.toSorted((one, other) => (`${one.clock}#${one.key}` < `${other.clock}#${other.key}` ? -1 : 1));

function inMilliseconds<Row extends { due_at: string | null; next_bell_at: string | null }>(row: Row): Row {
  const iso = (at: string) => new Date(at).toISOString();
  return { ...row, due_at: row.due_at && iso(row.due_at), next_bell_at: row.next_bell_at && iso(row.next_bell_at) };
}

/** As JSON keeps it. */
const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : (value ?? null);

/** What is stored of one case. */
interface Stored {
  readonly file: CaseFileColumns | undefined;
  readonly events: readonly CaseEventColumns[];
  readonly seen: readonly SeenHead[];
  readonly deadlines: readonly object[];
}

/** Everything that is not as it was written. One case that is held back must not keep the others from being proved. */
export function flawsOf(
  source: DefinitionSource,
  ref: string,
  { file, events, seen, deadlines }: Stored,
): readonly Flaw[] {
  const chain = [...flawsOfChain(ref, events), ...flawsSeen(seen, events)];
  if (!file) return [...chain, { ...(events.length === 0 && { at: 1 }), what: 'the case row is missing' }];
  try {
    const target = targetOf(source, file);
    const flaws = [...chain, ...flawsOfHead(file, events)];
    if (flaws.length > 0) return flaws;
    const rows = deadlines.map((row) => ({ ...row, ref: undefined }));
    return flawsOfCache(target, events.map(eventFrom), rows);
  } catch (error) {
    if (!(error instanceof CaseUnreadable)) throw error;
    return [...chain, { what: `the case cannot be read: ${error.why}` }];
  }
}
