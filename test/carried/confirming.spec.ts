import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { claimDue, ringDeadline } from '#case-record/deadline-rows';
import { listTasks } from '#case-record/tasks';
import { verifyCase } from '#case-record/verify';
import { act, openPanelRoom, type PanelRoom } from './panel-room.js';

let room: PanelRoom;
let ref: string;
beforeAll(async () => {
  room = await openPanelRoom();
}, 60_000);
afterAll(() => room.close());

const REDIRECTED = act('ReferralRedirected', {
  reason: 'EARLY_HELP_FIRST',
  to: 'Early Help',
  secondPerson: 'helen',
  acceptedBy: 'edith',
  firstContactBy: '2026-03-24',
  unmetNeed: ['SEMH'],
  rightsBlock: true,
  explanation: 'Early Help can begin next week.',
});
const confirms = (person: string, of = 2) => room.says(person, ref, act('ConfirmationGiven', { of: String(of) }));
const tasksOf = async (person: string) =>
  (await listTasks(room.record, { ref, person })).map(({ what, doneAt }) => [what, doneAt !== null]);

beforeEach(async () => {
  await room.at('2026-03-16T09:00:00.000Z');
  const contact = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
  const data = { child: { name: `Zebedee ${Math.random()}` }, contact, worry: 'Mornings are hard.' };
  ref = await room.opens('dana', 'access-pathway', { type: 'ReferralSubmitted', data });
});

describe('what others agree to', () => {
  it('is not recorded when it is proposed: each of them is asked, and it is recorded when the last has said yes', async () => {
    const answer = await room.says('ruth', ref, REDIRECTED);
    expect(answer).toMatchObject({
      outcome: 'recorded',
      sequence: 2,
      state: 'pre.received',
      asked: ['edith', 'helen'],
    });
    expect(await room.acts(ref)).toEqual(['ReferralSubmitted', 'ConfirmationAsked']);
    const what = 'Confirm “Send the referral on to another service”, in which you are named, or say no to it';
    expect(await tasksOf('helen')).toEqual([[what, false]]);
    expect(await confirms('helen')).toMatchObject({ outcome: 'recorded', state: 'pre.received' });
    expect([await tasksOf('helen'), await tasksOf('edith')]).toEqual([[[what, true]], [[what, false]]]);
    expect(await confirms('edith')).toMatchObject({ outcome: 'recorded' });
    expect(await room.acts(ref)).toEqual([
      'ReferralSubmitted',
      'ConfirmationAsked',
      'ConfirmationGiven',
      'ConfirmationGiven',
      'ReferralRedirected',
    ]);
    expect(await room.stands(ref)).toBe('closed.redirected');
    expect(await verifyCase(room.record, ref)).toMatchObject({ ok: true });
  });

  it('is confirmed by nobody else, not twice, and not by whoever proposed it', async () => {
    await room.records('ruth', ref, REDIRECTED);
    expect(await confirms('ruth')).toMatchObject({ rule: 'theyWereAsked' });
    expect(await confirms('asha')).toMatchObject({
      rule: 'theyWereAsked',
      reason:
        'You were not asked to confirm “Send the referral on to another service”. Only those who are named in it can.',
    });
    await room.records('helen', ref, act('ConfirmationGiven', { of: '2' }));
    expect(await confirms('helen')).toMatchObject({ rule: 'theyHaveNotConfirmedYet' });
    expect(await confirms('edith', 1)).toMatchObject({ rule: 'itWaitsToBeConfirmed' });
    expect(await room.says('ruth', ref, REDIRECTED)).toMatchObject({ rule: 'itIsNotProposedAlready' });
  });

  it('is said by nobody’s own act of asking, nor by a correction', async () => {
    const asking = act('ConfirmationAsked', {
      act: 'ReferralRedirected',
      title: 'x',
      facts: REDIRECTED.data,
      from: [],
    });
    expect(await room.says('ruth', ref, asking)).toMatchObject({ outcome: 'refused', code: 'FIELDS_WRONG' });
    const ofHerself = { ...REDIRECTED.data, secondPerson: 'helen', acceptedBy: 'ruth' };
    await room.records('ruth', ref, act('ReferralRedirected', ofHerself));
    await room.records('helen', ref, act('ConfirmationGiven', { of: '2' }));
    const corrected = act('RecordCorrected', { of: 4, data: { acceptedBy: 'edith' }, reason: 'It was she' });
    expect(await room.says('helen', ref, corrected)).toMatchObject({ outcome: 'refused' });
    const asked = act('RecordCorrected', { of: 2, data: { facts: {} }, reason: 'Not so' });
    expect(await room.says('helen', ref, asked)).toMatchObject({ outcome: 'refused', code: 'CORRECTION_IMPOSSIBLE' });
  });

  it('is not recorded where one of them says no, or whoever proposed it takes it back', async () => {
    await room.records('ruth', ref, REDIRECTED);
    const no = act('ConfirmationRefused', { of: '2', because: 'We have no room until May' });
    expect(await room.says('asha', ref, no)).toMatchObject({ rule: 'theyWereAskedOrProposedIt' });
    await room.records('edith', ref, no);
    expect(await confirms('helen')).toMatchObject({ rule: 'itWaitsToBeConfirmed' });
    await room.records('ruth', ref, REDIRECTED);
    await room.records('ruth', ref, act('ConfirmationRefused', { of: '4', because: 'A mistake' }));
    expect(await room.stands(ref)).toBe('pre.received');
    expect((await tasksOf('helen')).every(([, done]) => done)).toBe(true);
  });

  it('is not recorded when the time is over: five working days', async () => {
    await room.records('ruth', ref, REDIRECTED);
    await room.at('2026-03-24T00:00:00.000Z');
    for (;;) {
      const bells = await claimDue(room.record, { limit: 100, leaseSeconds: 0 });
      const bell = bells.find((one) => one.ref === ref && one.clock === 'confirmation-given');
      if (bell === undefined) break;
      expect(bell).toMatchObject({ key: '2', dueOn: '2026-03-23' });
      await ringDeadline(room.record, bell);
    }
    expect(await confirms('helen')).toMatchObject({ rule: 'itWaitsToBeConfirmed' });
    expect((await tasksOf('helen')).every(([, done]) => done)).toBe(true);
  });

  it('is not recorded when the case has gone on so that it could not be: whoever confirms it last is told why', async () => {
    await room.records('ruth', ref, REDIRECTED);
    await room.records('helen', ref, act('ConfirmationGiven', { of: '2' }));
    await room.records('ruth', ref, act('ReferralAccepted'));
    expect(await confirms('edith')).toMatchObject({
      outcome: 'refused',
      reason: expect.stringMatching(/^What you would confirm can no longer be recorded\. .* can propose it again\.$/s),
    });
    expect((await room.acts(ref)).at(-1)).toBe('ReferralAccepted');
  });

  it('is recorded once, though both confirm at the same instant', async () => {
    await room.records('ruth', ref, REDIRECTED);
    const answers = await Promise.all([confirms('helen'), confirms('edith')]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded']);
    expect((await room.acts(ref)).filter((type) => type === 'ReferralRedirected')).toHaveLength(1);
  });
});
