import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The compiler, writing `dist` anew whenever a source changes. */
export interface Compiler {
  /** Settles when it has ended by itself, with a sentence. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

const ROOT = join(import.meta.dirname, '../../..');
const WINDOWS = process.platform === 'win32';

/** Starts the compiler. After each compilation `compiled` hears how many errors it found; each line it says is shown. */
export function startCompiler(compiled: (errors: number) => void): Compiler {
  const child = spawn('npm', ['run', '--silent', 'build', '--', '--watch', '--preserveWatchOutput'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    // npm, its shell and the compiler: a process group, which ends as one.
    detached: !WINDOWS,
    shell: WINDOWS,
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.trim() !== '') process.stdout.write(`types | ${line}\n`);
    const errors = errorsIn(line);
    if (errors !== undefined) compiled(errors);
  });
  const gone = once(child, 'exit');
  return {
    ended: gone.then(([code]) => `The compiler ended with code ${code}; what it said last is above.`),
    stop: async () => {
      end(child);
      await gone;
    },
  };
}

function end(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  if (WINDOWS) child.kill();
  else process.kill(-child.pid, 'SIGTERM');
}

/** How many errors a compilation found, where this is the line by which the compiler says that it is done. */
export function errorsIn(line: string): number | undefined {
  const found = /Found (\d+) errors?\. Watching for file changes\./.exec(line);
  return found ? Number(found[1]) : undefined;
}
