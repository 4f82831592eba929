import type { Pathway } from '#engine/pathway';
import { CLOCK_EVENTS, EVERY_CASE_EVENTS } from '../every-case/acts.js';
import { everyCaseClocks } from '../every-case/custody/clocks.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/notices.js';
import { EVERY_CASE_QUESTIONS } from '../every-case/questions.js';
import { wordsOf } from '../every-case/rules.js';
import { DISAGREEMENT_EVENTS, problemsOfDisagreement } from './acts.js';
import type { Disagreement } from './case.js';
import { DISAGREEMENT_CLOCKS } from './clocks.js';
import { DIRECTORS_DIGEST } from './digest.js';
import { CARRIED_TO_THE_FUNDING } from './linked-acts.js';
import { disagreementMachine } from './machine.js';
import { ENDED } from './moments.js';
import { DISAGREEMENT_NOTICES } from './notices.js';
import { OPENED_BY_A_DISAGREEMENT } from './opened.js';
import { projectionOf } from './projection.js';
import { DISAGREEMENT_QUESTIONS } from './questions.js';
import { whoIs } from './recipients.js';
import { DISAGREEMENT_ROLES } from './roles.js';
import { DISAGREEMENT_RULES } from './setup.js';
import { DISAGREEMENT_TASKS } from './tasks.js';
import { DISAGREEMENT_WAITING } from './waiting.js';

/** A disagreement, carried from step to step until there is an answer (Children and Families Act 2014 s.26(3)(g) and s.57; Code of Practice chapter 11). */
export const disagreementPathway: Pathway<Disagreement> = {
  name: 'disagreement',
  version: 1,
  title: 'the disagreement',
  lawAsAt: '2026-11-22',
  machine: disagreementMachine,
  opening: ['DisagreementRaised'],
  problems: problemsOfDisagreement,
  events: [...Object.keys({ ...DISAGREEMENT_EVENTS, ...EVERY_CASE_EVENTS }), ...CLOCK_EVENTS],
  rules: wordsOf(DISAGREEMENT_RULES),
  clocks: [...DISAGREEMENT_CLOCKS, ...everyCaseClocks<Disagreement>(ENDED)],
  notices: [...DISAGREEMENT_NOTICES, ...EVERY_CASE_NOTICES],
  tasks: [...DISAGREEMENT_TASKS, ...EVERY_CASE_TASKS],
  opens: OPENED_BY_A_DISAGREEMENT,
  linkedActs: CARRIED_TO_THE_FUNDING,
  questions: { ...DISAGREEMENT_QUESTIONS, ...EVERY_CASE_QUESTIONS },
  roles: DISAGREEMENT_ROLES,
  waiting: DISAGREEMENT_WAITING,
  whoIs,
  projection: projectionOf,
  digest: DIRECTORS_DIGEST,
};
