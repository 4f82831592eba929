import { describe, expect, it } from '@jest/globals';
import { panelMeeting } from '#workflows/panel-meeting/pathway';
import { givenThere, panel, problemsOf, seat } from './a-place.js';
import { as, meetingOf } from './at-a-panel.js';

const council = seat('councilLead', { agency: 'education', body: 'council', sits: 'deciding' });
const health = seat('healthLead', { agency: 'health', body: 'health', sits: 'deciding' });

describe('Brighton & Hove, agreement under section 75', () => {
  const brighton = panel('Section 75 board', {
    seats: [council, health],
    quorum: { all: [{ agency: 'education', atLeast: 1 }, { agency: 'health', atLeast: 1 }, { chair: true }] },
    deciding: 'oneVoteEachBody',
  });
  const said = { panels: [brighton] };
  const given = givenThere(said);
  const { onTheTable, decided, putOff } = meetingOf(brighton);
  const votes = (healthAgrees: boolean) => [
    { body: 'council', person: 'councilLead', agrees: true },
    { body: 'health', person: 'healthLead', agrees: healthAgrees },
  ];

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('has one vote for each partner, and no decision where one says no', () => {
    given(panelMeeting, ...onTheTable())
      .when(decided({ votes: votes(true) }))
      .leadsTo({});
    given(panelMeeting, ...onTheTable())
      .when(decided({ votes: votes(false) }))
      .isRefused({
        rule: 'everyBodyAgrees',
        reason:
          'Each body has one vote, and all must agree. Not recorded as agreeing: health. Where one does not agree there is no decision: put the item off.',
      });
    const byTheOther = [...votes(true).slice(0, 1), { body: 'health', person: 'councilLead', agrees: true }];
    given(panelMeeting, ...onTheTable())
      .when(decided({ votes: byTheOther }))
      .isRefused({ rule: 'everyBodyAgrees' });
    given(panelMeeting, ...onTheTable())
      .when(putOff('the partners do not agree'))
      .leadsTo({ state: 'inSession' });
  });

  it('hears no vote of a partner of whom nobody is at the table, and no decision that the chair records without them', () => {
    const chairAlone = { ...brighton, quorum: { chair: true } as const };
    const { onTheTable: sits } = meetingOf(chairAlone);
    const given = givenThere({ panels: [chairAlone] });
    given(panelMeeting, ...sits([brighton.chair.post, 'councilLead']))
      .when(decided({ votes: votes(true) }))
      .isRefused({
        rule: 'everyBodyAgrees',
        reason:
          'Each body has one vote, and all must agree. Nobody is at the table for: health. Where one does not agree there is no decision: put the item off.',
      });
    given(panelMeeting, ...sits())
      .when(decided({ by: as('system', 'system'), recordedBy: brighton.chair.post }))
      .isRefused({
        rule: 'everyBodyAgrees',
        reason:
          'Each body has one vote, and all must agree. Not recorded as agreeing: council, health. Where one does not agree there is no decision: put the item off. Record the decision at the meeting, where there is room for it.',
      });
  });
});
