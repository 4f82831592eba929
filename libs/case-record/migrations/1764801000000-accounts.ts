import type { MigrationInterface, QueryRunner } from 'typeorm';

const accounts = `
CREATE TABLE account (
  -- The issuer as it names itself, and the subject as it names the account: never an e-mail address, which can be given on.
  issuer text NOT NULL,
  subject text NOT NULL,
  person text NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  PRIMARY KEY (issuer, subject)
);
COMMENT ON TABLE account IS 'Whose account at an issuer is whose here';
CREATE INDEX account_person ON account (person);

CREATE TABLE sign_in_attempt (
  -- Digests of the state that went to the issuer, and of what the browser keeps.
  state text PRIMARY KEY,
  browser text NOT NULL,
  issuer text NOT NULL,
  nonce text NOT NULL,
  verifier text NOT NULL,
  wanted text NOT NULL,
  ends_at timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_attempt IS 'Who has gone to an issuer and is not back yet: a row is taken out by whoever comes back with it, once';
CREATE INDEX sign_in_attempt_over ON sign_in_attempt (ends_at);

CREATE TABLE logout_token (
  issuer text NOT NULL,
  jti text NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (issuer, jti)
);
COMMENT ON TABLE logout_token IS 'What an issuer said was over: none is taken twice';
`;

/** Somebody is known by an account at an issuer. */
export class Accounts1764801000000 implements MigrationInterface {
  name = 'Accounts1764801000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accounts);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
