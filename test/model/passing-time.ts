import { APPROACHING, type Deadline, PASSED } from '#engine/deadlines';
import { addDays, type CivilDate, isBefore } from '#statutory-calendar/civil-date';
import { type Deed, type Outcome, record, type World } from './world.js';

interface Bell {
  readonly ref: string;
  readonly deadline: Deadline;
  readonly at: string;
}

/** One bell, as it was rung and answered. */
interface Rung extends Outcome {
  readonly before: World;
  readonly asked: string;
  readonly deed: Deed;
}

/** The bell that rings first of all that are set. */
export function nextBell(world: World): Bell | undefined {
  let first: Bell | undefined;
  for (const { ref, caseState } of world.cases.values()) {
    for (const deadline of caseState.deadlines) {
      const at = deadline.state === 'open' ? deadline.next?.at : undefined;
      if (at !== undefined && (first === undefined || isBefore(at, first.at))) first = { ref, deadline, at };
    }
  }
  return first;
}

/** Lets time pass to an instant: every bell on the way rings at its own hour. Gives each as it rang. */
export function* timePasses(start: World, until: string): Generator<Rung, World> {
  let world = start;
  for (let bell = nextBell(world); bell !== undefined && !isBefore(until, bell.at); bell = nextBell(world)) {
    const before = isBefore(world.now, bell.at) ? { ...world, now: bell.at } : world;
    const { ref, deadline } = bell;
    const asked = `the bell of ${deadline.clock} ${deadline.key} on ${ref}`;
    const act = theActOf(bell);
    const rung = { asked, deed: act, before, ...record(before, act) };
    yield rung;
    if (rung.answer.outcome === 'refused') return rung.world;
    world = rung.world;
  }
  return isBefore(world.now, until) ? { ...world, now: until } : world;
}

/** What the clock records when a bell rings. */
export function theActOf({ ref, deadline }: Bell) {
  const { clock, key, generation } = deadline;
  const bell = deadline.next?.bell as number | 'due';
  const dueOn = deadline.dueOn as CivilDate;
  const facts = { clock, key, generation, dueOn };
  const passed = bell === 'due';
  return {
    ref,
    type: passed ? PASSED : APPROACHING,
    occurredOn: passed ? dueOn : addDays(dueOn, -bell),
    data: passed ? facts : { ...facts, daysLeft: bell },
    by: { person: 'clock', role: 'clock' },
    key: `deadline:${ref}:${clock}:${key}:${generation}:${bell}`,
  };
}
