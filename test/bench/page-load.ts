import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from './percentile.js';

// A process of its own, like http-load.ts, so that what the users cost is not counted as the service's.

/** What the users are asked to do: each with a session of their own, reads one page over and over. */
export interface PageLoad {
  readonly url: string;
  readonly sessions: readonly string[];
  readonly seconds: number;
}

/** What they saw. Times in milliseconds. */
export interface PageRate {
  readonly pagesASecond: number;
  readonly p50: number;
  readonly p95: number;
}

const WARM_UP_MS = 3_000;
/** The users do not all come in the same millisecond. */
const COME_WITHIN_MS = 500;

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const asked = JSON.parse(Buffer.concat(parts).toString('utf8')) as PageLoad;
const agent = new Agent({ keepAlive: true, maxSockets: asked.sessions.length });
let times: number[] = [];

await all(performance.now() + WARM_UP_MS);
times = [];
const began = performance.now();
await all(began + asked.seconds * 1_000);
const took = (performance.now() - began) / 1_000;
times.sort((one, other) => one - other);
const rate: PageRate = { pagesASecond: times.length / took, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
process.stdout.write(JSON.stringify(rate));
agent.destroy();

function all(end: number): Promise<unknown> {
  return Promise.all(
    asked.sessions.map(async (session, index) => {
      await pause((COME_WITHIN_MS * index) / asked.sessions.length);
      while (performance.now() < end) await read(session);
    }),
  );
}

function read(session: string): Promise<void> {
  const sent = performance.now();
  return new Promise((resolve, reject) => {
    const asking = get(asked.url, { agent, headers: { cookie: `waymark-session=${session}` } }, (answer) => {
      answer.resume();
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${asked.url}: ${answer.statusCode}`));
        times.push(performance.now() - sent);
        resolve();
      });
    });
    asking.on('error', reject);
  });
}
