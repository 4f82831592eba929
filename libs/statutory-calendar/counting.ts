import { type Answer, answered, dayGiven, type EvaluationContext, type Named } from './answer.js';
import { addDays, addMonths, type CivilDate, inWords } from './civil-date.js';
import type { Excluded, Length, WorkingCalendar } from './periods.js';
import { lengthInWords, ruleInWords } from './rule-words.js';
import { calendarFor, isBeyondList, NOT_DEFINED } from './working-days.js';

/** No limit of law or practice is near it; a slip of the keyboard in a profile is. */
const MOST = 10_000;

/** The last day of a period that leaves out the day it starts. */
export function within({ length, of }: Named<'within'>, context: EvaluationContext): Answer {
  requireWhole(length, 0);
  return counted({ length, from: dayGiven(context, of), of, rule: `within ${lengthInWords(length)} of` }, context);
}

/** The last day of a period that counts the day it starts. */
export function beginningWith({ length, of }: Named<'beginningWith'>, context: EvaluationContext): Answer {
  requireWhole(length, 1);
  const from = dayGiven(context, of);
  const rule = `${lengthInWords(length)} beginning with`;
  return counted({ length, from, of, rule, startCounts: true }, context);
}

/** The last day of the area's own limit; no day where the area has none. */
export function local({ of, before }: Named<'local'>, context: EvaluationContext): Answer {
  const { length } = context;
  if (!length) return answered({ due: null, rule: ruleInWords({ phrase: 'local' }) });
  if (before) return atLeastBefore({ phrase: 'atLeastBefore', length, of: of ?? 'trigger' }, context);
  requireWhole(length, 0);
  const rule = `by the area's own limit, within ${lengthInWords(length)} of`;
  return counted({ length, from: dayGiven(context, of), of, rule }, context);
}

/** The latest day that leaves so many clear days before another. */
export function clearBefore({ length, of }: Named<'clearBefore'>, context: EvaluationContext): Answer {
  requireWhole(length, 1);
  const event = dayGiven(context, of);
  const rule = ruleInWords({ phrase: 'clearBefore', length, of });
  const from = { from: event, startName: of, because: `${rule} ${inWords(event)}` };
  if (length.unit !== 'workingDays') {
    return answered({ due: addDays(lengthAfter(event, opposite(length)), -1), rule, ...from });
  }
  const { calendar, readings } = calendarUnder(length, context);
  // The act falls on a working day too, so it is one working day more than the clear ones.
  const { due, excluded } = workingDaysOn(event, { count: length.count + 1, step: -1 }, calendar);
  return answered({ due, rule, ...from, excluded, readings, provisional: isBeyondList(calendar, due, event) });
}

/** The corresponding day so much earlier. */
export function atLeastBefore({ length, of }: Named<'atLeastBefore'>, context: EvaluationContext): Answer {
  requireWhole(length, 1);
  const event = dayGiven(context, of);
  const rule = ruleInWords({ phrase: 'atLeastBefore', length, of });
  const from = { from: event, startName: of, because: `${rule} ${inWords(event)}` };
  if (length.unit !== 'workingDays') return answered({ due: lengthAfter(event, opposite(length)), rule, ...from });
  const { calendar, readings } = calendarUnder(length, context);
  const { due, excluded } = workingDaysOn(event, { count: length.count, step: -1 }, calendar);
  return answered({ due, rule, ...from, excluded, readings, provisional: isBeyondList(calendar, due, event) });
}

/** The day since which something counts. */
export function lookBack({ length, of = 'trigger' }: Named<'lookBack'>, context: EvaluationContext): Answer {
  const from = dayGiven(context, of);
  const rule = ruleInWords({ phrase: 'lookBack', length });
  const due = lengthAfter(from, opposite(length));
  return answered({ due, means: 'since', rule, because: `${rule} ${inWords(from)}`, from, startName: of });
}

/** From one length after a day to another. */
export function between(rule: Named<'between'>, context: EvaluationContext): Answer {
  const { from: least, to: most, of = 'trigger' } = rule;
  const from = dayGiven(context, of);
  const words = ruleInWords(rule);
  const windowEnd = lengthAfter(from, most);
  const because = `${words} ${inWords(from)}`;
  return answered({
    due: windowEnd,
    rule: words,
    because,
    from,
    startName: of,
    windowStart: lengthAfter(from, least),
    windowEnd,
  });
}

