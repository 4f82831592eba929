/** What a recorded act leaves to be done: deadlines to ring, notices to send, tasks to finish. */
export const deadlinesOutboxAndTasks = `
CREATE TABLE deadline (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ref text NOT NULL REFERENCES case_file,
  clock text NOT NULL,
  key text NOT NULL,
  generation integer NOT NULL,
  started_by integer NOT NULL,
  from_on date NOT NULL,
  due_on date NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'met', 'missed', 'metLate', 'stopped')),
  warned integer[] NOT NULL,
  next_bell_at timestamptz,
  next_bell text CHECK (next_bell ~ '^(due|[0-9]+)$'),
  explanation jsonb NOT NULL,
  title text NOT NULL,
  law text NOT NULL,
  claimed_until timestamptz,
  UNIQUE (ref, clock, key),
  CHECK ((next_bell_at IS NULL) = (next_bell IS NULL))
);
CREATE INDEX deadline_bell ON deadline (next_bell_at) WHERE next_bell_at IS NOT NULL;
CREATE INDEX deadline_owed ON deadline (due_on) WHERE state IN ('open', 'missed');

CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ref text NOT NULL REFERENCES case_file,
  sequence integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('notice', 'openCase')),
  template text,
  channel text,
  recipient jsonb,
  subject text,
  body text,
  pathway text,
  event text,
  data jsonb,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'parked')),
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL DEFAULT now(),
  claimed_until timestamptz,
  last_error text,
  provider_reference text,
  request_id text,
  created_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE state = 'waiting';
CREATE INDEX outbox_waiting_of ON outbox (ref, id) WHERE state = 'waiting';
CREATE INDEX outbox_ref ON outbox (ref);

CREATE TABLE task (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ref text NOT NULL REFERENCES case_file,
  task text NOT NULL,
  person text,
  post text,
  organisation text,
  what text NOT NULL,
  due_on date,
  opened_by integer NOT NULL,
  opened_at timestamptz NOT NULL,
  done_by integer,
  done_at timestamptz
);
CREATE INDEX task_ref ON task (ref);
CREATE INDEX task_person ON task (person) WHERE done_at IS NULL;
CREATE INDEX task_post ON task (post) WHERE done_at IS NULL;
`;
