import type { Answer } from '#statutory-calendar/answer';
import { addDays, type CivilDate, inWords } from '#statutory-calendar/civil-date';
import type { WorkingCalendar } from '#statutory-calendar/periods';

/** A last day on which offices are closed, and which no law moves on. */
export interface DueWhenClosed {
  /** "Sunday", "Christmas Day". */
  readonly because: string;
  readonly workingDayBefore: CivilDate;
}

/**
 * Whether a last day falls on a weekend, Christmas Day, Good Friday or a bank holiday and stays there: a period of an
 * instrument ends on its last day whatever that is, unless the instrument says otherwise, as the Rules of a tribunal or of a
 * court do. Undefined for those, for windows and for first days.
 */
export function dueWhenClosed(answer: Answer, { whyNotWorking }: WorkingCalendar): DueWhenClosed | undefined {
  const { due, means, byFive, ifCourtClosedRolls, windowEnd } = answer;
  if (due === null || means !== 'by' || byFive || ifCourtClosedRolls !== undefined || windowEnd) return undefined;
  const because = whyNotWorking(due);
  if (because === undefined) return undefined;
  let workingDayBefore = addDays(due, -1);
  while (whyNotWorking(workingDayBefore) !== undefined) workingDayBefore = addDays(workingDayBefore, -1);
  return { because, workingDayBefore };
}

/** The same as sentences for whoever must act. */
export function closedInWords({ because, workingDayBefore }: DueWhenClosed): string {
  const day = /^(Saturday|Sunday|.*bank holiday.*)$/i.test(because) ? `a ${because}` : because;
  return `That day is ${day}, and nothing moves it on. The working day before it is ${inWords(workingDayBefore)}.`;
}
