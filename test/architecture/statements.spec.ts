import { describe, expect, it } from '@jest/globals';
import { sources } from './sources.js';

/** A prepared statement: PostgreSQL keeps it under its name for as long as the connection lives. */
const NAMED = /name: '([a-z-]+)',\s*(?:\/\/[^\n]*\s*)*text:/g;

describe('prepared statements', () => {
  it('have a name each, for a connection refuses the second of one name', () => {
    const product = sources(/\.ts$/).filter(({ path }) => /^(apps|libs)\//.test(path) && !path.endsWith('.spec.ts'));
    const names = product.flatMap(({ path, text }) =>
      [...text.matchAll(NAMED)].map(([, name]) => `${name} in ${path}`),
    );
    expect(names.length).toBeGreaterThan(30);
    const nameOf = (one: string) => one.split(' ')[0];
    expect(names.filter((one, index) => names.findIndex((other) => nameOf(other) === nameOf(one)) < index)).toEqual([]);
  });
});
