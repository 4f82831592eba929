import { rulesFor } from '#engine/rules';
import type { Complaint } from '../case.js';

/** What is asked before an Ombudsman's part is recorded. */
export const OMBUDSMAN_RULES = rulesFor<Complaint>()({
  aDayOfOursIsOver: {
    reason:
      'An Ombudsman usually looks at a complaint once it has been answered, or where a day to acknowledge or answer it, or of its review panel, has gone by. It has still to be answered, and is in time.',
    law: 'Local Government Act 1974 s.26(5)',
    holds: ({ wasLateOn }) => wasLateOn !== null,
  },
});
