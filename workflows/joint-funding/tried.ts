import type { Funding } from './case.js';

const HELPED = /\b(helped|helps|works|worked)\b/i;
const NOT = /\b(not|never|n.t)\b/i;

/** Something counts as tried in vain unless the register says that it helped, if only a little. */
export function triedInVain(tried: Funding['tried'], what: string): boolean {
  const same = (one: string) => one.trim().toLowerCase() === what.trim().toLowerCase();
  const earlier = tried.filter((each) => same(each.what));
  return earlier.length > 0 && !earlier.some(({ result }) => HELPED.test(result) && !NOT.test(result));
}
