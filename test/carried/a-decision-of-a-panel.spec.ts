import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyCase } from '#case-record/verify';
import { act, MEMBERS, openPanelRoom, type PanelRoom, reads, sitting } from './panel-room.js';

let room: PanelRoom;
beforeAll(async () => {
  room = await openPanelRoom();
}, 60_000);
afterAll(() => room.close());

const both = { outcome: 'BOTH', reasons: 'He needs both.' };

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
