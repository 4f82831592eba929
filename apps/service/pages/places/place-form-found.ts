import { now } from '#case-record/virtual-clock';
import { bodyInFull } from '#people/bodies';
import { dayInEngland } from '#statutory-calendar/civil-date';
import type { RegisterForm, RegisterFormQuery } from '../register/register-form.js';
import { newPlaceForm, PLACE_FORMS } from './place-forms.js';

/** A form about a body, or that for a new one; null where there is none. A body of another area is shown, and changed there. */
export async function placeForm({ record, asker, id, form }: RegisterFormQuery): Promise<RegisterForm | null> {
  if (id === undefined) return newPlaceForm(record, asker);
  const place = Object.hasOwn(PLACE_FORMS, form) ? await bodyInFull(record, id) : null;
  if (place === null || place.body.area !== asker.area) return null;
  const today = dayInEngland(await now(record));
  return PLACE_FORMS[form]?.({ record, asker, place, today }) ?? null;
}
