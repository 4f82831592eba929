import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stopLocalPostgres } from '#local-postgres/local-postgres';
import { freePort } from '#local-postgres/postmaster';

const started: Launcher[] = [];

/** `npm start`, as a process of its own. */
class Launcher {
  said = '';
  readonly child: ChildProcess;
  private closed = false;

  constructor(env: Record<string, string>) {
    const { PATH = '' } = process.env;
    this.child = spawn(process.execPath, [join(import.meta.dirname, 'main.js')], { env: { PATH, ...env } });
    started.push(this);
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

interface Listed {
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

function childrenOf({ pid }: ChildProcess): Listed[] {
  return processes().filter(({ parent }) => parent === pid);
}

function isAlive({ pid }: Listed): boolean {
  return processes().some((each) => each.pid === pid);
}

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-start-'));
  let env: Record<string, string>;
  let port: number;
  beforeAll(async () => {
    chmodSync(folder, 0o711);
    port = await freePort();
    env = { PORT: String(port), DATA_DIR: folder };
  });
  afterAll(async () => {
    for (const { child } of started) child.kill('SIGKILL');
    await stopLocalPostgres(join(folder, 'postgres'));
    rmSync(folder, { recursive: true });
  });
  const answers = () =>
    fetch(`http://localhost:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );

  it('starts everything from nothing, says where and as whom, and stops all of it', async () => {
    const waymark = new Launcher(env);
    const said = await waymark.says('Ctrl-C stops it');
    expect(said).toContain(`Ready on http://localhost:${port}`);
    expect(said).toMatch(/Loaded \d+ made-up people and \d+ example cases/);
    expect(said).not.toContain('stops at act');
    expect(await answers()).toBe(true);
    expect(await waymark.end('SIGTERM')).toBe(0);
    expect(await answers()).toBe(false);
  }, 90_000);

  it('finds everything the second time, is alone on its folder, and leaves nothing behind when it is killed', async () => {
    const waymark = new Launcher(env);
    expect(await waymark.says('Ctrl-C stops it')).not.toContain('Loaded');

    const second = new Launcher({ ...env, PORT: String(await freePort()) });
    await expect(second.says('Ctrl-C stops it')).rejects.toThrow('Waymark is already running on');
    const third = new Launcher({ ...env });
    await expect(third.says('Ctrl-C stops it')).rejects.toThrow(`Port ${port} is in use`);
    expect(await answers()).toBe(true);

    const parts = childrenOf(waymark.child);
    expect(parts).toHaveLength(2);
    await waymark.end('SIGKILL');
    while (parts.some(isAlive)) await pause(50);
    expect(await answers()).toBe(false);
    const again = new Launcher(env);
    await again.says('Ctrl-C stops it');
    expect(await again.end('SIGINT')).toBe(0);
  }, 90_000);

  it('says in a sentence which setting is wrong', async () => {
    const waymark = new Launcher({ ...env, QUEUE: 'kafka' });
    await expect(waymark.says('Ready')).rejects.toThrow(
      'Waymark does not start.\nQUEUE is "kafka"; it must be one of postgres, redis.',
    );
  }, 30_000);
});
