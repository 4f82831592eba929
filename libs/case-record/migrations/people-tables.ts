/** The record's clock, people and the posts they hold, and the checkpoints over all cases. */
export const clockPeopleAndCheckpoints = `
CREATE TABLE virtual_clock (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  at timestamptz NOT NULL
);
COMMENT ON TABLE virtual_clock IS 'One row while a demonstration or a scenario is moved through time; empty otherwise';

CREATE FUNCTION record_now() RETURNS timestamptz LANGUAGE sql STABLE
  RETURN date_trunc('milliseconds', coalesce((SELECT at FROM virtual_clock), now()));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is written once: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TABLE person (
  id text PRIMARY KEY,
  name text NOT NULL,
  agency text NOT NULL,
  area text NOT NULL,
  roles text[] NOT NULL DEFAULT '{}',
  active boolean NOT NULL DEFAULT true,
  email text,
  phone text,
  address text
);
CREATE INDEX person_area ON person (area);

CREATE TABLE post_holding (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  area text NOT NULL,
  post text NOT NULL,
  person text NOT NULL REFERENCES person,
  from_on date NOT NULL,
  to_on date
);
CREATE INDEX post_holding_now ON post_holding (area, post) WHERE to_on IS NULL;
CREATE INDEX post_holding_person ON post_holding (person) WHERE to_on IS NULL;

CREATE TABLE case_checkpoint (
  id integer PRIMARY KEY CHECK (id > 0),
  taken_at timestamptz NOT NULL,
  cases integer NOT NULL,
  previous_digest text NOT NULL,
  digest text NOT NULL
);
CREATE TABLE case_checkpoint_head (
  ref text NOT NULL,
  checkpoint integer NOT NULL,
  sequence integer NOT NULL,
  digest text NOT NULL,
  PRIMARY KEY (ref, checkpoint)
);
CREATE INDEX case_checkpoint_head_of ON case_checkpoint_head (checkpoint, ref);
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON case_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON case_checkpoint_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
