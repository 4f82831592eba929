import type { MigrationInterface, QueryRunner } from 'typeorm';

const calendarEdition = `
CREATE TABLE calendar_edition (
  number integer PRIMARY KEY CHECK (number > 0),
  takes_effect_at timestamptz NOT NULL,
  settled_at timestamptz NOT NULL CHECK (settled_at >= takes_effect_at),
  list jsonb NOT NULL,
  adopted_by text NOT NULL,
  reason text NOT NULL,
  key text NOT NULL UNIQUE,
  recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE calendar_edition IS 'Every list of bank holidays that the record has counted by: an act is reckoned by the one in effect when it was recorded';
COMMENT ON COLUMN calendar_edition.settled_at IS 'From when every act that was decided by the list before has been written, so that open deadlines can be recomputed';
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON calendar_edition
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE calendar_recompute (
  edition integer PRIMARY KEY,
  cases_total integer NOT NULL,
  cases_seen integer NOT NULL DEFAULT 0,
  cases_moved integer NOT NULL DEFAULT 0,
  cases_wrong integer NOT NULL DEFAULT 0,
  deadlines_seen integer NOT NULL DEFAULT 0,
  deadlines_moved integer NOT NULL DEFAULT 0,
  last_ref text NOT NULL DEFAULT '',
  claimed_until timestamptz,
  started_at timestamptz NOT NULL,
  finished_at timestamptz
);
COMMENT ON TABLE calendar_recompute IS 'How far the open deadlines have been reckoned anew by an edition; kept after each batch, so that it goes on where it was';

CREATE INDEX deadline_open_of ON deadline (ref) WHERE state = 'open';
CREATE INDEX case_event_calendar_changed ON case_event ((data ->> 'calendar'), ref) WHERE type = 'CalendarChanged';
`;

/** The lists of bank holidays by which the record has counted, and how far each has reached the open deadlines. */
export class CalendarEdition1764730000000 implements MigrationInterface {
  name = 'CalendarEdition1764730000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(calendarEdition);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
