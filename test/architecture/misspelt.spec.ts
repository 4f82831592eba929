import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from './sources.js';

const FOLDER = 'test/architecture/misspelt';

/** Every line that says of itself that it is wrong: "machine.ts:27 a clock". */
function wrongLines(): readonly string[] {
  return readdirSync(join(ROOT, FOLDER))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      readFileSync(join(ROOT, FOLDER, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.includes('// wrong: ') ? [`${name}:${index + 1}`] : [])),
    );
}

/** Every line of which the compiler says that it is wrong. */
async function linesRefused(): Promise<readonly string[]> {
  const tsc = join(ROOT, 'node_modules/typescript-7/bin/tsc');
  const run = promisify(execFile)(process.execPath, [tsc, '-p', FOLDER, '--pretty', 'false'], { cwd: ROOT });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const found = [...stdout.matchAll(/^(?:.*\/)?([a-z-]+\.ts)\((\d+),\d+\): error/gm)].map(
    ([, name, line]) => `${name}:${line}`,
  );
  return [...new Set(found)];
}

describe('a name that a pathway does not have', () => {
  it('does not compile in any of its tables, and the right one beside it does', async () => {
    const wrong = wrongLines();
    expect(wrong.length).toBeGreaterThanOrEqual(18);
    expect([...(await linesRefused())].sort()).toEqual([...wrong].sort());
  }, 120_000);
});
