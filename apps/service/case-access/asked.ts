import { CaseNotFound } from '#case-record/case-not-found';
import { loadCase } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { type Person, personById } from '#case-record/people';
import { CONTACT_NAMED, confirmationsIn, outstanding } from '#engine/confirming';
import type { CivilDate } from '#statutory-calendar/civil-date';

/** A question to somebody who may see nothing of the case until they have answered: whether they are its contact. */
export interface ContactQuestion {
  readonly ref: string;
  /** The number of the asking, and where the case stands. */
  readonly of: string;
  readonly sequence: number;
  readonly on: CivilDate;
  /** Who named them, and for which agency; where to ask about it. */
  readonly by: string;
  readonly agency: string;
  readonly telephone: string;
}

/** The question, for whoever is asked. Throws `CaseNotFound` alike for a case that is not there and one that asks them nothing. */
export async function contactQuestion(
  record: CaseRecord,
  person: Person,
  { ref, of }: { readonly ref: string; readonly of: string },
): Promise<ContactQuestion> {
  const found = await loadCase(record, ref);
  const confirmation = confirmationsIn(found?.caseState.snapshot.context)[of];
  if (!found || confirmation?.act !== CONTACT_NAMED || !outstanding(confirmation).includes(person.id))
    throw new CaseNotFound(ref);
  const proposer = await personById(record, confirmation.by.person);
  return {
    ref,
    of,
    sequence: found.row.sequence,
    on: confirmation.on,
    by: proposer?.name ?? '',
    agency: proposer?.agency ?? '',
    telephone: String(found.locality.area.settings['telephone'] ?? ''),
  };
}
