import type { Said } from './layer.js';
import type { AreaProfile } from './profile.js';

/**
 * The path of everything a layer says: limits and settings by their bare name, the rest from the top
 * ("posts.panelChair", "practice.panels.access-panel.capacity"). What it says of every panel counts for each of `panels`.
 */
export function pathsSaid(
  { limits, settings, readings, posts, bodies = [], schoolTerms, practice = {} }: Said,
  panels: readonly string[],
): readonly string[] {
  const { everyPanel = {}, panels: own = [], funding, ladders = [], conflictsOfSides = [], ...rest } = practice;
  return [
    ...Object.keys({ ...limits, ...settings }),
    ...under('readings', readings),
    ...under('posts', posts),
    ...bodies.map(({ id }) => `bodies.${id}`),
    ...(schoolTerms === undefined ? [] : ['schoolTerms']),
    ...panels.flatMap((id) => under(`practice.panels.${id}`, everyPanel)),
    ...own.flatMap(({ id, ...panel }) => under(`practice.panels.${id}`, panel)),
    ...under('practice.funding', funding),
    ...ladders.flatMap(({ strand, ...ladder }) => under(`practice.ladders.${strand}`, ladder)),
    ...conflictsOfSides.map(({ post }) => `practice.conflictsOfSides.${post}`),
    ...under('practice', rest),
  ];
}

/** Whether a profile has something at that path. */
export function isPathOf(profile: AreaProfile, path: string): boolean {
  if (Object.hasOwn(profile.limits, path) || Object.hasOwn(profile.settings, path)) return true;
  let here: unknown = profile;
  for (const name of path.split('.')) {
    here = Array.isArray(here) ? here.find((each) => NAMES.some((key) => each[key] === name)) : inside(here, name);
    if (here === undefined) return false;
  }
  return true;
}

/** Whether what a profile says at that path is only suggested: itself, or with everything around it. */
export function isSuggestion({ suggestions }: AreaProfile, path: string): boolean {
  return suggestions.some((each) => path === each || path.startsWith(`${each}.`));
}

/** By which of their fields the rows of a list are named in a path. */
const NAMES = ['id', 'strand', 'post', 'rung'] as const;

function inside(here: unknown, name: string): unknown {
  const is = typeof here === 'object' && here !== null && Object.hasOwn(here, name);
  return is ? (here as Record<string, unknown>)[name] : undefined;
}

const under = (path: string, said: object = {}): readonly string[] =>
  Object.keys(said).map((name) => `${path}.${name}`);
