import { type Computing, computeLimit, type NotComputed } from '#engine/compute-limit';
import type { DaysAsked } from '#engine/days-late';
import { limitAnswer } from '#engine/limit-answer';
import { lawBook } from '#workflows/law';

/** What one row came to: a date with its reasons, or a named error. The other rows are computed all the same. */
export type ComputedRow = { readonly id: unknown; readonly clock: unknown } & (
  | ReturnType<typeof limitAnswer>
  | { readonly error: Omit<NotComputed, 'code'> & { readonly code: NotComputed['code'] | 'ROW_WRONG' } }
);

/** Computes one row `{ id, clock, inputs, on, done }` by the book of the law; the days asked about are those of the row, or else of the command. */
export function computeRow(row: unknown, by: Computing, days: DaysAsked): ComputedRow {
  const {
    id = null,
    clock = null,
    inputs,
    on = days.on,
    done = days.done,
  } = (isRecord(row) ? row : {}) as Record<string, unknown>;
  if (typeof clock !== 'string' || (inputs !== undefined && !isRecord(inputs))) {
    const message = 'A row needs "id", "clock" (an id of a clock) and "inputs".';
    return { id, clock, error: { code: 'ROW_WRONG', message } };
  }
  const computed = computeLimit(lawBook, { clock, told: inputs ?? {}, on, done }, by);
  return 'answer' in computed ? { id, clock, ...limitAnswer(computed, lawBook) } : { id, clock, error: computed };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
