import { describe, expect, it } from '@jest/globals';
import { days, months, weeks } from '#statutory-calendar/periods';
import type { StoryAct } from '#test/given';
import { accepted, asha, built, byFamily, contributed, heard, listed, waits } from '#test/ordinary/referral';
import { accessPathway } from '#workflows/access-pathway/pathway';
import { panelMeeting } from '#workflows/panel-meeting/pathway';
import { givenThere, panel, problemsOf, seat } from './a-place.js';
import { meetingOf } from './at-a-panel.js';

describe('Doncaster, weekly triage of neurodevelopment', () => {
  const of = (post: string, discipline: string) =>
    seat(post, { agency: 'health', body: 'health', sits: 'deciding', discipline });
  const doncaster = panel('Neurodevelopment triage', {
    cadence: { words: 'every week', every: weeks(1) },
    agendaCloses: days(2),
    papersBefore: days(2),
    seats: [
      of('paediatrician', 'paediatrics'),
      of('speechTherapist', 'speechAndLanguage'),
      seat('psychologist', { agency: 'education', body: 'council', sits: 'deciding', discipline: 'ep' }),
    ],
    quorum: {
      all: ['paediatrics', 'speechAndLanguage', 'ep'].map((discipline) => ({ discipline, atLeast: 1 })),
    },
  });
  const said = { panels: [doncaster], limits: { 'listed-for-panel': weeks(1) } };
  const given = givenThere(said);
  const checking = [byFamily, accepted, heard, ...contributed] as const;
  const { onTheTable, ready, there, cannotDecide, decided } = meetingOf(doncaster);

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('has a case before it when the co-ordinator has found it complete, and within the week', () => {
    given(accessPathway, ...checking)
      .when(listed)
      .isRefused({ code: 'NOT_AT_THIS_STAGE' });
    given(accessPathway, byFamily, accepted, heard).when(built).isRefused({ rule: 'everyContributionIsInOrDecided' });
    given(accessPathway, ...checking)
      .when(built)
      .leadsTo({ state: 'pre.readyForPanel', deadlines: { 'listed-for-panel': '2026-03-30' } });
    given(accessPathway, ...checking, built)
      .when(listed)
      .leadsTo({ state: 'panel.listed' });
  });

  it('needs every discipline at the table', () => {
    given(panelMeeting, ...onTheTable())
      .when(decided())
      .leadsTo({});
    given(panelMeeting, ...ready(), there(['chair', 'paediatrician', 'psychologist']), cannotDecide)
      .when(decided())
      .isRefused({
        rule: 'quorumIsThereForTheItem',
        reason:
          'Case AAAA-1111 can be discussed and not decided: nobody is there as a speech and language therapist. Ask a deputy in, or let the next meeting hear it first.',
      });
  });
});

describe('Bradford, the wait for neurodevelopment', () => {
  const said = { limits: { 'keep-in-touch': months(6) } };
  const given = givenThere(said);
  const waiting: StoryAct = { type: 'WaitingListJoined', on: '2026-05-01', by: asha };
  const rung = (on: `${number}-${number}-${number}`): StoryAct => ({
    type: 'KeptInTouch',
    on,
    by: asha,
    what: 'Still wanted',
  });

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('keeps in touch every six months through a wait of two and a half years', () => {
    const calls = ['2026-11-01', '2027-05-01', '2027-11-01', '2028-05-01', '2028-11-01'] as const;
    given(accessPathway, ...waits)
      .when(waiting)
      .leadsTo({ state: 'diagnostic.waiting', deadlines: { 'keep-in-touch': calls[0] } });
    calls.slice(0, -1).forEach((on, place) => {
      given(accessPathway, ...waits, waiting, ...calls.slice(0, place).map(rung))
        .when(rung(on))
        .leadsTo({
          state: 'diagnostic.waiting',
          deadlines: { 'keep-in-touch': calls[place + 1] as (typeof calls)[number] },
        });
    });
  });

  it('closes no case because nobody rang: somebody is asked to ring', () => {
    const silent: StoryAct = {
      type: 'DeadlinePassed',
      on: '2026-11-01',
      at: '2026-11-02T01:00:00Z',
      by: { person: 'clock', role: 'clock' },
      clock: 'keep-in-touch',
      key: '',
      generation: 1,
      dueOn: '2026-11-01',
    };
    given(accessPathway, ...waits, waiting)
      .when(silent)
      .leadsTo({ state: 'diagnostic.waiting', tasks: ['Ring the family who wait'] });
  });
});
