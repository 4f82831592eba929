import { rulesFor } from '#engine/rules';
import { anotherWaits, meantAt, meantBy, othersAreConcluded, type Referral } from '../case.js';
import type { EndingSupport, GivingTheOutcome, OfANeed } from './acts.js';

/** What is asked of the providers who have the child at once, each for a need of its own, and of what follows. */
export const SUPPORT_RULES = rulesFor<Referral>()({
  thatNeedHasAProvider: {
    reason: 'No provider has accepted the child for that need. Record that first, or leave the need out.',
    holds: (file, { data }: OfANeed) => meantBy(file, data.strand).length > 0,
  },
  theChildIsNotOnThatListYet: {
    reason: 'The child is on that list already, or is being assessed.',
    holds: (file, { data }: OfANeed) => meantAt(file, data.strand, 'allocated').length > 0,
  },
  theChildWaitsOnThatList: {
    reason: 'The child does not wait on a list for that.',
    holds: (file, { data }: OfANeed) => meantAt(file, data.strand, 'waiting').length > 0,
  },
  thatAssessmentHasNotBegun: {
    reason: 'That assessment has begun already.',
    holds: (file, { data }: OfANeed) => meantAt(file, data.strand, 'allocated', 'waiting').length > 0,
  },
  thatAssessmentHasBegun: {
    reason: 'That assessment has not begun, or is over. Record its first appointment first.',
    holds: (file, { data }: OfANeed) => meantAt(file, data.strand, 'assessing').length > 0,
  },
  everyOtherAssessmentIsConcluded: {
    reason: 'Another need of the child is still to be assessed. The outcome waits for the last assessment.',
    holds: (file, { data }: OfANeed) => othersAreConcluded(file, data.strand),
  },
  anotherNeedStillWaits: {
    reason: 'No other need of the child waits on a list.',
    holds: (file, { data }: OfANeed) => anotherWaits(file, data.strand),
  },
  theNeedIsNamed: {
    reason: 'The child is being assessed already. Say for which need this provider has accepted.',
    holds: (_file, { data }: OfANeed) => data.strand !== undefined,
  },
  supportPlanGoesWithIt: {
    reason: 'A plan of support led by need goes with every outcome, diagnosis or not.',
    holds: (_file, { data }: GivingTheOutcome) => data.supportPlan === true,
  },
  familyDoesNotWantIt: {
    reason: 'Start the support first, or record that the family does not want it.',
    holds: (_file, { data }: EndingSupport) => data.familyDoesNotWantIt === true,
  },
});
