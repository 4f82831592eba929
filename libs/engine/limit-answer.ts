import type { Computed } from './compute-limit.js';
import { tellLimit } from './explain-limit.js';
import type { LawBook } from './limit.js';

/** A computed limit as a program reads it, on the command line and in the API alike: the day, what belongs to it, and how it came about. */
export function limitAnswer(computed: Computed, book: LawBook) {
  const { limit, answer, exceptions, against, beside, remarks, whenClosed, calendar, lawAsAt } = computed;
  const { due, means, rule, from, startCounts, excluded, moved, parts, readings, provisional, byFive, ...rest } =
    answer;
  const { because: _because, startName: _startName, ...extra } = rest;
  const named = parts.flatMap(({ name, due: day }) => (name === undefined ? [] : [[name, day] as const]));
  const compared = parts.filter(({ name }) => name === undefined);
  const { sentence, further } = tellLimit(computed, book);
  return {
    due,
    ...extra,
    means,
    ...(byFive && { by: '17:00' }),
    ...(named.length > 0 && { limits: Object.fromEntries(named) }),
    from,
    ...(from !== null && { startCounts }),
    rule,
    law: limit.law,
    excluded,
    ...(moved.length > 0 && { moved }),
    ...(compared.length > 0 && { compared }),
    ...(readings.length > 0 && {
      readings: Object.fromEntries(readings.map(({ reading, chosen }) => [reading, chosen])),
    }),
    ...(exceptions.length > 0 && { exceptions }),
    ...(against.length > 0 && { against }),
    ...(beside.length > 0 && { beside }),
    ...(remarks.length > 0 && { remarks }),
    ...(whenClosed && { whenClosed }),
    provisional,
    explanation: [sentence, ...further].join(' '),
    calendar,
    lawAsAt,
  };
}
