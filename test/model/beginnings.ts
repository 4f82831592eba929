import { emptyWorld } from './practices.js';
import type { Moment } from './steps.js';
import { Teller } from './teller.js';
import { WAYS } from './ways.js';
import type { World } from './world.js';

/** A world some way into its story, and how it came there. */
export interface Beginning {
  readonly world: World;
  readonly moments: readonly Moment[];
}

export const BEGINNING_NAMES: readonly string[] = Object.keys(WAYS);

const known = new Map<string, Beginning>();

/** One of the beginnings, in one of the practices. */
export function beginning(name: string, practice: string): Beginning {
  const at = `${name} ${practice}`;
  const found = known.get(at);
  if (found !== undefined) return found;
  const way = WAYS[name];
  if (way === undefined) throw new RangeError(`There is no beginning called “${name}”`);
  const { world, moments } = way(new Teller(emptyWorld(practice)));
  known.set(at, { world, moments });
  return { world, moments };
}
