import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ownIssuer } from '#settings/issuer-settings';
import type { Settings } from '#settings/settings';
import { CannotStart } from './cannot-start.js';

/** Refuses at once where the port is taken, rather than after everything else has started. */
async function requireFree({ port, name }: { readonly port: number; readonly name: string }): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
  if (!free)
    throw new CannotStart(`Port ${port} is in use. Stop what uses it, or give another: ${name}=${port + 1} npm start`);
}

/** The same for every port that these settings ask for. */
export async function requirePorts(settings: Settings): Promise<void> {
  await requireFree({ port: settings.port, name: 'PORT' });
  if (ownIssuer(settings)) await requireFree({ port: settings.issuerPort, name: 'ISSUER_PORT' });
}

/** Waits until the service says that it is ready, and whoever vouches for people in a demonstration answers. */
export async function allReady(settings: Settings, withinMs: number): Promise<void> {
  const own = ownIssuer(settings);
  const until = Date.now() + withinMs;
  await ready('service', `http://localhost:${settings.port}/health/ready`, until);
  if (own) await ready('issuer', `${own.issuer}/.well-known/openid-configuration`, until);
}

async function ready(name: string, address: string, until: number): Promise<void> {
  while (!(await answers(address))) {
    if (Date.now() > until) throw new CannotStart(`The ${name} was not ready in time.`);
    await pause(150);
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}
