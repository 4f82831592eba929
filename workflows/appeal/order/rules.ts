import { rulesFor } from '#engine/rules';
import { type Appeal, DECISIONS, stillOwed } from '../case.js';
import { RECOMMENDING_SINCE } from '../recommendations/rules.js';
import type { Ordering } from './acts.js';

/** What is asked before an order is recorded, and of what is owed. */
export const ORDER_RULES = rulesFor<Appeal>()({
  theOutcomeFitsTheOrder: {
    reason:
      'An appeal that is upheld, in whole or in part, or settled by consent comes with an order: choose what it requires. One that is struck out requires nothing, and one that is dismissed at most that the plan ends.',
    law: 'SI 2014/1530 reg 43(2)',
    holds: (_file, { data }: Ordering) => {
      const { outcome } = data;
      const requires = data.requires ?? [];
      if (outcome === 'struckOut') return requires.length === 0;
      if (outcome === 'dismissed') return requires.every((each) => each === 'cease' || each === 'continue');
      return requires.length > 0;
    },
  },
  theTribunalMayRecommend: {
    reason:
      'The Tribunal can recommend on health and social care only beside an appeal about a plan or about not making one, and only where the decision was sent on or after 3 April 2018.',
    law: 'SI 2017/1306 regs 3 and 4',
    holds: ({ kind, decisionSentOn }, { data }: Ordering) =>
      (data.recommends ?? []).length === 0 ||
      (kind !== null && DECISIONS[kind].mayRecommend && (decisionSentOn ?? '') >= RECOMMENDING_SINCE),
  },
  onlyRecommendationsFollow: {
    reason: 'The order requires something, or nothing was recommended.',
    holds: (_file, { data }: Ordering) => (data.requires ?? []).length === 0 && (data.recommends ?? []).length > 0,
  },
  somethingIsStillOwed: { reason: 'Nothing is owed any more.', holds: (file) => stillOwed(file).length > 0 },
});
