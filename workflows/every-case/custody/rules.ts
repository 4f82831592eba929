import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import { rulesFor } from '#engine/rules';
import { type CaseFile, isWaitedFor } from '../case.js';
import type { OwnerAccepted, OwnerAssigned, OwnerLeft } from './acts.js';

/** What is asked before a case, or a part of it, changes hands. */
export const CUSTODY_RULES = rulesFor<CaseFile>()({
  postExists: {
    reason: 'No such post of this area answers for cases. Choose one of the area’s own posts, none of a school’s.',
    holds: (_file, { area, data }: Act<string, OwnerAssigned>) =>
      Object.hasOwn(area.posts, data.post) && area.posts[data.post]?.ofSetting !== true,
  },
  takesUpTheCase: {
    reason: 'This takes up a contribution, not the case.',
    holds: (_file, { data }: Act<string, OwnerAccepted>) => (data.contribution ?? null) === null,
  },
  contributionWaitsForAHolder: {
    reason: 'That contribution does not wait for anybody. Take up one that has been asked for and not yet received.',
    holds: ({ contributions }, { data }: Act<string, OwnerAccepted>) =>
      isWaitedFor(contributions[data.contribution ?? '']),
  },
  leaverHeldTheCase: {
    reason: 'The person who has left did not hold this case.',
    holds: ({ owner }, { data }: Act<string, OwnerLeft>) =>
      data.person === owner.person || data.posts.includes(owner.cover ?? owner.post),
  },
  nobodyTookUpTheCaseInTime: {
    reason: 'Somebody has taken up the case, or the time to do so is not over.',
    holds: ({ owner, awaitingHolder }, { data }: Act<string, BellFacts>) =>
      data.clock === 'new-holder-accepts' && data.key === owner.post && Object.hasOwn(awaitingHolder, owner.post),
  },
});
