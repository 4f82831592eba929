import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onServer } from '#local-postgres/roles';
import { type ClonedDatabase, cloneDatabase } from './real-postgres.js';

describe('a database of a spec of its own', () => {
  let database: ClonedDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('is entered by the application under a role that is no superuser and does not pass by row security', async () => {
    const roles = await onServer(database.applicationUrl, async (client) => {
      const sql = 'SELECT rolname, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user';
      return (await client.query(sql)).rows;
    });
    expect(roles).toEqual([{ rolname: 'waymark_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
  });

  it('does not let the application make tables', async () => {
    const making = onServer(database.applicationUrl, (client) => client.query('CREATE TABLE mine (id int)'));
    await expect(making).rejects.toThrow('permission denied for schema public');
  });

  it('belongs to the owner, and is no other spec of', async () => {
    const other = await cloneDatabase();
    await onServer(database.ownerUrl, (client) => client.query('CREATE TABLE here (id int)'));
    const found = await onServer(other.ownerUrl, (client) => client.query("SELECT to_regclass('here') AS found"));
    expect(found.rows).toEqual([{ found: null }]);
    await other.drop();
    await expect(onServer(other.ownerUrl, (client) => client.query('SELECT 1'))).rejects.toThrow('does not exist');
  });
});
