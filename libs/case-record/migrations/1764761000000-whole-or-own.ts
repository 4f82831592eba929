import type { MigrationInterface, QueryRunner } from 'typeorm';

const wholeOrOwn = `
ALTER TABLE case_reading DROP CONSTRAINT case_reading_reads_as_check;
UPDATE case_reading SET reads_as = CASE reads_as WHEN 'area' THEN 'whole' WHEN 'named' THEN 'own' ELSE reads_as END;
ALTER TABLE case_reading ADD CONSTRAINT case_reading_reads_as_check CHECK (reads_as IN ('whole', 'own'));
COMMENT ON COLUMN case_reading.reads_as IS 'All of the facts, or only what is their own of them';
COMMENT ON COLUMN case_reading.sequence IS 'The last event of what they read';
`;

/** Whoever reads the whole of a pack is known to have read it, whichever way they come to the case. */
export class WholeOrOwn1764761000000 implements MigrationInterface {
  name = 'WholeOrOwn1764761000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(wholeOrOwn);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
