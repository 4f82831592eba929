import { getNextTransitions } from 'xstate';
import { CONFIRMED, type Confirmations, NOT_CONFIRMED, outstanding } from '#engine/confirming';
import type { Actor, Facts } from '#engine/history';
import { possibilities } from '#engine/possibilities';
import { stateFrom } from '#engine/replay';
import { addDays, dayInEngland } from '#statutory-calendar/civil-date';
import type { Chance } from '#test/faults/chance';
import { acting, castOf, whoMay } from './cast.js';
import { anyOf, areaOf, fileOf, type Guess, type Seen } from './guess.js';
import { guessable, guessed, spoilt } from './guesses.js';
import { nextBell } from './passing-time.js';
import type { Step } from './steps.js';
import { weightsOn } from './weights.js';
import type { CaseHere, Deed, World } from './world.js';

const SPOILT = 0.05;
const BY_ANYBODY = 0.04;
const ON_AN_EARLIER_DAY = 0.03;
const SENT_AGAIN = 0.04;
const NEW_CASE = 0.03;
const WAITS = 0.12;
const OPENS = 0.6;
const AS_THE_PAGE_SAYS = 0.08;
const AGAINST_THE_STAGE = 0.1;
const CONFIRMS = 0.75;

/** Thinks up what comes next: mostly what could well be, now and then what could not. */
export function next(world: World, chance: Chance, earlier: readonly Step[]): Step {
  if (world.openings.length > 0 && chance.happens(OPENS)) return { does: 'open' };
  if (chance.happens(WAITS)) return { does: 'wait', until: later(world, chance) };
  const at = minutesOn(world.now, chance.between(1, 12));
  const asked = [...world.cases.values()].find((here) => waits(here).length > 0);
  if (asked && chance.happens(CONFIRMS))
    return { does: 'act', at, deed: confirming(asked, chance, `confirm-${earlier.length}`) };
  const done = earlier.flatMap((step) => (step.does === 'act' ? [step.deed] : []));
  if (done.length > 0 && chance.happens(SENT_AGAIN))
    return { does: 'act', at, deed: again(chance.oneOf(done), chance) };
  return { does: 'act', at, deed: thoughtUp({ ...world, now: at }, chance, `act-${earlier.length}-${done.length}`) };
}

const waits = (here: CaseHere) =>
  Object.entries(fileOf<{ confirmations: Confirmations }>(here).confirmations).filter(
    ([, each]) => outstanding(each).length > 0,
  );

/** Whether a step only answers what somebody was asked to confirm. */
export const isConfirming = (step: Step): boolean =>
  step.does === 'act' && [CONFIRMED, NOT_CONFIRMED].includes(step.deed.type);

/** One of those who were asked to confirm something says yes; now and then no. */
function confirming(here: CaseHere, chance: Chance, key: string): Deed {
  const [of, confirmation] = chance.oneOf(waits(here));
  const type = chance.happens(0.9) ? CONFIRMED : NOT_CONFIRMED;
  const by = acting(chance.oneOf(outstanding(confirmation)), here.pathway, type) ?? {
    person: 'nobody',
    role: 'nobody',
  };
  const data = type === CONFIRMED ? { of } : { of, because: 'Not as we agreed' };
  return { ref: here.ref, type, data, by, key };
}

function again(deed: Deed, chance: Chance): Deed {
  return chance.happens(0.3) ? { ...deed, data: { ...deed.data, because: 'Something else' } } : deed;
}

function later(world: World, chance: Chance): string {
  const bell = nextBell(world)?.at;
  if (bell !== undefined && chance.happens(0.6)) return bell;
  return minutesOn(world.now, chance.happens(0.5) ? chance.between(10, 240) : chance.between(1_440, 8 * 1_440));
}

const minutesOn = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + Math.ceil(minutes) * 60_000).toISOString();

function thoughtUp(world: World, chance: Chance, key: string): Deed {
  const opens = chance.happens(NEW_CASE);
  const here = opens
    ? undefined
    : heaviest(chance, [...world.cases.values()], ({ pathway }) => (pathway.name === 'disagreement' ? 6 : 4));
  const pathway = here?.pathway ?? world.pathway(chance.oneOf(world.begins));
  const type = here === undefined ? chance.oneOf(pathway.opening) : typeFor(here, world, chance);
  const seen = { world, here, chance };
  const { data, person }: Guess = guessed(pathway.name, type, seen) ?? { data: {} };
  const by = whoever(seen, acting(person, pathway, type) ?? anyOf(chance, whoMay(pathway, type, areaOf(seen).profile)));
  const facts = chance.happens(SPOILT) ? spoilt(data as Facts, seen) : (data as Facts);
  const day = dayInEngland(world.now);
  const occurredOn = chance.happens(ON_AN_EARLIER_DAY) ? addDays(day, Math.round(chance.between(-4, 2))) : undefined;
  return {
    ...(here === undefined ? { pathway: pathway.name } : { ref: here.ref }),
    type,
    data: facts,
    by,
    key,
    ...(occurredOn && { occurredOn }),
  };
}

function whoever({ chance, world }: Seen, by: Actor | undefined): Actor {
  if (by !== undefined && !chance.happens(BY_ANYBODY)) return by;
  const { id, roles } = chance.oneOf(castOf(world.locality.area.profile));
  return { person: id, role: chance.oneOf(roles) };
}

function typeFor(here: CaseHere, world: World, chance: Chance): string {
  const known = guessable(here.pathway.name).filter((type) => here.pathway.events.includes(type));
  if (chance.happens(AGAINST_THE_STAGE)) return chance.oneOf(known);
  const open = chance.happens(AS_THE_PAGE_SAYS) ? onThePage(here, world, chance) : nextOf(here);
  const types = open.filter((type) => known.includes(type));
  return heaviest(chance, types.length > 0 ? types : known, weightsOn(here, world));
}

/** What a page would offer to somebody. */
function onThePage(here: CaseHere, world: World, chance: Chance): readonly string[] {
  const { id, roles } = chance.oneOf(castOf(world.locality.area.profile));
  const by = { person: id, role: chance.oneOf(roles) };
  const asked = { by, on: dayInEngland(world.now), at: world.now };
  return possibilities(here, here.caseState, asked).flatMap(({ can, event }) => (can ? [event] : []));
}

const known = new Map<string, readonly string[]>();

/** The acts that the machine knows where a case stands, whatever its rules say. */
function nextOf(here: CaseHere): readonly string[] {
  const name = `${here.pathway.name} ${JSON.stringify(here.caseState.snapshot.value)}`;
  const found = known.get(name) ?? [
    ...new Set(getNextTransitions(stateFrom(here.pathway, here.caseState)).map(({ eventType }) => eventType)),
  ];
  known.set(name, found);
  return found;
}

/** One of these, the heavier the likelier. */
function heaviest<Item>(chance: Chance, items: readonly Item[], weight: (item: Item) => number): Item {
  const all = items.reduce((sum, item) => sum + weight(item), 0);
  let left = chance.next() * all;
  const found = items.find((item) => {
    left -= weight(item);
    return left < 0;
  });
  return found ?? chance.oneOf(items);
}
