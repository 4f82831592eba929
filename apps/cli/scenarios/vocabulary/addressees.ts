import type { Recipient } from '#engine/recipient';
import { postWithoutSetting } from '#engine/setting-posts';
import { type Cast, isOfTheStory } from '../cast.js';
import { SETTING } from './acts/event-word.js';
import { POSTS } from './parts.js';

/** Organisations as the stories call them, where they have another word than ours. */
const ORGANISATIONS: Readonly<Record<string, string>> = { [SETTING.name]: 'setting' };

const postWord = (post: string): string => POST_WORDS.get(postWithoutSetting(post)) ?? post;

const POST_WORDS = new Map(Object.entries(POSTS).map(([word, post]) => [post, word]));

/** By what words the story may name them: a person of it, by themselves or at a post; else the post or the organisation. */
export function addresseeWords(cast: Cast, to: Recipient, person: string | null): readonly string[] {
  const word = addresseeWord(cast, to, person);
  if (!('post' in to) || to.otherwise === undefined || word !== postWord(to.post)) return [word];
  return [ORGANISATIONS[to.otherwise.name] ?? word, word];
}

function addresseeWord({ people, holders }: Cast, to: Recipient, person: string | null): string {
  const holder = 'post' in to ? (person ?? holders.get(to.post)) : undefined;
  const named = 'person' in to ? to.person : holder;
  if (named !== undefined && isOfTheStory(named) && people.some(({ id }) => id === named)) return named;
  if ('post' in to) return postWord(to.post);
  if ('organisation' in to) return ORGANISATIONS[to.organisation] ?? to.organisation;
  if ('contact' in to)
    return ORGANISATIONS[to.contact.name] ?? people.find(({ name }) => name === to.contact.name)?.id ?? 'contact';
  return named ?? 'contact';
}
