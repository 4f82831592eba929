import { type CivilDate, civilDate } from '#statutory-calendar/civil-date';
import { UsageError } from './output.js';

/** A day of the calendar, as an option. */
export function dateOption(text: string): CivilDate {
  try {
    return civilDate(text);
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

/** A whole number above nought, as an option. */
export function countOption(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`"${text}" is not a whole number above nought`);
  return count;
}

/** One of a few words, as an option. */
export function choiceOption(...choices: readonly string[]) {
  return (text: string): string => {
    if (!choices.includes(text)) throw new UsageError(`"${text}" is not one of ${choices.join(', ')}`);
    return text;
  };
}

/** An option that may be given more than once. */
export function severalOption(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
