import { describe, expect, it } from '@jest/globals';
import { actsNamed, meanOf } from './acts-named.js';

describe('an act', () => {
  const means = meanOf(actsNamed());

  it('is named in at most five and a half files of its pathway, in the mean', () => {
    process.stdout.write(
      means
        .map(({ pathway, acts, mean, most }) => `${pathway}: ${mean} files for each of ${acts} acts (${most})\n`)
        .join(''),
    );
    expect(means.length).toBeGreaterThanOrEqual(7);
    expect(means.filter(({ mean }) => mean > 5.5)).toEqual([]);
  });

  it('is named where it is declared', () => {
    expect(actsNamed().filter(({ files }) => !files.some((path) => path.endsWith('/acts.ts')))).toEqual([]);
  });
});
