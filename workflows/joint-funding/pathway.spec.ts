import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { StoryAct } from '#test/given';
import {
  asked,
  atPanel,
  callum,
  complete,
  given,
  omar,
  psychology,
  ready,
  school,
  shares,
} from '#test/ordinary/request';
import type { Funding } from './case.js';
import { jointFunding } from './pathway.js';

const fileAfter = (decision: unknown) => (decision as Accepted).next.snapshot.context as Funding;

describe('before the panel', () => {
  it('a request goes back with what is missing, and keeps what was written', () => {
    const half: StoryAct = { ...asked, options: undefined, familyView: undefined, done: undefined };
    const { options, familyView, done, ...rest } = half;
    expect([options, familyView, done]).toEqual([undefined, undefined, undefined]);
    const refusal = given(jointFunding, rest as StoryAct).when(complete);
    refusal.isRefused({ rule: 'theGatewayIsPassed' });
    expect(refusal.decision).toMatchObject({
      reason:
        'The panel needs before it is asked: at least one option with its cost, what the family thinks of the options and a meeting of everybody who works with the child. Return the request and say so.',
    });
    const returned: StoryAct = {
      type: 'FundingReturned',
      on: '2026-02-09',
      by: callum,
      missing: ['a costed local alternative', 'the family’s view'],
    };
    given(jointFunding, rest as StoryAct)
      .when(returned)
      .leadsTo({
        state: 'returned',
        notices: ['funding-returned → omar by inapp'],
        deadlines: { 'funding-request-mended': '2026-02-23', 'funding-request-checked': null },
      });
    const again: StoryAct = {
      type: 'FundingRequested',
      on: '2026-02-10',
      by: omar,
      options: [{ what: 'Day school', yearlyPence: 6_400_000 }],
      done: ['multiAgencyMeeting'],
      familyView: 'We want him home at weekends.',
    };
    const { decision } = given(jointFunding, rest as StoryAct, returned, again).when({ ...complete, on: '2026-02-11' });
    expect(fileAfter(decision)).toMatchObject({
      stage: 'validating',
      lines: [{ id: 'l1' }, { id: 'l2' }, { id: 'l3' }],
    });
  });

  it('asks for the continuing care checklist only where there may be a health need', () => {
    const { state } = { state: 'validating' };
    given(jointFunding, asked).when(complete).leadsTo({ state });
  });

  it('shares to the penny, or says by how much it does not', () => {
    const short = given(jointFunding, ...ready).when({
      ...shares,
      splits: [{ line: 'l1', amounts: { education: 5_000_000, health: 3_000_000, socialCare: 2_000_000 } }],
    });
    short.isRefused({ rule: 'theSplitComesToTheWhole' });
    expect(short.decision).toMatchObject({
      reason: 'Line l1, “38-week residential school”: the shares are £0.01 short of £100,000.01.',
    });
    const { decision } = given(jointFunding, ...ready).when(shares);
    expect(fileAfter(decision)).toMatchObject({
      total: { education: 6_234_568, health: 3_999_999, socialCare: 2_000_000 },
    });
  });

  it('takes nothing of a request that it refuses, not even the child’s words', () => {
    const words = { childSays: 'The dog.' };
    const reversed = { ...school, from: '2026-09-01', to: '2026-08-31' };
    given(jointFunding)
      .when({ ...asked, ...words, lines: [reversed] })
      .isRefused({ rule: 'everyLineEndsAfterItBegins' });
    given(jointFunding)
      .when({ ...asked, lines: [school, { ...psychology, id: 'l1' }] })
      .isRefused({ rule: 'linesAreNamedOnce' });
    given(jointFunding, ...atPanel)
      .when({ type: 'FundingRequested', on: '2026-02-25', by: omar, ...words })
      .isRefused({ outcome: 'refused' });
    given(jointFunding)
      .when({ ...asked, ...words })
      .leadsTo({ state: 'submitted', regions: { voice: 'captured' } });
  });

  it('does not build a pack before the child has been heard', () => {
    given(jointFunding, asked, complete)
      .when({ type: 'HistoryPackBuilt', on: '2026-02-09' })
      .isRefused({ rule: 'childsVoiceIsKnown', law: 'Children and Families Act 2014 s.19(a)' });
  });
});
