import type { Act } from '#engine/act';
import { rulesFor } from '../../every-case/rules.js';
import type { Referral } from '../case.js';
import type { ProviderAllocated } from './acts.js';
import { anotherWaits, meantAt, meantBy, othersAreConcluded } from './updates.js';

/** Rules about several providers who have the same child at once, each for a need of its own. */
export const ASSESSMENT_RULES = rulesFor<Referral>()({
  thatNeedHasAProvider: {
    reason: 'No provider has accepted the child for that need. Record that first, or leave the need out.',
    holds: (file, act) => meantBy(file, act).length > 0,
  },
  theChildIsNotOnThatListYet: {
    reason: 'The child is on that list already, or is being assessed.',
    holds: (file, act) => meantAt(file, act, 'allocated').length > 0,
  },
  theChildWaitsOnThatList: {
    reason: 'The child does not wait on a list for that.',
    holds: (file, act) => meantAt(file, act, 'waiting').length > 0,
  },
  thatAssessmentHasNotBegun: {
    reason: 'That assessment has begun already.',
    holds: (file, act) => meantAt(file, act, 'allocated', 'waiting').length > 0,
  },
  thatAssessmentHasBegun: {
    reason: 'That assessment has not begun, or is over. Record its first appointment first.',
    holds: (file, act) => meantAt(file, act, 'assessing').length > 0,
  },
  everyOtherAssessmentIsConcluded: {
    reason: 'Another need of the child is still to be assessed. The outcome waits for the last assessment.',
    holds: othersAreConcluded,
  },
  anotherNeedStillWaits: {
    reason: 'No other need of the child waits on a list.',
    holds: anotherWaits,
  },
  theNeedIsNamed: {
    reason: 'The child is being assessed already. Say for which need this provider has accepted.',
    holds: (_file, { data }: Act<string, ProviderAllocated>) => data.strand !== undefined,
  },
});
