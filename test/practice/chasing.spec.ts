import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import { rang, wordsOf } from '#test/ordinary/appeal';
import { accepted, asha, byFamily, given, heard } from '#test/ordinary/referral';
import { accessPathway } from '#workflows/access-pathway/pathway';

const asked = [byFamily, accepted, heard];
const late = rang('contribution-received', '2026-04-02', { key: 'health' });
const chase = (more: object = {}): StoryAct => ({
  type: 'DutyChased',
  on: '2026-05-16',
  by: asha,
  awaited: 'contribution-received#health',
  ...more,
});

describe('whoever is late', () => {
  it('is late all the same when asked again', () => {
    const again: StoryAct = { type: 'ContributionRequested', on: '2026-05-16', by: asha, from: 'health' };
    const { decision } = given(accessPathway, ...asked, late).when(again) as never as {
      decision: { next: { deadlines: readonly { clock: string; key: string; state: string; dueOn: string }[] } };
    };
    const owed = decision.next.deadlines.find(
      ({ clock, key }) => clock === 'contribution-received' && key === 'health',
    );
    expect(owed).toMatchObject({ state: 'missed', dueOn: '2026-04-02' });
  });

  it('is chased by an act of its own, by the day that they had', () => {
    const chased = given(accessPathway, ...asked, late).when(chase({ note: 'We only need the screening.' }));
    chased.leadsTo({ notices: ['chased → schoolNursing by inapp', 'chased → schoolNursing by email'] });
    const words = wordsOf(chased.decision, 'chased', 'email');
    expect(words).toContain('you are asked again: Say what they know (health). It was due on Thursday 2 April 2026.');
    expect(words).toContain('We only need the screening.');
  });

  it('is not chased for what nobody is waited for', () => {
    for (const awaited of ['contribution-received#housing', 'contribution-received', 'next-step', 'nothing'])
      given(accessPathway, ...asked, late)
        .when(chase({ awaited }))
        .isRefused({ code: 'RULE_NOT_MET', rule: 'thatIsAwaited' });
  });
});
