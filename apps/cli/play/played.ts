import type { Deadline } from '#engine/deadlines';
import type { CivilDate } from '#statutory-calendar/civil-date';

/** A bell that rang on the way to a step. */
export interface RangBell {
  /** The instant (ISO) of the record's clock. */
  readonly at: string;
  readonly case: string;
  readonly clock: string;
  readonly key?: string;
  readonly what: string;
}

/** A deadline as the database has it. */
export interface ShownDeadline {
  readonly case: string;
  readonly clock: string;
  readonly key: string;
  readonly dueOn: CivilDate | null;
  readonly state: Deadline['state'];
}

/** A notice as it went out, or would: with where it goes, null where there is nowhere. */
export interface ShownNotice {
  readonly case: string;
  readonly to: string;
  readonly template: string;
  readonly channel: string;
  readonly destination: string | null;
  readonly subject: string;
  readonly body: string;
}

/** Something that somebody is asked to do. */
export interface ShownTask {
  readonly case: string;
  readonly whose: string;
  readonly what: string;
  readonly dueOn: CivilDate | null;
}

/** Person → what their page "My work" lists as theirs. */
export type ShownToday = Readonly<Record<string, readonly Omit<ShownTask, 'whose'>[]>>;

/** What came of one step, read back from the database. */
export interface PlayedStep {
  readonly n: number;
  /** The instant (ISO). */
  readonly at: string;
  /** Null where the step only shows a case. */
  readonly act: string | null;
  readonly by: string | null;
  /** The case that it is about; null where it was not opened. */
  readonly case: string | null;
  readonly outcome: 'recorded' | 'refused' | 'shown';
  readonly code: string | null;
  readonly rule: string | null;
  readonly sentence: string | null;
  readonly law: string | null;
  /** Those who are asked to confirm it, where it waits for them. */
  readonly waitsFor: readonly string[];
  readonly state: string | null;
  readonly regions: Readonly<Record<string, string>>;
  /** All of the case, and those of other cases that the step or the time before it changed. */
  readonly deadlines: readonly ShownDeadline[];
  /** Those of them that changed since the step before. */
  readonly changed: readonly ShownDeadline[];
  /** Of all cases, since the step before. */
  readonly notices: readonly ShownNotice[];
  /** Opened since the step before and still to be done; where a case is shown, all that are open on it. */
  readonly tasks: readonly ShownTask[];
  readonly rang: readonly RangBell[];
  readonly differs: readonly string[];
}

/** A case at the end of a story. */
export interface PlayedCase {
  readonly ref: string;
  readonly state: string;
  readonly regions: Readonly<Record<string, string>>;
  readonly deadlines: readonly ShownDeadline[];
}

/** A story as it was played. `ok`: everything that it expects is so. */
export interface PlayedStory {
  readonly id: string;
  readonly title: string;
  readonly ok: boolean;
  /** Why it could not be played to its end. */
  readonly failed?: string;
  readonly steps: readonly PlayedStep[];
  readonly finally: {
    readonly cases: Readonly<Record<string, PlayedCase>>;
    readonly today: ShownToday;
    readonly differs: readonly string[];
  };
}
