import { ADVISERS } from './acts/assessment-words.js';
import { POSTS } from './parts.js';

const ADVISER_WORDS: Readonly<Record<string, string>> = { educationalPsychologist: 'ep' };

const POST_WORDS = new Map(Object.entries(POSTS).map(([word, post]) => [post, word]));

/** One word for each adviser, however a story spells them: the timers of advice are told apart by it. */
export function sameKey(timer: string, key: string): string {
  return timer === 'EHC.T_ADVICE' ? theirKey(timer, ADVISERS[key] ?? key) : key;
}

/** Keys of timers ↔ keys of clocks: posts and the educational psychologist have other words, contributions the same. */
export function theirKey(_clock: string, key: string): string {
  // What is owed because of a complaint has a number there once there are several.
  const [, item] = /^item (\d+)$/.exec(key) ?? [];
  if (item !== undefined) return item === '1' ? '' : item;
  return POST_WORDS.get(key) ?? ADVISER_WORDS[key] ?? key;
}