/** The last of so many days on which the school is open; weekends and bank holidays never are. */
export function schoolDays({ count, of, closed }: Named<'schoolDays'>, context: EvaluationContext): Answer {
  const from = dayGiven(context, of);
  const closures = new Set((context.inputs[closed] ?? []) as readonly CivilDate[]);
  const { calendar } = context;
  const open: WorkingCalendar = {
    ...calendar,
    whyNotWorking: (on) => calendar.whyNotWorking(on) ?? (closures.has(on) ? 'School closed' : undefined),
  };
  const rule = ruleInWords({ phrase: 'schoolDays', count, of, closed });
  const { due, excluded } = workingDaysOn(from, { count, step: 1 }, open);
  const provisional = isBeyondList(calendar, addDays(from, 1), due);
  return answered({ due, rule, because: `${rule} ${inWords(from)}`, from, startName: of, excluded, provisional });
}

type Counting = {
  readonly length: Length;
  readonly from: CivilDate;
  readonly of: string | undefined;
  readonly rule: string;
  readonly startCounts?: boolean;
};

function counted(
  { length, from, of = 'trigger', rule, startCounts = false }: Counting,
  context: EvaluationContext,
): Answer {
  const how = { rule, because: `${rule} ${inWords(from)}`, from, startName: of, startCounts };
  if (length.unit !== 'workingDays') return answered({ ...how, due: lastOf(length, from, startCounts) });
  const { calendar, readings } = calendarUnder(length, context);
  const start = startCounts ? addDays(from, -1) : from;
  const { due, excluded } = workingDaysOn(start, { count: length.count, step: 1 }, calendar);
  // Only working days depend on the list of bank holidays: six weeks are six weeks in any year.
  const provisional = isBeyondList(calendar, addDays(start, 1), due);
  return answered({ ...how, due, excluded, readings, provisional });
}

function lastOf(length: Length, from: CivilDate, startCounts: boolean): CivilDate {
  const corresponding = lengthAfter(from, length);
  // Twelve months beginning with 29 February end on 28 February: where the month lacks the day, its last day is the last day.
  const lacksTheDay = length.unit === 'months' && corresponding.slice(8) !== from.slice(8);
  return startCounts && !lacksTheDay ? addDays(corresponding, -1) : corresponding;
}

/** The day so much later in days, weeks or months; working days are not its business. */
export function lengthAfter(from: CivilDate, { count, unit }: Length): CivilDate {
  if (unit === 'months') return addMonths(from, count);
  return addDays(from, unit === 'weeks' ? count * 7 : count);
}

const opposite = (length: Length): Length => ({ ...length, count: -length.count });

/** So many working days after a day, or before it, with each day left out on the way. */
export function workingDaysOn(
  day: CivilDate,
  { count, step }: { count: number; step: 1 | -1 },
  { whyNotWorking }: WorkingCalendar,
): { readonly due: CivilDate; readonly excluded: readonly Excluded[] } {
  const excluded: Excluded[] = [];
  let due = day;
  for (let left = count; left > 0; ) {
    due = addDays(due, step);
    const because = whyNotWorking(due);
    if (because === undefined) left -= 1;
    else excluded.push({ on: due, because });
  }
  return { due, excluded: step === 1 ? excluded : excluded.reverse() };
}

/** The working days that a length means, and the reading by which, where its instrument does not say. */
export function calendarUnder(length: Length, { calendar, readings }: EvaluationContext) {
  const { calendar: meant, reading } = calendarFor(length, calendar, readings);
  return { calendar: meant, readings: reading ? [{ reading: NOT_DEFINED.reading, chosen: reading }] : [] };
}

function requireWhole({ count, unit }: Length, least: number): void {
  if (Number.isInteger(count) && count >= least && count <= MOST) return;
  throw new RangeError(`a period needs a whole number of ${unit} from ${least} to ${MOST}, not ${count}`);
}
