import {
  type Answer,
  answered,
  dayGiven,
  dayIfGiven,
  type EvaluationContext,
  type Named,
  WrongInput,
} from './answer.js';
import { addDays, addMonths, type CivilDate, civilDate, dayOfWeek, daysBetween, inWords } from './civil-date.js';
import { ruleInWords } from './rule-words.js';

/** Only a closure of at least this many days on end counts (SI 2014/1530 reg 5(4)(a)). */
const FOUR_WEEKS = 28;
const ONE_WEEK = 7;

/** The date that the starting act, or a direction, names. */
export function onTheDateNamed({ of = 'named' }: Named<'onTheDateNamed'>, context: EvaluationContext): Answer {
  const due = dayGiven(context, of);
  return answered({
    due,
    rule: 'the date named on',
    because: `the date named: ${inWords(due)}`,
    from: due,
    startName: of,
  });
}

/** The day before a fixed date; those who take "before" for "by" find their day in `guidanceDue`. */
export function beforeDate(rule: Named<'beforeDate'>, context: EvaluationContext): Answer {
  const named = dayOfYear(rule, context);
  const because = `before ${inWords(named)}`;
  return answered({ due: addDays(named, -1), rule: ruleInWords(rule), because, guidanceDue: named });
}

/** A fixed date, itself in time. */
export function onDate(rule: Named<'onDate'>, context: EvaluationContext): Answer {
  const due = dayOfYear(rule, context);
  return answered({ due, rule: ruleInWords(rule), because: `by ${inWords(due)}`, guidanceDue: due });
}

function dayOfYear(
  { month, day, of }: { month: number; day: number; of: string },
  context: EvaluationContext,
): CivilDate {
  return civilDate(`${dayGiven(context, of)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** For as long as something is under way: the day it ends, where that is known. */
export function during(rule: Named<'during'>, context: EvaluationContext): Answer {
  const windowStart = dayGiven(context, rule.of);
  const windowEnd = dayIfGiven(context, rule.until) ?? null;
  const because = `${ruleInWords(rule)}, which began on ${inWords(windowStart)}`;
  return answered({ due: windowEnd, rule: ruleInWords(rule), because, from: windowStart, windowStart, windowEnd });
}

/**
 * The window of a closure, both ends included: from a week before its first day to a week before the school opens again.
 * Undefined where it lasts fewer than four weeks: it excuses nothing.
 */
export function windowOfClosure(
  closed: CivilDate,
  reopens: CivilDate,
): { start: CivilDate; end: CivilDate } | undefined {
  if (daysBetween(closed, reopens) < FOUR_WEEKS) return undefined;
  return { start: addDays(closed, -ONE_WEEK), end: addDays(reopens, -ONE_WEEK) };
}

/**
 * The days on which a request for advice to a head lets the closure excuse lateness: from a week before a closure of
 * four weeks or more to a week before the school opens again. A shorter closure has no such days.
 */
export function closureWindow(rule: Named<'closureWindow'>, context: EvaluationContext): Answer {
  const closed = dayGiven(context, 'schoolFirstClosedDay');
  const reopens = dayGiven(context, 'schoolReopens');
  const asked = dayIfGiven(context, 'adviceRequestedFromHead');
  const length = daysBetween(closed, reopens);
  if (length < 1) throw new WrongInput('schoolReopens', '"schoolReopens" must come after "schoolFirstClosedDay".');
  const words = ruleInWords(rule);
  const closure = `closed from ${inWords(closed)}, open again on ${inWords(reopens)}`;
  const window = windowOfClosure(closed, reopens);
  if (window === undefined) {
    const because = `${closure}: ${length} days, fewer than four weeks, so that the closure excuses nothing`;
    return answered({ due: null, rule: words, because, windowStart: null, windowEnd: null, excused: false });
  }
  const { start: windowStart, end: windowEnd } = window;
  const excused = asked === undefined ? {} : { excused: windowStart <= asked && asked <= windowEnd };
  const because = `${closure}: advice asked for from ${inWords(windowStart)} to ${inWords(windowEnd)}`;
  return answered({ due: windowEnd, rule: words, because, from: closed, windowStart, windowEnd, ...excused });
}

/** The end of the academic year in which a young person becomes 25 (Children and Families Act 2014 s.46; SI 2014/1530 reg 46(1)). */
export function endOfYearAt25(rule: Named<'endOfYearAt25'>, context: EvaluationContext): Answer {
  const born = dayGiven(context, 'birthDate');
  const is25 = birthday(born, 25);
  const words = ruleInWords(rule);
  if (context.inputs.setting === 'further-education') {
    const thisJuly = civilDate(`${is25.slice(0, 4)}-07-31`);
    const due = is25 <= thisJuly ? thisJuly : addMonths(thisJuly, 12);
    return answered({
      due,
      rule: words,
      because: `25 on ${inWords(is25)}, in the year that ends on 31 July`,
      from: born,
    });
  }
  const ends = dayIfGiven(context, 'trainingEnds');
  const before26 = addDays(birthday(born, 26), -1);
  if (ends !== undefined && ends < is25) {
    throw new WrongInput(
      'trainingEnds',
      `"trainingEnds" comes before the 25th birthday, ${is25}: section 46 is not reached.`,
    );
  }
  const due = ends !== undefined && ends < before26 ? ends : before26;
  const because =
    due === before26
      ? `the day before the 26th birthday${ends ? ', which comes before the training ends' : ''}`
      : 'the day on which the training or the course ends, which comes before the 26th birthday';
  return answered({ due, rule: words, because, from: born });
}

const FRIDAY = 5;

/**
 * The last day on which somebody is of compulsory school age: the last Friday in June of the school year, from September to
 * August, in which they become 16 (Education Act 1996 s.8(3); SI 1997/1970). From the next day on they are over it.
 */
export function lastDayOfCompulsorySchoolAge(born: CivilDate): CivilDate {
  const is16 = birthday(born, 16);
  const thisYear = is16.slice(5) < '09-01';
  const endOfJune = civilDate(`${Number(is16.slice(0, 4)) + (thisYear ? 0 : 1)}-06-30`);
  return addDays(endOfJune, -((dayOfWeek(endOfJune) - FRIDAY + 7) % 7));
}

/** Somebody born on 29 February becomes older on 1 March of a year that has no such day. */
function birthday(born: CivilDate, age: number): CivilDate {
  const day = addMonths(born, age * 12);
  return day.slice(8) === born.slice(8) ? day : addDays(day, 1);
}
