import type { MigrationInterface, QueryRunner } from 'typeorm';

const clients = `
CREATE TABLE api_client (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  -- SHA-256 of the secret that the system keeps.
  secret text NOT NULL,
  -- As whom it acts: what it may read and record is theirs.
  person text NOT NULL REFERENCES person,
  scopes text[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz
);
COMMENT ON TABLE api_client IS 'Systems that may ask the API, each as one person and for no more than its scopes';

CREATE TABLE invitation (
  -- SHA-256 of what the link has.
  id text PRIMARY KEY,
  person text NOT NULL REFERENCES person,
  -- Who invited them; system where it was the command line.
  by_person text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  ends_at timestamptz NOT NULL,
  used_at timestamptz
);
COMMENT ON TABLE invitation IS 'Links by which somebody ties an account of theirs to the person they are here, once';
ALTER TABLE sign_in_attempt ADD COLUMN invitation text REFERENCES invitation;
`;

/** Systems prove who they are, and the first administrator is let in. */
export class ApiClients1764803000000 implements MigrationInterface {
  name = 'ApiClients1764803000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(clients);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
