import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** How a process of ours is started. */
export interface Program {
  readonly name: string;
  /** The compiled file, absolute. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
}

/** One real process that can be killed at any moment and started again. Ending by itself is a fault, and remembered. */
export class Mortal {
  readonly faults: string[] = [];
  #child: ChildProcess | undefined;
  #starts = 0;

  constructor(readonly program: Program) {}

  get log(): string {
    return `${this.program.folder}/${this.program.name}.log`;
  }

  get isAlive(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Starts it, or starts it anew. Its log goes on in the same file. */
  start(): void {
    if (this.isAlive) throw new Error(`${this.program.name} is running`);
    const { script, env, folder, name } = this.program;
    const log = openSync(this.log, 'a');
    const child = spawn(process.execPath, [script], { env, cwd: folder, stdio: ['ignore', log, log] });
    closeSync(log);
    child.on('exit', (code, signal) => {
      if (child === this.#child) this.faults.push(`${name} ended by itself (${signal ?? code}):\n${this.lastWords()}`);
    });
    this.#child = child;
    this.#starts += 1;
  }

  get starts(): number {
    return this.#starts;
  }

  /** Sends the signal and waits for the end. Gives the exit code, or null where the signal itself ended it. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    this.#child = undefined;
    if (!child) return null;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    return code;
  }

  lastWords(): string {
    return readFileSync(this.log, 'utf8').trim().split('\n').slice(-8).join('\n');
  }
}
