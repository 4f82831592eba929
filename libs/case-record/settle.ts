import { ASKED, askingOf, speakersIn } from '#engine/confirming';
import type { Accepted } from '#engine/decide';
import type { Refused } from '#engine/refusal';
import { isOwnPart } from './admission.js';
import type { CaseTarget } from './case-target.js';
import type { ActorsCommand } from './command.js';
import type { Connection } from './connection.js';
import type { ContactAsked } from './contact-asked.js';
import { decideAt } from './decide-at.js';
import { namedRefusal } from './named-admission.js';
import type { CaseRecord } from './open-record.js';
import { withTheirOwnContact } from './own-contact.js';
import type { Found } from './read-statement.js';
import { saidForTheFamily } from './said-for-the-family.js';

interface SettleOptions {
  readonly record: CaseRecord;
  readonly asked: ActorsCommand;
  readonly found: Found;
  readonly contact: ContactAsked | undefined;
}

/** What is to be written: the act, or, where others must confirm it, the asking of those `from` whom it waits. */
export async function settle(
  connection: Connection,
  target: CaseTarget,
  { record, asked, found, contact }: SettleOptions,
): Promise<{ readonly decided: Accepted; readonly from: readonly string[] } | Refused> {
  const { now, actor } = found;
  const told = contact?.command ?? withTheirOwnContact(target, asked, actor);
  const proposed = await decideAt(connection, target, { command: told, now });
  if (proposed.outcome === 'refused') return proposed;
  // After the rules, so that a refusal by the law comes first; before anything is written.
  const { people } = found;
  const misnamed = await namedRefusal(connection, target, { source: record, command: asked, actor, people });
  if (misnamed) return misnamed;
  const unsure = saidForTheFamily(target.definition.pathway, asked, proposed);
  if (unsure) return unsure;
  const from = stillToConfirm(target, asked, proposed);
  if (from.length === 0) return { decided: proposed, from };
  const asking = await decideAt(connection, target, { command: askingThem(target, asked, from), now });
  return asking.outcome === 'refused' ? asking : { decided: asking, from };
}

/** Those who are named as saying something in it, and have not said so themselves. What our own parts record was said before. */
const stillToConfirm = (
  { definition }: CaseTarget,
  { by, confirmedBy = [], ...act }: ActorsCommand,
  { before }: Accepted,
): readonly string[] =>
  isOwnPart(by)
    ? []
    : speakersIn(definition.pathway, { ...act, by }, before.snapshot.context).filter(
        (person) => !confirmedBy.includes(person),
      );

/** The asking that stands in the place of an act until it is confirmed. */
const askingThem = ({ definition }: CaseTarget, command: ActorsCommand, from: readonly string[]): ActorsCommand => ({
  ...command,
  type: ASKED,
  data: askingOf(definition.pathway, command, from),
});
