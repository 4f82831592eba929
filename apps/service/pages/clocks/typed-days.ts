import { addDays, type CivilDate, isCivilDate, MONTHS } from '#statutory-calendar/civil-date';

/** The days that somebody wrote, or the first piece of their writing that is no day. */
export type DaysRead = { readonly days: readonly CivilDate[] } | { readonly unread: string };

/** A stretch may be a long holiday; more is a slip of the pen. */
const LONGEST = 120;

/** Reads days as people write them, one to a line or parted by commas: "22 5 2026", "25/5/2026 to 29/5/2026", "1 June 2026". */
export function daysWritten(text: string): DaysRead {
  const days: CivilDate[] = [];
  for (const piece of text.split(/[\n,;]/).map((each) => each.trim())) {
    if (piece === '') continue;
    const read = stretch(piece);
    if (read === undefined) return { unread: piece };
    days.push(...read);
  }
  return { days };
}

function stretch(piece: string): readonly CivilDate[] | undefined {
  const [first, last, ...more] = piece.split(/\s+(?:to|until|–|-)\s+/).map(day);
  if (first === undefined || more.length > 0) return undefined;
  if (!/\s(?:to|until|–|-)\s/.test(piece)) return [first];
  if (last === undefined || last < first || last > addDays(first, LONGEST)) return undefined;
  const days = [first];
  for (let on = addDays(first, 1); on <= last; on = addDays(on, 1)) days.push(on);
  return days;
}

function day(words: string): CivilDate | undefined {
  if (isCivilDate(words)) return words;
  const [, date = '', month = '', year = ''] =
    /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{4})$/i.exec(words) ?? [];
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month);
  const written = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isCivilDate(written) && usable(written) ? written : undefined;
}

function monthNamed(name: string): number {
  return name.length < 3 ? 0 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;
}

/** Days are added to it, and the calendar has an end. */
const usable = (on: CivilDate) => on >= '1900-01-01' && on < '2200-01-01';
