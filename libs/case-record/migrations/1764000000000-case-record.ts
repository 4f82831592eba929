import type { MigrationInterface, QueryRunner } from 'typeorm';
import { casesAndEvents } from './case-tables.js';
import { clockPeopleAndCheckpoints } from './people-tables.js';
import { deadlinesOutboxAndTasks } from './work-tables.js';

/** The tables of the first version. */
export class CaseRecord1764000000000 implements MigrationInterface {
  name = 'CaseRecord1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [clockPeopleAndCheckpoints, casesAndEvents, deadlinesOutboxAndTasks]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
