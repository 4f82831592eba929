import type { MigrationInterface, QueryRunner } from 'typeorm';

// The area stands on what hangs on a case too: no index spans two tables, and one area is a hundredth of the table.
const lists = `
CREATE FUNCTION names_in_area(area text, names text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT coalesce(array_agg(CASE WHEN starts_with(name, 'post:') THEN area || ' ' || substr(name, 6) ELSE name END), '{}')
    FROM unnest(names) AS name);
COMMENT ON FUNCTION names_in_area IS 'Names on a case as a list asks for them: ids as they are, "post:<post>" as "<area> <post>"';

DROP INDEX case_file_work, case_file_owner, case_file_named, case_file_holders;
CREATE INDEX case_file_listed ON case_file (area, closed, (coalesce(next_due_on, 'infinity')), ref);
CREATE INDEX case_file_pathway ON case_file (area, pathway, closed, (coalesce(next_due_on, 'infinity')), ref);
CREATE INDEX case_file_owner ON case_file (area, owner_post, closed, (coalesce(next_due_on, 'infinity')), ref);
CREATE INDEX case_file_opened ON case_file (area, opened_at);
CREATE INDEX case_file_parent ON case_file (parent) WHERE parent IS NOT NULL;
-- Nearly every case is open to its area: without this the server takes one in 200 for it, and scans tables.
CREATE STATISTICS case_file_access ON (coalesce(regions ->> 'access', 'normal')) FROM case_file;
CREATE INDEX case_file_theirs ON case_file USING gin (names_in_area(area, named || holders));

ALTER TABLE deadline ADD COLUMN area text;
UPDATE deadline d SET area = c.area FROM case_file c WHERE c.ref = d.ref;
ALTER TABLE deadline ALTER COLUMN area SET NOT NULL;
CREATE INDEX deadline_listed ON deadline (area, state, (coalesce(due_on, 'infinity')), id);

ALTER TABLE task ADD COLUMN area text;
UPDATE task t SET area = c.area FROM case_file c WHERE c.ref = t.ref;
ALTER TABLE task ALTER COLUMN area SET NOT NULL;
DROP INDEX task_post;
CREATE INDEX task_post ON task (area, post) WHERE done_at IS NULL;

ALTER TABLE outbox ADD COLUMN area text;
UPDATE outbox o SET area = c.area FROM case_file c WHERE c.ref = o.ref;
ALTER TABLE outbox ALTER COLUMN area SET NOT NULL;
CREATE INDEX outbox_listed ON outbox (area, state, id);
CREATE INDEX outbox_parked ON outbox (id) WHERE state = 'parked';
ANALYZE case_file, deadline, task, outbox;
`;

/** What the pages list is found in an index, whatever the size of the tables. */
export class Lists1764790000000 implements MigrationInterface {
  name = 'Lists1764790000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lists);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
