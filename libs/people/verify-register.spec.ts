import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type LetterOffice, openLetterOffice, person } from '#case-record/letter-office.fixture';
import { savePeople } from '#case-record/people';
import { recordLeaver } from '#case-record/record-leaver';
import { onServer } from '#local-postgres/roles';
import { asFound } from './change-register.js';
import { verifyRegister } from './verify-register.js';

describe('the register and its history', () => {
  let office: LetterOffice;
  beforeEach(async () => {
    office = await openLetterOffice();
  }, 60_000);
  const leave = () => office.close();

  const asApplication = (...statements: readonly string[]) => run(office.database.applicationUrl, statements);
  /** Past the trigger that keeps the history as it is. */
  const asOwner = (...statements: readonly string[]) =>
    run(office.database.superuserUrl, ["SET session_replication_role = 'replica'", ...statements]);
  const problems = async () => (await verifyRegister(office.record)).problems;

  it('agree, whoever was put there, changed, or has left', async () => {
    await savePeople(office.record, [person('kim', { roles: ['clerk'], posts: ['chief'], email: null })]);
    const by = { person: 'peopleFeed', role: 'peopleFeed' };
    await recordLeaver(office.record, { person: 'kim', by, key: 'l1' });
    const { ok, changes, problems: found } = await verifyRegister(office.record);
    expect({ ok, found }).toEqual({ ok: true, found: [] });
    // Five people and two posts; one changed, who left one post for another; then left that one, and went.
    expect(changes).toBe(7 + 3 + 2);
    const said = await office.record.db.query(
      "SELECT why, after -> 'active' AS active FROM register_change WHERE of_id = 'kim' ORDER BY id DESC LIMIT 1",
    );
    expect(said).toEqual([{ why: 'They have left', active: false }]);
    await leave();
  });

  it('are not written to where nothing changes', async () => {
    const { changes, digest } = await verifyRegister(office.record);
    await savePeople(office.record, [person('kim', { roles: ['clerk'], posts: ['clerk'] })]);
    expect(await verifyRegister(office.record)).toMatchObject({ ok: true, changes, digest });
    await leave();
  });

  it.each([
    ["UPDATE person SET roles = '{manager}' WHERE id = 'pat'", 'person pat: “roles” is not what its history says'],
    ["UPDATE person SET address = 'Elsewhere' WHERE id = 'pat'", 'person pat: “address” is not what its history says'],
    ["UPDATE person SET active = true WHERE id = 'old'", 'person old: “active” is not what its history says'],
    ["UPDATE post_holding SET to_on = '2026-01-01' WHERE person = 'dee'", expect.stringMatching(/“to_on” is not what/)],
    [
      "INSERT INTO post_holding (area, post, person, from_on) VALUES ('town', 'chief', 'pat', '2026-01-01')",
      expect.stringMatching(/^holding of a post \d+ has no history: nobody is known to have made it$/),
    ],
    [
      "INSERT INTO person (id, name, agency, area) VALUES ('eve', 'EVE', 'office', 'town')",
      'person eve has no history: nobody is known to have made it',
    ],
    [
      "INSERT INTO absence (person, from_on, to_on, cover) VALUES ('kim', '2026-03-01', '2026-04-01', 'pat')",
      expect.stringMatching(/^absence \d+ has no history/),
    ],
  ])('show what the application’s role altered by itself: %s', async (statement, problem) => {
    await asApplication(statement);
    expect(await problems()).toEqual([problem]);
    await leave();
  });

  it('show an entry that was forged, by its digest', async () => {
    await asApplication(
      `INSERT INTO register_change SELECT 8, now(), 'kim', 'clerk', 'A forged one', 'person', 'pat', after,
        after || '{"roles": ["manager"]}', digest, 'made up' FROM register_change
        WHERE of_id = 'pat'`,
      "UPDATE person SET roles = '{manager}' WHERE id = 'pat'",
    );
    expect(await problems()).toEqual([
      'change 8 does not follow change 7: what was between them is missing, or one is forged',
      'change 8 is not as it was written',
    ]);
    await leave();
  });

  it.each([
    ["UPDATE register_change SET why = 'Something else' WHERE id = 3", ['change 3 is not as it was written']],
    [
      'DELETE FROM register_change WHERE id = 3',
      [
        'change 4 does not follow change 2: what was between them is missing, or one is forged',
        'person dee has no history: nobody is known to have made it',
      ],
    ],
    ["DELETE FROM person WHERE id = 'far'", ['person far is gone: nothing in its history says so']],
  ])('show what their owner rewrote: %s', async (statement, found) => {
    await asOwner(statement);
    expect(await problems()).toEqual(found);
    await leave();
  });

  it('begin with what there was before the history', async () => {
    await asOwner('DELETE FROM register_change');
    expect((await problems()).length).toBe(7);
    await office.record.db.transaction((tx) => asFound(tx, ['person', 'post_holding']));
    expect(await verifyRegister(office.record)).toMatchObject({ ok: true, changes: 7 });
    await leave();
  });
});

describe('the application’s role', () => {
  let office: LetterOffice;
  beforeAll(async () => {
    office = await openLetterOffice();
  }, 60_000);
  afterAll(() => office.close());

  it.each([
    "UPDATE register_change SET why = 'x'",
    'DELETE FROM register_change',
    'TRUNCATE register_change',
    "UPDATE person SET id = 'x'",
    'DELETE FROM person',
    "UPDATE post_holding SET person = 'pat'",
    "UPDATE post_holding SET from_on = '2020-01-01'",
    'DELETE FROM post_holding',
    'DELETE FROM body',
    "UPDATE body_contact_point SET value = 'x'",
  ])('may not: %s', async (statement) => {
    await expect(run(office.database.applicationUrl, [statement])).rejects.toThrow('permission denied');
  });
});

async function run(url: string, statements: readonly string[]): Promise<void> {
  await onServer(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}
