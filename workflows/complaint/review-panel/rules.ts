import { rulesFor } from '#engine/rules';
import type { Complaint } from '../case.js';
import { LGSCO } from '../ombudsman/wording.js';

/** What is asked before a review panel is asked for. */
export const REVIEW_PANEL_RULES = rulesFor<Complaint>()({
  itIsUnderTheChildrenAct: {
    reason: `Only a complaint under the Children Act goes to a review panel. After stage 2 of the council’s own procedure the way is to ${LGSCO}.`,
    law: 'SI 2006/1738 reg 18',
    holds: ({ route }) => route === 'childrenAct',
  },
});
