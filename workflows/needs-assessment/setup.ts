import { setup } from 'xstate';
import type { Act } from '#engine/act';
import { everyCaseUpdates } from '../every-case/every-case.js';
import { EVERY_CASE_RULES, guardsOf } from '../every-case/rules.js';
import { ADVICE_RULES } from './advice/rules.js';
import { ASSESSMENT_ENTRIES } from './advice/updates.js';
import type { Assessment } from './case.js';
import { EXCEPTION_RULES } from './lateness/rules.js';
import { PLAN_RULES } from './plan/rules.js';
import { REQUEST_RULES } from './request/rules.js';

/** Every rule of this pathway, by the name it has in the machine. */
export const ASSESSMENT_RULES = {
  ...EVERY_CASE_RULES,
  ...REQUEST_RULES,
  ...ADVICE_RULES,
  ...EXCEPTION_RULES,
  ...PLAN_RULES,
};

/** What the parts of the machine are written in: the file, the acts, the rules and the entries. */
export const assessment = setup({
  types: {} as { context: Assessment; events: Act },
  guards: guardsOf<Assessment, keyof typeof ASSESSMENT_RULES>(ASSESSMENT_RULES),
  actions: { ...everyCaseUpdates<Assessment>(), ...ASSESSMENT_ENTRIES },
});
