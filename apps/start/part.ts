import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** Each a folder of `apps`. The issuer is there for a demonstration, whose people have accounts with nobody else. */
export type PartName = 'service' | 'worker' | 'issuer';

/** A part of Waymark that runs as a process of its own. */
export interface Part {
  readonly name: string;
  /** Settles when the process has ended, with how. */
  readonly ended: Promise<string>;
  /** Lets it finish what it is at; ends it after some seconds all the same. */
  readonly stop: () => Promise<void>;
}

const PATIENCE = 15_000;
const APPS = join(import.meta.dirname, '..');

/** Starts `apps/<name>/main.js`, each line of what it says under its name; for a debugger, with Node's flags for one. */
export function startPart(name: PartName, env: NodeJS.ProcessEnv, debug: readonly string[] = []): Part {
  const child = fork(join(APPS, name, 'main.js'), {
    env,
    execArgv: [...debug, '--enable-source-maps', '--import', join(import.meta.dirname, 'leave-with-launcher.js')],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A process group of its own: Ctrl-C reaches the launcher only, which stops the parts in their order.
    detached: process.platform !== 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => process.stdout.write(`${name} | ${line}\n`));
  }
  return { name, ended: endOf(child), stop: () => stop(child) };
}

async function endOf(child: ChildProcess): Promise<string> {
  const [code, signal] = (await once(child, 'exit').catch((error) => [String(error), null])) as [unknown, unknown];
  return signal ? `by ${signal}` : `with code ${code}`;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const giveUp = new AbortController();
  const late = pause(PATIENCE, true, { signal: giveUp.signal }).catch(() => false);
  if (await Promise.race([gone.then(() => false), late])) child.kill('SIGKILL');
  giveUp.abort();
  await gone;
}
