import { setup } from 'xstate';
import { guardsOf } from '#engine/rules';
import { type Waiting, writtenIn } from '#engine/waiting';
import { EVERY_CASE_RULES, everyCaseUpdates } from '../every-case/every-case.js';
import type { ComplaintAct } from './acts.js';
import { ANSWERING_RULES } from './answering/rules.js';
import { ANSWERING_UPDATES } from './answering/updates.js';
import { BODIES_RULES } from './bodies/rules.js';
import { BODIES_UPDATES } from './bodies/updates.js';
import type { Complaint } from './case.js';
import type { ComplaintClock } from './clocks.js';
import { OMBUDSMAN_RULES } from './ombudsman/rules.js';
import { OMBUDSMAN_UPDATES } from './ombudsman/updates.js';
import { RAISING_RULES } from './raising/rules.js';
import { RAISING_UPDATES } from './raising/updates.js';
import { REMEDIES_RULES } from './remedies/rules.js';
import { REMEDIES_UPDATES } from './remedies/updates.js';
import { REVIEW_PANEL_RULES } from './review-panel/rules.js';
import { REVIEW_PANEL_UPDATES } from './review-panel/updates.js';
import { SECOND_STAGE_RULES } from './second-stage/rules.js';
import { SECOND_STAGE_UPDATES } from './second-stage/updates.js';

/** Every rule of a complaint, by the name it has in the machine. */
export const COMPLAINT_RULES = {
  ...EVERY_CASE_RULES,
  ...RAISING_RULES,
  ...BODIES_RULES,
  ...ANSWERING_RULES,
  ...SECOND_STAGE_RULES,
  ...REVIEW_PANEL_RULES,
  ...OMBUDSMAN_RULES,
  ...REMEDIES_RULES,
};

/** What the parts of the machine are written in: the file, the acts, the clocks, the rules and the updates. */
export const complaining = writtenIn(
  setup({
    types: {} as { context: Complaint; events: ComplaintAct; meta: Waiting<ComplaintClock> },
    guards: guardsOf<Complaint, keyof typeof COMPLAINT_RULES>(COMPLAINT_RULES),
    actions: {
      ...everyCaseUpdates<Complaint, ComplaintAct>(),
      ...RAISING_UPDATES,
      ...BODIES_UPDATES,
      ...ANSWERING_UPDATES,
      ...SECOND_STAGE_UPDATES,
      ...REVIEW_PANEL_UPDATES,
      ...OMBUDSMAN_UPDATES,
      ...REMEDIES_UPDATES,
    },
  }),
);
