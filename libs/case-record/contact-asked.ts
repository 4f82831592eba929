import { CONTACT_NAMED, contactIn } from '#engine/confirming';
import type { Facts } from '#engine/history';
import { isOwnPart } from './admission.js';
import type { CaseTarget } from './case-target.js';
import type { ActorsCommand, Command, Recorded } from './command.js';
import { namedBy } from './named-in-correction.js';

/** Somebody else’s account that an act names as that of the family’s contact, and the act without it. */
export interface ContactAsked {
  readonly person: string;
  readonly command: ActorsCommand;
}

/**
 * One wrong name would show a stranger a child who is not theirs: an account that somebody else names is taken out of the
 * facts, and its holder is asked whether they are the contact. A family names itself; what our own parts tell was confirmed.
 */
export function contactToAsk({ definition, before }: CaseTarget, command: ActorsCommand): ContactAsked | undefined {
  const { type, data, by } = command;
  if (isOwnPart(by) || type === CONTACT_NAMED) return undefined;
  const found = namedBy(definition, type, data).find(
    (one) => one.names === 'person' && one.family === 'only' && one.id !== by.person,
  );
  // Whose account it is already has said so, and is not asked again.
  if (found?.names !== 'person' || found.id === contactIn(before?.standing?.snapshot?.context)) return undefined;
  return { person: found.id, command: { ...command, data: without(data, found.field.split('.')) } };
}

function without(data: Facts, [first = '', ...rest]: readonly string[]): Facts {
  const { [first]: inner, ...others } = data;
  return rest.length === 0 ? others : { ...others, [first]: without(inner as Facts, rest) };
}

/** The asking, which is recorded with the act that named them. */
export const askingTheContact = (
  { person }: ContactAsked,
  { by, occurredOn, requestId }: ActorsCommand,
  { ref, sequence }: Recorded,
): readonly Command[] => [
  {
    ref,
    type: CONTACT_NAMED,
    data: { person },
    by,
    key: `contact:${ref}:${sequence}`,
    ...(occurredOn && { occurredOn }),
    ...(requestId && { requestId }),
  },
];
