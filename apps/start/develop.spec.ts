import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stopLocalPostgres } from '#local-postgres/local-postgres';
import { freePort } from '#local-postgres/postmaster';
import { descendantsOf, isAlive, Launcher } from '#test/launcher';

describe('npm run dev', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-dev-'));
  let dev: Launcher;
  let port: number;
  beforeAll(async () => {
    chmodSync(folder, 0o711);
    port = await freePort();
    // Without the stories of the demonstration it is ready sooner.
    dev = new Launcher('develop', { PORT: String(port), DATA_DIR: folder, DEMONSTRATION: 'false' });
  });
  afterAll(async () => {
    dev.child.kill('SIGKILL');
    await stopLocalPostgres(join(folder, 'postgres'));
    rmSync(folder, { recursive: true });
  });

  it('compiles, starts service and worker, and ends all of it at Ctrl-C', async () => {
    expect(await dev.says('Ctrl-C stops it')).toContain('types | ');
    expect((await fetch(`http://localhost:${port}/health/ready`)).ok).toBe(true);
    const parts = descendantsOf(dev.child);
    // Service, worker, and the compiler with what npm puts around it.
    expect(parts.length).toBeGreaterThanOrEqual(3);
    expect(await dev.end('SIGINT')).toBe(0);
    while (parts.some(isAlive)) await pause(50);
  }, 120_000);
});
