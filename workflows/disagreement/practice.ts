import type { AreaLimits } from '#engine/locality';
import { postHere } from '#engine/setting-posts';
import type { Agency, Body } from '../areas/practice/agencies.js';
import type { FundingPractice } from '../areas/practice/funding.js';
import type { LadderPractice, Rung, ToldBy } from '../areas/practice/ladders.js';
import { ladderOf, practiceOf } from '../areas/practice/practice.js';
import { DUTY_OF } from '../money/bases.js';
import type { Parts } from '../money/split.js';
import { type Disagreement, type Replacement, type RungName, sidesOf } from './case.js';

/** What the area has agreed, for this case: its ladder, who sits and who is told at each rung, and who pays meanwhile. */

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

/** The rung after this one, by its name; past the last one, the board. */
export function onwards(file: Disagreement, area: AreaLimits): RungName | 'board' {
  return nextRung(file, area)?.rung ?? 'board';
}

/** Whose posts sit at a rung: of the two sides, and of whoever is neither. A family sits for itself. */
export function bodiesAt(file: Disagreement, rung: Rung): readonly Body[] {
  const sides: readonly Body[] = sidesOf(file);
  return (Object.keys(rung.sides) as Body[]).filter((body) => sides.includes(body) || body === 'independent');
}

/** The posts that sit for a body at a rung: as named for this disagreement, else as the profile has them, never one that is on both sides. A school's are those of the child's own. */
export function postsFor(
  file: Disagreement,
  area: AreaLimits,
  { rung, body }: { rung: Rung; body: Body },
): readonly string[] {
  const named = file.replacements.findLast((one) => one.rung === rung.rung && one.side === body);
  const sitting = named ? [named.post] : (rung.sides[body] ?? []).map((post) => alternateFor(area, post, body));
  return sitting.map((post) => postHere(post, file, area.posts));
}

/** Whether a post that is to take a seat sits at another rung already, or for the other side. */
export function sitsElsewhere(file: Disagreement, area: AreaLimits, { rung: at, side, post }: Replacement): boolean {
  const seats = (ladderFor(file, area)?.rungs ?? []).flatMap((rung) =>
    sidesOf(file)
      .filter((body) => rung.rung !== at || body !== side)
      .flatMap((body) => postsFor(file, area, { rung, body })),
  );
  return seats.includes(postHere(post, file, area.posts));
}

/** Who stands in for a post that one person holds for two bodies. */
export function alternateFor(area: AreaLimits, post: string, body: Body): string {
  const conflict = practiceOf(area).conflictsOfSides.find((one) => one.post === post);
  return conflict?.alternates[body] ?? post;
}

/** Bodies for which posts sit. A family sits for itself. */
export const SEATED_BY_POST = ['school', 'health', 'council', 'independent'] as const satisfies readonly Body[];

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
    .filter(({ channels }) => channels.includes(channel))
    .map(({ post }) => postHere(post, file, area.posts))
    .filter((post) => !others.includes(post));
}

/** Posts that the ladder names for bodies that are no side here, and for none that is. */
function postsOfOthers(file: Disagreement, area: AreaLimits): readonly string[] {
  const rungs = ladderFor(file, area)?.rungs ?? [];
  const ours = rungs.flatMap((rung) => postsAt(file, area, rung));
  const all = rungs.flatMap(({ sides }) => Object.values(sides).flat());
  return all.map((post) => postHere(post, file, area.posts)).filter((post) => !ours.includes(post));
}

/** Agencies whose money it is, by the bodies that are the two sides. */
function payersFor(file: Disagreement): readonly Agency[] {
  const own: Readonly<Partial<Record<Body, Agency>>> = { council: 'education', health: 'health', school: 'school' };
  return sidesOf(file).flatMap((side) => own[side] ?? []);
}

/** Who pays meanwhile by the area's own rule, and which of its rules it was. */
interface DefaultPayer {
  readonly rule: string;
  readonly parts: Parts;
}

type PayerRule = FundingPractice['interim']['defaultPayer'][number];

const equally = (file: Disagreement): Parts => Object.fromEntries(payersFor(file).map((payer) => [payer, 1]));

const BY_RULE: Readonly<Record<PayerRule, (file: Disagreement) => Parts | undefined>> = {
  currentPayer: ({ currentPayer }) => (currentPayer === null ? undefined : { [currentPayer]: 1 }),
  dutyOwner: ({ section }) => {
    if (section === 's117') return { socialCare: 1, health: 1 };
    return section === null || section === 'none' ? undefined : { [DUTY_OF[section]]: 1 };
  },
  equalShares: equally,
};

/** The first of the area's rules that says who pays meanwhile. */
export function defaultPayer(file: Disagreement, area: AreaLimits): DefaultPayer {
  for (const rule of practiceOf(area).funding.interim.defaultPayer) {
    const parts = BY_RULE[rule](file);
    if (parts !== undefined) return { rule, parts };
  }
  return { rule: 'equalShares', parts: equally(file) };
}

/** Clocks that end a rung: the day after, it stands on the next. */
export const RUNG_CLOCKS = ['rung-ends', 'safety-rung-ends', 'early-resolution'] as const;

/** Whether it is the time of a rung that a clock measures. */
export const isOfARung = (clock: string): boolean => RUNG_CLOCKS.some((each) => each === clock);

/** By what the limits of a rung are set. */
export const PROCEDURE = 'The area’s own procedure, under Children and Families Act 2014 s.26(3)(g)';
/** The same, where a family is to be helped to resolve it. */
export const S57 = 'The area’s own procedure, under Children and Families Act 2014 s.57';
