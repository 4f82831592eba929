import type { ActorRow } from './admission.js';
import type { CaseTarget } from './case-target.js';
import type { ActorsCommand } from './command.js';

/**
 * A family that begins a case for itself is its contact, whether or not it writes its own details once more: by its account,
 * under the name that the register has. An id never stands as a name.
 */
export function withTheirOwnContact(
  { definition, before }: Pick<CaseTarget, 'definition' | 'before'>,
  command: ActorsCommand,
  actor: ActorRow,
): ActorsCommand {
  const { type, data, by } = command;
  const isAsked = definition.pathway.questions[type]?.fields.some(({ name }) => name === 'contact') === true;
  if (before !== null || by.role !== 'family' || !isAsked || (data.contact ?? null) !== null || !actor?.name)
    return command;
  return { ...command, data: { ...data, contact: { name: actor.name, person: by.person } } };
}
