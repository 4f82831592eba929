import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import type { PersonListed } from '#people/people-listed';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { RegisterForm } from '../register/register-form.js';

/** Of whom a form is, who fills it in, and the row that it is about where it is about one. */
export interface FormAsked {
  readonly record: CaseRecord;
  readonly asker: Person;
  readonly person: PersonListed;
  readonly of: string;
  readonly today: CivilDate;
}

/** The address of a form about somebody, and the way back to them. */
export function about({ person }: FormAsked, form: string): Pick<RegisterForm, 'action' | 'back'> {
  return { action: `/people/${person.id}/do/${form}`, back: { href: `/people/${person.id}`, text: person.name } };
}

/** Where somebody is seen. */
export const to = ({ person }: FormAsked) => `/people/${person.id}`;
