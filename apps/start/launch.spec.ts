import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stopLocalPostgres } from '#local-postgres/local-postgres';
import { freePort } from '#local-postgres/postmaster';
import { childrenOf, isAlive, Launcher } from '#test/launcher';

const started: Launcher[] = [];

/** `npm start`, as a process of its own. */
function startWith(env: Record<string, string>): Launcher {
  const launcher = new Launcher('main', env);
  started.push(launcher);
  return launcher;
}

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-start-'));
  let env: Record<string, string>;
  let port: number;
  beforeAll(async () => {
    chmodSync(folder, 0o711);
    port = await freePort();
    env = { PORT: String(port), ISSUER_PORT: String(await freePort()), DATA_DIR: folder };
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
    const waymark = startWith(env);
    const said = await waymark.says('Ctrl-C stops it');
    expect(said).toContain(`Ready on http://localhost:${port}`);
    expect(said).toMatch(/Loaded \d+ made-up people and \d+ example cases/);
    expect(said).not.toContain('stops at act');
    expect(await answers()).toBe(true);
    expect(await waymark.end('SIGTERM')).toBe(0);
    expect(await answers()).toBe(false);
  }, 90_000);

  it('finds everything the second time, is alone on its folder, and leaves nothing behind when it is killed', async () => {
    const waymark = startWith(env);
    expect(await waymark.says('Ctrl-C stops it')).not.toContain('Loaded');

    const [another, itsIssuer] = [String(await freePort()), String(await freePort())];
    const second = startWith({ ...env, PORT: another, ISSUER_PORT: itsIssuer });
    await expect(second.says('Ctrl-C stops it')).rejects.toThrow('Waymark is already running on');
    const third = startWith({ ...env });
    await expect(third.says('Ctrl-C stops it')).rejects.toThrow(`Port ${port} is in use`);
    expect(await answers()).toBe(true);

    const parts = childrenOf(waymark.child);
    expect(parts).toHaveLength(3);
    await waymark.end('SIGKILL');
    while (parts.some(isAlive)) await pause(50);
    expect(await answers()).toBe(false);
    const again = startWith(env);
    await again.says('Ctrl-C stops it');
    expect(await again.end('SIGINT')).toBe(0);
  }, 90_000);

  it('says in a sentence which setting is wrong', async () => {
    const waymark = startWith({ ...env, QUEUE: 'kafka' });
    await expect(waymark.says('Ready')).rejects.toThrow(
      'Waymark does not start.\nQUEUE is "kafka"; it must be one of postgres, redis.',
    );
  }, 30_000);
});
