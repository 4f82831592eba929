import { takingOnly } from '#engine/waiting';
import { withEveryCase } from '../every-case/states.js';
import type { AssessmentAct } from './acts.js';
import { ADVICE_STATES } from './advice/states.js';
import { EMPTY_ASSESSMENT } from './case.js';
import { PLAN_STATES } from './plan/states.js';
import { AT_ALL_TIMES, NOT_ASSESSING, NOT_ISSUING } from './redress/states.js';
import { ENDS, REQUEST_STATES } from './request/states.js';
import { assessment } from './setup.js';

const main = assessment.state({
  initial: 'notRequested',
  on: AT_ALL_TIMES,
  states: {
    ...REQUEST_STATES,
    notAssessing: NOT_ASSESSING,
    ...ADVICE_STATES,
    notIssuing: NOT_ISSUING,
    ...PLAN_STATES,
    ...ENDS,
  },
});

/** What may follow what in an EHC needs assessment: from the request to a final plan, or to a refusal with its rights. */
export const assessmentMachine = assessment.createMachine({
  id: 'needs-assessment',
  context: EMPTY_ASSESSMENT,
  ...takingOnly<AssessmentAct['type']>()(withEveryCase(main)),
});
