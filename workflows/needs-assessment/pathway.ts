import { wordsOf } from '#engine/rules';
import { definePathway } from '../define-pathway.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/every-case.js';
import { ASSESSMENT_ACTS, OPENING } from './acts.js';
import { ADVICE_NOTICES, ADVICE_TASKS, TAKE_OVER_TASKS } from './advice/notices.js';
import type { Assessment } from './case.js';
import { ASSESSMENT_CLOCKS } from './clocks.js';
import { LATENESS_NOTICES, LATENESS_TASKS } from './lateness/notices.js';
import { OPENS_A_RIGHT_OF_APPEAL, TOLD_TO_THE_APPEAL, TOLD_TO_THE_FIRST, TOLD_TO_THE_MEETING } from './linked-acts.js';
import { assessmentMachine } from './machine.js';
import { packOfAssessment } from './pack.js';
import { PANEL_NOTICES, PANEL_TASKS } from './panel/notices.js';
import { PLAN_NOTICES, PLAN_TASKS } from './plan/notices.js';
import { projection, twentyWeeks } from './projection.js';
import { whoIs } from './recipients.js';
import { REDRESS_NOTICES } from './redress/notices.js';
import { REQUEST_NOTICES, REQUEST_TASKS } from './request/notices.js';
import { ONE_REQUEST_RULES, oneRequestAChild } from './request/rules.js';
import { ASSESSMENT_ROLES } from './roles.js';
import { ASSESSMENT_RULES } from './setup.js';

/** The EHC needs assessment (Children and Families Act 2014 ss.36–40; SI 2014/1530 Part 2), from the request to the final plan. */
export const needsAssessment = definePathway<Assessment>({
  name: 'needs-assessment',
  version: 1,
  title: 'the EHC needs assessment',
  lawAsAt: '2026-11-22',
  machine: assessmentMachine,
  opening: OPENING,
  // A parent, a young person or a school asks the authority that is responsible (Children and Families Act 2014 s.36(1)).
  openedFromElsewhere: ['AssessmentRequested'],
  acts: ASSESSMENT_ACTS,
  outside: ['consulted'],
  rules: { ...wordsOf(ASSESSMENT_RULES), ...ONE_REQUEST_RULES },
  oneCaseAChild: oneRequestAChild,
  clocks: ASSESSMENT_CLOCKS,
  notices: [
    ...REQUEST_NOTICES,
    ...REDRESS_NOTICES,
    ...ADVICE_NOTICES,
    ...PLAN_NOTICES,
    ...LATENESS_NOTICES,
    ...PANEL_NOTICES,
    ...EVERY_CASE_NOTICES,
  ],
  tasks: [
    ...REQUEST_TASKS,
    ...PANEL_TASKS,
    ...ADVICE_TASKS,
    ...LATENESS_TASKS,
    ...PLAN_TASKS,
    ...TAKE_OVER_TASKS,
    ...EVERY_CASE_TASKS,
  ],
  opens: OPENS_A_RIGHT_OF_APPEAL,
  linkedActs: [...TOLD_TO_THE_APPEAL, ...TOLD_TO_THE_FIRST, ...TOLD_TO_THE_MEETING],
  roles: ASSESSMENT_ROLES,
  whoIs,
  dayCount: twentyWeeks,
  projection,
  pack: packOfAssessment,
  panel: 'whereTheAreaHasOne',
});
