import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseTarget, newTarget } from '#case-record/case-target';
import { anyConnection } from '#case-record/connection';
import { namedRefusal } from '#case-record/named-admission';
import { savePeople } from '#case-record/people';
import { speakersIn } from '#engine/confirming';
import type { Facts } from '#engine/history';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';
import { ACTS, AREA, type Field, isOf, naming, of, withIn } from './every-field.js';
import { act, openPanelRoom, type PanelRoom } from './panel-room.js';

let room: PanelRoom;
const closed: Record<string, string> = {};
beforeAll(async () => {
  room = await openPanelRoom();
  await room.at('2026-03-02T10:00:00.000Z');
  const stranger = {
    ...{ agency: 'council', posts: [], phone: '07700 900 177', email: 'sunita@example.org', address: null },
    roles: [...new Set(demonstrationPeople.flatMap(({ roles }) => roles))],
  };
  await savePeople(room.record, [
    { id: 'sunita', name: 'Sunita Rao', active: true, area: 'somerset', ...stranger },
    { id: 'gone', name: 'Gordon One', active: false, area: AREA, ...stranger },
    { id: 'reader', name: 'Rae Reader', active: true, area: AREA, ...stranger },
  ]);
  for (const level of ['sealed', 'restricted']) {
    const contact = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
    const data = { child: { name: `Otto ${level}` }, contact, worry: 'He hides.' };
    const ref = await room.opens('dana', 'access-pathway', { type: 'ReferralSubmitted', data });
    await room.records('helen', ref, act('AccessRestricted', { level, because: 'The father works here' }));
    closed[level] = ref;
  }
}, 60_000);
afterAll(() => room?.close());

/** What the one way in says of a field of an act, whatever the rules say of the act: the messages of that field. */
async function saidOf(field: Field, value: unknown, roles?: readonly string[]): Promise<readonly string[]> {
  const { pathway, type, by } = field;
  const target = newTarget(room.record, { pathway: pathway.name, area: AREA }, '2026-03-02T10:00:00Z') as CaseTarget;
  const known = demonstrationPeople.find(({ id }) => id === by.person);
  const actor = { active: true, area: AREA, roles: roles ?? known?.roles ?? [], posts: [] };
  const command = { type, data: naming(field, value), by, pathway: pathway.name, area: AREA, key: 'x' };
  const refusal = await namedRefusal(anyConnection(room.record), target, { source: room.record, command, actor });
  return (refusal?.fields ?? []).filter((one) => one.field === field.name.field).map(({ message }) => message);
}

/** Of these fields, those for which nothing is said. */
async function unsaid(fields: readonly Field[], value: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const field of fields) if ((await saidOf(field, value)).length === 0) found.push(of(field));
  return found;
}

/** Where somebody who is named agrees, signs, approves or seconds: by act and field. */
const SPEAKING: readonly string[] = [
  'AdviceReused.content.0.person',
  'BoardConsidered.agreedBy.0.person',
  'ContactNamed.person',
  'DissentRecorded.person',
  'DraftPlanServed.checkedBy',
  'FundingAgreed.secondPerson',
  'FundingAgreedUnderDelegation.secondPerson',
  'FundingAgreedWithConditions.secondPerson',
  'FundingDeferred.secondPerson',
  'FundingNotAgreed.secondPerson',
  'FundingRefused.secondPerson',
  'InterimFundingAgreed.secondPerson',
  'InterimPutInForce.acceptedBy.0.person',
  'ItemAdded.lateReasonBy',
  'ItemDecided.votes.0.person',
  'MediationAgreed.signedBy.0.person',
  'PackageVaried.approvals.0.person',
  'ProviderAllocated.acceptedBy',
  'ReferralDeclined.acceptedBy',
  'ReferralDeclined.secondPerson',
  'ReferralRedirected.acceptedBy',
  'ReferralRedirected.secondPerson',
  'RungAgreed.present.0.person',
  'RungEscalated.agreedBy.0.person',
  'UrgentFundingDecided.signatures.0.person',
  'UrgentFundingRatified.positions.0.person',
];

const persons = isOf('person');

