import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import {
  ABOUT_SAFETY,
  BY_FAMILY,
  GARETH,
  LEON,
  ON_THE_FIRST_RUNG,
  over,
  RAISED,
  safety,
} from '#test/ordinary/disagreement';
import { register } from '../../register.js';
import type { Disagreement } from '../case.js';
import { disagreementPathway as disagreement } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

/** What the file knows after a decision that was accepted. */
function fileAfter({ decision }: ReturnType<ReturnType<typeof given>['when']>): Disagreement {
  if (decision.outcome === 'refused') throw new Error(decision.reason);
  return decision.next.snapshot.context as Disagreement;
}

describe('a worry about safety', () => {
  it('has days, not weeks: a reply in three, managers in two', () => {
    given(disagreement, ABOUT_SAFETY)
      .when(safety())
      .leadsTo({
        state: 'rung.staff',
        regions: { access: 'restricted' },
        deadlines: { 'safety-rung-ends#staff': '2026-02-16', 'rung-ends#staff': null },
        notices: ['safety-disagreement → socialWorker by sms'],
      });
    given(disagreement, ABOUT_SAFETY, safety())
      .when(over('staff', '2026-02-16', { clock: 'safety-rung-ends' }))
      .leadsTo({
        state: 'rung.lineManager',
        deadlines: { 'safety-rung-ends#lineManager': '2026-02-18' },
        notices: ['rung-escalated → headteacher by sms', 'rung-escalated → socialCareTeamManager by sms'],
      });
  });

  it('is closed to all who have no part in it from the first moment, where it is raised as one', () => {
    given(disagreement)
      .when({ ...ABOUT_SAFETY, strand: 'D_SAFETY' })
      .leadsTo({ state: 'raised', regions: { access: 'restricted' } });
    given(disagreement, { ...ABOUT_SAFETY, strand: 'D_SAFETY' })
      .when({ ...ABOUT_SAFETY, strand: 'D_SAFETY' })
      .isRefused({ code: 'RULE_NOT_MET', rule: 'itIsRaisedAboutSafety' });
  });

  it('is not told to the family before somebody has decided that it can be, and that is looked at each day', () => {
    const held = given(disagreement, ABOUT_SAFETY).when(
      safety({ heldBackBecause: 'Telling them could raise the risk' }),
    );
    held.leadsTo({ deadlines: { 'family-notice-reviewed': '2026-02-12' } });
    const file = fileAfter(held);
    expect(file.family).toEqual({ how: 'heldBack', because: 'Telling them could raise the risk' });
    expect(disagreement.projection(file).named).not.toContain('dana');
    const told = {
      type: 'FamilyNoticeReviewed',
      on: '2026-02-12',
      by: GARETH,
      tellThem: true,
      because: 'Safe now',
    } as const;
    const after = given(disagreement, ABOUT_SAFETY, safety()).when(told);
    after.leadsTo({ deadlines: { 'family-notice-reviewed': null }, notices: ['dispute-family → dana by letter'] });
    expect(disagreement.projection(fileAfter(after)).named).toContain('dana');
  });

  it('is the only reason to hold back what a family is told', () => {
    given(disagreement, RAISED)
      .when({ ...ON_THE_FIRST_RUNG[2], heldBackBecause: 'They would worry' })
      .isRefused({ rule: 'onlySafetyHoldsBack' });
    given(disagreement, ...ON_THE_FIRST_RUNG)
      .when({ type: 'FamilyNoticeHeldBack', on: '2026-02-19', by: LEON, because: 'They would worry' })
      .isRefused({ rule: 'onlySafetyHoldsBack' });
  });

  it('that comes up in another disagreement has a ladder of its own', () => {
    const { decision } = given(disagreement, ...ON_THE_FIRST_RUNG).when({
      type: 'SafetyConcernRaised',
      on: '2026-02-20',
      by: LEON,
      about: 'He is alone at night',
      raisedFor: 'council',
      against: 'health',
    });
    const opened = decision.outcome === 'accepted' ? decision.effects.filter(({ kind }) => kind === 'openCase') : [];
    expect(opened).toMatchObject([{ pathway: 'disagreement', data: { strand: 'D_SAFETY', case: 'TEST-CASE' } }]);
    const [{ data = {} } = {}] = opened as readonly { data?: object }[];
    expect(disagreement.problems('DisagreementRaised', data)).toEqual([]);
  });
});

describe('what the family is told', () => {
  const notices = (act: StoryAct, ...before: readonly StoryAct[]) => {
    const { decision } = given(disagreement, ...ON_THE_FIRST_RUNG, ...before).when(act);
    if (decision.outcome === 'refused') throw new Error(decision.reason);
    return decision.effects.flatMap((each) => (each.kind === 'notice' ? [each] : []));
  };

  it('is neutral: two organisations, what goes on, and when there is an answer', () => {
    const letter = notices(over('staff', '2026-02-25')).find(({ channel }) => channel === 'letter');
    expect(letter?.body).toContain(
      'Two organisations are agreeing who pays for part of the support for Max Pickup. It is between them, and nothing is asked of you.',
    );
    expect(letter?.body).toContain('Wednesday 4 March 2026');
    expect(letter?.body).not.toMatch(/refus|dispute|against|fail/i);
  });

  it('is nothing where they asked not to be told, which is on record', () => {
    const wish = { type: 'FamilyWishRecorded', on: '2026-02-19', by: LEON, wantsToHear: false } as const;
    expect(notices(over('staff', '2026-02-25'), wish).filter(({ template }) => template === 'dispute-step')).toEqual(
      [],
    );
  });
});

describe('what a family says', () => {
  const withAccount: StoryAct = {
    ...BY_FAMILY,
    contact: { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' },
  };
  const school = { person: 'grace', role: 'settingContributor' };
  const back = (by: StoryAct['by']): StoryAct => ({
    type: 'DisagreementWithdrawn',
    on: '2026-02-20',
    by,
    reason: 'Settled',
  });
  const wish = (by: StoryAct['by']): StoryAct => ({
    type: 'FamilyWishRecorded',
    on: '2026-02-20',
    by,
    wantsToHear: false,
  });

  it('is taken back by them, not by the other side and not for them', () => {
    const raised = given(disagreement, withAccount);
    raised.when(back(school)).isRefused({ rule: 'whoeverRaisedItTakesItBack' });
    raised.when(back({ person: 'malik', role: 'manager' })).isRefused({ rule: 'whoeverRaisedItTakesItBack' });
    raised.when(back({ person: 'dana', role: 'family' })).leadsTo({ state: 'closed.withdrawn' });
  });

  it('they want to hear is for them to say, where they have an account', () => {
    const raised = given(disagreement, withAccount);
    raised.when(wish({ person: 'malik', role: 'manager' })).isRefused({ rule: 'theFamilySaysWhatItWants' });
    raised.when(wish({ person: 'dana', role: 'family' })).leadsTo({});
  });
});
