import { POSTS } from './parts.js';

const POST_WORDS = new Map(Object.entries(POSTS).map(([word, post]) => [post, word]));

/** Keys of timers ↔ keys of clocks: posts have other words, contributions the same. */
export function theirKey(_clock: string, key: string): string {
  return POST_WORDS.get(key) ?? key;
}
