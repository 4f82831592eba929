import { REASONS_IN_WORDS } from './profile.js';

/** Where somebody goes who is turned away for that reason: no reason stands without one. */
export const ONWARD_ROUTES: Readonly<Record<keyof typeof REASONS_IN_WORDS, string>> = {
  OUTSIDE_AGE_RANGE: 'The service for that age, which accepts by name before the referral ends',
  LIVES_ELSEWHERE: 'The area in which the family lives, which accepts the case with its history',
  NEEDS_MET_ALREADY: 'Whoever provides it, who says by name that it goes on; the referral can be re-opened',
  ALREADY_ON_PATHWAY: 'The case that is open, to which everything said here is added',
  EARLY_HELP_FIRST: 'Early Help, which accepts by name; the referral can be re-opened',
  ANOTHER_PATHWAY_FITS: 'The other pathway, which accepts by name before the referral ends',
  URGENT_HEALTH_ROUTE: 'The urgent service of health, which accepts by name the same day',
};

/** A reason as its reader has it; undefined for one that nobody has worded. */
export function reasonInWords(code: string): { readonly words: string; readonly onward: string } | undefined {
  if (!Object.hasOwn(REASONS_IN_WORDS, code)) return undefined;
  const known = code as keyof typeof REASONS_IN_WORDS;
  return { words: REASONS_IN_WORDS[known], onward: ONWARD_ROUTES[known] };
}
