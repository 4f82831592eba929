import { Chance } from '#test/faults/chance';
import { type Beginning, beginning, type Start, startsOf } from './beginnings.js';
import { broken } from './laws.js';
import { snapshotsAreReplays } from './laws-of-recording.js';
import type { Play } from './practices.js';
import { type Moment, type Step, taken } from './steps.js';
import { isConfirming, next } from './thinking.js';
import type { World } from './world.js';

/** A sequence of random acts, as it went: to its end, or to the law that was broken. */
export interface Sequence extends Start {
  readonly seed: number;
  readonly steps: readonly Step[];
  readonly moments: readonly Moment[];
  readonly world: World;
  readonly wrong: string | undefined;
}

const FEWEST = 12;
const MOST = 20;

/** A sequence of a play by a seed: the same seed gives the same acts. */
export function sequence(play: Play, seed: number): Sequence {
  const chance = new Chance(seed);
  const start = chance.oneOf(startsOf(play));
  const steps: Step[] = [];
  const length = Math.round(chance.between(FEWEST, MOST));
  const thinks = (world: World) => {
    // Whoever confirms what was proposed ends what was begun: that is no step of its own.
    if (steps.filter((step) => !isConfirming(step)).length === length) return undefined;
    const step = next(world, chance, steps);
    steps.push(step);
    return step;
  };
  return { seed, ...start, steps, ...gone(beginning(start), thinks, seed % 3 === 0) };
}

/** The same way again, with these steps alone. */
export function again({ seed, from, practice }: Sequence, steps: readonly Step[]): Sequence {
  const left = [...steps];
  return { seed, from, practice, steps, ...gone(beginning({ from, practice }), () => left.shift(), true) };
}

type Went = Pick<Sequence, 'moments' | 'world' | 'wrong'>;

/** Steps on until there are no more, or a law is broken; then everything that changed is told again from nothing. */
function gone(
  { world: start, moments: before }: Beginning,
  thinks: (world: World) => Step | undefined,
  whole: boolean,
): Went {
  const moments: Moment[] = [];
  let world = start;
  const happened = new Set<string>();
  for (let step = thinks(world); step !== undefined; step = thinks(world)) {
    const found = stepped(world, step, (moment) => {
      moments.push(moment);
      for (const { ref } of moment.happened) happened.add(ref);
    });
    world = found.world;
    if (found.wrong !== undefined) return { moments, world, wrong: found.wrong };
  }
  // Each case that the beginning knew was told again there; the last to act stands for the others two times in three.
  const acted = [...happened];
  return { moments, world, wrong: snapshotsAreReplays(world, whole || before.length === 0 ? acted : acted.slice(-1)) };
}

function stepped(
  world: World,
  step: Step,
  note: (moment: Moment) => void,
): { world: World; wrong: string | undefined } {
  const moments = taken(world, step);
  try {
    for (let each = moments.next(); ; each = moments.next()) {
      if (each.done) return { world: each.value, wrong: undefined };
      note(each.value);
      const wrong = broken(each.value);
      if (wrong !== undefined) return { world: each.value.after, wrong };
    }
  } catch (error) {
    return { world, wrong: `${JSON.stringify(step)} threw ${(error as Error).stack}` };
  }
}
