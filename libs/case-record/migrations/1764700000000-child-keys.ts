import type { MigrationInterface, QueryRunner } from 'typeorm';

// A row from before is not trusted as a cache any more: the next act on its case writes it anew, with the keys.
const childKeys = `
ALTER TABLE case_file ADD COLUMN child_keys text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN case_file.child_keys IS 'Keyed hashes of what the child is known by, never the numbers and names themselves';
UPDATE case_file SET definition_hash = '';
CREATE INDEX case_file_child ON case_file USING gin (child_keys) WHERE NOT closed;
`;

/** By what a second open case of the same child is found. */
export class ChildKeys1764700000000 implements MigrationInterface {
  name = 'ChildKeys1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(childKeys);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
