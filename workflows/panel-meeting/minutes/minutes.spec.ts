import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#engine/history';
import type { StoryAct } from '#test/given';
import { callum, concluded, decided, drafted, given, hal, joan, nia, onTheTable, signed } from '#test/ordinary/meeting';
import { FUNDING_OUTCOMES } from '../../every-case/outcomes.js';
import { register } from '../../register.js';
import { panelMeeting } from '../pathway.js';
import { MINUTES } from './sections.js';

const minutesOf = (acts: readonly StoryAct[]) =>
  MINUTES.of(
    'MMMM-0001',
    acts.map(
      ({ type, on, by, at, ...data }, index): RecordedEvent => ({
        sequence: index + 1,
        type,
        occurredOn: on,
        recordedAt: (at as string | undefined) ?? `${on}T12:00:00Z`,
        by: by ?? callum,
        data,
      }),
    ),
    register.area('north-east-lincolnshire'),
  ).sections;

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

  it('have what somebody says who did not agree: of a decided item, by whoever sat for it, until they are signed', () => {
    const dissent = {
      type: 'DissentRecorded',
      on: '2026-01-22',
      by: hal,
      case: 'AAAA-1111',
      because: 'Too little.',
    } as const;
    given(panelMeeting, ...over)
      .when(dissent)
      .leadsTo({ state: 'concluded' });
    expect(minutesOf([...over, dissent, drafted])[3]?.entries.at(-1)?.facts).toEqual({
      what: 'Dissent',
      person: 'hal',
      because: 'Too little.',
    });
    given(panelMeeting, ...over, drafted, signed(joan))
      .when(dissent)
      .leadsTo({ state: 'concluded' });
    given(panelMeeting, ...over, drafted, signed(joan), dissent, drafted)
      .when(signed(nia))
      .leadsTo({ state: 'minutesDraft' });
    given(panelMeeting, ...over, drafted, signed(joan), signed(nia))
      .when({ ...dissent, on: '2026-01-24' })
      .isRefused({ code: 'NOT_AT_THIS_STAGE' });
    given(panelMeeting, ...over)
      .when({ ...dissent, by: callum, person: 'petra' })
      .isRefused({ rule: 'whoeverDissentsSatForIt' });
    given(panelMeeting, ...onTheTable)
      .when({ ...dissent, on: '2026-01-21' })
      .isRefused({ rule: 'theItemWasDecidedHere' });
  });

  it('say who was there, what was decided and why, each with the act that says it', () => {
    const sections = minutesOf([...over, drafted]);
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

  it('say who opened and closed it, and every decision and condition in words: no code', () => {
    const byTheCoordinator = over.map((act) => (act.type === 'MeetingConvened' ? { ...act, by: callum } : act));
    expect(minutesOf(byTheCoordinator)[0]?.entries.map(({ facts }) => facts)).toContainEqual({
      what: 'Opened',
      by: 'callum',
    });
    expect(minutesOf(over)[0]?.entries.at(-1)?.facts).toEqual({ what: 'Closed', by: 'joan' });
    const conditions = [{ what: 'A plan of care', owner: 'headOfSend', by: '2026-03-02' }];
    for (const [outcome, words] of Object.entries(FUNDING_OUTCOMES)) {
      const money = 'Transport: £12,345.67 a year. Education £12,345.67';
      const minutes = minutesOf([...onTheTable, decided('AAAA-1111', { outcome, money, conditions })]);
      expect(minutes[3]?.entries.slice(1).map(({ facts }) => facts)).toEqual([
        { what: 'Decided', outcome: words, money },
        { condition: 'A plan of care', owner: 'headOfSend', by: '2026-03-02' },
      ]);
    }
    // Whoever reads them has the name of a person, and the title of a post.
    expect(minutesOf(over)[3]?.ids).toMatchObject({ owner: 'person', person: 'person' });
  });
});
