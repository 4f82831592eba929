import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import type { QuestionField } from '#engine/form';
import type { Facts } from '#engine/history';
import type { BodyInFull } from '#people/bodies';
import { addBody, type BodySaid, changeBody, reachBody } from '#people/body-changes';
import { BODY_KINDS, type BodyKind, type WayToReach } from '#people/entities';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { changingAs } from '../../case-access/register-keeper.js';
import { dayInWords } from '../draw-pages.js';
import { dayValues } from '../record/form-values.js';
import { type RegisterForm, WHY } from '../register/register-form.js';

/** Of which body a form is, and who fills it in. */
export interface PlaceFormAsked {
  readonly record: CaseRecord;
  readonly asker: Person;
  readonly place: BodyInFull;
  readonly today: CivilDate;
}

/** The forms on which a body is changed, by the last part of their addresses. */
export const PLACE_FORMS: Readonly<Record<string, (asked: PlaceFormAsked) => RegisterForm>> = { details, reached };

/** By what a body is reached, in words. */
export const WAYS: Readonly<Record<WayToReach, string>> = {
  email: 'E-mail',
  telephone: 'Telephone',
  address: 'Letters',
  website: 'Website',
};

const said = ({ name, address, postcode, post }: Facts): BodySaid => ({
  name: String(name ?? ''),
  ...(address !== undefined && { address: String(address) }),
  ...(postcode !== undefined && { postcode: String(postcode) }),
  ...(post !== undefined && { post: String(post) }),
});

function fieldsOf({ register }: CaseRecord, area: string): readonly QuestionField[] {
  const posts = Object.entries(register.area(area).posts).filter(([, { ofSetting }]) => !ofSetting);
  const options = posts.map(([value, { title }]) => ({ value, text: title }));
  options.sort((one, other) => one.text.localeCompare(other.text));
  return [
    { name: 'name', label: 'What is it called?', kind: 'text' },
    { name: 'address', label: 'What is its address?', kind: 'text', optional: true },
    { name: 'postcode', label: 'What is its postcode?', kind: 'text', optional: true },
    { name: 'post', label: 'Which post of your area answers for it?', kind: 'choice', optional: true, options },
  ];
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** Puts a body into the register that no official file brings. */
export function newPlaceForm(record: CaseRecord, asker: Person): RegisterForm {
  return {
    action: '/places/new',
    back: { href: '/places', text: 'Places' },
    title: 'Add a place or a service',
    why: 'Schools and colleges come from the Department for Education’s register, by whoever runs Waymark. Add here what it does not have.',
    fields: [
      { name: 'kind', label: 'What is it?', kind: 'choice', options: optionsOf(BODY_KINDS) },
      ...fieldsOf(record, asker.area),
    ],
    known: {},
    button: 'Add it',
    follows: ({ name }) => [
      `${name} stands in the register of your area from now on. Say on the page that follows how it is reached.`,
    ],
    change: async (facts, { tried }) => {
      const changing = { ...changingAs(asker), ...(tried && { tried }) };
      const answer = await addBody(record, changing, {
        ...said(facts),
        kind: facts['kind'] as BodyKind,
        area: asker.area,
      });
      return 'outcome' in answer ? answer : { to: `/places/${answer.body}` };
    },
  };
}

function about({ place: { body } }: PlaceFormAsked, form: string): Pick<RegisterForm, 'action' | 'back'> {
  return { action: `/places/${body.id}/do/${form}`, back: { href: `/places/${body.id}`, text: body.name } };
}

function details(asked: PlaceFormAsked): RegisterForm {
  const { record, asker, place } = asked;
  const { id, name, address, postcode, posts, urn } = place.body;
  const fields = fieldsOf(record, asker.area);
  return {
    ...about(asked, 'details'),
    title: `Change what is known of ${name}`,
    ...(urn !== null && {
      why: 'Its name and address come from the register of schools, and stay as they are there. You can say which post of your area answers for it.',
    }),
    fields: [...(urn === null ? fields : fields.filter((field) => field.name === 'post')), WHY],
    known: { name: [name], address: [address ?? ''], postcode: [postcode ?? ''], post: [posts[0] ?? ''] },
    button: 'Change it',
    follows: () => ['It is so at once.'],
    change: async (facts, { tried }) => {
      const changing = { ...changingAs(asker), ...(tried && { tried }), why: String(facts['why'] ?? '') };
      const answer = await changeBody(record, changing, {
        ...said({ name, ...facts }),
        body: String(id),
        area: asker.area,
      });
      return 'outcome' in answer ? answer : { to: `/places/${id}` };
    },
  };
}

function reached(asked: PlaceFormAsked): RegisterForm {
  const { record, asker, place, today } = asked;
  const { id, name } = place.body;
  return {
    ...about(asked, 'reached'),
    title: `How ${name} is reached`,
    fields: [
      { name: 'way', label: 'By what?', kind: 'choice', options: optionsOf(WAYS) },
      {
        name: 'value',
        label: 'What is the address or the number?',
        hint: 'Leave it empty where it is reached so no more.',
        kind: 'text',
        optional: true,
      },
      { name: 'from', label: 'From which day?', kind: 'date' },
    ],
    known: dayValues('from', today),
    button: 'Record it',
    follows: ({ way, value, from }) => [
      value
        ? `From ${dayInWords(String(from))} ${name} is reached by ${WAYS[way as WayToReach].toLowerCase()} at ${value}. How it was reached before stays in the register.`
        : `From ${dayInWords(String(from))} ${name} is not reached by ${WAYS[way as WayToReach].toLowerCase()} any more.`,
    ],
    change: async (facts, { tried }) => {
      const changing = { ...changingAs(asker), ...(tried && { tried }) };
      const { way, value, from } = facts as { way: WayToReach; value?: string; from: CivilDate };
      const answer = await reachBody(record, changing, {
        body: String(id),
        area: asker.area,
        way,
        from,
        ...(value && { value }),
      });
      return 'outcome' in answer ? answer : { to: `/places/${id}` };
    },
  };
}
