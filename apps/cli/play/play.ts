import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { setClock } from '#case-record/virtual-clock';
import type { Observed } from '../scenarios/observe.js';
import type { PlayStory } from './file/story.js';
import { asKept } from './references.js';

/** One story while it is played. */
export interface Play {
  readonly record: CaseRecord;
  readonly story: PlayStory;
  /** Everybody who acts, by their id, those who only stand in too. */
  readonly people: ReadonlyMap<string, Person>;
  /** The names of a case → its reference; the first name is the one it is told under. */
  readonly refs: Map<string, string>;
  /** What was seen of each case when the step before was over, by its reference. */
  seen: ReadonlyMap<string, Observed>;
  /** Items of the outbox that could not be carried out, and are not tried again. */
  readonly givenUp: Set<number>;
  /** The instant on the record's clock, in milliseconds. */
  now: number;
}

/** Sets the record's clock forward. It never goes back: a story is told in order. */
export async function setForward(play: Play, at: string): Promise<void> {
  play.now = Math.max(play.now, Date.parse(at));
  await setClock(play.record, new Date(play.now).toISOString());
}

/** The reference of a case that the story names; undefined while it has not been opened. */
export function refOf({ refs }: Play, named: string): string | undefined {
  return refs.get(asKept(named, (name) => refs.has(name)));
}

/** The name under which a case is told; its reference, where it has none. */
export function nameOf({ refs }: Play, ref: string): string {
  return [...refs].find(([, each]) => each === ref)?.[0] ?? ref;
}

/** Names a case that the product has opened from another: as the step says, and in any case by where it came from. */
export function nameOpened(play: Play, opened: { ref: string; parent: string; pathway: string }, given?: string): void {
  const { refs } = play;
  if ([...refs.values()].includes(opened.ref)) return;
  const base = `${nameOf(play, opened.parent)}/${opened.pathway}`;
  let name = base;
  for (let count = 2; refs.has(name); count += 1) name = `${base}-${count}`;
  if (given !== undefined && !refs.has(given)) refs.set(given, opened.ref);
  refs.set(name, opened.ref);
}
