import { FILE_COLUMNS } from './case-file.js';
import type { Statement } from './connection.js';

const SET_ONCE = ['ref', 'pathway', 'area', 'profile_version', 'parent', 'opened_at'];
const columns = FILE_COLUMNS.join(', ');
const changes = FILE_COLUMNS.filter((column) => !SET_ONCE.includes(column)).map((column) => `${column} = n.${column}`);

// Both write nothing at all where the case is not where it was read: then `moved` is empty, and so is everything after.

const opening = `
  INSERT INTO case_file (${columns})
  SELECT ${columns} FROM jsonb_populate_record(NULL::case_file, $3) WHERE ref = $1 AND $2::integer = 0
  ON CONFLICT (ref) DO NOTHING RETURNING ref`;

const advancing = `
  UPDATE case_file c SET ${changes.join(', ')}
  FROM jsonb_populate_record(NULL::case_file, $3) n
  WHERE c.ref = $1 AND c.sequence = $2 RETURNING c.ref`;

// Thousands of cases may change at once with the list of bank holidays: their deadlines come before the news of it.
const NEWS_WAITS = `CASE WHEN $5 ->> 'type' = 'CalendarChanged' THEN interval '1 minute' ELSE interval '0' END`;

const following = `
), remembered AS (
  INSERT INTO idempotency (person, key, body_hash, answer, recorded_at)
  SELECT k.person, k.key, k.body_hash, k.answer, k.recorded_at
  FROM moved, jsonb_populate_recordset(NULL::idempotency, $4) k
), recorded AS (
  INSERT INTO case_event
    (ref, sequence, type, occurred_on, recorded_at, by_person, by_role, data, body, previous_digest, digest)
  SELECT e.ref, e.sequence, e.type, e.occurred_on, e.recorded_at, e.by_person, e.by_role, e.data, e.body,
    e.previous_digest, e.digest
  FROM moved, jsonb_populate_record(NULL::case_event, $5) e
), armed AS (
  INSERT INTO deadline
    (ref, clock, key, generation, started_by, from_on, due_on, due_at, state, warned, next_bell_at, next_bell,
     explanation, title, law, duty)
  SELECT moved.ref, d.clock, d.key, d.generation, d.started_by, d.from_on, d.due_on, d.due_at, d.state, d.warned,
    d.next_bell_at, d.next_bell, d.explanation, d.title, d.law, d.duty
  FROM moved, jsonb_populate_recordset(NULL::deadline, $6) d
  ON CONFLICT (ref, clock, key) DO UPDATE SET
    generation = excluded.generation, started_by = excluded.started_by, from_on = excluded.from_on,
    due_on = excluded.due_on, due_at = excluded.due_at, state = excluded.state, warned = excluded.warned,
    next_bell_at = excluded.next_bell_at, next_bell = excluded.next_bell, explanation = excluded.explanation,
    title = excluded.title, law = excluded.law, duty = excluded.duty, claimed_until = NULL
), unarmed AS (
  DELETE FROM deadline d USING moved, jsonb_to_recordset($7) AS gone (clock text, key text)
  WHERE d.ref = moved.ref AND d.clock = gone.clock AND d.key = gone.key
), posted AS (
  INSERT INTO outbox
    (ref, sequence, kind, template, channel, recipient, subject, body, pathway, event, data, request_id, created_at,
     next_at)
  SELECT moved.ref, o.sequence, o.kind, o.template, o.channel, o.recipient, o.subject, o.body, o.pathway, o.event,
    o.data, o.request_id, o.created_at, now() + ${NEWS_WAITS}
  FROM moved, jsonb_populate_recordset(NULL::outbox, $8) o
), asked AS (
  INSERT INTO task (ref, task, person, post, organisation, what, due_on, opened_by, opened_at)
  SELECT moved.ref, t.task, t.person, t.post, t.organisation, t.what, t.due_on, t.opened_by, t.opened_at
  FROM moved, jsonb_populate_recordset(NULL::task, $9) t
), done AS (
  UPDATE task SET done_by = $2 + 1, done_at = record_now() FROM moved
  WHERE task.ref = $1 AND task.task = ANY ($10) AND task.done_at IS NULL
)
SELECT ref FROM moved`;

const writing = (moved: string) => `WITH moved AS (${moved}${following}`;

/** Opens a case and writes all that follows from the act, in one statement. No row and no effect if the reference is taken. */
export const OPEN_CASE: Statement = { name: 'open-case', text: writing(opening) };
/** The same on a case that stands where it was read. */
export const ADVANCE_CASE: Statement = { name: 'advance-case', text: writing(advancing) };
