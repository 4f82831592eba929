import type { AreaLimits } from '#engine/locality';
import { postAt } from '#engine/setting-posts';
import type { PlayPerson, PlayStory } from './file/story.js';

/** A school that no story names, where somebody heads one and no child goes to any. */
const ONLY_SCHOOL = 'The school of the story';

/** The schools of a story: those it lists, or, where it lists none, those that its children go to. In the order in which they come. */
export function schoolsOf({ settings, steps }: Pick<PlayStory, 'settings' | 'steps'>): readonly string[] {
  const listed = settings.map(({ name }) => name);
  const named = listed.length > 0 ? listed : steps.flatMap(({ data }) => settingsIn(data));
  const keys = named.map((name) => postAt('', name));
  return named.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function settingsIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { child } = data as { child?: { setting?: unknown } };
  const own = typeof child?.setting === 'string' && child.setting.trim() !== '' ? [child.setting] : [];
  return [...own, ...Object.values(data).flatMap(settingsIn)];
}

/**
 * Where somebody works who holds a post of schools: at the school that lists them; at the one that they are named for ("Head
 * of Acorn", of Acorn Primary, or of Acorn where the story knows no such school); else at the first of the story.
 */
export function schoolOf({ id, name }: PlayPerson, story: Pick<PlayStory, 'settings' | 'steps'>): string {
  const lists = story.settings.find(({ posts }) => Object.values(posts).includes(id));
  if (lists) return lists.name;
  const schools = schoolsOf(story);
  const [, of] = NAMED_FOR.exec(name) ?? [];
  const theirs = of && schools.find((school) => `${postAt('', school)} `.startsWith(`${postAt('', of)} `));
  return theirs ?? of ?? schools[0] ?? ONLY_SCHOOL;
}

const NAMED_FOR = /^(?:[Hh]ead ?(?:[Tt]eacher)?|SENCO|SENCo|[Pp]rincipal) ?(?:of|at) (\p{Lu}.*?)(?: \(.*\))?$/u;

/** A post under the name by which it is held: at the school, where each school has its own. */
export function heldAs(post: string, school: string, posts: AreaLimits['posts']): string {
  return posts[post]?.ofSetting ? postAt(post, school) : post;
}
