import { type Confirmation, confirmationsIn, outstanding } from '#engine/confirming';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { CaseSeen } from '../../case-access/case-seen.js';
import type { Names } from '../case-wording.js';
import { type Answer, answersIn } from '../record/answers.js';

/** Something that was proposed and waits for people to confirm it, as one reader sees it. */
export interface ToConfirm {
  /** The number of the asking in the history. */
  readonly of: string;
  readonly title: string;
  readonly by: string;
  readonly on: CivilDate;
  readonly answers: readonly Answer[];
  readonly given: readonly string[];
  readonly waits: readonly string[];
  /** The reader is asked, and has not answered. */
  readonly isAsked: boolean;
  /** The reader proposed it, and can take it back. */
  readonly isTheirs: boolean;
}

/** What waits on a case to be confirmed: all of it for who reads the area’s cases; for others what they are asked or proposed. */
export function confirmationsOn({ reader, pathway, caseState }: CaseSeen, names: Names): readonly ToConfirm[] {
  const { id } = reader.person;
  const shown = ([, confirmation]: [string, Confirmation]) =>
    outstanding(confirmation).length > 0 &&
    (reader.as === 'area' || confirmation.by.person === id || confirmation.from.includes(id));
  const named = (person: string) => names.get(person) ?? person;
  return Object.entries(confirmationsIn(caseState.snapshot.context))
    .filter(shown)
    .map(([of, confirmation]) => ({
      of,
      title: confirmation.title,
      by: named(confirmation.by.person),
      on: confirmation.on,
      answers: answersIn(pathway.questions[confirmation.act]?.fields ?? [], confirmation.facts, names),
      given: confirmation.given.map(named),
      waits: outstanding(confirmation).map(named),
      isAsked: outstanding(confirmation).includes(id),
      isTheirs: confirmation.by.person === id,
    }));
}
