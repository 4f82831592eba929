import type { WaitingRow } from '#engine/pathway';
import { wordsOf } from '#engine/rules';
import { waitingIn } from '#engine/waiting';
import { definePathway } from '../define-pathway.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/every-case.js';
import { DISAGREEMENT_ACTS } from './acts.js';
import { BOARD_NOTICES, BOARD_TASKS } from './board/notices.js';
import type { Disagreement } from './case.js';
import { DISAGREEMENT_CLOCKS } from './clocks.js';
import { DIGEST_NOTICE, DIRECTORS_DIGEST } from './digest.js';
import { INTERIM_NOTICES, INTERIM_TASKS } from './interim/notices.js';
import { LADDER_NOTICES, LADDER_TASKS } from './ladder/notices.js';
import { agreeingUnnamed } from './ladder/rules.js';
import { OPENED_BY_A_DISAGREEMENT, TOLD_TO_THE_APPEAL, TOLD_TO_THE_FUNDING } from './linked-acts.js';
import { disagreementMachine } from './machine.js';
import { projectionOf } from './projection.js';
import { RAISING_NOTICES, RAISING_TASKS } from './raising/notices.js';
import { whoIs } from './recipients.js';
import { DISAGREEMENT_ROLES } from './roles.js';
import { DISAGREEMENT_RULES } from './setup.js';
import { SHEET_NOTICES } from './sheet/notices.js';

/** A disagreement, carried from step to step until there is an answer (Children and Families Act 2014 s.26(3)(g) and s.57; Code of Practice chapter 11). */
export const disagreementPathway = definePathway<Disagreement>({
  name: 'disagreement',
  version: 1,
  title: 'the disagreement',
  lawAsAt: '2026-11-22',
  machine: disagreementMachine,
  opening: ['DisagreementRaised'],
  acts: DISAGREEMENT_ACTS,
  speakers: agreeingUnnamed,
  outside: ['mediator'],
  rules: wordsOf(DISAGREEMENT_RULES),
  clocks: DISAGREEMENT_CLOCKS,
  notices: [
    ...RAISING_NOTICES,
    ...LADDER_NOTICES,
    ...SHEET_NOTICES,
    ...BOARD_NOTICES,
    ...INTERIM_NOTICES,
    DIGEST_NOTICE,
    ...EVERY_CASE_NOTICES,
  ],
  tasks: [...LADDER_TASKS, ...INTERIM_TASKS, ...BOARD_TASKS, ...RAISING_TASKS, ...EVERY_CASE_TASKS],
  opens: OPENED_BY_A_DISAGREEMENT,
  linkedActs: [...TOLD_TO_THE_FUNDING, ...TOLD_TO_THE_APPEAL],
  roles: DISAGREEMENT_ROLES,
  waiting: upwards(waitingIn(disagreementMachine)),
  whoIs,
  projection: projectionOf,
  digest: DIRECTORS_DIGEST,
});

/** The states in the order of the ladder, upwards, in which the longest wait is reckoned: mediation stands between the directors and the chief executives. */
function upwards(rows: readonly WaitingRow[]): readonly WaitingRow[] {
  const ofExecutives = rows.filter(({ state }) => state === 'rung.executives');
  return rows.flatMap((row) => {
    if (row.state === 'mediation.held') return [row, ...ofExecutives];
    return row.state === 'rung.executives' ? [] : [row];
  });
}
