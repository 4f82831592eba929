import type { MigrationInterface, QueryRunner } from 'typeorm';

// Without foreign keys: one would lock the case at every reading of it, and who read outlives what was read.
const readings = `
ALTER TABLE case_reading DROP CONSTRAINT case_reading_pkey, DROP CONSTRAINT case_reading_ref_fkey,
  DROP CONSTRAINT case_reading_person_fkey, DROP CONSTRAINT case_reading_reads_as_check;
ALTER TABLE case_reading
  ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ADD COLUMN relationship text NOT NULL DEFAULT 'unknown',
  ADD COLUMN shown text NOT NULL DEFAULT 'What was recorded on it',
  ADD COLUMN by text NOT NULL DEFAULT 'page' CHECK (by IN ('page', 'api')),
  ADD COLUMN because text,
  ADD COLUMN request_id text,
  ADD CHECK (reads_as IN ('whole', 'own', 'none'));
ALTER TABLE case_reading ALTER COLUMN relationship DROP DEFAULT, ALTER COLUMN shown DROP DEFAULT,
  ALTER COLUMN by DROP DEFAULT;
CREATE INDEX case_reading_of ON case_reading (ref, id);
CREATE INDEX case_reading_by ON case_reading (person, id);
COMMENT ON TABLE case_reading IS 'Every time that a case was before somebody: who, as what, what of it, and why where they had to say';
COMMENT ON COLUMN case_reading.reads_as IS 'All of the facts, only their own of them, or none';
COMMENT ON COLUMN case_reading.relationship IS 'How they stood to the case, as the policy names it; unknown of before it was kept';
`;

/** Each reading is kept, not only the first of what there was. */
export class Readings1764820000000 implements MigrationInterface {
  name = 'Readings1764820000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readings);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
