import type { AreaLimits } from '#engine/locality';
import { addDays, type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import type { Chance } from '#test/faults/chance';
import { holderOf } from './cast.js';
import type { CaseHere, World } from './world.js';

/** What whoever thinks up an act can see: the world, the case it is for (none where it opens one), and chance. */
export interface Seen {
  readonly world: World;
  readonly here: CaseHere | undefined;
  readonly chance: Chance;
}

/** Facts that somebody could have written, and who; anybody who may where nobody is named. */
export interface Guess {
  readonly data: Readonly<Record<string, unknown>>;
  readonly person?: string | undefined;
}

/** For each act, facts that could be true. */
export type Guesses = Readonly<Record<string, (seen: Seen) => Guess>>;

export const AGENCIES = ['education', 'health', 'socialCare'] as const;

/** The day it is. */
export const today = ({ world }: Seen): CivilDate => dayInEngland(world.now);

/** A day from so many days on to so many. */
export function dayAround(seen: Seen, least: number, most: number): CivilDate {
  return addDays(today(seen), Math.round(seen.chance.between(least, most)));
}

export const areaOf = ({ world }: Seen): AreaLimits => world.locality.area;

/** The cases of a pathway, in the order in which they began. */
export function casesOn({ cases }: World, pathway: string): readonly CaseHere[] {
  return [...cases.values()].filter((each) => each.pathway.name === pathway);
}

/** Who holds a post in the area of the world. */
export const holderHere = (seen: Seen, post: string): string | undefined => holderOf(post, areaOf(seen).profile);

/** What a case knows. The model reads it to write plausible facts, and never to judge by it. */
export function fileOf<File>(here: CaseHere | undefined): File {
  return here?.caseState.snapshot.context as File;
}

/** One of these; undefined where there is none. */
export function anyOf<Item>(chance: Chance, items: readonly Item[]): Item | undefined {
  return items.length === 0 ? undefined : chance.oneOf(items);
}

/** Some of these, each as often as not. */
export function someOf<Item>(chance: Chance, items: readonly Item[], howOften = 0.5): readonly Item[] {
  return items.filter(() => chance.happens(howOften));
}

/** Whole pence that do not divide evenly. */
export const pence = (chance: Chance): number => Math.floor(chance.between(1, 400_001));

/** These facts, without those that are not there. */
export function given(facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Parts of a hundred, or one each; now and then ones that do not come to the whole. */
export function parts(chance: Chance): Readonly<Record<string, number>> {
  if (chance.happens(0.1)) return { education: 60, health: Math.floor(chance.between(0, 60)) };
  const payers = AGENCIES.filter(() => chance.happens(0.7));
  const [first = 'education', ...rest] = payers;
  if (chance.happens(0.3)) return Object.fromEntries([first, ...rest].map((payer) => [payer, 1]));
  const others = rest.map((payer) => [payer, Math.floor(chance.between(1, 45))] as const);
  return { [first]: 100 - others.reduce((sum, [, part]) => sum + part, 0), ...Object.fromEntries(others) };
}
