import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
import type { Body } from '../areas/practice/agencies.js';
import type { LadderPractice, Rung, ToldBy } from '../areas/practice/ladders.js';
import { ladderOf, practiceOf } from '../areas/practice/practice.js';
import type { BoardConsidered } from './board/acts.js';
import { type Disagreement, type RungName, sidesOf } from './case.js';
import type { RungEscalated } from './ladder/acts.js';
import type { StrandSet } from './raising/acts.js';

/** The strand whose ladder counts before anybody has set one: between bodies it is about money, else it is the family's. */
const LIKELY = { family: 'A_NO_EHCP', bodies: 'C_COMMISSIONERS' } as const;

/** The ladder of a disagreement, or the one that it is likely to climb. */
export function ladderFor(file: Disagreement, area: AreaLimits): LadderPractice | undefined {
  const likely = sidesOf(file).includes('family') ? LIKELY.family : LIKELY.bodies;
  return ladderOf(area, file.strand ?? file.likely ?? likely);
}

/** The council's post at the foot of the ladder: it answers for the case. */
export function firstPostOf(file: Disagreement, area: AreaLimits): string {
  const first = ladderFor(file, area)?.rungs[0]?.sides;
  return first?.council?.[0] ?? Object.values(first ?? {}).flat()[0] ?? '';
}

/** The rung of that name on its ladder. */
export function rungNamed(file: Disagreement, area: AreaLimits, name: RungName | null): Rung | undefined {
  return ladderFor(file, area)?.rungs.find(({ rung }) => rung === name);
}

/** The rung on which it stands; the first, before it stands on any. */
export function rungOf(file: Disagreement, area: AreaLimits): Rung | undefined {
  return rungNamed(file, area, file.rung) ?? ladderFor(file, area)?.rungs[0];
}

/** The rung after this one; undefined at the top, where the board is next. */
export function nextRung(file: Disagreement, area: AreaLimits): Rung | undefined {
  const rungs = ladderFor(file, area)?.rungs ?? [];
  return rungs[rungs.findIndex(({ rung }) => rung === file.rung) + 1];
}

/** The rungs that going to another would leave out. */
export function leftOut(file: Disagreement, area: AreaLimits, to: RungName): readonly Rung[] {
  const rungs = ladderFor(file, area)?.rungs ?? [];
  const place = (name: RungName | null) => rungs.findIndex(({ rung }) => rung === name);
  return rungs.slice(place(file.rung) + 1, Math.max(0, place(to)));
}

/** Whether a rung is still to come on the ladder. */
export function isAhead(file: Disagreement, area: AreaLimits, to: RungName): boolean {
  const rungs = ladderFor(file, area)?.rungs.map(({ rung }) => rung) ?? [];
  return rungs.includes(to) && rungs.indexOf(to) > rungs.indexOf(file.rung as RungName);
}

/** Clocks that end a rung: the day after, it stands on the next. */
export const RUNG_CLOCKS: readonly string[] = ['rung-ends', 'safety-rung-ends', 'early-resolution'];

/** Whether this bell ends the rung on which it stands, and not one that has been left. */
export function endsTheRung({ rung }: Disagreement, { type, data }: Pick<Act, 'type' | 'data'>): boolean {
  return type === 'DeadlinePassed' && RUNG_CLOCKS.includes(data.clock) && data.key === rung;
}

/** Where an act leads: to a rung, or past the last one to the board. Undefined where it leads to neither. */
export function whereTo(file: Disagreement, act: Act): RungName | 'board' | undefined {
  switch (act.type) {
    case 'StrandSet':
      return ladderOf(act.area, (act.data as StrandSet).strand)?.rungs[0]?.rung;
    case 'BoardConsidered':
      return (act.data as BoardConsidered).outcome === 'sentBack' ? (act.data as BoardConsidered).to : undefined;
    case 'RungEscalated':
      return (act.data as RungEscalated).to ?? onwards(file, act.area);
    case 'MediationNotAgreed':
      return onwards(file, act.area);
    default:
      return endsTheRung(file, act) ? onwards(file, act.area) : undefined;
  }
}

function onwards(file: Disagreement, area: AreaLimits): RungName | 'board' {
  return nextRung(file, area)?.rung ?? 'board';
}

/** Whose posts sit at a rung: of the two sides, and of whoever is neither. A family sits for itself. */
export function bodiesAt(file: Disagreement, rung: Rung): readonly Body[] {
  const sides = sidesOf(file);
  return (Object.keys(rung.sides) as Body[]).filter((body) => sides.includes(body) || body === 'independent');
}

/** The posts that sit for a body at a rung: as named for this disagreement, else as the profile has them, never one that is on both sides. */
export function postsFor(
  file: Disagreement,
  area: AreaLimits,
  { rung, body }: { rung: Rung; body: Body },
): readonly string[] {
  const named = file.replacements.findLast((one) => one.rung === rung.rung && one.side === body);
  if (named !== undefined) return [named.post];
  return (rung.sides[body] ?? []).map((post) => alternateFor(area, post, body));
}

/** Who stands in for a post that one person holds for two bodies. */
export function alternateFor(area: AreaLimits, post: string, body: Body): string {
  const conflict = practiceOf(area).conflictsOfSides.find((one) => one.post === post);
  return conflict?.alternates[body] ?? post;
}

/** Every post that sits at a rung. */
export function postsAt(file: Disagreement, area: AreaLimits, rung: Rung): readonly string[] {
  return bodiesAt(file, rung).flatMap((body) => postsFor(file, area, { rung, body }));
}

/** Who is told when a rung is entered, by that channel: nobody who sits only for a body that is not a side. */
export function toldBy(file: Disagreement, area: AreaLimits, channel: ToldBy): readonly string[] {
  const rung = rungOf(file, area);
  if (rung === undefined) return [];
  const others = postsOfOthers(file, area);
  return rung.told
    .filter(({ post, channels }) => channels.includes(channel) && !others.includes(post))
    .map(({ post }) => post);
}

/** Posts that the ladder names for bodies that are no side here, and for none that is. */
function postsOfOthers(file: Disagreement, area: AreaLimits): readonly string[] {
  const rungs = ladderFor(file, area)?.rungs ?? [];
  const ours = rungs.flatMap((rung) => postsAt(file, area, rung));
  const all = rungs.flatMap(({ sides }) => Object.values(sides).flat());
  return all.filter((post) => !ours.includes(post));
}

/** Whether an act has just brought it to the rung on which it stands. */
export function movedUp({ rung, left }: Disagreement, { type, data }: Pick<Act, 'type' | 'data'>): boolean {
  if (rung === null) return false;
  if (type === 'DeadlinePassed') return RUNG_CLOCKS.includes(data.clock) && data.key === left.at(-1);
  return type !== 'BoardConsidered' || data.outcome === 'sentBack';
}
