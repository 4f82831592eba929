import type { CaseRecord } from '#case-record/open-record';
import { holdPost, type Person, savePeople } from '#case-record/people';
import type { AreaLimits } from '#engine/locality';
import type { Register } from '#engine/register';
import { postWithoutSetting } from '#engine/setting-posts';
import { asPerson, standIn } from '../scenarios/cast.js';
import { type Part, partActingAs, partHolding, partOf } from '../scenarios/vocabulary/parts.js';
import type { PlayPerson, PlayStory } from './file/story.js';
import { heldAs, schoolOf, schoolsOf } from './schools.js';

/** The feed of people is one of our own parts, and nobody. */
const FEED = /^system\./;

/** What somebody of a story is: a part that the shared stories have, or a role of the product's own. Undefined for neither. */
export function partPlayed(
  { role, agency }: Pick<PlayPerson, 'role' | 'agency'>,
  register: Register,
): Part | undefined {
  if (FEED.test(role)) return { roles: [], posts: [] };
  const part = partOf(role, agency);
  if (part.roles.length > 0) return part;
  return register.pathways().some(({ roles }) => Object.hasOwn(roles, role)) ? partActingAs(role) : undefined;
}

/** Puts everybody of a story into the record, each at the posts of their part, and somebody at every other post. */
export async function seatEverybody(record: CaseRecord, story: PlayStory): Promise<ReadonlyMap<string, Person>> {
  const { area, from } = story;
  const { posts } = record.register.area(area);
  const holders = new Map<string, string>();
  const players = story.people
    .filter(({ role }) => !FEED.test(role))
    .map((one) => {
      const part = partPlayed(one, record.register) as Part;
      for (const post of takes(one, part, { story, posts, holders })) holders.set(post, one.id);
      return asPerson(one, part, area);
    });
  const others = everyPost(story, posts)
    .filter((post) => !holders.has(post))
    .map((post) => ({ post, person: standIn(post, partHolding(postWithoutSetting(post)), area) }));
  for (const { post, person } of others) holders.set(post, person.id);
  const people = [...players, ...others.map(({ person }) => person)].map((person) => ({ ...person, posts: [] }));
  await savePeople(record, people);
  for (const [post, person] of holders) await holdPost(record, { area, post, person, from });
  return new Map(people.map((person) => [person.id, person]));
}

interface Seating {
  readonly story: PlayStory;
  readonly posts: AreaLimits['posts'];
  readonly holders: ReadonlyMap<string, string>;
}

/** The posts that somebody takes: those the story gives them; else the first of their part that is free, and what is theirs besides. */
function takes(one: PlayPerson, part: Part, { story, posts, holders }: Seating): readonly string[] {
  const listed = story.settings.flatMap(({ name, posts: held }) =>
    Object.entries(held).flatMap(([post, id]) => (id === one.id ? [heldAs(post, name, posts)] : [])),
  );
  const school = schoolOf(one, story);
  const asHeld = (names: readonly string[] = []) => names.map((post) => heldAs(post, school, posts));
  if (one.posts) return [...asHeld(one.posts), ...listed];
  if (listed.length > 0) return listed;
  const isFree = (post: string) => !holders.has(post) && !isGiven(story, post, posts);
  return [...asHeld(part.posts).filter(isFree).slice(0, 1), ...asHeld(part.besides).filter(isFree)];
}

/** Whether the story itself says who holds a post, so that nobody takes it by their part. */
function isGiven(story: PlayStory, post: string, posts: AreaLimits['posts']): boolean {
  const atSchools = story.settings.flatMap(({ name, posts: held }) =>
    Object.keys(held).map((each) => heldAs(each, name, posts)),
  );
  const toPeople = story.people.flatMap((one) =>
    (one.posts ?? []).map((each) => heldAs(each, schoolOf(one, story), posts)),
  );
  return [...atSchools, ...toPeople].includes(post);
}

/** Every post of the area; one that each school has, at each school of the story. */
function everyPost(story: PlayStory, posts: AreaLimits['posts']): readonly string[] {
  const schools = schoolsOf(story);
  return Object.entries(posts).flatMap(([post, { ofSetting }]) =>
    ofSetting ? schools.map((school) => heldAs(post, school, posts)) : [post],
  );
}
