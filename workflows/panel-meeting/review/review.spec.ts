import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { StoryAct } from '#test/given';
import { callum, concluded, decided, given, onTheTable, system } from '#test/ordinary/meeting';
import { panelMeeting } from '../pathway.js';

const over = [...onTheTable, decided('AAAA-1111', { reasons: 'He needs both.' }), concluded] as const;

describe('a review of a decision', () => {
  const asked = (more: object = {}): StoryAct => ({
    type: 'ReviewRequested',
    on: '2026-02-10',
    by: callum,
    case: 'AAAA-1111',
    ground: 'newInformation',
    because: 'A report has come that nobody had.',
    askedBy: 'family',
    toldOn: '2026-01-30',
    ...more,
  });
  const late = (dueOn: string): StoryAct => ({
    type: 'DeadlinePassed',
    on: '2026-02-18',
    by: { person: 'clock', role: 'clock' },
    clock: 'review-requested',
    key: 'AAAA-1111',
    generation: 1,
    dueOn,
  });
  const takenUp: StoryAct = {
    type: 'ReviewTakenUp',
    on: '2026-02-19',
    by: system,
    case: 'AAAA-1111',
    meeting: 'NEXT-0001',
  };

  it('is asked for on a ground that the panel’s terms allow, of something that was decided', () => {
    given(panelMeeting, ...over)
      .when(asked({ ground: 'unhappy' }))
      .isRefused({
        rule: 'theGroundIsAllowed',
        reason: 'That is not a ground for a review. The panel’s terms allow: newInformation, processError.',
      });
    given(panelMeeting, ...over)
      .when(asked({ case: 'ZZZZ-9999' }))
      .isRefused({ rule: 'theItemWasDecidedHere' });
    given(panelMeeting, ...over)
      .when(asked())
      .leadsTo({
        deadlines: { 'review-requested#AAAA-1111': '2026-02-13' },
        tasks: ['with somebody else in the chair'],
      });
    given(panelMeeting, ...over, asked())
      .when(asked())
      .isRefused({ rule: 'noReviewIsAskedForYet' });
  });

  it('is heard though the time to ask ends meanwhile, and not where it was asked for too late', () => {
    given(panelMeeting, ...over, asked(), late('2026-02-13'))
      .when(takenUp)
      .leadsTo({});
    given(panelMeeting, ...over, asked({ toldOn: '2026-01-23' }), late('2026-02-06'))
      .when(takenUp)
      .isRefused({
        rule: 'aReviewWaits',
        reason:
          'The review of case AAAA-1111 was asked for when the time for it was over. New information is considered at any time: list the case as an ordinary item.',
      });
  });

  it('tells the later meeting who may not have the chair', () => {
    const { linked } = given(panelMeeting, ...over, asked()).when(takenUp).decision as Accepted;
    expect(linked).toEqual([
      { ref: 'NEXT-0001', type: 'ChairBarred', data: { case: 'AAAA-1111', person: 'joan', differentChair: true } },
    ]);
    const barred: StoryAct = { type: 'ChairBarred', on: '2026-01-20', by: system, case: 'AAAA-1111', person: 'joan' };
    const [first, ...rest] = onTheTable;
    given(panelMeeting, first as StoryAct, rest[0] as StoryAct, barred, ...rest.slice(1, -1))
      .when(onTheTable.at(-1) as StoryAct)
      .isRefused({ rule: 'anotherHasTheChairOfAReview' });
  });
});
