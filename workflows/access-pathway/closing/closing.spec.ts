import { describe, expect, it } from '@jest/globals';
import { replay, stateOf } from '#engine/replay';
import type { StoryAct } from '#test/given';
import { wordsOf } from '#test/ordinary/appeal';
import {
  accepted,
  asha,
  byFamily,
  child,
  contact,
  dana,
  given,
  inSession,
  listed,
  ready,
  system,
  waits,
} from '#test/ordinary/referral';
import { register } from '../../register.js';
import type { Referral } from '../case.js';
import { accessPathway } from '../pathway.js';

const bea = { person: 'bea', role: 'coordinator' };
const withdrawn: StoryAct = { type: 'ReferralWithdrawn', on: '2026-04-21', by: dana, reason: 'We are moving abroad' };

describe('a family that no longer wants the referral', () => {
  it('withdraws it, and everything that was owed falls away', () => {
    given(accessPathway, byFamily)
      .when(withdrawn)
      .leadsTo({
        state: 'closed.withdrawn',
        regions: { clock: 'stopped' },
        notices: ['withdrawn → dana by letter'],
      });
  });

  it('can have it recorded, when somebody says who asked and when', () => {
    const forThem: StoryAct = { ...withdrawn, by: bea, askedBy: 'parent', askedOn: '2026-04-20' };
    given(accessPathway, byFamily).when(forThem).leadsTo({ state: 'closed.withdrawn' });
    given(accessPathway, byFamily)
      .when({ ...withdrawn, by: bea })
      .isRefused({ code: 'RULE_NOT_MET', rule: 'familyAskedToWithdraw' });
  });

  it.each(['REFERRER_LEFT', 'NO_REPLY', 'SILENCE'])('is never inferred from %s', (reason) => {
    given(accessPathway, byFamily)
      .when({ ...withdrawn, by: bea, reason, askedBy: 'parent', askedOn: '2026-04-20' })
      .isRefused({ rule: 'familyAskedToWithdraw' });
  });

  it('goes on waiting where it waited, when it changes its mind', () => {
    const back: StoryAct = { type: 'CaseReopened', on: '2026-06-01', by: asha, newInformation: 'They came back' };
    given(accessPathway, ...waits, { type: 'WaitingListJoined', on: '2026-04-20', by: asha }, withdrawn)
      .when(back)
      .leadsTo({ state: 'diagnostic.waiting', deadlines: { 'keep-in-touch': '2026-12-01' } });
    given(accessPathway, ...ready, withdrawn)
      .when(back)
      .leadsTo({ state: 'pre.triage' });
  });
});

describe('a case that rests', () => {
  const held: StoryAct = {
    type: 'CaseHeld',
    on: '2026-03-16',
    by: asha,
    because: 'familyRequest',
    why: 'A bereavement',
    reviewOn: '2026-04-20',
  };
  const on: StoryAct = { type: 'HoldEnded', on: '2026-04-20', by: asha, because: 'They are ready' };

  it('has a day on which it is looked at again, and goes on where it was', () => {
    given(accessPathway, byFamily)
      .when(held)
      .leadsTo({ state: 'held', deadlines: { 'hold-reviewed': '2026-04-20', 'triage-decided': null } });
    given(accessPathway, byFamily, held)
      .when(on)
      .leadsTo({ state: 'pre.received', deadlines: { 'hold-reviewed': null, 'triage-decided': '2026-05-05' } });
    given(accessPathway, byFamily, accepted, held)
      .when(on)
      .leadsTo({ state: 'pre.informationGathering', deadlines: { 'contribution-received#health': '2026-05-12' } });
  });

  it('is on no panel’s table any more: it waits for one again, and nobody decides it alone', () => {
    const at: StoryAct = { ...listed, meeting: 'M3TN-G234' };
    const opened: StoryAct = { type: 'PanelItemOpened', on: '2026-04-15', by: system, meeting: 'M3TN-G234' };
    const rests: StoryAct = { ...held, on: '2026-04-15' };
    for (const story of [[at], [at, opened]]) {
      const back = given(accessPathway, ...ready, ...story, rests).when(on);
      back.leadsTo({ state: 'pre.readyForPanel', deadlines: { 'hold-reviewed': null } });
      if (back.decision.outcome !== 'accepted') throw new Error('It goes on');
      expect(back.decision.next.snapshot.context).toMatchObject({ meeting: null, readers: [], heardFirst: true });
    }
  });

  it('cannot rest twice, nor as a draft', () => {
    given(accessPathway, byFamily, held).when(held).isRefused({ rule: 'theCaseIsNotHeld' });
    given(accessPathway, { type: 'ReferralStarted', on: '2026-03-01', by: dana })
      .when(held)
      .isRefused({ rule: 'theReferralWasSent' });
  });
});

