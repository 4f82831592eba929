import type { Act } from './act.js';
import type { Actor, Facts } from './history.js';
import type { NoticeFacts } from './telling.js';

/** An act here that opens a case on another pathway. */
export interface Opening<Context> {
  readonly on: string;
  readonly pathway: string;
  readonly event: string;
  readonly when?: (context: Context, act: Act) => boolean;
  /** `ref` is the case that opens it. */
  readonly data: (context: Context, act: Act, ref: string) => Record<string, unknown>;
}

/** An act here that is an act on another case in the same moment: both are recorded, or neither is. */
export interface LinkedAct<Context> {
  readonly on: string;
  readonly when?: (context: Context, act: Act) => boolean;
  /** References of the cases it is carried to. */
  readonly to: (context: Context, act: Act) => readonly string[];
  /** Names of the pathways on which these cases may be; any of them where nothing is said. */
  readonly among?: (context: Context, act: Act) => readonly string[];
  /** What is recorded there, by `{ person: 'system', role: 'system' }`. */
  readonly event: string;
  readonly data: (facts: NoticeFacts<Context>, to: string) => Record<string, unknown>;
}

/** An act to be recorded in the same transaction, on another case. */
export interface ActElsewhere {
  readonly ref: string;
  readonly type: string;
  readonly data: Facts;
  /** Names of the pathways on which that case may be; any of them where nothing is said. */
  readonly among?: readonly string[];
  /** By whom; by the system where nothing is said. */
  readonly by?: Actor;
  /** Those who have confirmed it, where it is recorded because they have. */
  readonly confirmedBy?: readonly string[];
}
