import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from './cannot-start.js';

/** Refuses at once where the port is taken, rather than after everything else has started. */
export async function requireFree(port: number): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
  if (!free)
    throw new CannotStart(`Port ${port} is in use. Stop what uses it, or give another: PORT=${port + 1} npm start`);
}

/** Waits until the service says that it is ready. */
export async function ready(address: string, withinMs: number): Promise<void> {
  const until = Date.now() + withinMs;
  while (!(await answers(`${address}/health/ready`))) {
    if (Date.now() > until) throw new CannotStart(`The service was not ready after ${withinMs / 1000} seconds.`);
    await pause(150);
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}
