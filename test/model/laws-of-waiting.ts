import { dutyOf } from '#engine/duty-of';
import { possibilities } from '#engine/possibilities';
import { stateOf } from '#engine/replay';
import { isWithin } from '#engine/waiting';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { ON_ANY_CASE } from './guesses-on-any-case.js';
import type { Moment } from './steps.js';
import type { CaseHere, World } from './world.js';

const onItsWay = new Map<string, boolean>();

/** Nobody waits for nobody: an open case has a day to come, by which somebody must act, and each duty is somebody's. */
export function nobodyWaitsForNobody({ after, happened }: Moment): string | undefined {
  for (const { ref } of happened) {
    const here = after.cases.get(ref) as CaseHere;
    const state = stateOf(here.caseState);
    const row = here.pathway.waiting.find((each) => isWithin(state, each.state));
    if (row === undefined) return `${ref} rests in ${state}, of which nobody has said who acts there`;
    const owed = here.caseState.deadlines.filter((each) => each.state === 'open' || each.state === 'missed');
    const nobodys = owed.find((each) => dutyOf(here, each).length === 0);
    if (nobodys !== undefined) return `${ref} owes ${nobodys.clock} ${nobodys.key}, and it is nobody's`;
    // A draft is its author's: it is no case of anybody's yet.
    if (row.closed === true || row.owner === 'author') continue;
    if (!owed.some((each) => each.state === 'open' && each.dueOn !== null))
      return `${ref} rests in ${state}, and no day is to come by which anybody must act`;
    if (!hasAWayOn(here, after)) return `${ref} rests in ${state}, and nobody can do anything`;
  }
  return undefined;
}

function hasAWayOn(here: CaseHere, world: World): boolean {
  const name = `${here.pathway.name} ${JSON.stringify(here.caseState.snapshot.value)}`;
  const known = onItsWay.get(name);
  if (known !== undefined) return known;
  const asked = { on: dayInEngland(world.now), at: world.now };
  const found = Object.keys(here.pathway.roles).some((role) =>
    possibilities(here, here.caseState, { ...asked, by: { person: role, role } }).some(
      ({ can, event }) => can && !Object.hasOwn(ON_ANY_CASE, event),
    ),
  );
  if (found) onItsWay.set(name, found);
  return found;
}
