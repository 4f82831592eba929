import type { PartOfCase } from '#engine/projection';
import type { Appeal, Mediation } from './case.js';
import { inWordsOf } from './duties.js';

/** What goes on side by side: mediation beside an appeal, and each thing that is owed. */
export function partsOf({ mediation, owed, recommendations, owner }: Appeal): readonly PartOfCase[] {
  const holder = { post: owner.post };
  return [
    ...(mediation === null ? [] : [{ name: 'Mediation', state: howFar(mediation), holder }]),
    ...owed.map(({ step, undertaking, words, done, owedBy }) => ({
      name: words ?? `We must ${inWordsOf(undertaking, step)}`,
      state: done ? 'Done' : 'To be done',
      holder: owedBy === 'icb' ? { organisation: 'The health board' } : holder,
    })),
    ...recommendations.map(({ to, answeredOn, isFollowed, copiedOn }) => ({
      name: `Recommendation: ${to === 'health' ? 'health' : 'social care'}`,
      state:
        answeredOn === null
          ? 'To be answered'
          : `${isFollowed ? 'Followed' : 'Not followed'}${copiedOn === null ? '; copy to be sent' : ''}`,
      holder: to === 'health' ? { organisation: 'The health board' } : holder,
    })),
  ];
}

function howFar({ outcome, heldOn, on, notArranged }: Mediation): string {
  if (outcome !== null) return outcome === 'agreed' ? 'Agreed' : 'Ended without agreement';
  if (heldOn !== null) return 'Held';
  if (on !== null) return 'The day is fixed';
  return notArranged ? 'Not arranged in time' : 'To be arranged';
}
