import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { reachedFrom } from './architecture/reached.js';
import { ROOT, sources } from './architecture/sources.js';

interface Project {
  readonly displayName: string;
  readonly testRegex: readonly string[];
  readonly testPathIgnorePatterns?: readonly string[];
}

const { projects }: { projects: readonly Project[] } = createRequire(import.meta.url)(join(ROOT, 'jest.config.cjs'));

const specs = sources(/\.spec\.ts$/).map(({ path }) => path.replace(/\.ts$/, '.js'));

/** Whatever starts a PostgreSQL, a Redis or a browser. */
const SERVERS = ['test/real-postgres.js', 'libs/local-postgres/local-postgres.js', 'ioredis', 'playwright-core'];

function kindsOf(spec: string): readonly string[] {
  const path = join(ROOT, 'dist', spec);
  const matches = (patterns: readonly string[] = []) => patterns.some((pattern) => new RegExp(pattern).test(path));
  return projects
    .filter(({ testRegex, testPathIgnorePatterns }) => matches(testRegex) && !matches(testPathIgnorePatterns))
    .map(({ displayName }) => displayName);
}

const needsServer = (spec: string) => SERVERS.some((server) => reachedFrom(spec).has(server));
const ofKind = (kind: string) => specs.filter((spec) => kindsOf(spec).includes(kind));

describe('every spec', () => {
  it('is of exactly one kind, so that none runs twice and none is left out', () => {
    expect(specs.filter((spec) => kindsOf(spec).length !== 1)).toEqual([]);
  });

  it('that is called pure needs no PostgreSQL, no Redis and no browser', () => {
    expect(ofKind('pure').length).toBeGreaterThan(50);
    expect(ofKind('pure').filter(needsServer)).toEqual([]);
  });

  it('that needs none of them is called pure', () => {
    expect(ofKind('whole').length).toBeGreaterThan(30);
    expect(ofKind('whole').filter((spec) => !needsServer(spec))).toEqual([]);
  });
});
