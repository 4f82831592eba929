import type { MigrationInterface, QueryRunner } from 'typeorm';

const duties = `
ALTER TABLE deadline ADD COLUMN duty text[];
COMMENT ON COLUMN deadline.duty IS
  'Whose duty it is while it is owed: ids of people, and posts written "<area> <post>". Null on rows of before, until the next sweep';
CREATE INDEX deadline_duty ON deadline USING gin (duty) WHERE state IN ('open', 'missed');
`;

/** Whose duty a deadline is stands beside it, so that a person's list is asked of an index. */
export class Duties1764780000000 implements MigrationInterface {
  name = 'Duties1764780000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(duties);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
