import { CaseNotFound } from '#case-record/case-not-found';
import { loadCase } from '#case-record/cases';
import type { DeadlineRow } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { type Person, personById } from '#case-record/people';
import { listTasks, type TaskItem } from '#case-record/tasks';
import { CONTACT_NAMED, confirmationsIn, outstanding } from '#engine/confirming';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { mayRead } from './read-access.js';

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

/** The number of the asking that somebody is to answer by a task; undefined where it is another task. */
export const askingAnswered = ({ task }: Pick<TaskItem, 'task'>): string | undefined =>
  /^confirm:(\d+):/.exec(task)?.[1];

/** The number of the asking that is to be answered by a deadline; undefined where it is another deadline. */
export const askingDue = ({ clock, key }: Pick<DeadlineRow, 'clock' | 'key'>): string | undefined =>
  clock === 'confirmation-given' ? key : undefined;

/** The cases that ask somebody whether they are the contact, and which they may not see yet. */
export async function contactQuestionsFor(
  record: CaseRecord,
  person: Person,
): Promise<readonly { readonly ref: string; readonly of: string; readonly dueOn: CivilDate | null }[]> {
  const asked = (await listTasks(record, { person: person.id, open: true })).flatMap(({ ref, task, dueOn }) => {
    const of = askingAnswered({ task });
    return of === undefined ? [] : [{ ref, of, dueOn }];
  });
  const unseen = await Promise.all(
    asked.map(async (one) => {
      const found = await loadCase(record, one.ref);
      return found !== null && !mayRead(person, found) ? [one] : [];
    }),
  );
  return unseen.flat();
}
