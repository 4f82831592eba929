import type { ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import { ADVICE_ACTS, OwnerAccepted } from './advice/acts.js';
import type { Assessment } from './case.js';
import { LATENESS_ACTS } from './lateness/acts.js';
import { PANEL_ACTS } from './panel/acts.js';
import { PLAN_ACTS } from './plan/acts.js';
import { REDRESS_ACTS } from './redress/acts.js';
import { REQUEST_ACTS } from './request/acts.js';

/** What may be recorded on a needs assessment, in the order in which a case meets it. */
export const ASSESSMENT_ACTS = {
  ...REQUEST_ACTS,
  ...PANEL_ACTS,
  ...REDRESS_ACTS,
  ...ADVICE_ACTS,
  ...LATENESS_ACTS,
  ...PLAN_ACTS,
  ...EVERY_CASE_ACTS,
  OwnerAccepted,
} as const satisfies ActClasses;

/** An act of a needs assessment. */
export type AssessmentAct = ActOf<typeof ASSESSMENT_ACTS> | ClockAct;

type Acts = readonly AssessmentAct['type'][];

/** Those that may begin a case. */
export const OPENING = ['AssessmentRequested', 'RefusalReversed'] as const satisfies Acts;

/** Those after which another authority is responsible, or the child has died. */
export const GONE = ['ResponsibilityMoved', 'ChildDied'] as const satisfies Acts;

/** Those after which nothing is owed on a request. */
export const ENDED = ['RequestWithdrawn', 'DuplicateEnded', ...GONE] as const satisfies Acts;

/** Those by which a request comes to nothing: refused, or at an end. */
export const NOT_TO_ASSESS = ['AssessmentRefused', ...ENDED] as const satisfies Acts;

/** Those after which no plan is owed. */
export const NO_PLAN = ['AssessmentRefused', 'PlanRefused', ...ENDED] as const satisfies Acts;

/** Those by which there is to be an assessment, however that comes about. */
export const TO_ASSESS = ['AssessmentAgreed', 'RefusalReversed', 'AssessmentOrdered'] as const satisfies Acts;

/** Those by which it is decided whether there will be a plan. */
export const DECIDED_ON_A_PLAN = ['PlanAgreed', 'PlanRefused'] as const satisfies Acts;

/** The words in which the tables of a needs assessment are written. */
export const { clocks, law, linked, linkedOnAny, on, opening } = tablesOf<Assessment, AssessmentAct>();
