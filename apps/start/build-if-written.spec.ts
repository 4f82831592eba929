import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

const SCRIPT = join(import.meta.dirname, '../../../apps/start/build-if-written.mjs');
const BUILD = `node -e "fs.mkdirSync('dist',{recursive:true});fs.appendFileSync('dist/.tsbuildinfo','+');process.exit(fs.existsSync('apps/wrong.ts')?2:0)"`;

const folder = mkdtempSync(join(tmpdir(), 'waymark-build-'));
const source = join(folder, 'apps/a.ts');

/** How it ended, and how often it has built until now. */
function start(): [number | null, number] {
  const { status } = spawnSync(process.execPath, [SCRIPT], { cwd: folder });
  return [status, readFileSync(join(folder, 'dist/.tsbuildinfo'), 'utf8').length];
}

beforeAll(() => {
  for (const name of ['apps', 'libs', 'workflows', 'test']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { build: BUILD } }));
  writeFileSync(source, 'one');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('builds what was written since, also where it is older, and nothing twice', () => {
  expect(start()).toEqual([0, 1]);
  expect(start()).toEqual([0, 1]);
  utimesSync(source, 1, 1);
  expect(start()).toEqual([0, 2]);
  rmSync(source);
  expect(start()).toEqual([0, 3]);
  expect(start()).toEqual([0, 3]);
});

it('builds again after a build of somebody else', () => {
  writeFileSync(join(folder, 'dist/.tsbuildinfo'), '++++');
  expect(start()).toEqual([0, 5]);
  expect(start()).toEqual([0, 5]);
});

it('does not start on what could not be built, however often it is asked', () => {
  writeFileSync(join(folder, 'apps/wrong.ts'), '');
  expect(start()).toEqual([2, 6]);
  expect(start()).toEqual([2, 7]);
});
