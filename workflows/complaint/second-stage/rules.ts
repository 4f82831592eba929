import { rulesFor } from '#engine/rules';
import { filled } from '../../filled.js';
import type { Complaint } from '../case.js';
import { PHSO } from '../ombudsman/wording.js';
import type { AcknowledgingStageTwo, GoingOn } from './acts.js';

/** What is asked before a complaint goes on to stage 2. */
export const SECOND_STAGE_RULES = rulesFor<Complaint>()({
  thatRouteHasASecondStage: {
    reason: `An NHS complaint is answered once. Who is not content goes to ${PHSO}.`,
    law: 'SI 2009/309 reg 14',
    holds: ({ route }) => route !== 'nhs',
  },
  theSecondStageIsAhead: {
    reason:
      'There has been no first answer yet, or stage 2 has been answered. After it, the way is to the Ombudsman; under the Children Act to a review panel first.',
    law: 'LGSCO Complaint Handling Code; SI 2006/1738 regs 17 and 18',
    holds: ({ answeredBy, stageTwoOn }) => answeredBy.length > 0 && stageTwoOn === null,
  },
  aLateRequestSaysWhy: {
    reason: 'The day to ask for stage 2 has gone by. Say why it is late: it is then looked at all the same.',
    law: 'LGSCO Complaint Handling Code',
    holds: ({ isOutOfTime }, { data }: GoingOn) => !isOutOfTime || filled(data.lateBecause),
  },
  theFirstStageHasRunOut: {
    reason:
      'The first answer has still to come. Only under the Children Act, and once its day has gone by, does a complaint go on without one.',
    law: 'SI 2006/1738 regs 14 and 17',
    holds: ({ route, answerWasDueOn }) => route === 'childrenAct' && answerWasDueOn !== null,
  },
  theTimeToAnswerHasBegun: {
    reason:
      'The time to answer at stage 2 begins when it is acknowledged. Acknowledge it first; then its answer can be put off, once.',
    law: 'LGSCO Complaint Handling Code',
    holds: ({ route }) => route === 'childrenAct',
  },
  aChildrenActInvestigationHasSomebodyIndependent: {
    reason:
      'Under the Children Act somebody who is independent of the council takes part in the investigation. Give their name.',
    law: 'SI 2006/1738 reg 17',
    holds: ({ route }, { data }: AcknowledgingStageTwo) => route !== 'childrenAct' || filled(data.independent),
  },
});
