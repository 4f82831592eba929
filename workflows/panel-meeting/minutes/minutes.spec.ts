import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { RecordedEvent } from '#engine/history';
import type { StoryAct } from '#engine/scenario';
import {
  callum,
  concluded,
  decided,
  drafted,
  given,
  hal,
  joan,
  nia,
  onTheTable,
  signed,
  system,
  wes,
} from '../ordinary-meeting.fixture.js';
import { panelMeeting } from '../pathway.js';
import { MINUTES } from './sections.js';

const over = [...onTheTable, decided('AAAA-1111', { reasons: 'He needs both.' }), concluded] as const;

describe('the minutes', () => {
  it('are signed by the chair and a member whom another body employs', () => {
    given(panelMeeting, ...over, drafted)
      .when(signed(joan))
      .leadsTo({ state: 'minutesDraft' });
    given(panelMeeting, ...over, drafted, signed(joan))
      .when(signed(hal))
      .isRefused({
        rule: 'signaturesAreOfDifferentBodies',
        reason:
          'The minutes are signed by the chair, and by a member whom another body employs. You and the chair are both of the same body (the council).',
      });
    given(panelMeeting, ...over, drafted, signed(joan))
      .when(signed(nia))
      .leadsTo({ state: 'minutesSigned', deadlines: { 'minutes-signed': null } });
  });

  it('may be signed by the member first, and by nobody twice or who was not there', () => {
    given(panelMeeting, ...over, drafted, signed(nia))
      .when(signed(joan))
      .leadsTo({ state: 'minutesSigned' });
    given(panelMeeting, ...over, drafted, signed(joan))
      .when(signed(joan))
      .isRefused({ rule: 'theyHaveNotSignedYet' });
    given(panelMeeting, ...over, drafted)
      .when(signed({ person: 'petra', role: 'panelMember' }))
      .isRefused({ rule: 'theyWereThere' });
  });

  it('are signed anew when they are drafted anew', () => {
    const again = { ...drafted, on: '2026-01-23' as const, minutesDigest: 'm2' };
    given(panelMeeting, ...over, drafted, signed(joan), again)
      .when(signed(nia))
      .leadsTo({ state: 'minutesDraft' });
    given(panelMeeting, ...over, drafted, again)
      .when({ ...signed(joan), minutesDigest: 'm1' })
      .isRefused({ rule: 'theseAreTheMinutesTheyRead' });
  });

  it('once signed are frozen: nothing of the meeting is recorded any more but an addendum', () => {
    const frozen = [...over, drafted, signed(joan), signed(nia)] as const;
    given(panelMeeting, ...frozen)
      .when(drafted)
      .isRefused({ code: 'NOT_AT_THIS_STAGE' });
    given(panelMeeting, ...frozen)
      .when({ ...decided(), on: '2026-01-24' })
      .isRefused({ code: 'NOT_AT_THIS_STAGE' });
    given(panelMeeting, ...frozen)
      .when({ type: 'RecordCorrected', on: '2026-01-24', by: callum, of: 1, reason: 'a slip' })
      .isRefused({ code: 'UNKNOWN_EVENT' });
    given(panelMeeting, ...frozen)
      .when({
        type: 'MinutesAddendumAdded',
        on: '2026-01-24',
        by: callum,
        words: 'Dr Crane came at ten.',
        because: 'left out',
      })
      .leadsTo({ state: 'minutesSigned' });
  });

  it('say who was there, what was decided and why, each with the act that says it', () => {
    const history = [...over, drafted].map(
      ({ type, on, by, at, ...data }: StoryAct, index): RecordedEvent => ({
        sequence: index + 1,
        type,
        occurredOn: on,
        recordedAt: (at as string | undefined) ?? `${on}T12:00:00Z`,
        by: by ?? callum,
        data,
      }),
    );
    const { sections } = MINUTES.of('MMMM-0001', history);
    expect(sections.map(({ title }) => title)).toEqual([
      'The meeting',
      'Who was there',
      'Interests declared',
      'Item 1: case AAAA-1111',
      'Notes',
    ]);
    expect(sections[1]?.entries.map(({ facts }) => facts)).toEqual([
      { person: 'joan', post: 'panelChair' },
      { person: 'hal', post: 'educationPanelMember' },
      { person: 'nia', post: 'healthPanelMember' },
      { person: 'wes', post: 'socialCarePanelMember' },
    ]);
    expect(sections[3]?.entries.map(({ facts }) => facts)).toEqual([
      { what: 'Opened', child: 'The child’s own words were read first.' },
      { what: 'Decided', outcome: 'An assessment and a plan of support', reasons: 'He needs both.' },
    ]);
    expect(sections[2]?.entries).toEqual([]);
  });
});

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
    const { carried } = given(panelMeeting, ...over, asked()).when(takenUp).decision as Accepted;
    expect(carried).toEqual([
      { ref: 'NEXT-0001', type: 'ChairBarred', data: { case: 'AAAA-1111', person: 'joan', differentChair: true } },
    ]);
    const barred: StoryAct = { type: 'ChairBarred', on: '2026-01-20', by: system, case: 'AAAA-1111', person: 'joan' };
    const [first, ...rest] = onTheTable;
    void wes;
    given(panelMeeting, first as StoryAct, rest[0] as StoryAct, barred, ...rest.slice(1, -1))
      .when(onTheTable.at(-1) as StoryAct)
      .isRefused({ rule: 'anotherHasTheChairOfAReview' });
  });
});
