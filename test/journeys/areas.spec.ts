import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listProfileActivations } from '#case-record/profile-activations';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import { type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-11-23T09:00:00.000Z');
}, 60_000);
afterAll(() => service?.close());

const VERSION = '/areas/north-east-lincolnshire/2026.2';
const notes = {
  'effectiveFrom-day': '4',
  'effectiveFrom-month': '1',
  'effectiveFrom-year': '2027',
  impactNote: 'Families on a list hear every three months, for those who begin to wait from January.',
  equalityNote: 'Nobody is worse off: families without a telephone are written to.',
};

const OTHER = 'Families on a list hear once a year, and nobody has been asked what they think of it.';

/** What the form says of the words that somebody has before them. */
async function readBy(person: string): Promise<string> {
  const { text } = await pagesAs(service, person).look('/areas/north-east-lincolnshire');
  return /name="read" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? 'none';
}

/** A referral begun now, by Tom of a school, and the version of the profile that it is pinned to. */
async function beginsNow(key: string): Promise<string> {
  const by = { person: 'tom', role: 'referrer' };
  const where = { pathway: 'access-pathway', area: 'north-east-lincolnshire' };
  const data = { child: { name: `Child ${key}` }, worry: 'Speaks little' };
  const answer = await recordEvent(service.record, { ...where, type: 'ReferralStarted', data, by, key });
  if (answer.outcome === 'refused') throw new Error(answer.reason);
  const [row] = await service.record.db.query('SELECT profile_version FROM case_file WHERE ref = $1', [answer.ref]);
  return row.profile_version;
}

describe('the areas', () => {
  it('are listed with the version in use and what is only suggested', async () => {
    const { status, text } = await pagesAs(service, 'malik').look('/areas');
    expect(status).toBe(200);
    for (const name of ['North East Lincolnshire', 'Somerset', 'Lancashire', 'Leicester', 'Rutland', 'Newcastle']) {
      expect(text).toContain(name);
    }
  });

  it('show their panels and ladders, each suggestion marked', async () => {
    const { text } = await pagesAs(service, 'malik').look('/areas/lancashire');
    expect(text).toContain('EHC Needs Assessment Panel');
    expect(text).toMatch(
      /Senior Commissioning Manager or Director<\/dt><dd[^>]*>10 working days\s*<strong[^>]*>\s*Suggestion/,
    );
    expect(text).toContain('Then: Collaborative Commissioning Board');
    expect(text).toContain(
      'NHS East Lancashire Clinical Commissioning Group, from Monday 1 April 2013 until Friday 1 July 2022',
    );
    expect((await pagesAs(service, 'malik').look('/areas/atlantis')).status).toBe(404);
  });
});

describe('a later version of a profile', () => {
  it('is used for no case while nobody has activated it, and shows what it would touch', async () => {
    expect(await beginsNow('before')).toBe('2026.1');
    const { text } = await pagesAs(service, 'malik').look('/areas/north-east-lincolnshire');
    expect(text).toContain('keep-in-touch: 6 months becomes 3 months');
    expect(text).toContain('1 open on access-pathway, version 2026.1');
    expect(text).toContain('Not proposed');
  });

  it('is proposed with two notes and a day to come; what was typed stays', async () => {
    const malik = pagesAs(service, 'malik');
    const empty = await malik.send(`${VERSION}/propose`, {
      ...notes,
      impactNote: 'More',
      'effectiveFrom-day': '22',
      'effectiveFrom-month': '11',
      'effectiveFrom-year': '2026',
    });
    expect(empty.status).toBe(400);
    expect(empty.text).toContain(
      'Sunday 22 November 2026 has gone by: cases were begun since. Give today or a later day.',
    );
    expect(empty.text).toContain(notes.equalityNote);
    const short = await malik.send(`${VERSION}/propose`, { ...notes, impactNote: 'More' });
    expect(short.text).toContain('Say in a sentence or two what changes, and for whom.');
    expect(short.text).toContain('>More</textarea>');
    expect((await malik.send(`${VERSION}/propose`, notes)).status).toBe(303);
    expect((await malik.look('/areas/north-east-lincolnshire')).text).toContain(
      'You proposed it. Another manager has to approve it.',
    );
  });

  it('is approved by another manager of the area, and by nobody else', async () => {
    const stale = { read: await readBy('helen') };
    const own = await pagesAs(service, 'malik').send(`${VERSION}/approve`, stale);
    expect(own.status).toBe(422);
    expect(own.text).toContain('You proposed it, so somebody else has to approve it.');
    expect((await pagesAs(service, 'asha').send(`${VERSION}/approve`, stale)).status).toBe(404);
    expect((await pagesAs(service, 'helen').send('/areas/somerset/2026.2/approve', stale)).status).toBe(404);
    expect((await pagesAs(service, 'malik').send(`${VERSION}/propose`, { ...notes, impactNote: OTHER })).status).toBe(
      303,
    );
    for (const unread of [stale, {}]) {
      const answer = await pagesAs(service, 'helen').send(`${VERSION}/approve`, unread);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('This proposal was changed after your page was loaded');
      expect(answer.text).toContain(OTHER);
    }
    expect((await pagesAs(service, 'malik').send(`${VERSION}/propose`, notes)).status).toBe(303);
    const read = await readBy('helen');
    expect((await pagesAs(service, 'helen').send(`${VERSION}/approve`, { read })).status).toBe(303);
    expect(await listProfileActivations(service.record)).toMatchObject([
      {
        version: '2026.2',
        effectiveFrom: '2027-01-04',
        proposedBy: 'malik',
        approvedBy: 'helen',
        impactNote: notes.impactNote,
      },
    ]);
  });

  it('stands: nobody proposes it anew, and nothing in the table can be changed', async () => {
    const again = await pagesAs(service, 'helen').send(`${VERSION}/propose`, notes);
    expect(again.status).toBe(422);
    expect(again.text).toContain('Version 2026.2 is in use already. Propose a later one.');
    const { db } = service.record;
    await expect(db.query("UPDATE profile_activation SET approved_by = 'lucy'")).rejects.toThrow(
      'stands: UPDATE is refused',
    );
    await expect(db.query('DELETE FROM profile_activation')).rejects.toThrow();
  });

  it('is used for new cases from its day on, and for none that began before', async () => {
    expect(await beginsNow('still before')).toBe('2026.1');
    await setClock(service.record, '2027-01-04T09:00:00.000Z');
    expect(await beginsNow('from its day')).toBe('2026.2');
    const rows = await service.record.db.query('SELECT profile_version FROM case_file ORDER BY opened_at');
    expect(rows.map((row: { profile_version: string }) => row.profile_version)).toEqual(['2026.1', '2026.1', '2026.2']);
    expect((await pagesAs(service, 'malik').look('/areas')).text).toMatch(/2026\.2/);
  });
});
