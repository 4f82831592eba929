import { rulesFor } from '#engine/rules';
import { EVERY_PACK_RULES } from '../../every-case/pack/rules.js';
import type { Referral } from '../case.js';
import type { Contributor } from '../wording.js';
import type { Building } from './acts.js';

/** What is asked before a pack is built or read. */
export const PACK_RULES = rulesFor<Referral>()({
  ...EVERY_PACK_RULES,
  everyContributionIsInOrDecided: {
    reason:
      'An agency has not contributed yet. Wait for it, record why the panel can do without it, or, when it is overdue, say that the panel will not wait.',
    holds: ({ contributions }, { data }: Building) =>
      Object.entries(contributions).every(
        ([name, { state, overdue }]) =>
          state === 'received' ||
          state === 'waived' ||
          (overdue && data.goingWithout?.includes(name as Contributor) === true),
      ),
  },
  theReaderHasNoInterest: {
    reason:
      'You have declared an interest in this case: its papers are closed to you. Whoever stands in for your seat has been asked; where nobody does, the co-ordinator has been asked to find somebody.',
    law: 'The panel’s terms of reference',
    holds: ({ recused }, { by }) => !recused.includes(by.person),
  },
});
