import type { DueBell } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { setClock } from '#case-record/virtual-clock';
import { addDays, type CivilDate, instantInEngland } from '#statutory-calendar/civil-date';
import type { Cast } from './cast.js';
import type { Observed } from './observe.js';
import type { Story, StoryCase, StoryPerson, StoryStep } from './story.js';
import { timerIn } from './vocabulary/timers.js';

/** One story while it is played. */
export interface Play {
  readonly record: CaseRecord;
  readonly story: Story;
  readonly cast: Cast;
  /** The story's name of a case → its reference, from the moment it is opened. */
  readonly refs: Map<string, string>;
  /** Bells that have come due and whose step of the story has not been reached. */
  readonly held: DueBell[];
  /** Cases that are not where the story has them any more, because a step could not be played → what that step needs. */
  readonly gone: Map<string, readonly string[]>;
  /** What was seen of each case when its last own step was over: what another case has done to it since counts for its next. */
  readonly seen: Map<string, Observed>;
  /** How many steps have been begun. */
  step: number;
  /** The instant on the record's clock, in milliseconds. */
  now: number;
}

/** The last second of a day stands for its end: the first instant at which the day is over. */
export function instantOf({ at, event }: Pick<StoryStep, 'at' | 'event'>): string {
  const [on, time] = at.split('T') as [CivilDate, string];
  const isEndOfDay = time === '23:59:59' && timerIn(event) !== undefined;
  return isEndOfDay ? instantInEngland(addDays(on, 1)) : instantInEngland(on, time);
}

/** Sets the record's clock forward. It never goes back: a story is told in order. */
export async function setForward(play: Play, at: string): Promise<void> {
  play.now = Math.max(play.now, Date.parse(at));
  await setClock(play.record, new Date(play.now).toISOString());
}

export function caseNamed({ story }: Play, id: string): StoryCase {
  const found = story.cases.find((each) => each.id === id);
  if (found === undefined) throw new Error(`Story ${story.id} has no case ${id}`);
  return found;
}

/** The family of a case: where a story has several children and a case of that kind for each, they come in the same order. */
export function familyIn({ story }: Play, id: string): StoryPerson | undefined {
  const kind = story.cases.find((each) => each.id === id)?.machine;
  const alike = story.cases.filter(({ machine }) => machine === kind);
  const families = story.people.filter(({ role }) => role === 'family');
  const children = new Set(families.map(({ name }) => /\bof (\w+)/.exec(name)?.[1]));
  return children.size === alike.length && families.length === alike.length
    ? families[alike.findIndex((each) => each.id === id)]
    : families[0];
}

/** The reference of a case that the story calls by a name; the name where it has not been opened. */
export function refIn({ refs }: Play): (id: unknown) => string {
  return (id) => refs.get(String(id)) ?? String(id);
}

export function nameOf({ refs }: Play, ref: string): string | undefined {
  return [...refs].find(([, each]) => each === ref)?.[0];
}

/** What it needs for a case to be where the story has it; nothing where it is. A case goes astray with the one that opens it. */
export function astray({ gone, refs, story }: Play, id: string): readonly string[] {
  const parent = story.cases.find((each) => each.id === id)?.parent ?? '';
  return gone.get(id) ?? (refs.has(id) ? [] : (gone.get(parent) ?? []));
}
