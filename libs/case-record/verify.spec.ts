import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { onServer } from '#local-postgres/roles';
import { EVENT_COLUMNS, FILE_COLUMNS } from './case-file.js';
import { CaseNotFound } from './case-not-found.js';
import { changeStanding, type Torn } from './change-standing.fixture.js';
import { verifyCheckpoints, writeCheckpoint } from './checkpoints.js';
import { act, type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.fixture.js';
import { type Verdict, verifyAll, verifyCase } from './verify.js';

describe('tampering', () => {
  let office: LetterOffice;
  let ref: string;
  // Only a superuser can: triggers and foreign keys are off for the length of it.
  const tamper = (...statements: string[]) =>
    onServer(office.database.superuserUrl, async (client) => {
      await client.query("SET session_replication_role = 'replica'");
      for (const sql of statements) await client.query(sql.replaceAll('$ref', `'${ref}'`));
    });
  const signed = ({ snapshot: { value, context }, ...rest }: Torn) => ({
    ...rest,
    snapshot: { value, context: { ...context, signed: true } },
  });
  const verdict = () => verifyCase(office.record, ref);
  beforeAll(async () => {
    office = await openLetterOffice();
  }, 60_000);
  afterAll(() => office.close());
  beforeEach(async () => {
    ref = (await recorded(office.record, letter())).ref;
    for (const note of ['one', 'two', 'three'])
      await recorded(office.record, act('NoteAdded', { ref, data: { note } }));
  });

  it('has not happened', async () => {
    expect(await verdict()).toEqual({ ref, ok: true, events: 4, problems: [] });
    await expect(verifyCase(office.record, 'ZZZZ-ZZZZ')).rejects.toThrow(CaseNotFound);
  });

  it.each([
    ['the owner cannot, by right', 'ownerUrl', 'permission denied for table case_event'],
    ['nor a superuser, by the trigger', 'superuserUrl', 'case_event is written once: UPDATE is refused'],
  ] as const)('%s', async (_, url, refusal) => {
    const change = onServer(office.database[url], (client) => client.query("UPDATE case_event SET type = 'x'"));
    await expect(change).rejects.toThrow(refusal);
  });

  it.each([
    ['a fact changed', 2, [`UPDATE case_event SET data = '{"note":"1"}' WHERE ref = $ref AND sequence = 2`]],
    ['a day changed', 3, [`UPDATE case_event SET occurred_on = '2026-01-01' WHERE ref = $ref AND sequence = 3`]],
    ['an author changed', 3, [`UPDATE case_event SET by_person = 'pat' WHERE ref = $ref AND sequence = 3`]],
    ['an instant changed', 1, [`UPDATE case_event SET recorded_at = now() WHERE ref = $ref AND sequence = 1`]],
    [
      'what it follows changed',
      2,
      [`UPDATE case_event SET previous_digest = md5('x') WHERE ref = $ref AND sequence = 2`],
    ],
    ['its digest changed', 2, [`UPDATE case_event SET digest = md5('x') WHERE ref = $ref AND sequence = 2`]],
    ['an event deleted', 2, ['DELETE FROM case_event WHERE ref = $ref AND sequence = 2']],
    [
      'an event deleted and the rest moved up',
      2,
      [
        'DELETE FROM case_event WHERE ref = $ref AND sequence = 2',
        'UPDATE case_event SET sequence = sequence - 1 WHERE ref = $ref AND sequence = 3',
        'UPDATE case_event SET sequence = sequence - 1 WHERE ref = $ref AND sequence = 4',
      ],
    ],
    [
      'two events swapped',
      2,
      [
        'UPDATE case_event SET sequence = 99 WHERE ref = $ref AND sequence = 2',
        'UPDATE case_event SET sequence = 2 WHERE ref = $ref AND sequence = 3',
        'UPDATE case_event SET sequence = 3 WHERE ref = $ref AND sequence = 99',
      ],
    ],
    ['the tail cut', 4, ['DELETE FROM case_event WHERE ref = $ref AND sequence = 4']],
    ['every event deleted', 1, ['DELETE FROM case_event WHERE ref = $ref']],
  ])('is found, with the first bad sequence: %s', async (_, firstBad, statements) => {
    await tamper(...statements);
    expect(await verdict()).toMatchObject({ ok: false, firstBad });
  });

  it.each([
    ['state', () => tamper("UPDATE case_file SET state = 'closed' WHERE ref = $ref")],
    ['standing', () => changeStanding(office.database, ref, signed)],
    ['owner_post', () => tamper("UPDATE case_file SET owner_post = 'chief' WHERE ref = $ref")],
  ])('of the cache is found: %s', async (column, change) => {
    await change();
    const problems = [`the case row’s ${column} is not what its history gives`];
    expect(await verdict()).toMatchObject({ ok: false, problems });
  });

  it('of a deadline is found', async () => {
    await tamper("UPDATE deadline SET due_on = '2027-01-01' WHERE ref = $ref");
    expect(await verdict()).toMatchObject({ ok: false, problems: ['the deadlines are not what the history gives'] });
  });

  describe('behind a checkpoint', () => {
    const cut = [
      'DELETE FROM case_event WHERE ref = $ref AND sequence > 2',
      `UPDATE case_file SET sequence = 2, head_digest =
         (SELECT digest FROM case_event e WHERE e.ref = $ref AND e.sequence = 2) WHERE ref = $ref`,
    ];
    beforeAll(async () => {
      await office.close();
      office = await openLetterOffice();
    }, 60_000);
    beforeEach(() => writeCheckpoint(office.record));

    it('is nowhere', async () => {
      await recorded(office.record, act('NoteAdded', { ref }));
      const { id } = await writeCheckpoint(office.record);
      expect(await verdict()).toMatchObject({ ok: true });
      const problems: string[] = [];
      expect(await verifyCheckpoints(office.record)).toEqual({ ok: true, checkpoints: id, problems });
    });

    it('is found where the tail was cut and the case row with it', async () => {
      await tamper(...cut);
      expect(await verdict()).toMatchObject({ ok: false, firstBad: 3 });
      const { ok, problems } = await verifyCheckpoints(office.record);
      expect(ok).toBe(false);
      expect(problems).toContain(`case ${ref}: event 4 is not the one that was seen`);
    });

    it('is found where a whole case was dropped', async () => {
      await tamper(
        'DELETE FROM deadline WHERE ref = $ref',
        'DELETE FROM case_event WHERE ref = $ref',
        'DELETE FROM case_file WHERE ref = $ref',
      );
      expect(await verdict()).toMatchObject({ ok: false, firstBad: 1, events: 0 });
      expect((await verifyCheckpoints(office.record)).problems).toContain(`case ${ref} is gone`);
      const bad: Verdict[] = [];
      for await (const each of verifyAll(office.record)) if (!each.ok) bad.push(each);
      expect(bad.map((each) => each.ref)).toContain(ref);
    });

    it('is found among more cases than are asked for at once', async () => {
      const many = (table: string, columns: string) => `INSERT INTO ${table} (ref, ${columns})
        SELECT 'X00' || n / 10000 || '-' || lpad((n % 10000)::text, 4, '0'), ${columns} FROM ${table}, generate_series(1, 10001) n WHERE ref = $ref`;
      await tamper(
        'DELETE FROM case_event WHERE ref = $ref AND sequence > 1',
        'UPDATE case_file SET sequence = 1, head_digest = (SELECT digest FROM case_event WHERE ref = $ref) WHERE ref = $ref',
        many('case_file', FILE_COLUMNS.filter((column) => column !== 'ref').join(', ')),
        many('case_event', EVENT_COLUMNS.filter((column) => column !== 'ref').join(', ')),
      );
      const { cases } = await writeCheckpoint(office.record);
      expect(cases).toBeGreaterThan(10_001);
      await tamper("DELETE FROM case_file WHERE ref IN ('X000-0001', 'X001-0001')");
      const { problems } = await verifyCheckpoints(office.record);
      expect(problems).toEqual(expect.arrayContaining(['case X000-0001 is gone', 'case X001-0001 is gone']));
      await tamper("DELETE FROM case_event WHERE ref LIKE 'X00%'", "DELETE FROM case_file WHERE ref LIKE 'X00%'");
    }, 60_000);

    it('is found in the checkpoints themselves', async () => {
      await tamper('DELETE FROM case_checkpoint_head WHERE ref = $ref');
      const { problems } = await verifyCheckpoints(office.record);
      expect(problems).toContainEqual(expect.stringMatching(/^checkpoint \d+ is not as it was written$/));
    });
  });
});
