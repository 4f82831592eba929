import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { addDays, instantInEngland, isCivilDate } from '#statutory-calendar/civil-date';
import { ProblemError } from '../problems/problem-error.js';
import type { ServiceRequest } from '../sign-in/request-context.js';

/** A body or a query, checked against its class. Refuses what the class does not name. */
export function checked<T extends object>(shape: new () => T, given: unknown): T {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw ProblemError.fromFields([{ field: '', message: 'Send an object of named fields, as application/json.' }]);
  }
  const value = plainToInstance(shape, { ...given });
  const wrong = validateSync(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (wrong.length > 0) throw ProblemError.fromFields(wrong.map(problemOf));
  return value;
}

function problemOf({ property, constraints }: ValidationError) {
  if (constraints?.whitelistValidation)
    return { field: property, message: `“${property}” is not asked here. Leave it out.` };
  return { field: property, message: `${Object.values(constraints ?? {}).at(-1) ?? 'Check this field'}.` };
}

/** The sequence of the case as the asker saw it. */
export function seenSequence(request: ServiceRequest): number {
  const given = request.get('if-match');
  if (given === undefined) throw new ProblemError('IF_MATCH_MISSING');
  const [, sequence] = /^"(\d{1,9})"$/.exec(given) ?? [];
  if (sequence === undefined)
    throw new ProblemError('REQUEST_WRONG', { detail: 'If-Match must be one sequence in quotation marks: "7".' });
  return Number(sequence);
}

/** The key under which the same act, sent again, gets the same answer. */
export function idempotencyKey(request: ServiceRequest): string {
  const given = request.get('idempotency-key');
  if (given === undefined || !/^[A-Za-z0-9._:-]{1,200}$/.test(given)) throw new ProblemError('IDEMPOTENCY_KEY_MISSING');
  return given;
}

/** The instant that a day ends in England, or the instant that was given. */
export function instantOf(asKnownAt: string | undefined): string | undefined {
  if (asKnownAt === undefined) return undefined;
  const at = isCivilDate(asKnownAt) ? instantInEngland(addDays(asKnownAt, 1)) : asKnownAt;
  const time = Date.parse(at);
  if (Number.isNaN(time))
    throw ProblemError.fromFields([{ field: 'asKnownAt', message: 'That is not an instant of the calendar.' }]);
  return new Date(time).toISOString();
}
