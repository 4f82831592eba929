import type { EntityManager } from 'typeorm';
import type { Actor, Facts, RecordedEvent } from '#engine/history';
import type { Refused } from '#engine/refusal';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { CaseRecord } from './open-record.js';

/** An act somebody wants recorded. Without `ref` it opens a case, and then needs `pathway` and `area`. */
export interface Command {
  readonly ref?: string;
  readonly pathway?: string;
  readonly area?: string;
  /** The case from which this one is opened. */
  readonly parent?: string;
  readonly type: string;
  /** The day on which it happened; today where it is not given. */
  readonly occurredOn?: CivilDate;
  readonly data: Facts;
  readonly by: Actor;
  /** The sequence the person had before them; refused with `RecordHasMovedOn` when something material came since. */
  readonly seenSequence?: number;
  /** The same key and the same act again give the same answer and no second effect. Counted per person. */
  readonly key: string;
  /** Follows the act into the log of the worker. Not part of what is recorded. */
  readonly requestId?: string;
}

/** The act stands, as that event of that case. */
export interface Recorded {
  readonly outcome: 'recorded';
  readonly ref: string;
  readonly sequence: number;
  /** The main state after it: `pre.informationGathering`. */
  readonly state: string;
}

export type Answer = Recorded | Refused;

/** Somebody recorded on the case while this person was writing. Thrown, so that what was typed can be shown again. */
export class RecordHasMovedOn extends Error {
  constructor(
    readonly ref: string,
    readonly seen: number,
    readonly now: number,
    readonly since: readonly RecordedEvent[],
  ) {
    super(`Case ${ref} stands at ${now}; event ${seen} was the last one seen`);
  }
}

/** There is no case of that reference. */
export class CaseNotFound extends Error {
  constructor(readonly ref: string) {
    super(`There is no case ${ref}`);
  }
}

/** Records one act, or says why not. The one door: a transaction of its own, tried again where another came between. */
export async function recordEvent(_record: CaseRecord, _command: Command): Promise<Answer> {
  throw new Error('not yet');
}

/** The same, within the caller's transaction. What the database throws (a deadlock, say) is the caller's to try again. */
export async function recordEventIn(_tx: EntityManager, _record: CaseRecord, _command: Command): Promise<Answer> {
  throw new Error('not yet');
}
