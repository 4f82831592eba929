import type { MigrationInterface, QueryRunner } from 'typeorm';

// A standing from before does not say what its deadlines were told, so none is trusted as a cache any more: the next act
// on its case folds the history anew.
const daysOfTheLaw = `
ALTER TABLE deadline ALTER COLUMN due_on DROP NOT NULL, ALTER COLUMN due_at DROP NOT NULL,
  ADD CHECK ((due_on IS NULL) = (due_at IS NULL)),
  ADD CHECK (due_on IS NOT NULL OR next_bell_at IS NULL);
COMMENT ON COLUMN deadline.due_on IS 'Null where the law names no day ("as soon as practicable"): owed all the same, and never rung';
UPDATE case_file SET definition_hash = '';
`;

/** Limits for which the law names no day are kept among the deadlines. */
export class DaysOfTheLaw1764710000000 implements MigrationInterface {
  name = 'DaysOfTheLaw1764710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(daysOfTheLaw);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
