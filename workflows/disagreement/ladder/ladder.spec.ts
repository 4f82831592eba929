import { describe, expect, it } from '@jest/globals';
import { givenIn } from '#test/given';
import {
  DIRECTORS,
  IRENE,
  LEON,
  ON_THE_FIRST_RUNG,
  over,
  STAFF_MET,
  WITH_THE_DIRECTORS,
  WITH_THE_EXECUTIVES,
} from '#test/ordinary/disagreement';
import { register } from '../../register.js';
import { disagreementPathway as disagreement } from '../pathway.js';

const area = register.area('north-east-lincolnshire');
const given = givenIn({ calendar: register.calendar, area });

describe('a ladder left alone', () => {
  it('gives the staff five working days from the day on which the kind was set', () => {
    given(disagreement, ...ON_THE_FIRST_RUNG.slice(0, 2))
      .when(ON_THE_FIRST_RUNG[2])
      .leadsTo({ state: 'rung.staff', deadlines: { 'rung-ends#staff': '2026-02-25' } });
  });

  it('goes to the line managers by itself, and counts their time from the day that ended', () => {
    given(disagreement, ...ON_THE_FIRST_RUNG)
      .when({ ...over('staff', '2026-02-25'), at: '2026-03-02T09:00:00Z' })
      .leadsTo({
        state: 'rung.lineManager',
        deadlines: { 'rung-ends#staff': null, 'rung-ends#lineManager': '2026-03-04' },
        notices: [
          'rung-escalated → commissioningManager by email',
          'rung-escalated → icbCommissioningManager by email',
        ],
      });
  });

  it('tells directors by text message too', () => {
    given(disagreement, ...ON_THE_FIRST_RUNG, over('staff', '2026-02-25'))
      .when(over('lineManager', '2026-03-04'))
      .leadsTo({
        state: 'rung.director',
        deadlines: { 'rung-ends#director': '2026-03-18' },
        notices: [
          'rung-escalated → assistantDirectorChildren by sms',
          'rung-escalated → icbSeniorCommissioner by sms',
          'rung-escalated → icbSeniorCommissioner by email',
        ],
      });
  });

  it('leaves the time of a rung alone when another deadline passes', () => {
    given(disagreement, ...ON_THE_FIRST_RUNG)
      .when(over('', '2026-02-20', { clock: 'interim-in-force' }))
      .leadsTo({ state: 'rung.staff', deadlines: { 'rung-ends#staff': '2026-02-25' } });
  });

  it('ends with the board, on a day, and decides nothing', () => {
    given(disagreement, ...WITH_THE_EXECUTIVES)
      .when(over('executives', '2026-05-01'))
      .leadsTo({
        state: 'closed.noAgreement',
        deadlines: { 'rung-ends#executives': null, 'board-considers': '2026-06-02' },
        notices: ['board-pack → boardSecretary by email', 'dispute-to-board'],
        tasks: ['Put it on the agenda of the SEND Executive Board'],
      });
  });

  it('warns each rung as the area has it, and says what happens if nobody acts', () => {
    const { decision } = given(disagreement, ...ON_THE_FIRST_RUNG).when({
      ...over('staff', '2026-02-24'),
      type: 'DeadlineApproaching',
      at: '2026-02-24T08:00:00Z',
      dueOn: '2026-02-25',
      daysLeft: 1,
    });
    const words =
      decision.outcome === 'accepted' ? decision.effects.flatMap((each) => ('body' in each ? each.body : [])) : [];
    expect(words[0]).toContain(
      'If nobody acts by the end of Wednesday 25 February 2026, it goes to the next step, their line managers, by itself.',
    );
  });
});

describe('going on before the time is over', () => {
  const escalate = { type: 'RungEscalated', on: '2026-02-25', by: LEON } as const;

  it('is open to either side, and stops the time of the rung', () => {
    given(disagreement, ...ON_THE_FIRST_RUNG, STAFF_MET)
      .when(escalate)
      .leadsTo({
        state: 'rung.lineManager',
        deadlines: { 'rung-ends#staff': null, 'rung-ends#lineManager': '2026-03-04' },
      });
  });

  it('leaves a rung out only for a risk or a deadline, with the reason', () => {
    given(disagreement, ...ON_THE_FIRST_RUNG, STAFF_MET)
      .when({ ...escalate, to: 'director' })
      .isRefused({
        rule: 'rungsAreLeftOutWithReason',
        reason:
          'This leaves out: Their line managers. A rung is left out only for a risk or a deadline, with the reason; or where the area lets both sides agree to it, with who agreed for each.',
      });
    given(disagreement, ...ON_THE_FIRST_RUNG, STAFF_MET)
      .when({ ...escalate, to: 'director', leavesOutFor: 'deadline', because: 'The placement ends on 1 March' })
      .leadsTo({ state: 'rung.director', deadlines: { 'rung-ends#director': '2026-03-11' } });
  });

  it('leaves mediation out where both sides agree to it', () => {
    const past = { ...escalate, on: '2026-03-12', by: IRENE, to: 'executives' } as const;
    given(disagreement, ...WITH_THE_DIRECTORS)
      .when({ ...past, agreedBy: DIRECTORS.slice(1) })
      .isRefused({ rule: 'rungsAreLeftOutWithReason' });
    given(disagreement, ...WITH_THE_DIRECTORS)
      .when({ ...past, agreedBy: DIRECTORS })
      .leadsTo({ state: 'rung.executives' });
  });

  it('never goes back', () => {
    given(disagreement, ...WITH_THE_DIRECTORS)
      .when({ ...escalate, on: '2026-03-06', to: 'staff' })
      .isRefused({ rule: 'thatRungIsAhead' });
  });
});
