import type { Person } from '#case-record/people';
import type { Register } from '#engine/register';

/** One way to begin a case that a person may take. */
export interface OpeningForThem {
  readonly pathway: string;
  readonly of: string;
  readonly title: string;
  readonly why: string | undefined;
  readonly href: string;
}

/** The acts with which a person may begin a case, on every pathway. */
export function openings(register: Register, { roles }: Pick<Person, 'roles'>): readonly OpeningForThem[] {
  return register.pathways().flatMap((pathway) =>
    pathway.opening
      .filter((event) => roles.some((role) => pathway.roles[role]?.records.includes(event)))
      .flatMap((event) => {
        const question = pathway.questions[event];
        if (question === undefined) return [];
        const href = `/cases/new/${pathway.name}/${event}`;
        return [{ pathway: pathway.name, of: pathway.title, title: question.title, why: question.why, href }];
      }),
  );
}
