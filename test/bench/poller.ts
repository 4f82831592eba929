import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { POLLED } from './polling.js';

// A process of its own, started by bench-processes.ts: claims bells that are due and marks them, as many as a worker claims
// at once, and looks again.

const BATCH = 128;
const NOTHING_DUE_MS = 10;

const MARK = `
WITH due AS MATERIALIZED (
  SELECT id FROM ${POLLED} WHERE next_bell_at <= now() ORDER BY next_bell_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
)
UPDATE ${POLLED} d SET next_bell_at = NULL, next_bell = NULL, state = 'missed' FROM due WHERE d.id = due.id`;

const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
await client.connect();
let ended = false;
process.once('SIGTERM', () => {
  ended = true;
});
while (!ended) {
  const { rowCount } = await client.query({ name: 'mark', text: MARK });
  if (!rowCount) await pause(NOTHING_DUE_MS);
}
await client.end();
