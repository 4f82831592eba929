import { FILE_COLUMNS } from './case-file.js';
import type { Statement } from './connection.js';

const SET_ONCE = ['ref', 'pathway', 'area', 'profile_version', 'parent', 'opened_at'];
const columns = FILE_COLUMNS.join(', ');
const changes = FILE_COLUMNS.filter((column) => !SET_ONCE.includes(column)).map((column) => `${column} = n.${column}`);

// Thousands of cases may change at once with the list of bank holidays: their deadlines come before the news of it.
const NEWS_WAITS = `CASE WHEN o.is_news THEN interval '1 minute' ELSE interval '0' END`;

/**
 * Writes acts, each on a case of its own, and all that follows from each, in one statement: $1 the rows of the cases, $2 to
 * $8 what follows, each with the case it is of. Nothing at all is written of an act whose case is not where it was read, or
 * is held by somebody at this moment: it waits for nobody, so that no two writers ever wait for each other, and its case
 * is not among those that come back.
 */
export const WRITE_ACTS: Statement = {
  name: 'write-acts',
  text: `
WITH n AS MATERIALIZED (
  SELECT * FROM jsonb_populate_recordset(NULL::case_file, $1)
), held AS MATERIALIZED (
  SELECT n.ref, c.place FROM n CROSS JOIN LATERAL (
    SELECT ctid AS place FROM case_file WHERE ref = n.ref AND sequence = n.sequence - 1 FOR UPDATE SKIP LOCKED
  ) c WHERE n.sequence > 1
), advanced AS (
  UPDATE case_file c SET ${changes.join(', ')} FROM held JOIN n USING (ref) WHERE c.ctid = held.place RETURNING c.ref, c.area
), opened AS (
  INSERT INTO case_file (${columns}) SELECT ${columns} FROM n WHERE sequence = 1
  ON CONFLICT (ref) DO NOTHING RETURNING ref, area
), moved AS MATERIALIZED (
  SELECT ref, area FROM advanced UNION ALL SELECT ref, area FROM opened
), remembered AS (
  INSERT INTO idempotency (person, key, body_hash, answer, recorded_at)
  SELECT k.person, k.key, k.body_hash, k.answer, k.recorded_at
  FROM moved JOIN jsonb_to_recordset($2) AS k
    (ref text, person text, key text, body_hash text, answer jsonb, recorded_at timestamptz) USING (ref)
), recorded AS (
  INSERT INTO case_event
    (ref, sequence, type, occurred_on, recorded_at, by_person, by_role, data, previous_digest, digest)
  SELECT ref, e.sequence, e.type, e.occurred_on, e.recorded_at, e.by_person, e.by_role, e.data,
    e.previous_digest, e.digest
  FROM moved JOIN jsonb_populate_recordset(NULL::case_event, $3) e USING (ref)
), armed AS (
  INSERT INTO deadline
    (ref, clock, key, generation, started_by, from_on, due_on, due_at, state, warned, next_bell_at, next_bell,
     provisional, means, by_five, title, law, duty, area)
  SELECT ref, d.clock, d.key, d.generation, d.started_by, d.from_on, d.due_on, d.due_at, d.state, d.warned,
    d.next_bell_at, d.next_bell, d.provisional, d.means, d.by_five, d.title, d.law, d.duty, moved.area
  FROM moved JOIN jsonb_populate_recordset(NULL::deadline, $4) d USING (ref)
  ON CONFLICT (ref, clock, key) DO UPDATE SET
    generation = excluded.generation, started_by = excluded.started_by, from_on = excluded.from_on,
    due_on = excluded.due_on, due_at = excluded.due_at, state = excluded.state, warned = excluded.warned,
    next_bell_at = excluded.next_bell_at, next_bell = excluded.next_bell,
    provisional = excluded.provisional, means = excluded.means, by_five = excluded.by_five,
    title = excluded.title, law = excluded.law, duty = excluded.duty, claimed_until = NULL
), unarmed AS (
  DELETE FROM deadline d USING moved JOIN jsonb_to_recordset($5) AS gone (ref text, clock text, key text) USING (ref)
  WHERE d.ref = moved.ref AND d.clock = gone.clock AND d.key = gone.key
), posted AS (
  INSERT INTO outbox
    (ref, sequence, kind, template, channel, recipient, subject, body, pathway, event, data, request_id, created_at,
     next_at, area)
  SELECT ref, o.sequence, o.kind, o.template, o.channel, o.recipient, o.subject, o.body, o.pathway, o.event,
    o.data, o.request_id, o.created_at, now() + ${NEWS_WAITS}, moved.area
  FROM moved JOIN jsonb_to_recordset($6) AS o
    (ref text, sequence integer, kind text, template text, channel text, recipient jsonb, subject text, body text,
     pathway text, event text, data jsonb, request_id text, created_at timestamptz, is_news boolean) USING (ref)
), asked AS (
  INSERT INTO task (ref, task, person, post, organisation, what, due_on, opened_by, opened_at, area)
  SELECT ref, t.task, t.person, t.post, t.organisation, t.what, t.due_on, t.opened_by, t.opened_at, moved.area
  FROM moved JOIN jsonb_populate_recordset(NULL::task, $7) t USING (ref)
), done AS (
  UPDATE task SET done_by = d.sequence, done_at = record_now()
  FROM moved JOIN jsonb_to_recordset($8) AS d (ref text, task text, sequence integer) USING (ref)
  WHERE task.ref = moved.ref AND task.task = d.task AND task.done_at IS NULL
)
SELECT ref FROM moved`,
};
