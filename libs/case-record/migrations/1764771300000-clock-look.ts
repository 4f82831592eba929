import type { MigrationInterface, QueryRunner } from 'typeorm';

const clockLook = `
CREATE TABLE clock_look (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  machine text NOT NULL,
  wall double precision NOT NULL,
  steady double precision NOT NULL
);
COMMENT ON TABLE clock_look IS 'The last look of a worker at the clocks, so that the next one that starts sees whether the time has leapt while none ran';
COMMENT ON COLUMN clock_look.wall IS 'Milliseconds since 1970 by this server';
COMMENT ON COLUMN clock_look.steady IS 'Milliseconds since the machine of that worker was started, on a clock that nobody can set';
`;

/** The last instant that a worker has seen outlives it. */
export class ClockLook1764771300000 implements MigrationInterface {
  name = 'ClockLook1764771300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(clockLook);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
