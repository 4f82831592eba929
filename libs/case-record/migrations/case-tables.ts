// `standing` is a cache of the fold over case_event (see verify); every other column of case_file is read off it.
/** Cases, their events, and the answers remembered by key. */
export const casesAndEvents = `
CREATE TABLE case_file (
  ref text PRIMARY KEY CHECK (ref ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
  pathway text NOT NULL,
  version integer NOT NULL,
  area text NOT NULL,
  profile_version text NOT NULL,
  parent text REFERENCES case_file,
  opened_at timestamptz NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  material_sequence integer NOT NULL,
  head_digest text NOT NULL,
  moved_at timestamptz NOT NULL,
  definition_hash text NOT NULL,
  standing jsonb NOT NULL,
  state text NOT NULL,
  regions jsonb NOT NULL,
  closed boolean NOT NULL,
  owner_post text NOT NULL,
  holders text[] NOT NULL,
  named text[] NOT NULL,
  child text NOT NULL,
  received_on date,
  next_due_on date,
  next_due_clock text,
  next_due_key text
) WITH (fillfactor = 70);
CREATE INDEX case_file_work ON case_file (area, (coalesce(next_due_on, 'infinity')), ref) WHERE NOT closed;
CREATE INDEX case_file_owner ON case_file (area, owner_post) WHERE NOT closed;
CREATE INDEX case_file_named ON case_file USING gin (named);
CREATE INDEX case_file_holders ON case_file USING gin (holders);

CREATE TABLE case_event (
  ref text NOT NULL REFERENCES case_file,
  sequence integer NOT NULL CHECK (sequence > 0),
  type text NOT NULL,
  occurred_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  by_person text NOT NULL,
  by_role text NOT NULL,
  data jsonb NOT NULL,
  body text NOT NULL,
  previous_digest text NOT NULL,
  digest text NOT NULL,
  PRIMARY KEY (ref, sequence)
);
COMMENT ON COLUMN case_event.body IS 'RFC 8785 bytes of the columns before it and the previous digest; the digest is SHA-256 of these';
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON case_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE idempotency (
  person text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  answer jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (person, key)
);
`;
