import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ROOT } from './architecture/sources.js';

interface Locked {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
}

// What npm itself compares by; a package that is here anyway brings it.
const { minVersion, satisfies } = createRequire(join(ROOT, 'node_modules/bullmq/package.json'))('semver') as {
  minVersion: (range: string) => object;
  satisfies: (version: string, range: string) => boolean;
};

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const ours = packages['']?.engines?.node ?? '';

// npm warns of each package that asks for another Node, which somebody with the first command would read as a fault.
it.each(ours.split(' || '))('every package that npm ci brings takes the first Node of %s', (range) => {
  const first = String(minVersion(range));
  const refusing = Object.entries(packages).filter(
    ([, { engines }]) => engines?.node && !satisfies(first, engines.node),
  );
  expect(refusing.map(([path, { version, engines }]) => `${path} ${version} takes ${engines?.node}`)).toEqual([]);
});
