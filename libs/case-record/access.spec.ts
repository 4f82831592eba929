import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listCases } from './cases.js';
import { listDeadlines } from './deadline-rows.js';
import { act, type LetterOffice, letter, openLetterOffice, person, recorded } from './letter-office.fixture.js';
import { savePeople } from './people.js';
import { recordEvent } from './record-event.js';
import { listTasks } from './tasks.js';

const PEOPLE = [
  person('pat', { roles: ['parent'] }),
  person('kim', { roles: ['clerk'], posts: ['clerk'] }),
  person('dee', { roles: ['clerk'], posts: ['deputy'] }),
  person('hob', { roles: ['clerk'] }),
  person('cho', { roles: ['clerk'], posts: ['chief'] }),
  person('aud', { roles: ['clerk', 'chief'] }),
  person('far', { roles: ['clerk', 'chief'], area: 'other-town', posts: ['clerk', 'chief'] }),
];

describe('a case that fewer people may know of', () => {
  let office: LetterOffice;
  let ref: string;
  beforeAll(async () => {
    office = await openLetterOffice();
    await savePeople(office.record, PEOPLE);
  }, 60_000);
  afterAll(() => office.close());
  beforeEach(async () => {
    ref = (await recorded(office.record, letter())).ref;
    await recorded(office.record, act('HelperAsked', { ref, data: { person: 'hob' } }));
  });

  const close = (level: string) => recorded(office.record, act('AccessRestricted', { ref, data: { level } }));

  /** Which of them a list shows the case. */
  async function finding(list: (viewer: (typeof PEOPLE)[number]) => Promise<readonly { ref: string }[]>) {
    const shown = await Promise.all(PEOPLE.map(async (each) => (await list(each)).some((row) => row.ref === ref)));
    return PEOPLE.flatMap(({ id }, n) => (shown[n] ? [id] : []));
  }

  async function known() {
    const { record } = office;
    const cases = await finding(async (viewer) => (await listCases(record, { viewer, limit: 500 })).rows);
    expect(await finding((viewer) => listDeadlines(record, { viewer }))).toEqual(cases);
    expect(await finding((viewer) => listTasks(record, { viewer }))).toEqual(cases);
    return cases;
  }

  /** What the door says to each who would add a note as a clerk. */
  async function entering() {
    const told: Record<string, string> = {};
    for (const { id, roles } of PEOPLE) {
      const by = { person: id, role: roles[0] as string };
      const answer = await recordEvent(office.record, act('NoteAdded', { ref, by }));
      told[id] = answer.outcome === 'recorded' ? 'in' : answer.code;
    }
    return told;
  }

  const everybody = { pat: 'in', kim: 'in', dee: 'in', hob: 'in', cho: 'in', aud: 'in', far: 'NOT_YOUR_ROLE' };
  const NOT_NAMED = 'NOT_NAMED_IN_CASE';

  it('is in the lists of all until it is restricted, and lets all clerks of its area in', async () => {
    expect(await known()).toEqual(PEOPLE.map(({ id }) => id));
    expect(await entering()).toEqual(everybody);
  });

  it('when restricted, is for those it names, its owner, its holders, their manager and the roles that read such cases', async () => {
    await close('restricted');
    expect(await known()).toEqual(['pat', 'kim', 'hob', 'cho', 'aud']);
    expect(await entering()).toEqual({ ...everybody, dee: NOT_NAMED });
  });

  it('when sealed, is not for those roles either', async () => {
    await close('sealed');
    expect(await known()).toEqual(['pat', 'kim', 'hob', 'cho']);
    expect(await entering()).toEqual({ ...everybody, dee: NOT_NAMED, aud: NOT_NAMED });
  });

  it('is for all again once it is opened, and not again until then', async () => {
    await close('sealed');
    await recorded(office.record, act('AccessOpened', { ref }));
    expect(await known()).toEqual(PEOPLE.map(({ id }) => id));
    expect(await entering()).toEqual(everybody);
  });

  it('still passes to the cover when its owner leaves', async () => {
    await close('sealed');
    await recorded(office.record, act('OwnerLeft', { ref, by: { person: 'feed', role: 'peopleFeed' } }));
    expect(await known()).toEqual(['pat', 'dee', 'hob', 'cho']);
    expect(await entering()).toEqual({ ...everybody, kim: NOT_NAMED, aud: NOT_NAMED });
  });
});
