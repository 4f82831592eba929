import type { MigrationInterface, QueryRunner } from 'typeorm';

// Times are those of the server, never the record's: a demonstration that is moved through a year signs nobody out.
const sessions = `
CREATE TABLE session (
  -- SHA-256 of what the browser keeps: whoever reads this table cannot go on in anybody's name.
  id text PRIMARY KEY,
  person text NOT NULL REFERENCES person,
  -- Who vouched for them, as whom, and in which session of its own; null where nobody outside did.
  issuer text,
  subject text,
  issuer_session text,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now(),
  idle interval NOT NULL,
  ends_at timestamptz NOT NULL,
  ended_at timestamptz
);
COMMENT ON TABLE session IS 'Who is signed in, in which browser, and until when';
CREATE INDEX session_person ON session (person) WHERE ended_at IS NULL;
CREATE INDEX session_issuer ON session (issuer, subject) WHERE ended_at IS NULL AND issuer IS NOT NULL;
CREATE INDEX session_over ON session (ends_at);
`;

/** Whoever is signed in is so by a row here, and no longer than it says. */
export class Sessions1764800000000 implements MigrationInterface {
  name = 'Sessions1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sessions);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
