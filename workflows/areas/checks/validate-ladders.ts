import type { Body } from '../practice/agencies.js';
import type { ConflictOfSides, LadderPractice, Rung } from '../practice/ladders.js';
import type { AreaProfile } from '../profile.js';

const STRANDS: readonly LadderPractice['strand'][] = [
  'A_NO_EHCP',
  'B_EHCP',
  'M_MEDICAL',
  'C_COMMISSIONERS',
  'D_SAFETY',
];
const UPWARDS: readonly Rung['rung'][] = ['staff', 'lineManager', 'director', 'mediation', 'executives', 'arbitration'];

type LadderContext = Pick<AreaProfile, 'posts'> & { readonly conflicts: readonly ConflictOfSides[] };

/** Everything for which the ladders of a profile may not be used, a sentence each. */
export function problemsOfLadders({ practice, posts }: AreaProfile): readonly string[] {
  if (practice === undefined) return [];
  const { ladders, conflictsOfSides: conflicts } = practice;
  const missing = STRANDS.filter((strand) => !ladders.some((ladder) => ladder.strand === strand));
  return [
    ...missing.map((strand) => `There is no ladder for ${strand}: a disagreement would stand still. Add one.`),
    ...conflicts.flatMap(({ post, alternates }) =>
      unknownPosts([post, ...Object.values(alternates)], posts, 'A conflict of sides'),
    ),
    ...ladders.flatMap((ladder) => [
      ...shape(ladder),
      ...unknownPosts(postsIn(ladder), posts, `The ladder ${ladder.strand}`),
      ...ladder.rungs.flatMap((rung) => emptySides(ladder, rung, { posts, conflicts })),
      ...twoPlaces(ladder, conflicts),
    ]),
  ];
}

function unknownPosts(named: readonly string[], posts: AreaProfile['posts'], where: string): readonly string[] {
  return [...new Set(named)]
    .filter((post) => posts[post] === undefined)
    .map((post) => `${where} names the post ${post}, which does not exist. Add it, or name another.`);
}

const postsIn = ({ rungs, end }: LadderPractice): readonly string[] => [
  end.secretaryPost,
  ...rungs.flatMap(({ sides, told }) => [...Object.values(sides).flat(), ...told.map(({ post }) => post)]),
];

function shape({ strand, rungs, end }: LadderPractice): readonly string[] {
  const places = rungs.map(({ rung }) => UPWARDS.indexOf(rung));
  const climbs = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
  return [
    ...(rungs.length === 0 ? [`The ladder ${strand} has no rung. Add the first.`] : []),
    ...(climbs ? [] : [`The rungs of ${strand} do not lead upwards, each once. Put them in order.`]),
    ...(end.board === '' ? [`The ladder ${strand} ends at no board. Name it: no disagreement may end nowhere.`] : []),
  ];
}

/** Who may sit for a side: the alternate where its post is on both, otherwise its posts and their covers. */
function sitters(side: Body, named: readonly string[], { posts, conflicts }: LadderContext): readonly string[] {
  return named.flatMap((post) => {
    const sits = conflicts.find((conflict) => conflict.post === post)?.alternates[side] ?? post;
    return [sits, posts[sits]?.cover ?? sits];
  });
}

/** Two people for every side, who sit nowhere else on the ladder: when one is away the other can come. */
function emptySides({ strand, rungs }: LadderPractice, rung: Rung, context: LadderContext): readonly string[] {
  const sides = Object.entries(rung.sides) as [Body, readonly string[]][];
  // A mediator or an arbitrator is between the sides, and is on neither.
  const needed = Object.keys(rung.sides).join() === 'independent' ? 1 : 2;
  const few =
    sides.length < needed && !isBetweenFamilyAnd(strand)
      ? [`The rung ${rung.rung} of ${strand} has ${sides.length} of ${needed} sides. Name the posts of each.`]
      : [];
  const elsewhere = (side: Body) =>
    rungs.flatMap((other) =>
      Object.entries(other.sides).flatMap(([otherSide, named]) =>
        other === rung && otherSide === side
          ? []
          : named.map((post) => alternateOf(post, otherSide as Body, context.conflicts)),
      ),
    );
  const thin = sides.filter(([side, named]) => {
    const free = new Set(sitters(side, named, context).filter((post) => !elsewhere(side).includes(post)));
    return free.size < 2;
  });
  return [
    ...few,
    ...thin.map(
      ([side]) =>
        `At the rung ${rung.rung} of ${strand} fewer than two people could sit for ${side}. Name a second post, or a cover who sits nowhere else on this ladder.`,
    ),
  ];
}

const isBetweenFamilyAnd = (strand: LadderPractice['strand']) => strand !== 'C_COMMISSIONERS' && strand !== 'D_SAFETY';

const alternateOf = (post: string, side: Body, conflicts: readonly ConflictOfSides[]): string =>
  conflicts.find((conflict) => conflict.post === post)?.alternates[side] ?? post;

/** With one holder a post, nobody may sit at two rungs or on both sides. */
function twoPlaces({ strand, rungs }: LadderPractice, conflicts: readonly ConflictOfSides[]): readonly string[] {
  const places = rungs.flatMap(({ rung, sides }) =>
    Object.entries(sides).flatMap(([side, named]) =>
      [...new Set(named)].map((post) => ({ rung, side, post: alternateOf(post, side as Body, conflicts) })),
    ),
  );
  const again = places.filter(({ post }, index) => places.findIndex((other) => other.post === post) !== index);
  return again.map(({ post, rung, side }) => {
    const first = places.find((place) => place.post === post);
    const where =
      first?.rung === rung ? `on both sides (${first.side} and ${side})` : `at two rungs (${first?.rung} and ${rung})`;
    return `On the ladder ${strand} the post ${post} sits ${where}. Name another post, or say in conflictsOfSides who stands in for each side.`;
  });
}
