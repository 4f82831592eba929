import { POSTS } from './parts.js';

const ADVISER_WORDS: Readonly<Record<string, string>> = { educationalPsychologist: 'ep' };

const POST_WORDS = new Map(Object.entries(POSTS).map(([word, post]) => [post, word]));

/** Keys of timers ↔ keys of clocks: posts and the educational psychologist have other words, contributions the same. */
export function theirKey(_clock: string, key: string): string {
  return POST_WORDS.get(key) ?? ADVISER_WORDS[key] ?? key;
}
