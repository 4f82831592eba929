import type { Act } from '#engine/act';
import type { Confirmation, Confirmations } from '#engine/confirming';
import type { BellFacts } from '#engine/deadlines';
import { type CaseFile, everyCaseUpdate } from '../case.js';
import type { ConfirmationAsked, ConfirmationGiven, ConfirmationRefused, ContactNamed } from './acts.js';

/** What the file learns of what waits to be confirmed. */
export function confirmingUpdates<File extends CaseFile, Own extends Act>() {
  const update = everyCaseUpdate<File, Own>();
  return {
    keepWhatIsAsked: update<ConfirmationAsked>(({ confirmations }, { data, by, occurredOn: on, sequence }) => ({
      confirmations: { ...confirmations, [sequence]: { ...data, by, on, given: [], isOpen: true } },
    })),
    keepWhoConfirmed: update<ConfirmationGiven>(({ confirmations }, { data, by }) => ({
      confirmations: changed(confirmations, data.of, ({ given }) => ({ given: [...given, by.person ?? ''] })),
    })),
    endTheAsking: update<ConfirmationRefused>(({ confirmations }, { data, by }) => ({
      confirmations: changed(confirmations, data.of, () => ({ isOpen: false, endedBy: by.person ?? '' })),
    })),
    nameTheContact: update<ContactNamed>(({ contact }, { data }) => ({
      contact: contact === null ? null : { ...contact, person: data.person },
    })),
    letTheAskingLapse: update<BellFacts>(({ confirmations }, { data }) => ({
      confirmations: changed(confirmations, data.key, () => ({ isOpen: false })),
    })),
  };
}

function changed(
  confirmations: Confirmations,
  of: string,
  change: (confirmation: Confirmation) => Partial<Confirmation>,
): Confirmations {
  const confirmation = confirmations[of];
  return confirmation === undefined
    ? confirmations
    : { ...confirmations, [of]: { ...confirmation, ...change(confirmation) } };
}
