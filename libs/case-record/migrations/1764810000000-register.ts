import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asFound } from '#people/change-register';
import { bodiesAndDatedPosts, changesOfTheRegister } from './register-tables.js';

/** A register of people, bodies and posts: dated, with a history that nothing overwrites. What is there already is its first entry. */
export class Register1764810000000 implements MigrationInterface {
  name = 'Register1764810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(bodiesAndDatedPosts);
    await runner.query(changesOfTheRegister);
    await asFound(runner.manager, ['person', 'post_holding']);
  }

  async down(): Promise<void> {
    throw new Error('A history is not taken away again: restore a backup instead');
  }
}
