import type { NoticeRow, TaskRow } from '#engine/telling';
import { midSentence } from '#engine/words-of-name';
import { ASSESSMENT_OUTCOMES } from '../../every-case/outcomes.js';
import { ENDED } from '../acts.js';
import type { Assessment } from '../case.js';
import { notice, task } from '../clocks.js';

/** Who is told that the panel has it, and what it said. */
export const PANEL_NOTICES: readonly NoticeRow<Assessment>[] = [
  notice('PanelDecided', {
    template: 'panel-said',
    to: 'caseOfficer',
    channels: ['inapp', 'email'],
    subject: 'The panel has said what it thinks',
    body: ({ ref, act }) =>
      `On ${ref} the panel said: ${midSentence(ASSESSMENT_OUTCOMES[act.data.outcome])}. The authority decides: record its decision, so that the family has the letter in time.`,
  }),
];

/** What is to be done when the panel has said something. */
export const PANEL_TASKS: readonly TaskRow<Assessment>[] = [
  task('PanelDecided', {
    task: 'decide-after-the-panel',
    for: 'caseOfficer',
    what: ({ act }) =>
      `The panel said: ${midSentence(ASSESSMENT_OUTCOMES[act.data.outcome])}. Record the authority’s decision`,
    doneBy: ['AssessmentAgreed', 'AssessmentRefused', 'PlanAgreed', 'PlanRefused', ...ENDED],
  }),
];
