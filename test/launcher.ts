import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A launcher of `apps/start`, as a process of its own: what it says, and how it ends. */
export class Launcher {
  said = '';
  readonly child: ChildProcess;
  private closed = false;

  constructor(script: 'main' | 'develop', env: Record<string, string>) {
    const { PATH = '' } = process.env;
    const file = join(import.meta.dirname, `../apps/start/${script}.js`);
    this.child = spawn(process.execPath, [file], { env: { PATH, ...env } });
    this.child.once('close', () => {
      this.closed = true;
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk) => {
        this.said += chunk;
      });
    }
  }

  /** Resolves when it has said that; refuses when it has ended without. */
  async says(words: string): Promise<string> {
    while (!this.said.includes(words)) {
      if (this.closed) throw new Error(`It ended without "${words}":\n${this.said}`);
      await Promise.race([once(this.child.stdout as NodeJS.ReadableStream, 'data'), once(this.child, 'close')]);
    }
    return this.said;
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    return (await exit)[0];
  }
}

/** A process of this machine. */
export interface Listed {
  readonly pid: number;
  readonly parent: number;
}

function processes(): Listed[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/));
  // One that has ended and waits for somebody to notice is listed as Z.
  return rows
    .filter(([, , state]) => !state?.startsWith('Z'))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }));
}

/** The processes that this one has started. */
export function childrenOf({ pid }: Pick<ChildProcess, 'pid'>): Listed[] {
  return processes().filter(({ parent }) => parent === pid);
}

/** Those, and whatever they have started. */
export function descendantsOf(process: Pick<ChildProcess, 'pid'>): Listed[] {
  return childrenOf(process).flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Whether it still runs. */
export function isAlive({ pid }: Listed): boolean {
  return processes().some((each) => each.pid === pid);
}
