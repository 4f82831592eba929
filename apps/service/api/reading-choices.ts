import type { LawBook } from '#engine/limit';
import { ProblemError } from '../problems/problem-error.js';

/** How the asker wants doubtful words to be read: `working-day:everyWeekday`, once or several times. Refuses what the book does not know. */
export function readingChoices(given: unknown, { readings }: LawBook): Readonly<Record<string, string>> {
  const asked = given === undefined ? [] : [given].flat();
  return Object.fromEntries(
    asked.map((each) => {
      const [reading = '', choice = '', ...more] = String(each).split(':');
      const choices = Object.hasOwn(readings, reading) ? Object.keys(readings[reading]?.choices ?? {}) : [];
      if (choices.length === 0 || more.length > 0) throw wrong(`one of ${Object.keys(readings).join(', ')}`);
      if (!choices.includes(choice)) throw wrong(choices.map((each) => `${reading}:${each}`).join(' or '));
      return [reading, choice];
    }),
  );
}

function wrong(expected: string): ProblemError {
  const message = `Give a reading as its id and a choice, parted by a colon: ${expected}.`;
  return ProblemError.fromFields([{ field: 'reading', message }]);
}
