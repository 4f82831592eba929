import type { MigrationInterface, QueryRunner } from 'typeorm';

const calendarFeed = `
CREATE TABLE calendar_feed (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person text NOT NULL REFERENCES person,
  secret_digest text NOT NULL UNIQUE CHECK (secret_digest ~ '^[0-9a-f]{64}$'),
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  last_fetched_at timestamptz
);
COMMENT ON COLUMN calendar_feed.secret_digest IS 'SHA-256 of the secret in the address; the secret itself is kept nowhere';
CREATE UNIQUE INDEX calendar_feed_in_use ON calendar_feed (person) WHERE revoked_at IS NULL;
`;

/** The secret addresses at which people's calendars fetch their deadlines. */
export class CalendarFeed1764720000000 implements MigrationInterface {
  name = 'CalendarFeed1764720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(calendarFeed);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
