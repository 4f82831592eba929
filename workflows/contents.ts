import leven from 'leven';
import type { ClockRow } from '#engine/clock-row';
import type { LawBook } from '#engine/limit';
import { inputsOfLimit } from '#engine/limit-inputs';
import { wordsOfName } from '#engine/words-of-name';
import type { Input } from '#statutory-calendar/rule-inputs';
import { readingsOf } from '#statutory-calendar/rule-readings';
import { LAW, lawBook } from './law.js';
import { register } from './register.js';

type Row = LawBook['limits'][number];

/** One clock of the book as its contents list it: where it stands, every version of its row, and what it must be told. */
export interface Entry {
  readonly id: string;
  /** The folder of the pathway whose duty it is; `every-case` where several have it. */
  readonly folder: string;
  /** The row in force on the day as at which the law was read; of one that has ended, its last. */
  readonly current: Row;
  /** Every version, the oldest first. */
  readonly versions: readonly Row[];
  readonly inputs: readonly Input[];
  /** The doubtful words on which it turns, by their ids. */
  readonly readings: readonly string[];
  /** Whose duty, and what starts it, in words. */
  readonly owedBy: string;
  readonly starts: string;
  /** What to do when one of an area's own is missed. */
  readonly missed: string | undefined;
}

/**
 * The contents of the book: each clock once, those of the law in its order and then those that areas set. Without those
 * whose length depends on the panel, the rung or the fund: nobody can work them out without a case.
 */
export const CONTENTS: readonly Entry[] = [...new Set(lawBook.limits.filter(hasOneLength).map(({ id }) => id))].map(
  entryOf,
);

const BY_ID = new Map(CONTENTS.map((entry) => [entry.id, entry]));

/** The clock of an id; undefined where the book has none. */
export function entryIn(id: string): Entry | undefined {
  return BY_ID.get(id);
}

/** The ids that are nearest to one that the book does not have, for somebody who mistyped it. */
export function nearestTo(id: string): readonly string[] {
  const wanted = id.toLowerCase();
  const ranked = [...BY_ID.keys()]
    .map((known) => ({ known, away: known.includes(wanted) ? 0 : leven(known, wanted) }))
    .sort((one, other) => one.away - other.away);
  return ranked.slice(0, 3).map(({ known }) => known);
}

/** The clocks in which every one of these words occurs: in the id, what is limited, who, from when, the law. */
export function clocksAbout(words: string): readonly Entry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return CONTENTS.filter(({ id, folder, current, owedBy, starts }) => {
    const whole = [id, folder, current.title, current.law, owedBy, starts].join(' ').toLowerCase();
    return wanted.every((word) => whole.includes(word));
  });
}

function hasOneLength(row: Row): boolean {
  return (row as Partial<ClockRow<unknown>>).length === undefined;
}

function entryOf(id: string): Entry {
  const versions = versionsOf(id);
  const current = (versions.find(isInForce) ?? versions.at(-1)) as Row;
  const bound = register.pathways().flatMap(({ clocks }) => clocks.filter((clock) => clock.id === id));
  const doubts = versions.flatMap(({ due, readings = [], exceptionsAsRead }) => [
    ...readingsOf(due),
    ...readings,
    ...(exceptionsAsRead ? [exceptionsAsRead.reading] : []),
  ]);
  return {
    id,
    folder: folderOf(id),
    current,
    versions,
    inputs: inputsOfLimit(current, lawBook),
    readings: [...new Set(doubts)],
    owedBy: current.owedBy ?? wordsOfName(bound[0]?.whose ?? ''),
    starts: current.starts ?? startsOf(bound),
    missed: current.breach === undefined ? bound[0]?.missed : undefined,
  };
}

/** A clock that several pathways have is one clock. */
function versionsOf(id: string): readonly Row[] {
  const rows = lawBook.limits.filter((each) => each.id === id);
  return [...new Map(rows.map((row) => [row.validFrom ?? '', row])).values()].sort((one, other) =>
    (one.validFrom ?? '').localeCompare(other.validFrom ?? ''),
  );
}

function isInForce({ validFrom, validTo }: Row): boolean {
  const { lawAsAt } = lawBook;
  return (validFrom ?? lawAsAt) <= lawAsAt && lawAsAt <= (validTo ?? lawAsAt);
}

function folderOf(id: string): string {
  const [ofLaw] = Object.entries(LAW).find(([, limits]) => limits.some((limit) => limit.id === id)) ?? [];
  if (ofLaw !== undefined) return ofLaw;
  const pathways = register.pathways().filter(({ clocks }) => clocks.some((clock) => clock.id === id));
  const names = [...new Set(pathways.map(({ name }) => name))];
  return names.length === 1 ? (names[0] as string) : 'every-case';
}

/** The acts that start it: their names say what happened. */
function startsOf(bound: readonly ClockRow<unknown>[]): string {
  const acts = bound.flatMap(({ startedBy }) => startedBy.map((by) => (typeof by === 'string' ? by : by.event)));
  const words = [...new Set(acts)].map(wordsOfName);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
