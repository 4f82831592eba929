import type { Person } from '#case-record/people';
import { now } from '#case-record/virtual-clock';
import { listedPerson } from '#people/people-listed';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { keepsRegister } from '../../case-access/register-keeper.js';
import type { RegisterForm, RegisterFormQuery } from '../register/register-form.js';
import { newPersonForm } from './new-person-form.js';
import { FOR_ONESELF, PERSON_FORMS } from './person-forms.js';

/** A form about somebody of the asker's area, or that for somebody new; null where there is none that they may fill in. */
export async function personForm({ record, asker, id, form, of }: RegisterFormQuery): Promise<RegisterForm | null> {
  if (id === undefined) return newPersonForm(record, asker);
  if (!mayFill(asker, id, form) || !Object.hasOwn(PERSON_FORMS, form)) return null;
  const person = await listedPerson(record, { area: asker.area, id });
  if (!person?.active) return null;
  const today = dayInEngland(await now(record));
  return (await PERSON_FORMS[form]?.({ record, asker, person, of, today })) ?? null;
}

/** Managers fill in every form; of themselves, everybody who comes here says that they are away. */
const mayFill = (asker: Person, person: string, form: string): boolean =>
  keepsRegister(asker) || (asker.id === person && FOR_ONESELF.includes(form));
