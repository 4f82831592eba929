import type { MigrationInterface, QueryRunner } from 'typeorm';

const claims = `
CREATE INDEX deadline_bell_in_order ON deadline (next_bell_at, id) WHERE next_bell_at IS NOT NULL;
DROP INDEX deadline_bell;
CREATE INDEX outbox_to_go ON outbox (id) WHERE state = 'waiting' AND channel IS DISTINCT FROM 'digest';
`;

/** What is claimed next is the first of an index: of a hundred thousand bells of one instant, past what waits for the letter of the day. */
export class Claims1764791000000 implements MigrationInterface {
  name = 'Claims1764791000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(claims);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
