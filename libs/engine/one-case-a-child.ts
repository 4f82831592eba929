import type { Act } from './act.js';

/** Where a child may have one open case of a pathway in an area: which acts ask whether there is another, and what is said. */
export interface OneCaseAChild {
  readonly askedBy: readonly string[];
  /** Main states of a case that is not one yet: a draft that nobody has sent. */
  readonly notYet: readonly string[];
  /** The name that this rule has among the pathway's `rules`. */
  readonly rule: string;
  /** Whether the act itself says why it is another case all the same. */
  readonly despite: (act: Act) => boolean;
  /** The sentence for who is refused. `own`: the reference of that case where they are named in it, else null. */
  readonly told: (own: string | null, act: Act) => string;
}
