import type { ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import { BOARD_ACTS } from './board/acts.js';
import type { Disagreement } from './case.js';
import { INTERIM_ACTS } from './interim/acts.js';
import { LADDER_ACTS } from './ladder/acts.js';
import { RAISING_ACTS } from './raising/acts.js';
import { SHEET_ACTS } from './sheet/acts.js';

/** What may be recorded on a disagreement, in the order in which a case meets it. */
export const DISAGREEMENT_ACTS = {
  ...RAISING_ACTS,
  ...SHEET_ACTS,
  ...LADDER_ACTS,
  ...INTERIM_ACTS,
  ...BOARD_ACTS,
  ...EVERY_CASE_ACTS,
} as const satisfies ActClasses;

/** An act of a disagreement. */
export type DisagreementAct = ActOf<typeof DISAGREEMENT_ACTS> | ClockAct;

type Acts = readonly DisagreementAct['type'][];

/** By which it is settled, each with where it must stand: on the ladder, or before the board. */
export const SETTLED_FROM = {
  RungAgreed: 'rung.',
  MediationAgreed: 'mediation.held',
  BoardConsidered: 'closed.noAgreement',
} as const satisfies { readonly [Type in DisagreementAct['type']]?: string };

/** By which it is settled. */
export const SETTLED = Object.keys(SETTLED_FROM) as readonly (keyof typeof SETTLED_FROM)[];

/** By which it is settled on the ladder. */
export const AGREED = ['RungAgreed', 'MediationAgreed'] as const satisfies Acts;

/** After which nothing is waited for on the ladder. */
export const ENDED = [...AGREED, 'DisagreementWithdrawn', 'FamilyTakesItFurther'] as const satisfies Acts;

/** By which people take it from a rung to the next, or past the last one to the board. */
export const TAKEN_UP = ['RungEscalated', 'MediationNotAgreed'] as const satisfies Acts;

/** By which people take it to a rung once it has begun: the board sends it back to one. */
export const MOVED = [...TAKEN_UP, 'BoardConsidered'] as const satisfies Acts;

/** By which it comes to a rung, the first or another. */
export const CLIMBS = ['StrandSet', ...MOVED, 'DeadlinePassed'] as const satisfies Acts;

/** The words in which the tables of a disagreement are written. */
export const { clocks, linked, linkedOnAny, on, onAny, opening } = tablesOf<Disagreement, DisagreementAct>();
