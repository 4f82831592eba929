import type { FieldProblem, Refused } from '#engine/refusal';
import { type Problem, TOLD } from './problem.js';
import { REFUSAL_STATUS } from './refusal-status.js';

type ToldCode = keyof typeof TOLD;

/** Ends a request with a problem that the asker is told of in full. Anything else that is thrown they are not told. */
export class Told extends Error {
  readonly problem: Problem;

  constructor(code: ToldCode, more: Partial<Problem> = {}) {
    super(code);
    this.problem = { type: typeOf(code), ...TOLD[code], code, ...more };
  }

  /** The law, the stage or the role said no. */
  static of({ code, reason, rule, law, fields }: Refused): Told {
    const told = new Told('REQUEST_WRONG', {
      type: typeOf(code),
      ...REFUSAL_STATUS[code],
      detail: reason,
      code,
      rule,
      law,
      fields,
    });
    told.message = code;
    return told;
  }

  /** A part of the request that no event class has judged. */
  static wrong(fields: readonly FieldProblem[]): Told {
    return new Told('REQUEST_WRONG', { detail: fields.map(({ message }) => message).join(' '), fields });
  }
}

function typeOf(code: string): string {
  return `/api#problem-${code.toLowerCase().replaceAll('_', '-')}`;
}
