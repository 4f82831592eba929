import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis for one spec, and how to be rid of it. */
export interface RedisAtHand {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Why the specs on Redis cannot run here; undefined when they can. */
export function whyNoRedis(): string | undefined {
  if (process.env['REDIS_URL'] || spawnSync('redis-server', ['--version']).status === 0) return undefined;
  return 'not run: no REDIS_URL is set and no redis-server is on the PATH (apt-get install redis-server)';
}

/** The server of REDIS_URL (which will be flushed), or else one of our own on a free port that keeps nothing. */
export async function redisAtHand(): Promise<RedisAtHand> {
  const given = process.env['REDIS_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const [port, folder] = [await freePort(), await mkdtemp(join(tmpdir(), 'waymark-redis-'))];
  // With its usual 10 ticks a second Redis wakes those who wait up to a tenth of a second late.
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder, '--hz', '100'];
  const server = spawn('redis-server', [...options, '--maxmemory-policy', 'noeviction'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (line) => String(line).includes('Ready to accept connections') && resolve());
    void gone.then(() => reject(new Error('redis-server ended before it was ready')));
  });
  const stop = async () => {
    server.kill();
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