describe('every field of every act that names a person', () => {
  it('refuses a made-up name, and somebody of another council, alike', async () => {
    expect(persons.length).toBeGreaterThan(60);
    expect(await unsaid(persons, 'nobody-7')).toEqual([]);
    expect(await unsaid(persons, 'sunita')).toEqual([]);
    for (const field of persons) {
      const [made, far] = [await saidOf(field, 'nobody-7'), await saidOf(field, 'sunita')];
      expect(far.join().replaceAll('sunita', 'X')).toBe(made.join().replaceAll('nobody-7', 'X'));
    }
  });

  it('refuses somebody who has left, but where a leaver is meant', async () => {
    expect(
      await unsaid(
        persons.filter(({ name }) => !name.mayHaveLeft),
        'gone',
      ),
    ).toEqual([]);
    expect(persons.filter(({ name }) => name.mayHaveLeft).map(of)).toEqual(
      register.pathways().map(({ name }) => `${name} OwnerLeft.person`),
    );
  });

  it('refuses somebody in a post that they do not hold', async () => {
    const seats = persons.filter(({ name }) => name.post !== null);
    expect(seats.length).toBeGreaterThan(4);
    for (const field of seats) {
      const beside = field.name.field.replace(/person$/, 'post').split('.');
      const facts = withIn(field.facts, beside, 'panelChair') as Facts;
      expect([of(field), ...(await saidOf({ ...field, facts }, 'nia'))]).toEqual([
        of(field),
        expect.stringMatching(/does not (hold the post|work on such cases)/),
      ]);
    }
  });

  it('has nobody say what is theirs to say: whoever agrees, signs or seconds is asked, and whoever acts says it by acting', () => {
    const speaking = persons.filter(({ name }) => name.speaks);
    expect([...new Set(speaking.map(({ type, name }) => `${type}.${name.field}`))].sort()).toEqual(SPEAKING);
    for (const field of speaking) {
      const asked = (value: string) => speakersIn(field.pathway, { ...field, data: naming(field, value) }, {});
      expect([of(field), asked('helen')]).toEqual([of(field), expect.arrayContaining(['helen'])]);
      expect(asked(field.by.person)).not.toContain(field.by.person);
    }
  });
});

describe('every act by which a family agrees, or says what is its own to say', () => {
  it('has each who speaks for the family’s side speak with the family itself', () => {
    const sides = persons.filter(({ name, facts }) => {
      const rows = facts[name.field.split('.')[0] ?? ''];
      return name.speaks && Array.isArray(rows) && 'side' in (rows[0] ?? {});
    });
    expect(sides.length).toBeGreaterThan(4);
    for (const field of sides) {
      const beside = field.name.field.replace(/person$/, 'side').split('.');
      const data = withIn(field.facts, beside, 'family') as Facts;
      expect([of(field), speakersIn(field.pathway, { ...field, data }, { contact: { person: 'priya' } })]).toEqual([
        of(field),
        expect.arrayContaining(['priya']),
      ]);
    }
  });

  it('can say how it was made sure that it was they', () => {
    const theirs = ACTS.filter(({ pathway, type, facts }) => {
      const forThem = JSON.parse(JSON.stringify(facts).replaceAll(/"side":"\w+"/g, '"side":"family"')) as Facts;
      return pathway.familysOwn?.(type, forThem) || pathway.familyAgrees?.(type, forThem, {});
    });
    expect(theirs.length).toBeGreaterThan(12);
    expect(theirs.filter(({ facts }) => facts['madeSure'] === undefined).map(({ type }) => type)).toEqual([]);
  });
});

describe('every field of every act that names a post, or what only our own parts send', () => {
  it('refuses a post that is none of the area’s', async () => {
    const posts = isOf('post');
    expect(posts.length).toBeGreaterThan(15);
    expect(await unsaid(posts, 'noSuchPost')).toEqual([]);
  });

  it('refuses from a person whatever is only made from what was recorded elsewhere', async () => {
    const ours = isOf('ours');
    expect(ours.length).toBeGreaterThan(3);
    expect(await unsaid(ours, 'joan')).toEqual([]);
  });
});

describe('every field of every act that names a case', () => {
  const cases = isOf('case');
  const about = async (field: Field, ref: string, roles?: readonly string[]) =>
    (await saidOf(field, ref, roles)).join().replaceAll(ref, 'REF');

  it('answers of a case that is not there, and of one that is sealed or restricted, alike', async () => {
    expect(cases.length).toBeGreaterThan(15);
    for (const field of cases) {
      const missing = await about(field, 'ZZZZ-ZZZZ');
      expect([of(field), missing]).toEqual([of(field), 'There is no case REF. Check the reference.']);
      const reader = { ...field, by: { person: 'reader', role: field.by.role } };
      expect([of(field), await about(reader, closed['sealed'] as string, [field.by.role])]).toEqual([
        of(field),
        missing,
      ]);
      if (!['manager', 'auditor', 'commissioner'].includes(field.by.role))
        expect([of(field), await about(reader, closed['restricted'] as string, [field.by.role])]).toEqual([
          of(field),
          missing,
        ]);
    }
  });
});
