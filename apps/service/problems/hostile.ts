import { ProblemError } from './problem-error.js';

const POISON = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 12;
const MOST_PARTS = 5000;

/**
 * Refuses what no honest client sends, before anything else looks at it: names that reach into the machinery of the
 * language, nesting without end, numbers without end, and NUL, which PostgreSQL cannot keep.
 */
export function refuseHostile(given: unknown): void {
  let parts = 0;
  const look = (value: unknown, depth: number): void => {
    parts += 1;
    if (depth > DEEPEST || parts > MOST_PARTS)
      refuse('The body is nested too deeply or has too many parts. Send it flatter.');
    if (typeof value === 'string' && !isKeepable(value))
      refuse('The body contains characters that cannot be kept. Leave them out.');
    // 1e999 is read as infinite, which no column can keep.
    if (typeof value === 'number' && !Number.isFinite(value))
      refuse('The body contains a number that is too large to be kept. Send the number itself.');
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      if (POISON.has(key) || !isKeepable(key)) refuse('The body contains a name that no field may have. Leave it out.');
      look((value as Record<string, unknown>)[key], depth + 1);
    }
  };
  look(given, 0);
}

/** NUL and unpaired halves of a character are not text that PostgreSQL can keep. */
function isKeepable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

function refuse(detail: string): never {
  throw new ProblemError('REQUEST_WRONG', { detail });
}
