import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { historyOf } from '#case-record/cases';
import { verifyCase } from '#case-record/verify';
import { act, MEMBERS, openPanelRoom, type PanelRoom, reads, readyForPanel, scheduled, sitting } from './panel-room.js';

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
    await room.records('nia', ref, act('HistoryPackRead', { packDigest: 'first pack of Ada', confirmed: true }));
    await room.records('dana', ref, act('InformationSupplied', { what: 'He has a new school', packDigest: 'second' }));
    const told = (await historyOf(room.record, meeting)).slice(3).map(({ type, data }) => [type, data]);
    expect(told).toEqual([
      ['PackRead', { case: ref, packDigest: 'first pack of Ada', confirmed: true, person: 'nia' }],
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

describe('a decision', () => {
  it('is recorded on the meeting and on the case, whose own rules may refuse both', async () => {
    const { meeting, cases } = await sitting(room, ['Dot']);
    const ref = cases[0] as string;
    await room.records('joan', meeting, act('ItemOpened', { case: ref, childWordsReadFirst: true }));
    expect(await room.stands(ref)).toBe('panel.inSession');
    const again = { case: ref, ...both, recommend: ['LUNCH_CLUB'] };
    expect(await room.says('joan', meeting, act('ItemDecided', again))).toMatchObject({ rule: 'repeatHasAReason' });
    expect(await room.acts(meeting)).not.toContain('ItemDecided');
    await room.records('joan', meeting, act('ItemDecided', { case: ref, ...both }));
    expect([await room.stands(ref), (await room.acts(meeting)).at(-1)]).toEqual(['panel.decided', 'ItemDecided']);
    expect([await verifyCase(room.record, ref), await verifyCase(room.record, meeting)]).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
  });

  it('is taken once, though two decide the same item at the same instant, here and on the case', async () => {
    const children = ['Eve', 'Fay', 'Gus', 'Hew'];
    const { meeting, cases } = await sitting(room, children);
    for (const ref of cases) {
      await room.records('joan', meeting, act('ItemOpened', { case: ref }));
      const answers = await Promise.all([
        room.says('joan', meeting, act('ItemDecided', { case: ref, ...both })),
        room.says('joan', ref, act('PanelDecided', { outcome: 'ALLOCATE_ASSESSMENT' })),
        room.says(
          'joan',
          meeting,
          act('ItemDecided', {
            case: ref,
            outcome: 'SUPPORT_PLAN_ONLY',
            reasons: 'Not now.',
            rightsBlock: true,
          }),
        ),
      ]);
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['recorded', 'refused', 'refused']);
      expect((await room.acts(ref)).filter((type) => type === 'PanelDecided')).toHaveLength(1);
    }
    expect((await room.acts(meeting)).filter((type) => type === 'ItemDecided')).toHaveLength(children.length);
  }, 30_000);

  it('cannot go round the quorum by the case, nor round the chair', async () => {
    const { meeting, cases } = await sitting(room, ['Ida'], [...MEMBERS]);
    const ref = cases[0] as string;
    await room.records('joan', meeting, act('ItemOpened', { case: ref }));
    expect(await room.says('ursula', ref, act('PanelDecided', both))).toMatchObject({
      rule: 'whoeverRecordsItHasTheChair',
    });
    const gone = MEMBERS.map((one) => (one.person === 'wes' ? { ...one, until: '09:29' } : one));
    await room.records('callum', meeting, act('AttendanceRecorded', { present: gone }));
    expect(await room.says('joan', ref, act('PanelDecided', both))).toMatchObject({
      outcome: 'refused',
      rule: 'quorumIsThereForTheItem',
      reason: `Case ${ref} can be discussed and not decided: nobody is there for social care. Ask a deputy in, or let the next meeting hear it first.`,
    });
    expect(await room.stands(ref)).toBe('panel.inSession');
  });

  it('on a stale pack is refused, and says which document is new', async () => {
    const { meeting, cases } = await sitting(room, ['Jon']);
    const ref = cases[0] as string;
    await room.records('joan', meeting, act('ItemOpened', { case: ref }));
    await room.records(
      'dana',
      ref,
      act('InformationSupplied', {
        what: 'The report of the eye clinic',
        packDigest: 'second',
      }),
    );
    const stale = await room.says('joan', meeting, act('ItemDecided', { case: ref, ...both }));
    expect(stale).toMatchObject({ rule: 'everyDecidingMemberHasReadThePack' });
    expect(stale).toHaveProperty(
      'reason',
      expect.stringContaining('New in it: information from the family, Wednesday 11 February 2026 (event 10).'),
    );
    expect(stale).not.toHaveProperty('reason', expect.stringContaining('eye clinic'));
    for (const { person } of MEMBERS) await reads(room, person, { meeting, ref, pack: 'second' });
    await room.records('joan', meeting, act('ItemDecided', { case: ref, ...both }));
  });
});

describe('an interest declared while an item is heard', () => {
  it('stops it on the meeting and on the case, and closes the papers to whoever has it', async () => {
    const { meeting, cases } = await sitting(room, ['Kim']);
    const ref = cases[0] as string;
    await room.records('joan', meeting, act('ItemOpened', { case: ref }));
    await room.records('nia', meeting, act('InterestDeclared', { case: ref, what: 'I treat her brother' }));
    expect(await room.stands(ref)).toBe('panel.listed');
    expect(await room.says('joan', meeting, act('ItemDecided', { case: ref, ...both }))).toMatchObject({
      rule: 'quorumIsThereForTheItem',
    });
    const reading = { packDigest: 'first pack of Kim', confirmed: true };
    expect(await room.says('nia', ref, act('HistoryPackRead', reading))).toMatchObject({
      rule: 'theReaderHasNoInterest',
    });
  });

  it('and a decision at the same instant: one comes first, and the other is refused', async () => {
    const { meeting, cases } = await sitting(room, ['Lee', 'May', 'Nat']);
    for (const ref of cases) {
      await room.records('joan', meeting, act('ItemOpened', { case: ref }));
      const [decision, interest] = await Promise.all([
        room.says('joan', meeting, act('ItemDecided', { case: ref, ...both })),
        room.says('wes', meeting, act('InterestDeclared', { case: ref, what: 'I know the family' })),
      ]);
      expect([decision.outcome, interest.outcome].sort()).toEqual(['recorded', 'refused']);
      if (interest.outcome === 'recorded')
        await room.records('joan', meeting, act('ItemRolled', { case: ref, because: 'no deputy is free' }));
    }
  }, 30_000);
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
