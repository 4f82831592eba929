import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { StoryAct } from '#test/given';
import {
  added,
  circulated,
  closed,
  convened,
  decided,
  everybodyHasRead,
  given,
  hal,
  joan,
  members,
  nia,
  onTheTable,
  opened,
  pack,
  papersOut,
  read,
  scheduled,
  sitting,
  there,
  wes,
} from '#test/ordinary/meeting';
import { panelMeeting } from '../pathway.js';

const without = (person: string) => members.filter((one) => one.person !== person);
const petra = (more: object = {}) => ({ person: 'petra', post: 'healthPanelDeputy', ...more });

describe('an item', () => {
  it('is opened when everybody who decides has read its current pack', () => {
    const unread = [...papersOut, read(joan), read(hal), read(wes), there(members), convened] as const;
    given(panelMeeting, ...unread)
      .when(opened())
      .isRefused({
        rule: 'everyDecidingMemberHasReadThePack',
        reason:
          'Not everybody who decides case AAAA-1111 has read its current pack: Panel Member, Health. Take other items first, and let them read it.',
      });
    given(panelMeeting, ...unread, { ...read(nia), on: '2026-01-21', at: '2026-01-21T09:45:00Z' } as StoryAct)
      .when(opened())
      .leadsTo({ state: 'inSession' });
  });

  it('is not decided on a stale pack: the refusal says which document is new', () => {
    const news = { ...pack('AAAA-1111', 'p2', { what: 'a speech and language report' }), on: '2026-01-21' as const };
    given(panelMeeting, ...onTheTable, { ...news, at: '2026-01-21T10:05:00Z' })
      .when(decided())
      .isRefused({
        rule: 'everyDecidingMemberHasReadThePack',
        reason:
          'Not everybody who decides case AAAA-1111 has read its current pack: Access Panel Chair, Panel Member, Education, Panel Member, Health, Panel Member, Social Care. New in it: a speech and language report. Take other items first, and let them read it.',
      });
  });

  it('is decided by whoever has the chair, once', () => {
    given(panelMeeting, ...onTheTable)
      .when({ ...decided(), by: { person: 'ursula', role: 'panelChair' } })
      .isRefused({ rule: 'whoeverRecordsItHasTheChair' });
    given(panelMeeting, ...onTheTable, decided())
      .when({ ...decided('AAAA-1111', { outcome: 'SUPPORT_PLAN_ONLY' }), at: '2026-01-21T10:30:00Z' })
      .isRefused({
        rule: 'theItemIsNotSettled',
        reason:
          'Case AAAA-1111 has been decided already: BOTH. It can be looked at again only by a review. The meeting was on Wednesday 21 January 2026.',
      });
  });

  it('is decided while it is on the table and those who make the quorum are there, whatever hour is written down', () => {
    const at = (decidedAt: string, recordedAt: string) => ({ ...decided('AAAA-1111', { decidedAt }), at: recordedAt });
    // Opened at ten; health leaves at half past.
    const leaves = members.map((one) => (one.person === 'nia' ? { ...one, until: '10:30' } : one));
    const healthHasLeft = given(panelMeeting, ...everybodyHasRead, there(leaves), convened, opened());
    const all = given(panelMeeting, ...onTheTable);
    all.when(at('09:50', '2026-01-21T10:40:00Z')).isRefused({ rule: 'itIsDecidedWhileItIsOnTheTable' });
    all.when(at('10:50', '2026-01-21T10:40:00Z')).isRefused({ rule: 'itIsDecidedWhileItIsOnTheTable' });
    all.when(at('10:10', '2026-01-21T10:40:00Z')).leadsTo({});
    healthHasLeft.when(at('10:20', '2026-01-21T10:40:00Z')).isRefused({ rule: 'quorumIsThereForTheItem' });
    healthHasLeft.when(at('10:20', '2026-01-21T10:25:00Z')).leadsTo({});
  });

  it('is opened first, and one at a time', () => {
    given(panelMeeting, ...sitting)
      .when(decided())
      .isRefused({ rule: 'theItemIsOpen' });
    const two = [
      scheduled,
      added('AAAA-1111', { kind: 'ratification' }),
      added('BBBB-2222', { kind: 'ratification' }),
      closed,
      circulated,
      there(members),
      convened,
      opened(),
    ] as const;
    given(panelMeeting, ...two)
      .when(opened('BBBB-2222'))
      .isRefused({
        rule: 'oneItemAtATime',
        reason: 'Case AAAA-1111 is on the table. Decide it, or put it off, before the next is opened.',
      });
  });

  it('that is complex needs an educational psychologist or the designated clinical officer', () => {
    const complex = (present: Parameters<typeof there>[0]) =>
      [
        scheduled,
        added('AAAA-1111', { complex: true, kind: 'ratification' }),
        closed,
        circulated,
        there(present),
        convened,
        opened(),
      ] as const;
    given(panelMeeting, ...complex(members))
      .when(decided())
      .leadsTo({});
    const elsie = { person: 'elsie', post: 'educationPanelDeputy', authority: true };
    given(panelMeeting, ...complex([...without('hal'), elsie]))
      .when(decided())
      .leadsTo({});
  });
});

describe('an interest in an item', () => {
  const declared = (at: string): StoryAct => ({
    type: 'InterestDeclared',
    on: '2026-01-21',
    at,
    by: nia,
    case: 'AAAA-1111',
    what: 'she treats the child’s brother',
  });

  it('takes that vote out of the quorum of that item, and of no other', () => {
    const beforehand = [...everybodyHasRead, declared('2026-01-21T08:00:00Z'), there(members)] as const;
    given(panelMeeting, ...beforehand)
      .when(convened)
      .leadsTo({ state: 'inSession' });
    given(panelMeeting, ...beforehand, convened, opened())
      .when(decided())
      .isRefused({
        rule: 'quorumIsThereForTheItem',
        reason:
          'Case AAAA-1111 can be discussed and not decided: nobody is there for health (one has declared an interest). Ask a deputy in, or let the next meeting hear it first.',
      });
  });

  it('is mended by a deputy who has read the pack, from the minute they come', () => {
    const joining = petra({ authority: true, from: '10:40' });
    const given9 = [
      ...everybodyHasRead,
      declared('2026-01-21T08:00:00Z'),
      {
        ...read({ person: 'petra', role: 'panelMember' }),
        post: 'healthPanelDeputy',
        on: '2026-01-21',
        at: '2026-01-21T08:30:00Z',
      } as StoryAct,
      there([...members, joining]),
      convened,
      opened(),
    ] as const;
    given(panelMeeting, ...given9)
      .when(decided())
      .isRefused({ rule: 'quorumIsThereForTheItem' });
    given(panelMeeting, ...given9)
      .when({ ...decided(), at: '2026-01-21T10:41:00Z' })
      .leadsTo({});
    given(panelMeeting, ...given9)
      .when({ ...decided('AAAA-1111', { decidedAt: '10:39' }), at: '2026-01-21T11:00:00Z' })
      .isRefused({ rule: 'quorumIsThereForTheItem' });
  });

  it('declared while the item is heard stops it', () => {
    given(panelMeeting, ...onTheTable, declared('2026-01-21T10:05:00Z'))
      .when(decided())
      .isRefused({ rule: 'quorumIsThereForTheItem' });
    const { next } = given(panelMeeting, ...onTheTable).when(declared('2026-01-21T10:05:00Z')).decision as Accepted;
    expect(next.snapshot.context).toMatchObject({ items: [{ case: 'AAAA-1111', state: 'waiting', recused: ['nia'] }] });
  });
});
