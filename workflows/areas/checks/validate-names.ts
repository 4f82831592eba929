import type { Length } from '#statutory-calendar/periods';
import type { PublicBody } from '../bodies.js';
import { isPathOf } from '../layer-paths.js';
import type { AreaProfile } from '../profile.js';

/** Everything that a profile names and that is not there, and dates of its own that run backwards; a sentence each. */
export function problemsOfNames(profile: AreaProfile): readonly string[] {
  return [
    ...postsOfSettings(profile),
    ...suggestionsOfNothing(profile),
    ...bodiesOutOfPlace(profile),
    ...layersOutOfPlace(profile),
    ...emptyLengths(profile.practice, 'practice'),
  ];
}

/** A setting that ends in "Post" names whose turn something is. */
function postsOfSettings({ settings, posts }: AreaProfile): readonly string[] {
  return Object.entries(settings)
    .filter(([name, post]) => name.endsWith('Post') && posts[String(post)] === undefined)
    .map(
      ([name, post]) => `The setting ${name} names the post ${post}, which does not exist. Add it, or name another.`,
    );
}

function suggestionsOfNothing(profile: AreaProfile): readonly string[] {
  return profile.suggestions
    .filter((path) => !isPathOf(profile, path))
    .map((path) => `${path} is marked as a suggestion, and the profile says nothing of that name. Correct it.`);
}

function bodiesOutOfPlace({ bodies = [] }: AreaProfile): readonly string[] {
  const named = (id: string) => bodies.find((body) => body.id === id);
  return bodies.flatMap(({ id, from, until, successor }) => {
    const next = successor === undefined ? undefined : named(successor);
    return [
      ...(until !== undefined && until <= from ? [`The body ${id} ends before it begins. Correct the day.`] : []),
      ...(until !== undefined && successor === undefined
        ? [`The body ${id} ends and has no successor: who answers for its cases? Name one.`]
        : []),
      ...(successor !== undefined && next === undefined
        ? [`The successor of ${id} is ${successor}, which is not listed. Add it.`]
        : []),
      ...(next !== undefined && until !== undefined && next.from > until
        ? [`Nobody answers for ${id} from ${until} until ${next.from}. Correct the days.`]
        : []),
      ...(isItsOwnHeir(id, bodies) ? [`The successors of ${id} lead back to itself. Correct them.`] : []),
    ];
  });
}

function isItsOwnHeir(id: string, bodies: readonly PublicBody[]): boolean {
  const seen = new Set<string>();
  let heir = bodies.find((body) => body.id === id)?.successor;
  while (heir !== undefined && !seen.has(heir)) {
    if (heir === id) return true;
    seen.add(heir);
    const next = heir;
    heir = bodies.find((body) => body.id === next)?.successor;
  }
  return false;
}

function layersOutOfPlace({ effectiveFrom, layers = [], version }: AreaProfile): readonly string[] {
  return layers
    .filter(({ from }) => from > effectiveFrom)
    .map(({ id }) => `Version ${version} begins before its layer ${id} does. Correct the day.`);
}

/** A length that is no whole number above nought holds nobody to anything. */
function emptyLengths(here: unknown, path: string): readonly string[] {
  if (typeof here !== 'object' || here === null) return [];
  if ('count' in here && 'unit' in here) {
    const { count } = here as Length;
    const isOne = Number.isInteger(count) && count > 0;
    return isOne ? [] : [`${path} is ${count}: nobody would be held to it. Give a whole number above nought.`];
  }
  return Object.entries(here).flatMap(([name, inner]) => emptyLengths(inner, `${path}.${name}`));
}
