import { addDays, type CivilDate, instantInEngland, isBefore } from '#statutory-calendar/civil-date';
import { isInForce } from './arming.js';
import { CALENDAR_CHANGED, type Deadline } from './deadlines.js';
import { CORRECTION, effective, type History, type RecordedEvent } from './history.js';
import { begin, type CaseDefinition, type CaseState, caseStates } from './replay.js';

/** Which deadline of a case is asked about, and on which day: what was thought at the end of it in England. */
export interface BelievedQuery {
  readonly clock: string;
  readonly key: string;
  readonly on: CivilDate;
}

/** What there is to compare of a deadline: its day, whether that may move, and what became of it. */
export type BelievedDay = Pick<Deadline, 'dueOn' | 'state' | 'from' | 'startedBy'> & { readonly provisional: boolean };

/**
 * Why a deadline is no longer what it was: an act set it anew; an earlier act was corrected; the bank holidays changed; or it
 * was met, missed or stopped.
 */
export type Cause = 'act' | 'correction' | 'calendar' | 'ended';

/** One later event that changed a deadline. `before` is null where it began with it, `after` where it was taken back. */
export interface BeliefChanged {
  readonly sequence: number;
  readonly type: string;
  readonly occurredOn: CivilDate;
  readonly recordedAt: string;
  readonly cause: Cause;
  readonly before: BelievedDay | null;
  readonly after: BelievedDay | null;
}

/** What a deadline was thought to be on a day, by what, and what changed it since. */
export interface Believed extends BelievedQuery {
  /** Null where it was not running yet, or was thought not to be. */
  readonly deadline: Deadline | null;
  /** The version of the limit that counted; with the one in force for its first day, where there are several. */
  readonly law: {
    readonly title: string;
    readonly law: string;
    readonly validFrom: CivilDate | null;
    readonly validTo: CivilDate | null;
    /** The day as at which the law of the pathway was read. */
    readonly lawAsAt: CivilDate;
  };
  /** The act that started it, as it was then believed to have happened. */
  readonly startedBy: Pick<RecordedEvent, 'sequence' | 'type' | 'occurredOn' | 'recordedAt'> | null;
  readonly changes: readonly BeliefChanged[];
}

/** Tells a deadline as it was believed at the end of a day. Undefined where the case never had it. */
export function believed(definition: CaseDefinition, history: History, asked: BelievedQuery): Believed | undefined {
  const { clock, key, on } = asked;
  const end = instantInEngland(addDays(on, 1));
  const known = history.filter(({ recordedAt }) => isBefore(recordedAt, end)).length;
  const told = [begin(definition.pathway), ...caseStates(definition, history)].map((each) => ofThat(each, clock, key));
  const deadline = told[known] ?? null;
  const changes = history.slice(known).flatMap((event, index) => {
    const [before, after] = [told[known + index], told[known + index + 1]];
    return isSame(before, after) ? [] : [changeBy(event, before, after)];
  });
  if (deadline === null && changes.length === 0) return undefined;
  const first = deadline ?? told.find((each) => each !== undefined);
  return {
    ...asked,
    deadline,
    law: lawOf(definition, clock, first?.from ?? on),
    startedBy: deadline && startOf(history.slice(0, known), deadline),
    changes,
  };
}

const ofThat = ({ deadlines }: CaseState, clock: string, key: string) =>
  deadlines.find((each) => each.clock === clock && each.key === key);

function isSame(one: Deadline | undefined, other: Deadline | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  const [before, after] = [dayOf(one), dayOf(other)];
  return (Object.keys(before) as (keyof BelievedDay)[]).every((name) => before[name] === after[name]);
}

function dayOf({ dueOn, state, from, startedBy, explanation }: Deadline): BelievedDay {
  return { dueOn, state, from, startedBy, provisional: explanation.provisional };
}

function changeBy(event: RecordedEvent, before: Deadline | undefined, after: Deadline | undefined): BeliefChanged {
  const { sequence, type, occurredOn, recordedAt } = event;
  return {
    ...{ sequence, type, occurredOn, recordedAt, cause: causeOf(event, before, after) },
    before: before ? dayOf(before) : null,
    after: after ? dayOf(after) : null,
  };
}

function causeOf({ type }: RecordedEvent, before: Deadline | undefined, after: Deadline | undefined): Cause {
  if (type === CORRECTION) return 'correction';
  if (type === CALENDAR_CHANGED) return 'calendar';
  return before && after?.startedBy === before.startedBy ? 'ended' : 'act';
}

function lawOf({ pathway }: CaseDefinition, clock: string, from: CivilDate): Believed['law'] {
  const versions = pathway.clocks.filter(({ id }) => id === clock);
  const row = versions.find((each) => isInForce(each, from)) ?? versions[0];
  return {
    title: row?.title ?? clock,
    law: row?.law ?? '',
    validFrom: row?.validFrom ?? null,
    validTo: row?.validTo ?? null,
    lawAsAt: pathway.lawAsAt,
  };
}

function startOf(known: History, { startedBy }: Deadline): Believed['startedBy'] {
  const event = effective(known).find(({ sequence }) => sequence === startedBy);
  if (event === undefined) return null;
  const { sequence, type, occurredOn, recordedAt } = event;
  return { sequence, type, occurredOn, recordedAt };
}
