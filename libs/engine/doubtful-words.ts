import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import type { Computed } from './compute-limit.js';
import type { LawBook } from './limit.js';

/** Doubtful words on which a computed limit turns: how they were read, and what they would come to if read otherwise. */
export interface Doubt {
  readonly reading: string;
  readonly question: string;
  /** The choice taken, by its id and in words. */
  readonly chosen: string;
  readonly readAs: string;
  /** The other choices; `due` is undefined where the reading is not about the day at all. */
  readonly others: readonly {
    readonly choice: string;
    readonly readAs: string;
    readonly due: CivilDate | null | undefined;
  }[];
  readonly note: string;
  readonly source: string;
}

/** Every doubt that bears on a computed limit, those that its rule met and those that its row names. */
export function doubtsOf({ limit, answer, readAs, readings }: Computed, book: LawBook): readonly Doubt[] {
  const met = new Map(answer.readings.map(({ reading, chosen }) => [reading, chosen]));
  return [...new Set([...met.keys(), ...(limit.readings ?? [])])].flatMap((reading) => {
    const words = book.readings[reading];
    if (words === undefined) return [];
    const { question, note, source, choices } = words;
    const chosen = met.get(reading) ?? readings[reading] ?? words.default;
    const others = Object.entries(choices)
      .filter(([choice]) => choice !== chosen)
      .map(([choice, meaning]) => ({
        choice,
        readAs: meaning,
        due: met.has(reading) ? readAs(reading, choice).due : undefined,
      }));
    return [{ reading, question, chosen, readAs: choices[chosen] ?? '', others, note, source }];
  });
}

/** A doubt in one line, where another reading would come to another day; undefined where it makes no difference. */
export function doubtInWords({ question, readAs, others }: Doubt, due: CivilDate | null): string | undefined {
  const different = others.flatMap((other) =>
    other.due && other.due !== due ? [`Otherwise it would be ${inWords(other.due)}: ${other.readAs}.`] : [],
  );
  return different.length === 0
    ? undefined
    : [`Doubtful: ${question} Read here as: ${readAs}.`, ...different].join(' ');
}
