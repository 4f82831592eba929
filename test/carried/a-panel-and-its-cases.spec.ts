import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { historyOf } from '#case-record/cases';
import { savePeople } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { act, MEMBERS, openPanelRoom, type PanelRoom, readyForPanel, scheduled, sitting } from './panel-room.js';

let room: PanelRoom;
beforeAll(async () => {
  room = await openPanelRoom();
}, 60_000);
afterAll(() => room.close());

const both = { outcome: 'BOTH', reasons: 'He needs both.' };

describe('a case that is put on the agenda of a meeting', () => {
  it('is listed in the same moment, is told the day, and tells the meeting its pack', async () => {
    await room.at('2026-01-05T09:00:00.000Z');
    const [meeting, ref] = [await scheduled(room, '2026-02-11'), await readyForPanel(room, 'Ann')];
    await room.records('callum', meeting, act('ItemAdded', { case: ref, kind: 'decision' }));
    expect(await room.stands(ref)).toBe('panel.listed');
    expect((await room.acts(ref)).at(-1)).toBe('ListedForPanel');
    expect(await room.acts(meeting)).toEqual(['MeetingScheduled', 'ItemAdded', 'PackReplaced']);
  });

  it('tells the meeting who has read its pack on its own page, and of every new pack', async () => {
    await room.at('2026-01-05T09:00:00.000Z');
    const [meeting, ref] = [await scheduled(room, '2026-02-11'), await readyForPanel(room, 'Ada')];
    await room.records('callum', meeting, act('ItemAdded', { case: ref, kind: 'decision' }));
    const reading = { packDigest: 'first pack of Ada', confirmed: true, post: 'healthPanelMember' };
    await room.records('nia', ref, act('HistoryPackRead', reading));
    await room.records('dana', ref, act('InformationSupplied', { what: 'He has a new school', packDigest: 'second' }));
    const told = (await historyOf(room.record, meeting)).slice(3).map(({ type, data }) => [type, data]);
    expect(told).toEqual([
      ['PackRead', { case: ref, ...reading, person: 'nia' }],
      [
        'PackReplaced',
        {
          case: ref,
          packDigest: 'second',
          what: 'information from the family, Monday 5 January 2026 (event 10)',
        },
      ],
    ]);
  });

  it('tells the meeting of a pack without another child’s paper, and what was read with it no longer counts', async () => {
    await room.at('2026-01-05T09:00:00.000Z');
    const [meeting, ref] = [await scheduled(room, '2026-02-11'), await readyForPanel(room, 'Abe')];
    await room.records('callum', meeting, act('ItemAdded', { case: ref, kind: 'decision' }));
    await room.records('dana', ref, act('InformationSupplied', { what: 'He has seizures', packDigest: 'with it' }));
    const paper = (await room.acts(ref)).length;
    await room.records(
      'nia',
      ref,
      act('HistoryPackRead', { packDigest: 'with it', confirmed: true, post: 'healthPanelMember' }),
    );
    await room.records('asha', ref, act('MisfiledPaperRemoved', { of: paper, because: 'It is his cousin’s' }));
    const [read, replaced] = (await historyOf(room.record, meeting)).slice(-2);
    expect(read).toMatchObject({ type: 'PackRead', data: { packDigest: 'with it', person: 'nia' } });
    expect(replaced).toMatchObject({
      type: 'PackReplaced',
      data: { what: 'a pack without a paper that is about another child, Monday 5 January 2026 (event 11)' },
    });
    expect(replaced?.data['packDigest']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is read by nobody in the seat of another, which would let them in by a post that they do not hold', async () => {
    await room.at('2026-01-05T09:00:00.000Z');
    const [meeting, ref] = [await scheduled(room, '2026-02-11'), await readyForPanel(room, 'Ben')];
    await room.records('callum', meeting, act('ItemAdded', { case: ref, kind: 'decision' }));
    const reading = { case: ref, packDigest: 'first pack of Ben', confirmed: true };
    expect(await room.says('petra', meeting, act('PackRead', { ...reading, post: 'healthPanelMember' }))).toMatchObject(
      {
        code: 'FIELDS_WRONG',
        reason: 'You do not hold the post “Panel Member, Health”. Whoever holds it can do this.',
      },
    );
    await room.records('petra', meeting, act('PackRead', { ...reading, post: 'healthPanelDeputy' }));
  });

  it('is on neither where the case refuses, or where there is no such case', async () => {
    await room.at('2026-01-05T09:00:00.000Z');
    const meeting = await scheduled(room, '2026-02-11');
    const contact = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
    const data = { child: { name: 'Bob' }, contact, worry: 'Too early for a panel.' };
    const ref = await room.opens('dana', 'access-pathway', { type: 'ReferralSubmitted', data });
    const early = await room.says('callum', meeting, act('ItemAdded', { case: ref, kind: 'decision' }));
    expect(early).toMatchObject({ outcome: 'refused', code: 'NOT_AT_THIS_STAGE' });
    const nowhere = await room.says('callum', meeting, act('ItemAdded', { case: 'AAAA-0000', kind: 'decision' }));
    expect(nowhere).toMatchObject({ code: 'FIELDS_WRONG', reason: 'There is no case AAAA-0000. Check the reference.' });
    expect(await room.acts(meeting)).toEqual(['MeetingScheduled']);
    expect(await room.acts(ref)).toEqual(['ReferralSubmitted']);
  });

  it('is never one of another council, of which it is not even said that it is there', async () => {
    await room.at('2026-01-05T09:00:00.000Z');
    const sam = { id: 'sam', name: 'Sam Far', agency: 'family', area: 'somerset', roles: ['family'], posts: [] };
    await savePeople(room.record, [{ ...sam, active: true, email: 'sam@far.example', phone: null }]);
    const contact = { name: 'Sam Far', phone: '07700 900 118', person: 'sam' };
    const there = await recordEvent(room.record, {
      pathway: 'access-pathway',
      area: 'somerset',
      type: 'ReferralSubmitted',
      data: { child: { name: 'Far' }, contact, worry: 'He lives in Somerset.' },
      by: { person: 'sam', role: 'family' },
      key: 'far',
    });
    const { ref } = there as { ref: string };
    const meeting = await scheduled(room, '2026-02-11');
    const answer = await room.says('callum', meeting, act('ItemAdded', { case: ref, kind: 'decision' }));
    expect(answer).toMatchObject({ code: 'FIELDS_WRONG', reason: `There is no case ${ref}. Check the reference.` });
    expect(await room.acts(ref)).toEqual(['ReferralSubmitted']);
  });

  it('is refused by a panel that decides no such cases', async () => {
    await room.at('2026-01-05T09:00:00.000Z');
    const data = { panel: 'complex-case-panel', meetingOn: '2026-02-25' };
    const meeting = await room.opens('callum', 'panel-meeting', { type: 'MeetingScheduled', data });
    const ref = await readyForPanel(room, 'Ida');
    const answer = await room.says('callum', meeting, act('ItemAdded', { case: ref, kind: 'decision' }));
    expect(answer).toMatchObject({ outcome: 'refused', code: 'RULE_NOT_MET' });
    expect((answer as { reason: string }).reason).toContain('Take it to a panel that decides them.');
    expect([await room.acts(meeting), await room.stands(ref)]).toEqual([['MeetingScheduled'], 'pre.readyForPanel']);
  });

  it('is before one panel at a time', async () => {
    await room.at('2026-01-05T09:00:00.000Z');
    const ref = await readyForPanel(room, 'Cat');
    const [one, other] = [await scheduled(room, '2026-02-11'), await scheduled(room, '2026-02-25')];
    await room.records('callum', one, act('ItemAdded', { case: ref, kind: 'decision' }));
    expect(await room.says('callum', other, act('ItemAdded', { case: ref, kind: 'decision' }))).toMatchObject({
      rule: 'noOtherMeetingHasTheCase',
      reason: `The case is on the agenda of meeting ${one} already. Send it to the next meeting there first: a case is before one panel at a time.`,
    });
    expect(await room.acts(other)).toEqual(['MeetingScheduled']);
  });
});

describe('a meeting without a quorum', () => {
  it('gives its cases back to be heard first, and another meeting takes them over with what was read', async () => {
    const { meeting, cases } = await sitting(
      room,
      ['Oli'],
      MEMBERS.filter(({ person }) => person !== 'nia'),
    );
    const ref = cases[0] as string;
    expect([await room.stands(meeting), await room.stands(ref)]).toEqual(['inquorate', 'pre.readyForPanel']);
    await room.at('2026-02-12T10:00:00.000Z');
    const next = await scheduled(room, '2026-02-18', { carryOverFrom: meeting });
    expect([await room.stands(next), await room.stands(ref)]).toEqual(['papersCirculated', 'panel.listed']);
    await room.at('2026-02-18T09:30:00.000Z');
    const deputy = { person: 'petra', post: 'healthPanelDeputy', authority: true };
    const present = [...MEMBERS.filter(({ person }) => person !== 'nia'), deputy];
    await room.records('callum', next, act('AttendanceRecorded', { present }));
    await room.records('joan', next, act('MeetingConvened'));
    expect(await room.stands(meeting)).toBe('reconvened');
    expect(await room.says('joan', next, act('ItemOpened', { case: ref }))).toMatchObject({
      reason: `Not everybody who decides case ${ref} has read its current pack: Panel Member, Health. Take other items first, and let them read it.`,
    });
    const reading = { case: ref, packDigest: 'first pack of Oli', confirmed: true, post: 'healthPanelDeputy' };
    await room.records('petra', next, act('PackRead', reading));
    await room.records('joan', next, act('ItemOpened', { case: ref }));
    await room.records('joan', next, act('ItemDecided', { case: ref, ...both }));
    expect(await room.stands(ref)).toBe('panel.decided');
  });

  it('is not taken over twice: the second meeting is not even opened', async () => {
    const { meeting } = await sitting(
      room,
      ['Pia'],
      MEMBERS.filter(({ person }) => person !== 'nia'),
    );
    await room.at('2026-02-12T10:00:00.000Z');
    await scheduled(room, '2026-02-18', { carryOverFrom: meeting });
    await expect(scheduled(room, '2026-02-19', { carryOverFrom: meeting })).rejects.toThrow(
      'Only a meeting that was inquorate, and that no other has taken over, is reconvened.',
    );
  });
});

describe('a case that comes to its end while it is on an agenda', () => {
  it('leaves it, so that the meeting can end', async () => {
    const { meeting, cases } = await sitting(room, ['Quin']);
    const ref = cases[0] as string;
    await room.records('dana', ref, act('ReferralWithdrawn', { reason: 'We are moving.' }));
    expect((await room.acts(meeting)).at(-1)).toBe('ItemWithdrawn');
    await room.records('joan', meeting, act('MeetingConcluded'));
    expect(await room.stands(meeting)).toBe('concluded');
  });
});
