import { rulesFor } from '#engine/rules';
import type { Complaint } from '../case.js';

/** What is asked before a review panel is asked for. */
export const REVIEW_PANEL_RULES = rulesFor<Complaint>()({
  itIsUnderTheChildrenAct: {
    reason:
      'Only a complaint under the Children Act goes to a review panel. After stage 2 of the council’s own procedure the way is to the Local Government and Social Care Ombudsman: 0300 061 0614, www.lgo.org.uk.',
    law: 'SI 2006/1738 reg 18',
    holds: ({ route }) => route === 'childrenAct',
  },
});
