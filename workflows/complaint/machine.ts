import { closedAs, takingOnly } from '#engine/waiting';
import { withEveryCase } from '../every-case/states.js';
import type { ComplaintAct } from './acts.js';
import { ANSWERING_STATES } from './answering/states.js';
import { BODIES_STATES } from './bodies/states.js';
import { EMPTY_COMPLAINT } from './case.js';
import { OMBUDSMAN_STATES } from './ombudsman/states.js';
import { RAISING_STATES } from './raising/states.js';
import { DOING_WHAT_IS_OWED, REMEDIES_STATES } from './remedies/states.js';
import { REVIEW_PANEL_STATES } from './review-panel/states.js';
import { SECOND_STAGE_STATES } from './second-stage/states.js';
import { complaining } from './setup.js';
import { LATE_TO_STAGE_TWO, TO_THE_OMBUDSMAN } from './states.js';

const main = complaining.state({
  initial: 'notRaised',
  on: DOING_WHAT_IS_OWED,
  states: {
    ...RAISING_STATES,
    ...BODIES_STATES,
    ...ANSWERING_STATES,
    ...SECOND_STAGE_STATES,
    ...REVIEW_PANEL_STATES,
    ...OMBUDSMAN_STATES,
    ...REMEDIES_STATES,
    closed: {
      meta: closedAs('Closed', {
        because: 'Nothing is owed any more. Stage 2, where it was not asked for, and the Ombudsman stay open.',
      }),
      on: { ...LATE_TO_STAGE_TWO, ...TO_THE_OMBUDSMAN },
    },
    declined: {
      meta: closedAs('Not looked at as a complaint', {
        because: 'Whoever made it has the reason; the Ombudsman can look at it.',
      }),
      on: TO_THE_OMBUDSMAN,
    },
    withdrawn: { meta: closedAs('Withdrawn') },
  },
});

/** What may follow what with a complaint, from the day it is made to the day on which all that was promised is done. */
export const complaintMachine = complaining.createMachine({
  id: 'complaint',
  context: EMPTY_COMPLAINT,
  ...takingOnly<ComplaintAct['type']>()(withEveryCase(main)),
});
