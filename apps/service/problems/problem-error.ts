import type { FieldProblem, Refused } from '#engine/refusal';
import { type Problem, REQUEST_PROBLEMS, type RequestProblemCode } from './problem.js';
import { REFUSAL_STATUS } from './refusal-status.js';

/** Ends a request with a problem document that the asker gets in full. Of anything else that is thrown they learn nothing. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: RequestProblemCode, more: Partial<Problem> = {}) {
    super(code);
    this.problem = { type: typeOf(code), ...REQUEST_PROBLEMS[code], code, ...more };
  }

  /** The law, the stage or the role said no. */
  static fromRefusal({ code, reason, rule, law, fields }: Refused): ProblemError {
    const error = new ProblemError('REQUEST_WRONG', {
      type: typeOf(code),
      ...REFUSAL_STATUS[code],
      detail: reason,
      code,
      rule,
      law,
      fields,
    });
    error.message = code;
    return error;
  }

  /** Fields of the request are wrong that no act’s class has judged: parameters, headers, the parts around the facts. */
  static fromFields(fields: readonly FieldProblem[]): ProblemError {
    return new ProblemError('REQUEST_WRONG', { detail: fields.map(({ message }) => message).join(' '), fields });
  }
}

function typeOf(code: string): string {
  return `/api#problem-${code.toLowerCase().replaceAll('_', '-')}`;
}
