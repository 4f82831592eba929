/** Bodies, what is dated of people and posts, and the history of all of it. */
export const bodiesAndDatedPosts = `
CREATE FUNCTION record_day() RETURNS date LANGUAGE sql STABLE
  RETURN (record_now() AT TIME ZONE 'Europe/London')::date;
COMMENT ON FUNCTION record_day() IS 'The civil day in England that it is for the record';

CREATE TABLE body (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('council', 'icb', 'trust', 'school', 'college', 'provider', 'gpPractice',
    'adviceService', 'mediationService')),
  name text NOT NULL CHECK (name ~ '\\S'),
  known_as text NOT NULL CHECK (known_as ~ '\\S'),
  area text,
  urn text CHECK (urn ~ '^[0-9]{5,7}$'),
  ukprn text CHECK (ukprn ~ '^[0-9]{8}$'),
  la_code text CHECK (la_code ~ '^[0-9]{3}$'),
  establishment_number text,
  type text,
  phase text,
  address text,
  postcode text,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed', 'proposed')),
  opened_on date,
  closed_on date,
  posts text[] NOT NULL DEFAULT '{}'
);
COMMENT ON COLUMN body.known_as IS 'What stands after the @ of the posts that are held at it: no two of an area have the same';
COMMENT ON COLUMN body.posts IS 'The posts of its area that answer for it; at a setting those of settings do besides';
CREATE UNIQUE INDEX body_urn ON body (urn);
CREATE UNIQUE INDEX body_known_as ON body (area, known_as) WHERE status <> 'closed';
CREATE INDEX body_area ON body (area, lower(name), id);
CREATE INDEX body_postcode ON body (postcode);

CREATE TABLE body_contact_point (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  body bigint NOT NULL REFERENCES body,
  way text NOT NULL CHECK (way IN ('email', 'telephone', 'address', 'website')),
  value text NOT NULL CHECK (value ~ '\\S'),
  from_on date NOT NULL,
  to_on date,
  CHECK (to_on >= from_on)
);
CREATE INDEX body_contact_point_body ON body_contact_point (body);

ALTER TABLE person ADD COLUMN body bigint REFERENCES body;
COMMENT ON COLUMN person.body IS 'The body that they work at; null for families, and where it is not known';

UPDATE post_holding SET to_on = from_on WHERE to_on < from_on;
ALTER TABLE post_holding
  ADD COLUMN kind text NOT NULL DEFAULT 'holder' CHECK (kind IN ('holder', 'acting', 'cover')),
  ADD CHECK (to_on >= from_on);
COMMENT ON COLUMN post_holding.to_on IS 'The first day on which it is held no more; null while no end is known';
DROP INDEX post_holding_now;
DROP INDEX post_holding_person;
CREATE INDEX post_holding_post ON post_holding (area, post);
CREATE INDEX post_holding_person ON post_holding (person);

CREATE TABLE absence (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person text NOT NULL REFERENCES person,
  from_on date NOT NULL,
  to_on date NOT NULL,
  cover text REFERENCES person,
  CHECK (to_on >= from_on),
  CHECK (cover <> person)
);
COMMENT ON COLUMN absence.to_on IS 'The first day on which they are there again';
CREATE INDEX absence_person ON absence (person);
CREATE INDEX absence_cover ON absence (cover);

-- Not as ranges: of those the server knows nothing, and takes one holding in two hundred for a current one.
CREATE VIEW post_held WITH (security_invoker = true) AS
SELECT h.area, h.post, h.person, h.kind <> 'holder' AS stands_in, h.from_on, h.id
FROM post_holding h WHERE h.from_on <= (SELECT record_day()) AND (h.to_on IS NULL OR h.to_on > (SELECT record_day()))
UNION ALL
SELECT h.area, h.post, a.cover, true, a.from_on, h.id
FROM absence a JOIN post_holding h ON h.person = a.person
WHERE a.cover IS NOT NULL AND a.from_on <= (SELECT record_day()) AND a.to_on > (SELECT record_day())
  AND h.from_on <= (SELECT record_day()) AND (h.to_on IS NULL OR h.to_on > (SELECT record_day()));
COMMENT ON VIEW post_held IS
  'Who answers for which post on the day that it is for the record: its holders, who acts in it or covers it, and the cover of a holder who is away';
`;

/** Every change of a person, a post, a body: who, when, why, before and after, each chained to the one before it. */
export const changesOfTheRegister = `
CREATE TABLE register_change (
  id integer PRIMARY KEY CHECK (id > 0),
  at timestamptz NOT NULL,
  by_person text NOT NULL,
  by_role text NOT NULL,
  why text NOT NULL CHECK (why ~ '\\S'),
  of_table text NOT NULL,
  of_id text NOT NULL,
  before jsonb,
  after jsonb NOT NULL,
  previous_digest text NOT NULL,
  digest text NOT NULL
);
CREATE INDEX register_change_of ON register_change (of_table, of_id, id);
CREATE INDEX register_change_holding ON register_change ((after ->> 'person'), id) WHERE of_table IN ('post_holding', 'absence');
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON register_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
