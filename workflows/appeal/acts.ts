import type { ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import type { Appeal } from './case.js';
import { CONCESSION_ACTS } from './concession/acts.js';
import { MEDIATION_ACTS } from './mediation/acts.js';
import { ORDER_ACTS } from './order/acts.js';
import { RECOMMENDATIONS_ACTS } from './recommendations/acts.js';
import { TRIBUNAL_ACTS } from './tribunal/acts.js';
import { WINDOW_ACTS } from './window/acts.js';

/** What may be recorded about mediation and an appeal, in the order in which a case meets it. */
export const APPEAL_ACTS = {
  ...WINDOW_ACTS,
  ...MEDIATION_ACTS,
  ...TRIBUNAL_ACTS,
  ...CONCESSION_ACTS,
  ...ORDER_ACTS,
  ...RECOMMENDATIONS_ACTS,
  ...EVERY_CASE_ACTS,
} as const satisfies ActClasses;

/** An act about mediation or an appeal. */
export type AppealAct = ActOf<typeof APPEAL_ACTS> | ClockAct;

/** The words in which the tables of this pathway are written. */
export const { clocks, on, onAny, linked, linkedOnAny, opening } = tablesOf<Appeal, AppealAct>();
