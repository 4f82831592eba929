import { describe, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import {
  accepted,
  asha,
  built,
  byFamily,
  contributed,
  dana,
  given,
  heard,
  listed,
  opened,
  read,
  ready,
} from '#test/ordinary/referral';
import { accessPathway } from '../pathway.js';

describe('the pack', () => {
  it('is not built before the child has been heard', () => {
    given(accessPathway, byFamily, accepted, ...contributed)
      .when(built)
      .isRefused({ rule: 'childsVoiceIsKnown', law: 'Children and Families Act 2014 s.19(a)' });
    given(accessPathway, byFamily, accepted, ...contributed, {
      type: 'VoiceRecorded',
      on: '2026-03-16',
      by: asha,
      declinedBecause: 'She would rather not',
    })
      .when(built)
      .leadsTo({ state: 'pre.readyForPanel' });
  });

  it('waits for every agency, unless one is waived with a reason, or is overdue and not waited for', () => {
    const two = contributed.slice(1);
    given(accessPathway, byFamily, accepted, heard, ...two)
      .when(built)
      .isRefused({ rule: 'everyContributionIsInOrDecided' });
    given(accessPathway, byFamily, accepted, heard, ...two, {
      type: 'ContributionWaived',
      on: '2026-03-20',
      by: asha,
      from: 'setting',
      reason: 'Not at school',
    })
      .when(built)
      .leadsTo({ state: 'pre.readyForPanel' });
    const late: StoryAct = {
      type: 'DeadlinePassed',
      on: '2026-04-02',
      at: '2026-04-02T23:00:00Z',
      clock: 'contribution-received',
      key: 'setting',
      generation: 1,
      dueOn: '2026-04-02',
    };
    const without = { ...built, on: '2026-04-07', goingWithout: ['setting'] } as const;
    given(accessPathway, byFamily, accepted, heard, ...two)
      .when(without)
      .isRefused({ rule: 'everyContributionIsInOrDecided' });
    given(accessPathway, byFamily, accepted, heard, ...two, late)
      .when(without)
      .leadsTo({ state: 'pre.readyForPanel', regions: { clock: 'running' } });
  });

  it('becomes stale when something new comes, and the readers are told', () => {
    const added: StoryAct = {
      type: 'InformationSupplied',
      on: '2026-04-13',
      by: dana,
      what: 'A new report',
      packDigest: 'p2',
    };
    given(accessPathway, ...ready, listed, read('joan'), read('nia'))
      .when(added)
      .leadsTo({ state: 'panel.listed', notices: ['stale-pack → joan by email', 'stale-pack → nia by email'] });
    given(accessPathway, ...ready, listed, read('joan'), read('nia'), added)
      .when(opened)
      .isRefused({ rule: 'everyDecidingMemberHasReadThePack' });
    given(accessPathway, ...ready, listed, read('joan'), added)
      .when(read('nia'))
      .isRefused({ rule: 'theReadingIsOfTheCurrentPack' });
    given(accessPathway, ...ready, listed, added, read('joan', 'p2'), read('nia', 'p2'))
      .when(opened)
      .leadsTo({ state: 'panel.inSession' });
  });
});
