/** Said of the sums, and no sum itself: in what they are counted, and what another way of rounding would give. */
const ABOUT = ['unit', 'trap'];

/**
 * What of the money of a step differs, in words: each sum that the story names, and nothing else. An agency that is not
 * named pays nothing.
 */
export function differencesInMoney(expected: unknown, actual: unknown, path = 'money'): readonly string[] {
  if (typeof expected === 'object' && expected !== null)
    return Object.entries(expected)
      .filter(([name]) => !ABOUT.includes(name))
      .flatMap(([name, inner]) =>
        differencesInMoney(inner, (actual as Readonly<Record<string, unknown>> | null)?.[name], `${path} ${name}`),
      );
  return (actual ?? 0) === expected ? [] : [`${path}: expected ${String(expected)}, is ${String(actual ?? 0)}`];
}
