import { type Computed, type Computing, computeLimit, type NotComputed } from '#engine/compute-limit';
import { tellLimit } from '#engine/explain-limit';
import { lawBook } from '#workflows/law';

/** What one row came to: a date with its reasons, or a named error. The other rows are computed all the same. */
export type ComputedRow = { readonly id: unknown; readonly clock: unknown } & (
  | ReturnType<typeof shown>
  | { readonly error: Omit<NotComputed, 'code'> & { readonly code: NotComputed['code'] | 'ROW_WRONG' } }
);

/** Computes one row `{ id, clock, inputs }` by the book of the law. */
export function computeRow(row: unknown, by: Computing): ComputedRow {
  const { id = null, clock = null, inputs } = (isRecord(row) ? row : {}) as Record<string, unknown>;
  if (typeof clock !== 'string' || (inputs !== undefined && !isRecord(inputs))) {
    const message = 'A row needs "id", "clock" (an id of a clock) and "inputs".';
    return { id, clock, error: { code: 'ROW_WRONG', message } };
  }
  const computed = computeLimit(lawBook, { clock, told: inputs ?? {} }, by);
  return 'answer' in computed ? { id, clock, ...shown(computed) } : { id, clock, error: computed };
}

/** A computed limit as a program reads it: the day, what belongs to it, and how it came about. */
export function shown(computed: Computed) {
  const { limit, answer, exceptions, calendar, lawAsAt } = computed;
  const { due, means, rule, from, startCounts, excluded, moved, parts, readings, provisional, byFive, ...rest } =
    answer;
  const { because: _because, startName: _startName, ...extra } = rest;
  const named = parts.flatMap(({ name, due: day }) => (name === undefined ? [] : [[name, day] as const]));
  const compared = parts.filter(({ name }) => name === undefined);
  const { sentence, further } = tellLimit(computed, lawBook);
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
    provisional,
    explanation: [sentence, ...further].join(' '),
    calendar,
    lawAsAt,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
