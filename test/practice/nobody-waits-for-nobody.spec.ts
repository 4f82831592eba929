import { describe, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import { rang } from '#test/ordinary/appeal';
import { accepted, allocated, asha, byFamily, contributed, given, heard, waits } from '#test/ordinary/referral';
import { accessPathway } from '#workflows/access-pathway/pathway';

describe('a case that waits has somebody whose turn it is, and by when', () => {
  const asked = [byFamily, accepted, heard];
  const taken: StoryAct = { type: 'OwnerAccepted', on: '2026-03-06', by: asha };
  const [referred, ...later] = waits;
  const whoHasTheChild = [referred, taken, ...later];

  it('once everybody has answered: the pack is to be built', () => {
    given(accessPathway, ...asked, ...contributed.slice(0, 2))
      .when(contributed[2] as StoryAct)
      .leadsTo({
        state: 'pre.informationGathering',
        deadlines: { 'history-pack-built': '2026-03-27', 'next-step': null },
      });
  });

  it('once everybody is late: the panel may go without', () => {
    const [first, second, last] = ['health', 'setting', 'socialCare'].map((key) =>
      rang('contribution-received', '2026-04-02', { key }),
    ) as [StoryAct, StoryAct, StoryAct];
    given(accessPathway, ...asked, first)
      .when(second)
      .leadsTo({ deadlines: { 'history-pack-built': null } });
    given(accessPathway, ...asked, first, second)
      .when(last)
      .leadsTo({ state: 'pre.informationGathering', deadlines: { 'history-pack-built': '2026-04-13' } });
  });

  it('where no limit is set: somebody says what happens next, else the manager sees to it, again and again', () => {
    given(accessPathway, ...whoHasTheChild.slice(0, -1))
      .when(allocated)
      .leadsTo({ state: 'diagnostic.allocated', deadlines: { 'next-step': '2026-05-01' } });
    const untold = rang('next-step', '2026-05-01', { generation: 2 });
    given(accessPathway, ...whoHasTheChild)
      .when(untold)
      .leadsTo({
        deadlines: { 'next-step-found': '2026-06-02' },
        notices: ['no-next-step → accessPathwayManager by email'],
      });
    const stillUntold = rang('next-step-found', '2026-06-02');
    given(accessPathway, ...whoHasTheChild, untold)
      .when(stillUntold)
      .leadsTo({ deadlines: { 'next-step-found': '2026-06-30' }, notices: ['still-no-next-step'] });
    given(accessPathway, ...whoHasTheChild, untold, stillUntold)
      .when({ type: 'WaitingListJoined', on: '2026-06-03', by: asha })
      .leadsTo({ deadlines: { 'next-step': null, 'next-step-found': null, 'keep-in-touch': '2026-12-03' } });
  });

  it('what was answered in time asks nobody to say what happens next', () => {
    given(accessPathway, ...asked)
      .when(contributed[0] as StoryAct)
      .leadsTo({ deadlines: { 'next-step': null, 'history-pack-built': null } });
  });
});
