import { filled } from '../filled.js';
import type { Tried } from './people.js';

/** Words that join others, and say nothing of what it was. */
const JOINING = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'her',
  'his',
  'in',
  'of',
  'on',
  'the',
  'their',
  'to',
  'with',
]);

/** The same thing, however it is written: by its words, whatever their order, case and punctuation. */
const itemOf = (what: string): string =>
  (
    what
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{Letter}\p{Number}]+/gu) ?? []
  )
    .filter((word) => !JOINING.has(word))
    .toSorted()
    .join(' ');

/** Whether two entries are of the same thing. */
export const isTheSame = (one: string, other: string): boolean => itemOf(one) === itemOf(other);

const HELPED = /\b(helped|helps|works|worked)\b/i;
const NOT = /\b(not|never|n.t)\b/i;

/** Something counts as tried in vain unless the register says that it helped, if only a little. */
function triedInVain(tried: readonly Tried[], what: string): boolean {
  const earlier = tried.filter((each) => isTheSame(each.what, what));
  return earlier.length > 0 && !earlier.some(({ result }) => HELPED.test(result) && !NOT.test(result));
}

/** The register with what a pack lists itself, which stands for what was said of the same thing before. */
export function mergedRegister(known: readonly Tried[], listed: readonly Tried[] = []): readonly Tried[] {
  return [...known.filter(({ what }) => !listed.some((each) => isTheSame(each.what, what))), ...listed];
}

interface Recommending {
  readonly recommend?: readonly string[];
  readonly repeatReason?: string;
}

/** The rule that nothing is recommended again in vain without a reason. */
export const REPEAT_HAS_A_REASON = {
  reason:
    'What is recommended has been tried before and did not help. Say why it is worth trying again, or recommend something else.',
  holds: ({ tried }: { readonly tried: readonly Tried[] }, { data }: { readonly data: Recommending }) =>
    filled(data.repeatReason) || !(data.recommend ?? []).some((what) => triedInVain(tried, what)),
};
