import type { MigrationInterface, QueryRunner } from 'typeorm';

const profileActivation = `
CREATE TABLE profile_activation (
  area text NOT NULL,
  version text NOT NULL,
  effective_from date NOT NULL,
  proposed_by text NOT NULL REFERENCES person,
  proposed_at timestamptz NOT NULL,
  impact_note text NOT NULL CHECK (impact_note ~ '\\S'),
  equality_note text NOT NULL CHECK (equality_note ~ '\\S'),
  approved_by text REFERENCES person,
  at timestamptz,
  PRIMARY KEY (area, version),
  CHECK ((approved_by IS NULL) = (at IS NULL)),
  CHECK (approved_by <> proposed_by)
);
COMMENT ON TABLE profile_activation IS 'Later versions of area profiles: who proposed to use one from when, and who else approved it. One that nobody approved is used for no case';
COMMENT ON COLUMN profile_activation.at IS 'When it was approved';

CREATE FUNCTION refuse_change_of_activation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.at IS NULL AND (NEW.area, NEW.version) = (OLD.area, OLD.version) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'The activation of % % stands: % is refused', OLD.area, OLD.version, TG_OP
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER approved_once BEFORE UPDATE OR DELETE ON profile_activation
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_activation();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON profile_activation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

/** Which later versions of area profiles are in use, from when, and which two people said so. */
export class ProfileActivation1764740000000 implements MigrationInterface {
  name = 'ProfileActivation1764740000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(profileActivation);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
