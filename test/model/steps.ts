import { timePasses } from './passing-time.js';
import { type Answer, type Deed, type Happening, type Opening, openNext, record, type World } from './world.js';

/** One step of a sequence: somebody acts, time passes, or the worker opens a case that waits. */
export type Step =
  | { readonly does: 'act'; readonly deed: Deed; readonly at: string }
  | { readonly does: 'wait'; readonly until: string }
  | { readonly does: 'open' };

/** One moment: what was asked, what was answered, and the world before and after. */
export interface Moment {
  readonly who: 'person' | 'clock' | 'worker';
  readonly asked: string;
  /** What was asked; the opening that waited, where a case is opened. */
  readonly deed: Deed | Opening;
  readonly before: World;
  readonly after: World;
  readonly answer: Answer;
  readonly happened: readonly Happening[];
}

/** Takes one step. Gives its moments as they come: every bell on the way is one. */
export function* taken(world: World, step: Step): Generator<Moment, World> {
  if (step.does === 'wait') return yield* waited(world, step.until);
  if (step.does === 'open') return yield* opened(world);
  const then = yield* waited(world, step.at);
  const { world: after, answer, happened } = record(then, step.deed);
  yield {
    who: 'person',
    asked: `${step.deed.type} on ${step.deed.ref ?? step.deed.pathway}`,
    deed: step.deed,
    before: then,
    after,
    answer,
    happened,
  };
  return after;
}

function* waited(world: World, until: string): Generator<Moment, World> {
  const bells = timePasses(world, until);
  for (let next = bells.next(); ; next = bells.next()) {
    if (next.done) return next.value;
    const { before, world: after, answer, happened, asked, deed } = next.value;
    yield { who: 'clock', asked, deed, before, after, answer, happened };
  }
}

function* opened(world: World): Generator<Moment, World> {
  const done = openNext(world);
  if (done === undefined) return world;
  const { opening, world: after, answer, happened } = done;
  const asked = `${opening.type} on ${opening.pathway}, opened from ${opening.parent}`;
  yield { who: 'worker', asked, deed: opening, before: world, after, answer, happened };
  return after;
}
