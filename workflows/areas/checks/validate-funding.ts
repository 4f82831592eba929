import type { Agency } from '../practice/agencies.js';
import type { FundingPractice, PoolPractice } from '../practice/funding.js';
import type { AreaProfile } from '../profile.js';

/** Everything for which an area’s rules about money may not be used, a sentence each. */
export function problemsOfFunding({ practice, posts }: AreaProfile): readonly string[] {
  if (practice === undefined) return [];
  const { funding, panels } = practice;
  const seats = panels.filter(({ decides }) => decides.includes('joint-funding')).flatMap((panel) => panel.seats);
  const seated = seats.filter(({ sits }) => sits === 'deciding').map(({ agency }) => agency);
  return [
    ...percentages(funding),
    ...oddPennies(funding, [...seated, ...namedIn(funding)]),
    ...basesOutOfUse(funding),
    ...funding.pools.flatMap(contributionsOutOfPlace),
    ...wholePence(funding),
    ...funding.delegation
      .filter(({ post }) => posts[post] === undefined)
      .map(({ post }) => `The post ${post} may agree to money, and does not exist. Add it, or name another.`),
    ...(funding.interim.defaultPayer.length === 0
      ? ['Nobody pays while agencies disagree. Say who does: who pays now, who has the duty, or each the same.']
      : []),
  ];
}

function percentages({ fixedPercent }: FundingPractice): readonly string[] {
  if (fixedPercent === undefined) return [];
  const shares = Object.values(fixedPercent);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const odd = shares.some((share) => !Number.isInteger(share) || share < 0);
  return [
    ...(odd ? ['A fixed percentage is not a whole number from 0 to 100. Correct it.'] : []),
    ...(total === 100 ? [] : [`The fixed percentages total ${total}, not 100. Correct one of them.`]),
  ];
}

const namedIn = ({ fixedPercent = {}, pools, bases }: FundingPractice): readonly Agency[] => [
  ...(Object.keys(fixedPercent) as Agency[]),
  ...pools.flatMap(({ contributions }) => contributions.flatMap(({ pence }) => Object.keys(pence) as Agency[])),
  ...(bases.includes('SCHOOL_E1E2_FIRST') ? (['school'] as const) : []),
];

function oddPennies({ rounding: { tieOrder } }: FundingPractice, payers: readonly Agency[]): readonly string[] {
  const without = [...new Set(payers)].filter((agency) => !tieOrder.includes(agency));
  const twice = tieOrder.some((agency, place) => tieOrder.indexOf(agency) !== place);
  return [
    ...without.map((agency) => `The order for an odd penny leaves out ${agency}, who may pay. Add it.`),
    ...(twice ? ['The order for an odd penny names somebody twice. Name each once.'] : []),
  ];
}

function basesOutOfUse({ bases, defaultBasis, basisFor = {} }: FundingPractice): readonly string[] {
  return [...new Set([defaultBasis, ...Object.values(basisFor)])]
    .filter((basis) => !bases.includes(basis))
    .map((basis) => `${basis} is to be used, and is not among the bases of the area. Add it, or choose another.`);
}

function contributionsOutOfPlace({ title, contributions }: PoolPractice): readonly string[] {
  return contributions
    .slice(1)
    .filter(({ from }, index) => from <= (contributions[index]?.from ?? from))
    .map(({ from }) => `The contributions to ${title} from ${from} do not follow those before. Put them in order.`);
}

function wholePence({ pools, delegation, varyTolerance, schoolFirstPence }: FundingPractice): readonly string[] {
  const sums: readonly (readonly [string, number])[] = [
    ['what the school spends first', schoolFirstPence],
    ['the tolerance of a variation', varyTolerance.pencePerYear],
    ...delegation.map(({ post, pencePerYear }) => [`the limit of ${post}`, pencePerYear] as const),
    ...pools.flatMap(({ title, contributions }) =>
      contributions.flatMap(({ pence }) =>
        Object.values(pence).map((each) => [`a contribution to ${title}`, each] as const),
      ),
    ),
  ];
  return sums
    .filter(([, pence]) => !Number.isInteger(pence) || pence < 0)
    .map(([what, pence]) => `The sum of ${what} is ${pence}. Give whole pence, none below nought.`);
}
