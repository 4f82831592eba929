import { type Refused, refused } from '#engine/refusal';
import { CaseNotFound } from './case-not-found.js';

/** Another case refuses the act that is linked to it. Thrown, so that nothing of the act is kept. */
export class RefusedElsewhere extends Error {
  constructor(readonly refusal: Refused) {
    super(refusal.reason);
  }
}

/** A case to which an act is linked does not exist: whoever wrote its reference is told. */
export function noSuchCase(error: unknown): Refused {
  if (!(error instanceof CaseNotFound)) throw error;
  return refused('FIELDS_WRONG', `There is no case ${error.ref}. Check the reference.`);
}

/** What the other case said, as the answer to the whole act. Throws on what is no refusal. */
export function refusedElsewhere(error: unknown): Refused {
  if (error instanceof RefusedElsewhere) return error.refusal;
  throw error;
}
