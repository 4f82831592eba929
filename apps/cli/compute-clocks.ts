import { type Computing, computeLimit, type NotComputed } from '#engine/compute-limit';
import { limitAnswer } from '#engine/limit-answer';
import { lawBook } from '#workflows/law';

/** What one row came to: a date with its reasons, or a named error. The other rows are computed all the same. */
export type ComputedRow = { readonly id: unknown; readonly clock: unknown } & (
  | ReturnType<typeof limitAnswer>
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
  return 'answer' in computed ? { id, clock, ...limitAnswer(computed, lawBook) } : { id, clock, error: computed };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
