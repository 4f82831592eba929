import { type Answer, answered, dayGiven, type Evaluate, type EvaluationContext, type Named } from './answer.js';
import { addDays, type CivilDate, daysBetween, inWords } from './civil-date.js';
import { lengthAfter, workingDaysOn } from './counting.js';
import type { Moved, WorkingCalendar } from './periods.js';
import { lengthInWords, ruleInWords } from './rule-words.js';
import { calendarFor, isBeyondList } from './working-days.js';

/** Both chambers define a working day in the same words. */
const HESC = { definedBy: 'SI 2008/2699' } as const;

/** Why a day does not count in a special educational needs case (HESC Rules r.12(3), UT Rules r.12(3)); undefined for one that does. */
export function closedToTribunal(on: CivilDate): string | undefined {
  const day = on.slice(5);
  if (day.startsWith('08-')) return 'August';
  return day >= '12-25' || day === '01-01' ? '25 December to 1 January' : undefined;
}

/**
 * A time for starting proceedings (HESC Rules r.12(2) and (3)(a)). Only its end moves: days of August inside a longer
 * period are counted like any other.
 */
export function tribunalLodging(
  rule: Named<'tribunalLodging'>,
  context: EvaluationContext,
  evaluate: Evaluate,
): Answer {
  const raw = evaluate(rule.rule, context);
  if (raw.due === null) return raw;
  const { calendar } = calendarFor(HESC, context.calendar);
  const moved = movedOn(raw.due, rule, calendar);
  const due = moved.at(-1)?.to ?? raw.due;
  const words = ruleInWords(rule);
  const provisional = raw.provisional || ((rule.rolls || moved.length > 0) && isBeyondList(calendar, raw.due, due));
  return { ...raw, due, rawDue: raw.due, rule: words, moved: [...raw.moved, ...moved], provisional, byFive: true };
}

function movedOn(
  due: CivilDate,
  { rolls, movesAgain }: Named<'tribunalLodging'>,
  calendar: WorkingCalendar,
): readonly Moved[] {
  if (closedToTribunal(due) !== undefined) return [outOfClosedDays(due, calendar)];
  return rolls ? rolledOut(due, movesAgain, calendar) : [];
}

/** On to a working day, and, where the Rules are read so, from there out of the days that do not count. */
function rolledOut(due: CivilDate, movesAgain: boolean, calendar: WorkingCalendar): readonly Moved[] {
  const roll = rolled(due, calendar);
  const [landed] = roll;
  if (landed === undefined || !movesAgain || closedToTribunal(landed.to) === undefined) return roll;
  return [landed, outOfClosedDays(landed.to, calendar)];
}

function outOfClosedDays(from: CivilDate, calendar: WorkingCalendar): Moved {
  let last = from;
  while (closedToTribunal(addDays(last, 1)) !== undefined) last = addDays(last, 1);
  const { due: to } = workingDaysOn(last, { count: 1, step: 1 }, calendar);
  const because = `it falls in ${closedToTribunal(from)}, and the first working day after ${inWords(last)} is in time`;
  return { from, to, because };
}

function rolled(from: CivilDate, calendar: WorkingCalendar): readonly Moved[] {
  const why = calendar.whyNotWorking(from);
  if (why === undefined) return [];
  const { due: to } = workingDaysOn(from, { count: 1, step: 1 }, calendar);
  return [{ from, to, because: `it is not a working day (${why}), and the next working day is in time` }];
}

/**
 * Any other act before a tribunal (HESC Rules r.12(2) and (3)(b); UT Rules r.12): in a special educational needs case
 * the days of August and from 25 December to 1 January are not counted at all, and the end moves to a working day.
 */
export function tribunalStep(rule: Named<'tribunalStep'>, context: EvaluationContext): Answer {
  const { length, of = 'trigger', skips, movesAgain = false } = rule;
  const from = dayGiven(context, of);
  const { calendar } = calendarFor(HESC, context.calendar);
  const closed = (on: CivilDate) => (skips ? closedToTribunal(on) : undefined);
  const inWorkingDays = length.unit === 'workingDays';
  const counts: WorkingCalendar = {
    ...calendar,
    whyNotWorking: (on) => closed(on) ?? (inWorkingDays ? calendar.whyNotWorking(on) : undefined),
  };
  const count = inWorkingDays ? length.count : daysBetween(from, lengthAfter(from, length));
  const { due: rawDue, excluded } = workingDaysOn(from, { count, step: 1 }, counts);
  const moved = skips ? rolledOut(rawDue, movesAgain, calendar) : rolled(rawDue, calendar);
  const due = moved.at(-1)?.to ?? rawDue;
  const words = ruleInWords(rule);
  const because = `within ${lengthInWords(length)} of ${inWords(from)}`;
  const counted = inWorkingDays ? [addDays(from, 1)] : [];
  const provisional = isBeyondList(calendar, ...counted, rawDue, due);
  return answered({
    due,
    rawDue,
    rule: words,
    because,
    from,
    startName: of,
    excluded,
    moved,
    provisional,
    byFive: true,
  });
}

/** A limit at a court office: a closed office moves the day on, which nobody should count on (CPR 2.8(5)). */
export function courtOffice(
  { rule, rolls }: Named<'courtOffice'>,
  context: EvaluationContext,
  evaluate: Evaluate,
): Answer {
  const raw = evaluate(rule, context);
  if (raw.due === null) return raw;
  const { calendar } = calendarFor(HESC, context.calendar);
  const moved = rolled(raw.due, calendar);
  const ifCourtClosedRolls = moved[0]?.to ?? raw.due;
  const provisional = raw.provisional || isBeyondList(calendar, raw.due, ifCourtClosedRolls);
  if (!rolls) return { ...raw, provisional, ifCourtClosedRolls };
  return { ...raw, due: ifCourtClosedRolls, moved, provisional, ifCourtClosedRolls };
}
