import { rulesFor } from '#engine/rules';
import { filled } from '../../filled.js';
import { type Assessment } from '../case.js';
import type { Withdrawing } from './acts.js';

/** What is never the family's own wish. */
const NOT_THE_FAMILY = ['REFERRER_LEFT', 'NO_CONTACT', 'NO_REPLY', 'SILENCE'];

/** What is asked before a request comes to an end. */
export const REQUEST_RULES = rulesFor<Assessment>()({
  familyAskedToWithdraw: {
    reason:
      'Only the family can withdraw a request. Silence, or a professional’s leaving, never closes a case. Record who in the family asked, and when.',
    holds: (_file, { by, data }: Withdrawing) =>
      by.role === 'family' || (!NOT_THE_FAMILY.includes(data.reason) && filled(data.askedBy) && filled(data.askedOn)),
  },
});
