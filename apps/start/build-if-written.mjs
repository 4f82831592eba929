// Builds where a source was written since the last build; otherwise even looking takes the compiler a second and a half.
// Plain JavaScript, because it runs before anything is compiled.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['apps', 'libs', 'workflows', 'test'];
/** By which compiler, and how. */
const FILES = ['package-lock.json', 'tsconfig.json'];
/** Another build than ours leaves its mark here. */
const COMPILED = 'dist/.tsbuildinfo';
const STAMP = 'dist/.built-from';

/** Every source with its time and size, so that an older one that is put back counts too. */
function sources() {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => /\.(ts|json)$/.test(name))
      .map((name) => join(folder, name)),
  );
  return [...FILES, ...found].map(lookOf).join('\n');
}

function lookOf(file) {
  const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return `${file} ${mtimeMs} ${size}`;
}

function stampOf(written) {
  return createHash('sha256')
    .update(`${written}\n${lookOf(COMPILED)}`)
    .digest('hex');
}

function builtFrom() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}

// Looked at before the build: what is written while it runs is built the next time.
const written = sources();
if (builtFrom() !== stampOf(written)) {
  rmSync(STAMP, { force: true });
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) writeFileSync(STAMP, stampOf(written));
  process.exitCode = status ?? 1;
}
