import { addDays, type CivilDate, instantInEngland, isBefore } from '#statutory-calendar/civil-date';
import type { Reckoned } from '#statutory-calendar/periods';
import { reckonIfAny } from '#statutory-calendar/reckon';
import type { Act } from './act.js';
import type { ClockRow } from './clock-row.js';
import type { Deadline, LimitInputs } from './deadlines.js';
import { calendarAt, type Locality } from './locality.js';

/** One act that starts a clock: under which key, and from which day. */
export interface Start {
  readonly key: string;
  readonly from: CivilDate;
}

/** The deadlines with one armed, or armed anew under the next generation. */
export function armed(
  deadlines: readonly Deadline[],
  row: ClockRow<any>,
  { key, from, act, context, locality }: Start & { act: Act; context: unknown; locality: Locality },
): readonly Deadline[] {
  // Facts from outside may say that there is none.
  const named = row.namedDate?.(act, context, key) ?? undefined;
  if (row.due.phrase === 'onTheDateNamed' && named === undefined) return deadlines;
  const earlier = deadlines.find((deadline) => deadline.clock === row.id && deadline.key === key);
  const length = row.length ? row.length(act, context, key) : locality.area.limits[row.id];
  if (row.length && length === undefined) return deadlines;
  const inputs = row.given?.(act, context);
  const warn = typeof row.warn === 'function' ? row.warn(act, context, key) : undefined;
  const told: LimitInputs = {
    ...(length && { length }),
    ...(named && { named }),
    ...(inputs && { inputs }),
    ...(row.earliest && { earliest: row.earliest(act, context) }),
    ...(warn && { warn }),
  };
  const bare = {
    clock: row.id,
    key,
    generation: (earlier?.generation ?? 0) + 1,
    startedBy: act.sequence,
    from,
    state: 'open' as const,
    ...(row.idle && { idle: true as const }),
    warned: [],
    told,
  };
  const deadline = doneAlready(
    { ...bare, ...dayOf(row, { ...bare, locality, at: act.recordedAt }) },
    row.doneOn?.(act, context),
  );
  return [...deadlines.filter((other) => other !== earlier), deadline];
}

/** What the act that starts it says was done already needs no bell: it was done in time, or it was not. */
function doneAlready(deadline: Deadline, on: CivilDate | undefined): Deadline {
  if (on === undefined || deadline.dueOn === null) return deadline;
  return { ...deadline, state: on <= deadline.dueOn ? 'met' : 'metLate', next: null };
}

type Reckoning = Pick<Deadline, 'from' | 'told' | 'warned'> & { readonly locality: Locality; readonly at: string };

/** What is reckoned: by the working days and the readings that count at an instant. */
function dayOf(row: ClockRow<any>, { from, told, warned, locality, at }: Reckoning) {
  const { readings } = locality.area;
  const by = { from, calendar: calendarAt(locality, at), ...(readings && { readings }), ...told };
  const explanation = noEarlierThan(told.earliest, reckonIfAny(row.due, by));
  const { due } = explanation;
  const dueAt = due === null ? null : endOf(due, explanation);
  return { dueOn: due, dueAt, explanation, next: nextBell({ explanation, warned }, warningsIn(row, told), at) };
}

/** A day that was over before it was known is the day on which it became known, and says so. */
function noEarlierThan(earliest: CivilDate | undefined, reckoned: Reckoned): Reckoned {
  const { due, moved = [] } = reckoned;
  if (earliest === undefined || due === null || due >= earliest) return reckoned;
  const because = 'it was over before the day from which it is counted back was fixed';
  return { ...reckoned, due: earliest, moved: [...moved, { from: due, to: earliest, because }] };
}

/** An open deadline as it comes to by the list in use at an instant: the same where no day moves, else a new generation. */
export function recomputed(
  deadline: Deadline,
  { clocks, locality, at }: { clocks: readonly ClockRow<any>[]; locality: Locality; at: string },
): Deadline {
  const row = clocks.find((each) => each.id === deadline.clock && isInForce(each, deadline.from));
  if (deadline.state !== 'open' || row === undefined) return deadline;
  const now = dayOf(row, { ...deadline, locality, at });
  const { due, provisional } = deadline.explanation;
  if (now.dueOn === due && now.explanation.provisional === provisional) return deadline;
  return { ...deadline, ...now, generation: deadline.generation + 1 };
}

/** A stopped deadline that runs again, because what had stopped it is undone: from its original start, and late where it is late. */
export function resumed(
  { stoppedBy: _, ...deadline }: Deadline,
  { clocks, locality, at }: { clocks: readonly ClockRow<any>[]; locality: Locality; at: string },
): Deadline {
  const row = clocks.find((each) => each.id === deadline.clock && isInForce(each, deadline.from));
  if (row === undefined) return deadline;
  const generation = deadline.generation + 1;
  return { ...deadline, generation, state: 'open', ...dayOf(row, { ...deadline, locality, at }) };
}

/** Whether a version of a limit counts for what starts it on a day. */
export function isInForce(
  { validFrom, validTo }: Pick<ClockRow<any>, 'validFrom' | 'validTo'>,
  from: CivilDate,
): boolean {
  return (validFrom === undefined || validFrom <= from) && (validTo === undefined || from <= validTo);
}

/** Calendar days before the due day on which a deadline warns: as it was told when it was armed, else as its row has it. */
export function warningsIn(row: Pick<ClockRow<any>, 'warn'> | undefined, { warn }: LimitInputs): readonly number[] {
  return warn ?? (typeof row?.warn === 'object' ? row.warn : []);
}

/** A warning whose hour had passed when the deadline was armed is not given: it would say nothing the act did not. */
export function nextBell(
  { explanation, warned }: { readonly explanation: Reckoned; readonly warned: readonly number[] },
  warnings: readonly number[],
  knownSince: string,
): Deadline['next'] {
  const { due, means } = explanation;
  if (due === null || means !== undefined) return null;
  const ahead = [...warnings]
    .sort((a, b) => b - a)
    .map((bell) => ({ bell, at: instantInEngland(addDays(due, -bell), '08:00') }))
    .filter(({ bell, at }) => isBefore(knownSince, at) && !warned.some((given) => given <= bell));
  return ahead[0] ?? { at: endOf(due, explanation), bell: 'due' };
}

/** The end of a due day: five in the afternoon before a tribunal, else midnight in England. */
function endOf(due: CivilDate, { byFive }: Pick<Reckoned, 'byFive'>): string {
  return byFive ? instantInEngland(due, '17:00') : instantInEngland(addDays(due, 1));
}
