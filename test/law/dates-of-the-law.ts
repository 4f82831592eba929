import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Computed, computeLimit, type NotComputed } from '#engine/compute-limit';
import { calendarOfEnglandAndWales } from '#statutory-calendar/bank-holidays';
import type { WorkingCalendar } from '#statutory-calendar/periods';
import { lawBook } from '#workflows/law';

/** A clock, what it is told, and what the law makes of it. */
export interface LiteralDate {
  readonly id?: string;
  readonly clock: string;
  readonly told: Readonly<Record<string, unknown>>;
  readonly comesTo: Readonly<Record<string, unknown>>;
}

/** The literal dates of one file beside this one. */
export function datesIn(file: string): readonly LiteralDate[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../../test/law', file), 'utf8'));
}

type By = { readonly calendar?: WorkingCalendar; readonly readings?: Readonly<Record<string, string>> };

/** Computes a clock by the law of this release. Fails where it cannot be. */
export function computed(clock: string, told: Readonly<Record<string, unknown>>, by: By = {}): Computed {
  const came = tried(clock, told, by);
  if (!('answer' in came)) throw new Error(`${came.code}: ${came.message}`);
  return came;
}

/** The same, where it may be that it cannot. */
export function tried(clock: string, told: Readonly<Record<string, unknown>>, by: By = {}): Computed | NotComputed {
  return computeLimit(lawBook, { clock, told }, { calendar: calendarOfEnglandAndWales(), ...by });
}

/** The name of a test: the row, the law and the rule. */
export function nameOf({ id, clock, told }: LiteralDate): string {
  const { limit, answer } = computed(clock, told);
  return `${id ?? clock} ${JSON.stringify(told)}: ${answer.rule} (${limit.law})`;
}

/** What an answer says of the things that a literal date names. */
export function said({ clock, told, comesTo }: LiteralDate): Readonly<Record<string, unknown>> {
  const answer = computed(clock, told).answer as unknown as Record<string, unknown>;
  return Object.fromEntries(Object.keys(comesTo).map((name) => [name, answer[name]]));
}
