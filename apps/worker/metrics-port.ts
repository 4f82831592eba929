import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

/** What is asked of a worker from outside: its metrics, and whether it is ready. */
export interface Probes {
  readonly metrics: () => Promise<Registry>;
  /** Whether it can do its work now. */
  readonly ready: () => Promise<boolean>;
}

/** Answers `/metrics`, `/health/live` and `/health/ready`. Port 0 takes any free one. */
export async function openMetricsPort(
  port: number,
  probes: Probes,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    answer(request.url ?? '', probes)
      .catch((): Reply => [503, 'not ready\n', 'text/plain'])
      .then(([status, text, type]) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve));
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

type Reply = readonly [status: number, text: string, type: string];

async function answer(url: string, { metrics, ready }: Probes): Promise<Reply> {
  if (url === '/health/live') return [200, 'live\n', 'text/plain'];
  if (url === '/health/ready')
    return (await ready()) ? [200, 'ready\n', 'text/plain'] : [503, 'not ready\n', 'text/plain'];
  if (url !== '/metrics') return [404, 'not found\n', 'text/plain'];
  const registry = await metrics();
  return [200, await registry.metrics(), registry.contentType];
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
