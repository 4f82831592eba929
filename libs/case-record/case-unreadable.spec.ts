import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { onServer } from '#local-postgres/roles';
import { CaseUnreadable } from './case-unreadable.js';
import { listCases, loadCase } from './cases.js';
import { changeStanding, type Torn } from './change-standing.fixture.js';
import { act, type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.fixture.js';
import { letterPathway, letterRegister } from './letter-pathway.fixture.js';
import { sweepOrphans } from './orphans.js';
import { claimOutbox } from './outbox.js';
import { recordEvent } from './record-event.js';
import { listTasks } from './tasks.js';
import { type Verdict, verifyAll, verifyCase } from './verify.js';

const none = (what: string) => {
  throw new RangeError(`There is no ${what}`);
};

/** As the real one: it throws on what it does not have. */
const strict = () => {
  const lenient = letterRegister();
  const [town] = lenient.areas();
  return {
    ...lenient,
    pathway: (name: string, version?: number) =>
      name === 'letter' && (version === undefined || version === letterPathway.version)
        ? letterPathway
        : none('pathway'),
    area: (name: string, version?: string) =>
      name === 'town' && (version === undefined || version === town?.version) ? lenient.area('town') : none('area'),
  };
};

describe('a case of which the row is not as it was written', () => {
  let office: LetterOffice;
  let ref: string;
  let other: string;
  const put = (set: string) =>
    onServer(office.database.superuserUrl, (client) =>
      client.query(`UPDATE case_file SET ${set} WHERE ref = '${ref}'`),
    );
  const tear = (change: (standing: Torn) => unknown) => changeStanding(office.database, ref, change);
  const tornIn = (standing: Torn, change: object) => ({ ...standing, snapshot: { ...standing.snapshot, ...change } });
  const isListed = async () => (await listCases(office.record, { limit: 500 })).rows.find((row) => row.ref === ref);
  const otherIsWell = async () => {
    await recorded(office.record, act('NoteAdded', { ref: other, data: { note: 'all the same' } }));
    expect(await loadCase(office.record, other)).toMatchObject({ row: { heldBack: false } });
  };
  beforeAll(async () => {
    office = await openLetterOffice(strict());
  }, 60_000);
  afterAll(() => office.close());
  beforeEach(async () => {
    ref = (await recorded(office.record, letter())).ref;
    other = (await recorded(office.record, letter())).ref;
    await recorded(office.record, act('NoteAdded', { ref, data: { note: 'one' } }));
  });

  const sound = () => loadCase(office.record, ref);
  it.each([
    ['a version that there is not', () => put('version = 99')],
    ['no bytes at all', () => put(`standing = ''`)],
    ['bytes that are cut off', () => put('standing = substring(standing FOR 40)')],
    ['a snapshot that is null', () => tear(() => null)],
    ['a snapshot that is a word', () => tear(() => 'x')],
    ['another object altogether', () => tear(() => ({ spoilt: true }))],
    ['a snapshot with nothing in it', () => tear(() => ({ sequence: 2, snapshot: {}, deadlines: [] }))],
    ['a snapshot without deadlines', () => tear(({ deadlines: _, ...rest }) => rest)],
    ['a state that there is not', () => tear((from) => tornIn(from, { value: { main: 'nowhere' } }))],
    ['no context', () => tear((from) => tornIn(from, { context: null }))],
  ])('is told again from its events, goes on, and is written anew with its next act: %s', async (_, put) => {
    const before = await sound();
    await put();
    expect(await sound()).toEqual(before);
    expect(await verifyCase(office.record, ref)).toMatchObject({ ok: false });
    await recorded(office.record, act('NoteAdded', { ref, data: { note: 'two' } }));
    expect(await verifyCase(office.record, ref)).toMatchObject({ ok: true, events: 3 });
    await otherIsWell();
  });

  it('is read as it stands where it was written before standings were deflated', async () => {
    const before = await sound();
    await tear((standing) => standing);
    expect(await sound()).toEqual(before);
    expect(await verifyCase(office.record, ref)).toMatchObject({ ok: true });
  });

  it.each([
    ['a version and a definition that there are not', `version = 99, definition_hash = 'x'`],
    ['a pathway that there is not', `pathway = 'parcel'`],
    ['a profile that there is not', `profile_version = 'nineteen'`],
    ['an area that there is not', `area = 'atlantis'`],
  ])('is held back where it cannot be, says so, and stops nothing else: %s', async (_, set) => {
    await put(set);
    await expect(sound()).rejects.toThrow(CaseUnreadable);
    await expect(recordEvent(office.record, act('NoteAdded', { ref }))).rejects.toThrow(CaseUnreadable);
    expect(await isListed()).toMatchObject({ heldBack: true });
    await otherIsWell();
    const claimed = await claimOutbox(office.record, { limit: 500, leaseSeconds: 0 });
    expect(claimed.map((item) => item.ref)).toContain(other);
    const verdicts: Verdict[] = [];
    for await (const one of verifyAll(office.record)) verdicts.push(one);
    const why = expect.stringContaining('the case cannot be read: there is no version');
    expect(verdicts.find((one) => one.ref === ref)).toMatchObject({ ok: false, problems: [why] });
    expect(verdicts.find((one) => one.ref === other)).toMatchObject({ ok: true });
  });

  it('is on the manager’s list after the nightly sweep, until it has been mended', async () => {
    await put(`version = 99, definition_hash = 'x'`);
    expect(await sweepOrphans(office.record)).toContainEqual({ ref, because: 'heldBack' });
    const tasks = () => listTasks(office.record, { ref, open: true });
    expect((await tasks()).map(({ task }) => task)).toContain('haveItMended');
    await put(`version = ${letterPathway.version}`);
    await recorded(office.record, act('NoteAdded', { ref }));
    await sweepOrphans(office.record);
    expect((await tasks()).map(({ task }) => task)).not.toContain('haveItMended');
  });

  it('is held back where its events cannot be told either, and the others are still proved', async () => {
    await onServer(office.database.superuserUrl, async (client) => {
      await client.query("SET session_replication_role = 'replica'");
      await client.query(`UPDATE case_event SET type = 'LetterClosed' WHERE ref = '${ref}' AND sequence = 2`);
    });
    await tear(() => null);
    await expect(sound()).rejects.toThrow(CaseUnreadable);
    expect(await verifyCase(office.record, ref)).toMatchObject({ ok: false, firstBad: 2 });
    await otherIsWell();
  });
});
