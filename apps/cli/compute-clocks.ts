import type { ClockRow } from '#engine/clock-row';
import type { Register } from '#engine/register';
import { type CivilDate, isCivilDate } from '#statutory-calendar/civil-date';
import { explainInWords, reckon } from '#statutory-calendar/reckon';

export type WhyNotComputed =
  | 'ROW_WRONG'
  | 'UNKNOWN_CLOCK'
  | 'INPUT_MISSING'
  | 'INPUT_WRONG'
  | 'NOT_FROM_A_TRIGGER'
  | 'NOT_IN_FORCE'
  | 'NO_LOCAL_LIMIT';

/** What one row came to: a date with its reasons, or a named error. The other rows are computed all the same. */
export type Computed = { readonly id: unknown; readonly clock: unknown } & (
  | {
      readonly due: CivilDate;
      readonly from: CivilDate;
      readonly rule: string;
      readonly law: string;
      readonly excluded: readonly { readonly on: CivilDate; readonly because: string }[];
      readonly provisional: boolean;
      readonly explanation: string;
    }
  | { readonly error: { readonly code: WhyNotComputed; readonly message: string } }
);

/** Computes one row `{ id, clock, inputs: { trigger } }` by the register's tables and the local limits of an area. */
export function computeClock(register: Register, area: string, row: unknown): Computed {
  const { id = null, clock = null, inputs } = (isRecord(row) ? row : {}) as Record<string, unknown>;
  const wrong = (code: WhyNotComputed, message: string): Computed => ({ id, clock, error: { code, message } });
  if (typeof clock !== 'string')
    return wrong('ROW_WRONG', 'A row needs "id", "clock" (an id of a clock) and "inputs".');
  const rows = register.pathways().flatMap(({ clocks }) => clocks.filter((each) => each.id === clock));
  if (rows.length === 0) return wrong('UNKNOWN_CLOCK', `No pathway of the register has a clock "${clock}".`);
  const trigger = isRecord(inputs) ? inputs.trigger : undefined;
  if (trigger === undefined || trigger === null)
    return wrong('INPUT_MISSING', 'The input "trigger" (a date) is needed.');
  if (!isCivilDate(trigger)) return wrong('INPUT_WRONG', '"trigger" must be a day of the calendar like 2026-01-05.');
  const inForce = rows.find((each) => isInForce(each, trigger));
  if (!inForce) return wrong('NOT_IN_FORCE', `"${clock}" was not in force on ${trigger}.`);
  if (inForce.due.phrase === 'onTheDateNamed') {
    return wrong(
      'NOT_FROM_A_TRIGGER',
      `"${clock}" ends on a date that an act names; it is not counted from a trigger.`,
    );
  }
  const length = register.area(area).limits[clock];
  if (inForce.due.phrase === 'local' && !length)
    return wrong('NO_LOCAL_LIMIT', `The area "${area}" sets no limit for "${clock}".`);
  const reckoned = reckon(inForce.due, { from: trigger, calendar: register.calendar, length });
  return { id, clock, ...reckoned, law: inForce.law, explanation: explainInWords(reckoned) };
}

function isInForce({ validFrom, validTo }: ClockRow<unknown>, on: CivilDate): boolean {
  return (validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
