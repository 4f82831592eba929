import { setup } from 'xstate';
import { guardsOf } from '#engine/rules';
import { type Waiting, writtenIn } from '#engine/waiting';
import { EVERY_CASE_RULES, everyCaseUpdates } from '../every-case/every-case.js';
import type { AssessmentAct } from './acts.js';
import { ADVICE_RULES } from './advice/rules.js';
import { ADVICE_UPDATES } from './advice/updates.js';
import type { Assessment } from './case.js';
import type { AssessmentClock } from './clocks.js';
import { LATENESS_RULES } from './lateness/rules.js';
import { LATENESS_UPDATES } from './lateness/updates.js';
import { PANEL_RULES } from './panel/rules.js';
import { PANEL_UPDATES } from './panel/updates.js';
import { PLAN_RULES } from './plan/rules.js';
import { PLAN_UPDATES } from './plan/updates.js';
import { REDRESS_RULES } from './redress/rules.js';
import { REDRESS_UPDATES } from './redress/updates.js';
import { REQUEST_RULES } from './request/rules.js';
import { REQUEST_UPDATES } from './request/updates.js';

/** Every rule of this pathway, by the name it has in the machine. */
export const ASSESSMENT_RULES = {
  ...EVERY_CASE_RULES,
  ...REQUEST_RULES,
  ...REDRESS_RULES,
  ...ADVICE_RULES,
  ...LATENESS_RULES,
  ...PLAN_RULES,
  ...PANEL_RULES,
};

/** What the parts of the machine are written in: the file, the acts, the rules, the updates, and what a state says of itself. */
export const assessment = writtenIn(
  setup({
    types: {} as { context: Assessment; events: AssessmentAct; meta: Waiting<AssessmentClock> },
    guards: guardsOf<Assessment, keyof typeof ASSESSMENT_RULES>(ASSESSMENT_RULES),
    actions: {
      ...everyCaseUpdates<Assessment, AssessmentAct>(),
      ...REQUEST_UPDATES,
      ...REDRESS_UPDATES,
      ...ADVICE_UPDATES,
      ...LATENESS_UPDATES,
      ...PLAN_UPDATES,
      ...PANEL_UPDATES,
    },
  }),
);
