import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import { given, scheduled } from '#test/ordinary/meeting';
import { panelMeeting } from '../pathway.js';

describe('a panel meeting is scheduled', () => {
  it('at short notice without being late when it begins: the invitation names no day that is over', () => {
    const short = { ...scheduled, on: '2025-11-29', meetingOn: '2025-12-09' } as const;
    const scheduledLate = given(panelMeeting).when(short);
    scheduledLate.leadsTo({ deadlines: { 'agenda-closed': '2025-11-29', 'papers-circulated': '2025-11-29' } });
    const { effects, next } = scheduledLate.decision as Accepted;
    const [invitation] = effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.body] : []));
    expect(invitation).toContain('Its agenda closes today, Saturday 29 November 2025: it was fixed at short notice.');
    const agenda = next.deadlines.find(({ clock }) => clock === 'agenda-closed');
    expect(agenda?.explanation.moved).toEqual([
      {
        from: '2025-11-25',
        to: '2025-11-29',
        because: 'it was over before the day from which it is counted back was fixed',
      },
    ]);
  });
});
