import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Story } from '#test/faults/stories';
import { percentile } from './percentile.js';

// A process of its own, so that what the client costs is not counted as the service's. Asked and answering in JSON.

/** What the client is asked to do. */
export interface HttpLoad {
  readonly serviceUrl: string;
  readonly story: Story;
  readonly atOnce: number;
  readonly seconds: number;
  /** What each person of the story sends along, being signed in. */
  readonly headers: Readonly<Record<string, Record<string, string>>>;
}

/** What it saw. Times in milliseconds. */
export interface HttpRate {
  readonly eventsASecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly failed: number;
  /** Warming up included. */
  readonly eventsInAll: number;
}

const asked = JSON.parse(await readAll(process.stdin)) as HttpLoad;
const agent = new Agent({ keepAlive: true, maxSockets: asked.atOnce });
let failed = 0;
let times: number[] = [];

await all(performance.now() + 4_000);
const warmingUp = times.length;
times = [];
const began = performance.now();
await all(began + asked.seconds * 1_000);
const took = (performance.now() - began) / 1_000;
times.sort((a, b) => a - b);
const at = (share: number) => percentile(times, share);
const rate: HttpRate = {
  eventsASecond: times.length / took,
  ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) },
  failed,
  eventsInAll: warmingUp + times.length,
};
process.stdout.write(JSON.stringify(rate));
agent.destroy();

function all(end: number): Promise<unknown> {
  return Promise.all(Array.from({ length: asked.atOnce }, () => walk(end)));
}

async function walk(end: number): Promise<void> {
  while (performance.now() < end) await tell(asked.story);
}

async function tell({ pathway, area, acts }: Story): Promise<void> {
  let stands: { ref: string; sequence: number } | undefined;
  for (const { type, occurredOn, by, data } of acts) {
    const sent = performance.now();
    const opening = stands ? {} : { pathway, area, event: type };
    const path = stands ? `/api/cases/${stands.ref}/events/${type}` : '/api/cases';
    const headers = {
      ...asked.headers[by.person],
      'waymark-role': by.role,
      'idempotency-key': randomUUID(),
      ...(stands && { 'if-match': `"${stands.sequence}"` }),
    };
    const answer = await post(path, headers, JSON.stringify({ ...opening, occurredOn, data }));
    if (answer.status >= 300) {
      failed += 1;
      return;
    }
    times.push(performance.now() - sent);
    stands = JSON.parse(answer.text) as { ref: string; sequence: number };
  }
}

function post(path: string, headers: Record<string, string>, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const whole = { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const asking = request(`${asked.serviceUrl}${path}`, { method: 'POST', agent, headers: whole }, (answer) => {
      readAll(answer).then((text) => resolve({ status: answer.statusCode ?? 0, text }), reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

async function readAll(stream: AsyncIterable<unknown>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
