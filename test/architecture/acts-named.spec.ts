import { describe, expect, it } from '@jest/globals';
import { actsNamed, meanOf } from './acts-named.js';

describe('an act', () => {
  const means = meanOf(actsNamed());

  it('is named in at most five and a half files of its pathway, in the mean, or in no more than it was', () => {
    process.stdout.write(
      means
        .map(({ pathway, acts, mean, most }) => `${pathway}: ${mean} files for each of ${acts} acts (${most})\n`)
        .join(''),
    );
    expect(means.length).toBeGreaterThanOrEqual(7);
    expect(means.filter(({ pathway, mean }) => mean > (STILL_ABOVE[pathway] ?? 5.5))).toEqual([]);
    const below = Object.keys(STILL_ABOVE).filter((name) =>
      means.some(({ pathway, mean }) => pathway === name && mean <= 5.5),
    );
    expect(below).toEqual([]);
  });

  it('is named where it is declared', () => {
    expect(actsNamed().filter(({ files }) => !files.some((path) => path.endsWith('/acts.ts')))).toEqual([]);
  });
});

/** Pathways that still stand above it: none of these may rise, and one that comes below leaves this list. */
const STILL_ABOVE: Readonly<Record<string, number>> = {
  'access-pathway': 5.9,
  'needs-assessment': 5.83,
  disagreement: 5.77,
  'panel-meeting': 5.72,
  appeal: 6.93,
};
