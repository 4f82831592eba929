/** Every reason for which an act is not recorded. Stable: other systems branch on these. */
export type RefusalCode =
  | 'FIELDS_WRONG'
  | 'UNKNOWN_EVENT'
  | 'NOT_YOUR_ROLE'
  | 'PERSON_INACTIVE'
  | 'NOT_NAMED_IN_CASE'
  | 'NOT_AT_THIS_STAGE'
  | 'RULE_NOT_MET'
  | 'IN_THE_FUTURE'
  | 'DEADLINE_NOT_OPEN'
  | 'CORRECTION_IMPOSSIBLE'
  | 'KEY_REUSED'
  | 'CASE_EXISTS';

/** One field that was filled in wrongly, with the mend. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** An act that was not recorded, and why. A value, never thrown: the law saying no is not a fault. */
export interface Refused {
  readonly outcome: 'refused';
  readonly code: RefusalCode;
  /** A sentence for the person who tried. */
  readonly reason: string;
  /** The rule that was not met, by the name it has in the pathway's machine. */
  readonly rule?: string;
  readonly law?: string;
  readonly fields?: readonly FieldProblem[];
}

/** A refusal of that code, worded for whoever tried. */
export function refused(code: RefusalCode, reason: string, more: Partial<Refused> = {}): Refused {
  return { outcome: 'refused', code, reason, ...more };
}