describe('a family that moves', () => {
  it('takes the case with it once the other area has accepted', () => {
    const out: StoryAct = { type: 'TransferredOut', on: '2026-04-21', by: asha, toArea: 'Somerset' };
    given(accessPathway, ...inSession)
      .when(out)
      .isRefused({ rule: 'receivingAreaHasAccepted' });
    given(accessPathway, ...inSession)
      .when({ ...out, acceptedBy: 'Jo Smith, Somerset' })
      .leadsTo({ state: 'closed.transferred', regions: { clock: 'stopped' } });
  });

  it('goes on here where it was there, with its first date', () => {
    const arrives = {
      type: 'TransferredIn',
      on: '2026-04-21',
      by: asha,
      child,
      contact,
      fromArea: 'Lancashire',
    } as const;
    const { decision } = given(accessPathway).when({
      ...arrives,
      receivedOn: '2025-01-10',
      goesOnAt: 'diagnostic.waiting',
    });
    if (decision.outcome === 'refused') throw new Error(decision.reason);
    expect(stateOf(decision.next)).toBe('diagnostic.waiting');
    expect(accessPathway.projection(decision.next.snapshot.context as Referral)).toMatchObject({
      receivedOn: '2025-01-10',
    });
    const area = register.area('north-east-lincolnshire');
    const again = replay({ pathway: accessPathway, locality: { calendar: register.calendar, area } }, [decision.event]);
    expect(again).toEqual(decision.next);
  });

  it('goes on with what had been told, asked and promised there, and is written to', () => {
    const arrives: StoryAct = {
      ...{ type: 'TransferredIn', on: '2026-04-21', by: asha, child, contact, fromArea: 'Lancashire' },
      ...{ receivedOn: '2025-01-10', goesOnAt: 'diagnostic.waiting', strands: ['asd'] },
      ...{ provider: 'The clinic', lastSpokenOn: '2026-01-21', childSays: 'I like trains' },
    };
    given(accessPathway)
      .when(arrives)
      .leadsTo({
        state: 'diagnostic.waiting',
        regions: { voice: 'captured', consent: 'none' },
        deadlines: { 'keep-in-touch': '2026-07-21', 'nd-first-appointment': '2025-04-11' },
        notices: ['moved-here → dana by letter'],
        tasks: ['No consent to share came with the case'],
      });
    given(accessPathway)
      .when({ ...arrives, consentCame: true })
      .leadsTo({ regions: { consent: 'given' } });
    const letter = (lastSpokenOn: string) =>
      wordsOf(given(accessPathway).when({ ...arrives, lastSpokenOn }).decision, 'moved-here');
    expect(letter('2026-01-21')).toContain('Somebody speaks with you by Tuesday 21 July 2026');
    expect(letter('2025-09-01')).toContain(
      'Somebody should have spoken with you by Sunday 1 March 2026: we ring you this week',
    );
    expect(letter('2025-09-01')).not.toContain('speaks with you by');
  });
});

describe('a child who has died', () => {
  const died: StoryAct = { type: 'ChildDied', on: '2026-04-21', by: asha };

  it('stops everything, and nobody is written to', () => {
    const { decision } = given(accessPathway, ...inSession).when(died);
    if (decision.outcome === 'refused') throw new Error(decision.reason);
    expect(decision.effects.filter(({ kind }) => kind !== 'taskDone')).toEqual([]);
    given(accessPathway, ...inSession)
      .when(died)
      .leadsTo({ state: 'closed.deceased', regions: { clock: 'stopped' } });
    given(accessPathway, byFamily, died)
      .when({ type: 'CaseReopened', on: '2026-04-22', by: asha, newInformation: 'x' })
      .isRefused({ code: 'NOT_AT_THIS_STAGE' });
  });
});
