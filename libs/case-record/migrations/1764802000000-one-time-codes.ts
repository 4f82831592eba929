import type { MigrationInterface, QueryRunner } from 'typeorm';

// Numbers of their own, far from those of letters: a folder keeps what it is given by its number.
const codes = `
CREATE TABLE one_time_code (
  id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000000000000) PRIMARY KEY,
  channel text NOT NULL CHECK (channel IN ('email', 'sms')),
  -- Where the code is to go, as it was typed; nobody's to read once it has gone.
  address text,
  -- Digests, for counting how often one address and one machine ask, and for knowing the browser again.
  address_key text NOT NULL,
  machine_key text NOT NULL,
  browser text NOT NULL,
  wanted text NOT NULL,
  -- Whose address it is; null where nobody's, and while no worker has looked.
  person text REFERENCES person,
  -- A digest of the code and the browser; null where none was made.
  code text,
  wrong integer NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  ends_at timestamptz NOT NULL,
  claimed_until timestamptz,
  sent_at timestamptz,
  used_at timestamptz,
  -- When its owner was told that it was guessed at.
  told_at timestamptz
);
COMMENT ON TABLE one_time_code IS 'Codes by which families sign in: asked for by the service, made and sent by a worker, never kept in clear';
CREATE INDEX one_time_code_waiting ON one_time_code (id) WHERE sent_at IS NULL;
CREATE INDEX one_time_code_browser ON one_time_code (browser, id);
CREATE INDEX one_time_code_address ON one_time_code (address_key, created_at);
CREATE INDEX one_time_code_machine ON one_time_code (machine_key, created_at);
CREATE INDEX person_family_email ON person (lower(email)) WHERE agency = 'family' AND active;
CREATE INDEX person_family_phone ON person (regexp_replace(regexp_replace(phone, '\\D', '', 'g'), '^44', '0'))
  WHERE agency = 'family' AND active;
`;

/** Families sign in with a code that is sent to them. */
export class OneTimeCodes1764802000000 implements MigrationInterface {
  name = 'OneTimeCodes1764802000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(codes);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
