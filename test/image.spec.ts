import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ROOT } from './architecture/sources.js';

// There may be no Docker here: what the Dockerfile copies into its last stage is added up from where it lies.
const MB = 1e6;
const LIMIT = 250;

/**
 * In MB, uncompressed. Debian as docker-library/repo-info had it in repos/debian/local/bookworm-slim.md on 18 September
 * 2026, and Node's program for linux-x64 as it is in the release. (The whole of node:24.21.0-bookworm-slim: 229.94.)
 */
const CITED = { 'FROM debian:bookworm-slim': 74.83, 'FROM node:24.21.0-bookworm-slim AS packages': 126.6 };

const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

/** What the Dockerfile takes out of the packages again. */
const dropped = (/-regex '\.\*\\\.\\\((.+?)\\\)'/.exec(dockerfile)?.[1] ?? '').split('\\|');
const removed = [...dockerfile.matchAll(/ (node_modules\/\S+\/\S+)(?= |$)/gm)].map(([, folder]) => folder as string);

function sizeOf(folder: string, counts: (path: string) => boolean): number {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(counts)
    .reduce((total, path) => total + statSync(path).size, 0);
}

/** The folders of the packages that `npm ci --omit=dev --omit=optional` brings. */
function packages(): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }>;
  };
  const those = Object.entries(packages).filter(([path, { dev, optional, devOptional }]) => {
    return path !== '' && !dev && !optional && !devOptional;
  });
  return those.map(([path]) => path);
}

function sizeOfPackage(folder: string): number {
  const nested = join(ROOT, folder, 'node_modules/');
  return sizeOf(folder, (path) => {
    if (path.startsWith(nested) || removed.some((gone) => path.startsWith(join(ROOT, gone, '/')))) return false;
    return /^licen[cs]e/i.test(basename(path)) || !dropped.some((ending) => path.endsWith(`.${ending}`));
  });
}

const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

it('is not more than 250 MB, by the sum of what is copied', () => {
  expect(dropped).toContain('map');
  expect(removed.length).toBeGreaterThan(0);
  for (const line of Object.keys(CITED)) expect(dockerfile).toContain(`\n${line}\n`);
  // Another folder in the image is to be added up here too.
  expect([...lastStage.matchAll(/^COPY .*?(\S+)$/gm)].map(([, to]) => to)).toEqual([
    '/usr/local/bin/node',
    './',
    './node_modules',
    './dist',
    './workflows',
    './apps',
  ]);
  const ours = [
    ...packages().map(sizeOfPackage),
    ...['apps', 'libs', 'workflows'].map((room) => {
      return sizeOf(join('dist', room), (path) => !/\.(spec|fixture)\.js(\.map)?$/.test(path));
    }),
    ...['apps', 'workflows'].map((room) => sizeOf(room, (path) => !path.endsWith('.ts'))),
  ];
  const copied = total(ours) / MB;
  expect(copied).toBeGreaterThan(20);
  expect(total(Object.values(CITED)) + copied).toBeLessThanOrEqual(LIMIT);
});
