import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onServer } from '#local-postgres/roles';
import { anchorsIn, verifyAnchors } from './anchors.js';
import { verifyCheckpoints, writeCheckpoint } from './checkpoints.js';
import { act, type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.fixture.js';
import { verifyCase } from './verify.js';

describe('digests that were kept elsewhere', () => {
  let office: LetterOffice;
  let ref: string;
  let kept: string;
  beforeAll(async () => {
    office = await openLetterOffice();
    ref = (await recorded(office.record, letter())).ref;
    await recorded(office.record, act('NoteAdded', { ref, data: { note: 'what he would rather not have said' } }));
    const { id, digest } = await writeCheckpoint(office.record);
    const [change] = await office.record.db.query('SELECT id, digest FROM register_change ORDER BY id DESC LIMIT 1');
    kept = [
      'worker started',
      JSON.stringify({ level: 30, checkpoint: id, cases: 1, digest, msg: 'checkpoint' }),
      `{"level":30,"registerChange":${change.id},"registerDigest":"${change.digest}"}`,
      '{"torn":',
    ].join('\n');
  }, 60_000);
  afterAll(() => office.close());

  it('are read from a log as it is', () => {
    expect(anchorsIn(kept).map(({ of, id }) => `${of} ${id}`)).toEqual(['checkpoint 1', 'registerChange 7']);
    expect(anchorsIn('{"checkpoint":1,"digest":"short"}\nnothing\n{"checkpoint":"1"}')).toEqual([]);
  });

  it('agree while nothing was rewritten', async () => {
    expect(await verifyAnchors(office.record, anchorsIn(kept))).toEqual({ ok: true, compared: 2, problems: [] });
  });

  it('show that the owner rewrote chain and checkpoints whole, which nothing else does', async () => {
    await onServer(office.database.superuserUrl, async (client) => {
      await client.query("SET session_replication_role = 'replica'");
      await client.query('DELETE FROM case_checkpoint_head');
      await client.query('DELETE FROM case_checkpoint');
      await client.query('DELETE FROM deadline WHERE ref = $1', [ref]);
      await client.query('DELETE FROM case_event WHERE ref = $1', [ref]);
      await client.query('DELETE FROM case_file WHERE ref = $1', [ref]);
      await client.query('DELETE FROM register_change WHERE id = 7');
    });
    const again = (await recorded(office.record, letter())).ref;
    await writeCheckpoint(office.record);

    expect((await verifyCase(office.record, again)).ok).toBe(true);
    expect((await verifyCheckpoints(office.record)).ok).toBe(true);
    expect((await verifyAnchors(office.record, anchorsIn(kept))).problems).toEqual([
      'checkpoint 1 is another than the one whose digest was kept elsewhere: what is before it was rewritten',
      'change of the register 7, whose digest was kept elsewhere, is gone',
    ]);
  });
});
