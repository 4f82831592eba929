import type { MigrationInterface, QueryRunner } from 'typeorm';

// By default a fifth of a table has to be dead before anything happens: at a million cases that is never in time. What is
// measured stands in docs/scale.md. A BRIN index is a few pages, since answers lie in the order in which they were given.
const upkeep = `
ALTER TABLE case_file SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 2000);
ALTER TABLE deadline SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
ALTER TABLE idempotency SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
ALTER TABLE case_event SET (autovacuum_vacuum_insert_scale_factor = 0.02);
CREATE INDEX idempotency_recorded ON idempotency USING brin (recorded_at);
`;

/** Tables are tidied up while they are used, and answers that nobody asks for any more can be found. */
export class Upkeep1764793000000 implements MigrationInterface {
  name = 'Upkeep1764793000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(upkeep);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
