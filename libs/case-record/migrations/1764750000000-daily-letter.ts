import type { MigrationInterface, QueryRunner } from 'typeorm';

const dailyLetter = `
ALTER TABLE outbox ADD COLUMN letter bigint REFERENCES outbox;
COMMENT ON COLUMN outbox.letter IS 'For what goes in one letter a day: the first of those that stand in the same letter, once it has been put together';
CREATE INDEX outbox_letter ON outbox (letter) WHERE letter IS NOT NULL;
CREATE INDEX outbox_daily ON outbox (id) WHERE channel = 'digest' AND state = 'waiting';
`;

/** What many bells tell one person goes to them in one letter a day. */
export class DailyLetter1764750000000 implements MigrationInterface {
  name = 'DailyLetter1764750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(dailyLetter);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
