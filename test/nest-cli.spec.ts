import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from './architecture/sources.js';

const MINUTE = 60_000;
const ROOMS = ['apps', 'libs', 'workflows', 'test'];

/** Every compiled file below a folder, by its path there. */
function compiled(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  return new Map(files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

describe('nest build service', () => {
  const copy = mkdtempSync(join(tmpdir(), 'waymark-nest-'));
  beforeAll(async () => {
    for (const name of [...ROOMS, 'package.json', 'tsconfig.json', 'nest-cli.json']) {
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const nest = join(copy, 'node_modules/@nestjs/cli/bin/nest.js');
    await promisify(execFile)(process.execPath, [nest, 'build', 'service'], { cwd: copy });
  }, 10 * MINUTE);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('writes what npm run build writes, though by another compiler', () => {
    const [byNest, byUs] = [compiled(join(copy, 'dist')), compiled(join(ROOT, 'dist'))];
    expect(byNest.size).toBeGreaterThan(500);
    expect([...byNest].filter(([file, text]) => byUs.get(file) !== text).map(([file]) => file)).toEqual([]);
  });
});
