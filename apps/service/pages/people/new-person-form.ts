import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { join } from '#people/join';
import { changingAs } from '../../case-access/register-keeper.js';
import type { RegisterForm } from '../register/register-form.js';
import { personFields, personIn } from './person-fields.js';

/** Puts somebody into the register who has joined. */
export function newPersonForm(record: CaseRecord, asker: Person): RegisterForm {
  return {
    action: '/people/new',
    back: { href: '/people', text: 'People and posts' },
    title: 'Add somebody who has joined',
    why: 'Add families nowhere here: whoever refers a child, or is named as the contact, comes in by the case.',
    fields: personFields(record),
    known: {},
    button: 'Add them',
    follows: ({ name }) => [
      `${name} can sign in from now on, and has no post yet. Give them one on the page that follows.`,
    ],
    change: async (facts, { key, tried }) => {
      const changing = { ...changingAs(asker), ...(tried && { tried }) };
      const answer = await join(record, changing, { ...personIn(facts), area: asker.area, key });
      return 'outcome' in answer ? answer : { to: `/people/${answer.person}` };
    },
  };
}
