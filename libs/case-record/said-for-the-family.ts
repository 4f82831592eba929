import { contactIn } from '#engine/confirming';
import type { Accepted } from '#engine/decide';
import type { Actor, Facts } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import { type Refused, refused } from '#engine/refusal';
import { isOwnPart } from './admission.js';

/** Why what is the family's own to say is not recorded for them as it stands: nobody says how it was made sure that it was they. */
export function saidForTheFamily(
  { familysOwn, familyAgrees }: Pathway,
  { type, data, by }: { readonly type: string; readonly data: Facts; readonly by: Actor },
  { before }: Pick<Accepted, 'before'>,
): Refused | undefined {
  const { context } = before.snapshot;
  const contact = contactIn(context);
  // What they agree to they are asked to confirm, where they have an account.
  const isTheirs = familysOwn?.(type, data) || (contact === undefined && familyAgrees?.(type, data, context));
  if (!isTheirs || isOwnPart(by) || by.role === 'family' || contact === by.person) return undefined;
  if (String(data.madeSure ?? '').trim() !== '') return undefined;
  const message =
    'This is the family’s own to say. Where you write down what they told you, say how it was made sure that it was they: rung back on the number that we hold, seen in person, a letter that they signed. They are told what was recorded in their name.';
  return refused('FIELDS_WRONG', message, { fields: [{ field: 'madeSure', message }] });
}
