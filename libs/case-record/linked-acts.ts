import type { ActElsewhere } from '#engine/between-cases';
import { type Refused, refused } from '#engine/refusal';
import { CaseNotFound } from './case-not-found.js';
import type { Command, Recorded } from './command.js';

/** The acts that are linked to a recorded one, as commands for the cases that they are on: of the same day, in the same area. */
export function linkedCommands(
  acts: readonly ActElsewhere[],
  { command, area, answer }: { readonly command: Command; readonly area: string; readonly answer: Recorded },
): readonly Command[] {
  const { occurredOn, requestId } = command;
  const came = { ...(occurredOn && { occurredOn }), ...(requestId && { requestId }) };
  return acts.map((act, index) => ({
    ...act,
    ...(act.by === undefined && { area }),
    by: act.by ?? { person: 'system', role: 'system' },
    key: keyOfLinked(answer.ref, answer.sequence, index),
    ...came,
  }));
}

/** The key under which the linked act of that place is recorded. The word is that of the keys that are stored already. */
export const keyOfLinked = (ref: string, sequence: number, place: number): string =>
  `carried:${ref}:${sequence}:${place}`;

/** Another case refuses the act that is linked to it. Thrown, so that nothing of the act is kept. */
export class RefusedElsewhere extends Error {
  constructor(readonly refusal: Refused) {
    super(refusal.reason);
  }
}

/** What was confirmed can be recorded no more: the confirmation is refused with it, and says why. */
export const noLongerAs = (refusal: Refused): Refused => ({
  ...refusal,
  reason: `What you would confirm can no longer be recorded. ${refusal.reason} Whoever proposed it can propose it again.`,
});

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
