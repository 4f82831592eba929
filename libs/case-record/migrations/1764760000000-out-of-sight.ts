import type { MigrationInterface, QueryRunner } from 'typeorm';

const outOfSight = `
ALTER TABLE outbox ADD COLUMN sealed_by integer;
COMMENT ON COLUMN outbox.sealed_by IS 'The event that removed what it told of, because it is about another child: its words are shown to nobody';
ALTER TABLE outbox DROP CONSTRAINT outbox_state_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_state_check CHECK (state IN ('waiting', 'done', 'parked', 'withdrawn'));

CREATE TABLE case_reading (
  ref text NOT NULL REFERENCES case_file,
  person text NOT NULL REFERENCES person,
  -- How much of the facts they had before them.
  reads_as text NOT NULL CHECK (reads_as IN ('area', 'named')),
  -- The last event that was recorded when they read.
  sequence integer NOT NULL,
  at timestamptz NOT NULL DEFAULT record_now(),
  PRIMARY KEY (ref, person, sequence, reads_as)
);
COMMENT ON TABLE case_reading IS 'Who has had the facts of a case before them: once for each person and as much of the history as there was';
`;

/** Another child's paper is removed from sight, and those who had read it are known. */
export class OutOfSight1764760000000 implements MigrationInterface {
  name = 'OutOfSight1764760000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(outOfSight);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
