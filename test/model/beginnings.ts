import { ASSESSMENTS, emptyWorld, MONEY, type Play, RIGHTS, SUPPORT } from './practices.js';
import type { Moment } from './steps.js';
import { Teller } from './teller.js';
import { WAYS } from './ways.js';
import { WAYS_OF_ASSESSMENTS } from './ways-of-assessments.js';
import { WAYS_OF_RIGHTS } from './ways-of-rights.js';
import { WAYS_OF_SUPPORT } from './ways-of-support.js';
import type { World } from './world.js';

/** A world some way into its story, and how it came there. */
export interface Beginning {
  readonly world: World;
  readonly moments: readonly Moment[];
}

/** The name of a beginning, and of the practice in which it is told. */
export interface Start {
  readonly from: string;
  readonly practice: string;
}

type Ways = Readonly<Record<string, (teller: Teller) => Teller>>;

const WAYS_OF = new Map<Play, Ways>([
  [MONEY, WAYS],
  [SUPPORT, WAYS_OF_SUPPORT],
  [ASSESSMENTS, WAYS_OF_ASSESSMENTS],
  [RIGHTS, WAYS_OF_RIGHTS],
]);

/** Every beginning of a play, in each of its practices. */
export const startsOf = (play: Play): readonly Start[] =>
  Object.keys(WAYS_OF.get(play) ?? {}).flatMap((from) =>
    Object.keys(play.practices).map((practice) => ({ from, practice })),
  );

const known = new Map<string, Beginning>();

/** One of the beginnings, in one of the practices of its play. */
export function beginning({ from, practice }: Start): Beginning {
  const at = `${from} ${practice}`;
  const found = known.get(at);
  if (found !== undefined) return found;
  const [, ways] = [...WAYS_OF].find(([play]) => Object.hasOwn(play.practices, practice)) ?? [];
  const way = ways?.[from];
  if (way === undefined) throw new RangeError(`There is no beginning called “${from}”`);
  const { world, moments } = way(new Teller(emptyWorld(practice)));
  known.set(at, { world, moments });
  return { world, moments };
}
