import type { ClockRow } from '#engine/clock-row';
import type { Disagreement } from './case.js';

/** One time limit of this pathway. */
export type Row = ClockRow<Disagreement>;

/** After which nothing is waited for on the ladder. */
export const ENDED = ['RungAgreed', 'MediationAgreed', 'DisagreementWithdrawn', 'FamilyTakesItFurther'] as const;

export const LOCAL = 'The area’s own procedure, under Children and Families Act 2014 s.26(3)(g)';
export const S57 = 'The area’s own procedure, under Children and Families Act 2014 s.57';
