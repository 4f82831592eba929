import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { HttpLoad, HttpRate } from './http-load.js';

const CLIENT = fileURLToPath(new URL('./http-load.js', import.meta.url));

/** Events a second through the service's JSON API, from a client in a process of its own. */
export async function byHttp(load: HttpLoad): Promise<HttpRate> {
  const client = spawn(process.execPath, [CLIENT], { stdio: ['pipe', 'pipe', 'inherit'] });
  client.stdin.end(JSON.stringify(load));
  const parts: Buffer[] = [];
  client.stdout.on('data', (part: Buffer) => parts.push(part));
  const [code] = (await once(client, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The HTTP client ended with ${code}`);
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as HttpRate;
}
