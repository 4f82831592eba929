import type { MigrationInterface, QueryRunner } from 'typeorm';

// What stands there is JSON, and is read as such until the next act on its case deflates it. MAIN: no part of a row goes to
// a table beside it while a page holds the row, so that what nobody sees any more is tidied up by the next change.
const leanRows = `
ALTER TABLE case_file
  ALTER COLUMN standing TYPE bytea USING convert_to(standing::text, 'UTF8'),
  ALTER COLUMN standing SET STORAGE MAIN,
  ALTER COLUMN regions SET STORAGE MAIN,
  ALTER COLUMN holders SET STORAGE MAIN,
  ALTER COLUMN named SET STORAGE MAIN;
COMMENT ON COLUMN case_file.standing IS 'A cache of the fold over case_event: JSON, deflated (RFC 1950)';

ALTER TABLE deadline ADD COLUMN provisional boolean, ADD COLUMN means text, ADD COLUMN by_five boolean;
UPDATE deadline SET provisional = (explanation ->> 'provisional')::boolean, means = explanation ->> 'means',
  by_five = coalesce((explanation ->> 'byFive')::boolean, false);
ALTER TABLE deadline ALTER COLUMN provisional SET NOT NULL, ALTER COLUMN by_five SET NOT NULL, DROP COLUMN explanation;
COMMENT ON COLUMN deadline.means IS 'Where it is not the last day in time: notBefore or since. How the day was counted stands in case_file.standing';

ALTER TABLE case_event DROP COLUMN body;
COMMENT ON COLUMN case_event.digest IS 'SHA-256 of the RFC 8785 form of the columns before it and of the previous digest';

-- A case has few notices: the index of its notices finds those that wait. Those that nobody sends by themselves have their own.
DROP INDEX outbox_waiting, outbox_waiting_of;
`;

/** Rows without what follows from the rest of them. */
export class LeanRows1764792000000 implements MigrationInterface {
  name = 'LeanRows1764792000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(leanRows);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
