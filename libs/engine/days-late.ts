import type { Answer } from '#statutory-calendar/answer';
import { type CivilDate, daysBetween, inWords } from '#statutory-calendar/civil-date';
import { canBe, type InputProblem } from './limit-inputs.js';

/** The days by which somebody asks how late something is, as they came: the day of asking, and the day on which it was done. */
export interface DaysAsked {
  readonly on?: unknown;
  readonly done?: unknown;
}

/** How one day stands to a limit. Days are calendar days; both are null where the law names no day. */
export interface AgainstLimit {
  /** `on`: it is asked how late it is on that day, if it has not been done. `done`: it was done on that day. */
  readonly asked: 'on' | 'done';
  readonly day: CivilDate;
  /** Days after the last day; 0 in time, and where a time is only over. */
  readonly daysLate: number | null;
  /** Days before the last day, or before the first on which it is allowed; 0 afterwards. */
  readonly daysLeft: number | null;
  /** "12 weeks and 6 days", of the days late. */
  readonly late?: string;
  /** The same as a sentence. */
  readonly words: string;
}

const ASKED = ['on', 'done'] as const;

/** What is wrong with the days asked about before any limit is known; undefined where nothing is. */
export function wrongDay(days: DaysAsked): InputProblem | undefined {
  const wrong = ASKED.find(
    (name) => days[name] !== undefined && !canBe({ name, kind: 'date', required: false }, days[name]),
  );
  if (wrong === undefined) return undefined;
  const message = `"${wrong}" must be a day of the calendar like 2026-01-05, from 1900 to 2199.`;
  return { code: 'INPUT_WRONG', input: wrong, message };
}

/** How those days stand to what a limit came to; `lasts` where it is a time and not an act. */
export function againstLimit({ answer, lasts }: CameTo, days: DaysAsked): readonly AgainstLimit[] {
  return ASKED.flatMap((asked) => {
    const day = days[asked] as CivilDate | undefined;
    return day === undefined ? [] : [compared({ answer, lasts }, { asked, day })];
  });
}

/** "1 day", "90 days (12 weeks and 6 days)": weeks only where there is a whole one. */
function daysInWords(count: number): string {
  const plain = counted(count, 'day');
  return count < 7 ? plain : `${plain} (${weeksAndDays(count)})`;
}

/** "12 weeks and 6 days", "2 weeks", "3 days". */
export function weeksAndDays(count: number): string {
  const [weeks, rest] = [Math.floor(count / 7), count % 7];
  return [weeks > 0 ? counted(weeks, 'week') : '', rest > 0 || weeks === 0 ? counted(rest, 'day') : '']
    .filter(Boolean)
    .join(' and ');
}

const counted = (count: number, unit: string) => `${count} ${count === 1 ? unit : `${unit}s`}`;

interface CameTo {
  readonly answer: Answer;
  readonly lasts: boolean;
}

type One = Pick<AgainstLimit, 'asked' | 'day'>;

function compared({ answer: { due, means, byFive }, lasts }: CameTo, one: One): AgainstLimit {
  const day = inWords(one.day);
  if (due === null || means === 'since' || means === 'on' || means === 'noDay') {
    const words = `The law names no last day here, so nobody can say how many days late it is on ${day}.`;
    return { ...one, daysLate: null, daysLeft: null, words };
  }
  const past = daysBetween(due, one.day);
  const left = Math.max(0, -past);
  if (means === 'notBefore') return { ...one, daysLate: 0, daysLeft: left, words: earlyInWords(one, left) };
  if (past <= 0) return { ...one, daysLate: 0, daysLeft: left, words: inTime(one, left, byFive) };
  if (lasts) return { ...one, daysLate: 0, daysLeft: 0, words: overInWords(one, past) };
  const words =
    one.asked === 'on'
      ? `On ${day} it is ${daysInWords(past)} late, if it has not been done.`
      : `Done on ${day}, it was ${daysInWords(past)} late.`;
  return { ...one, daysLate: past, daysLeft: 0, late: weeksAndDays(past), words };
}

function overInWords({ asked, day }: One, past: number): string {
  const on = inWords(day);
  return asked === 'on'
    ? `On ${on} that time has been over for ${daysInWords(past)}.`
    : `Done on ${on}, it was ${daysInWords(past)} after that time was over.`;
}

function inTime({ asked, day }: One, left: number, byFive: boolean): string {
  const on = inWords(day);
  if (left === 0) {
    const hour = byFive ? ', until five in the afternoon' : '';
    return asked === 'on' ? `${on} is the last day${hour}.` : `Done on ${on}, it was in time, on the last day${hour}.`;
  }
  return asked === 'on'
    ? `On ${on} there ${left === 1 ? 'is' : 'are'} ${daysInWords(left)} left.`
    : `Done on ${on}, it was in time, ${daysInWords(left)} before the last day.`;
}

function earlyInWords({ asked, day }: One, left: number): string {
  const on = inWords(day);
  if (asked === 'on')
    return left === 0 ? `On ${on} it is allowed.` : `On ${on} it is not allowed yet, for ${daysInWords(left)}.`;
  return left === 0 ? `Done on ${on}, it was not too early.` : `Done on ${on}, it was ${daysInWords(left)} too early.`;
}
