import type { StoryNotice } from './story.js';

/** `same`: as the story says. `notYet`: it needs what is not built; never counted as passed. */
export type Verdict = 'same' | 'differs' | 'notYet';

/** What the database says happened at one step, in the story's own words. */
export interface Actual {
  readonly accepted: boolean;
  readonly guardFailed: string | null;
  /** Why it was refused, in the engine's words. */
  readonly reason?: string;
  readonly state: string | null;
  readonly regions: Readonly<Record<string, string>>;
  readonly timersStarted: readonly { readonly timer: string; readonly key?: string; readonly due: string }[];
  readonly timersCancelled: readonly { readonly timer: string; readonly key?: string }[];
  readonly notifications: readonly StoryNotice[];
  /** Sums under the names that the stories use; null where the pathway moves no money. */
  readonly money: Readonly<Record<string, unknown>> | null;
  readonly tasks: readonly string[];
}

export interface PlayedStep {
  readonly n: number;
  readonly case: string;
  readonly event: string;
  readonly verdict: Verdict;
  /** Null where nothing was played. */
  readonly actual: Actual | null;
  readonly differences?: readonly string[];
  /** What a step that is not yet playable is waiting for. */
  readonly needs?: readonly string[];
  /** Bells that rang by themselves since the step before, which the story does not list. */
  readonly rangBefore?: readonly string[];
}

export interface PlayedEnd {
  readonly states: Readonly<Record<string, string | null>>;
  readonly openTimers: readonly {
    readonly case: string;
    readonly timer: string;
    readonly key?: string;
    readonly due: string;
  }[];
  /** What a return counts of each case, as "EHC7.RequestOutcome". */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly verdict: Verdict;
  readonly differences?: readonly string[];
  readonly needs?: readonly string[];
}

export interface PlayedStory {
  readonly id: string;
  readonly steps: readonly PlayedStep[];
  readonly final: PlayedEnd;
}
