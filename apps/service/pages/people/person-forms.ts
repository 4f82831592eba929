import type { Facts } from '#engine/history';
import { titleOfPost } from '#engine/setting-posts';
import { changePerson } from '#people/join';
import { type KindOfHolding, leavePost, takePost } from '#people/take-post';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { changingAs } from '../../case-access/register-keeper.js';
import { dayInWords } from '../draw-pages.js';
import { dayValues } from '../record/form-values.js';
import { type RegisterForm, WHY } from '../register/register-form.js';
import { away, back } from './absence-forms.js';
import { about, type FormAsked, to } from './form-asked.js';
import { formValuesOf, personFields, personIn } from './person-fields.js';
import { postFields } from './post-fields.js';

/** The forms on which somebody who is in the register is changed, by the last part of their addresses. */
export const PERSON_FORMS: Readonly<Record<string, (asked: FormAsked) => Promise<RegisterForm | null>>> = {
  details: async (asked) => details(asked),
  posts: async (asked) => post(asked),
  'leave-post': async (asked) => leaving(asked),
  away,
  back,
};

/** Those of them that anybody fills in for themselves. */
export const FOR_ONESELF: readonly string[] = ['away', 'back'];

async function details(asked: FormAsked): Promise<RegisterForm> {
  const { record, asker, person } = asked;
  return {
    ...about(asked, 'details'),
    title: `Change what is known of ${person.name}`,
    fields: [...personFields(record), WHY],
    known: formValuesOf(person),
    button: 'Change it',
    follows: () => [
      'It is so at once. Whoever has signed in as them can do at their next step what their roles then let them do, and nothing else.',
    ],
    change: async (facts, { tried }) => {
      const changing = { ...changingAs(asker), ...(tried && { tried }), why: String(facts['why'] ?? '') };
      const body = person.body === null ? {} : { body: person.body.id };
      const answer = await changePerson(record, changing, { ...personIn(facts), ...body, person: person.id });
      return 'outcome' in answer ? answer : { to: to(asked) };
    },
  };
}

async function post(asked: FormAsked): Promise<RegisterForm> {
  const { record, asker, person, today } = asked;
  return {
    ...about(asked, 'posts'),
    title: `Give ${person.name} a post`,
    fields: postFields(record, person.area),
    known: dayValues('from', today),
    button: 'Give the post',
    follows: (facts) => followsFromPost(asked, facts),
    change: async (facts, { tried }) => {
      const changing = { ...changingAs(asker), ...(tried && { tried }) };
      const answer = await takePost(record, changing, { ...postTaken(facts), person: person.id, area: person.area });
      return 'outcome' in answer ? answer : { to: to(asked) };
    },
  };
}

/** The post that a form names, with its days. */
export function postTaken(facts: Facts) {
  const {
    post: id,
    setting,
    from,
    until,
    kind,
    inTheirPlace,
  } = facts as Record<string, string> & { inTheirPlace?: boolean };
  return {
    post: id as string,
    from: from as CivilDate,
    kind: kind as KindOfHolding,
    inTheirPlace: inTheirPlace === true,
    ...(setting && { setting }),
    ...(until && { until: until as CivilDate }),
  };
}

function followsFromPost({ record, person }: FormAsked, facts: Facts): readonly string[] {
  const { post: id, from, until, kind, inTheirPlace } = postTaken(facts);
  const title = titleOfPost(record.register.area(person.area).posts, id);
  const days = `from ${dayInWords(from)}${until ? ` to ${dayInWords(until)}` : ''}`;
  return [
    `${person.name} has the post ${title} ${days}. The cases, letters and duties of the post are theirs in that time.`,
    ...(inTheirPlace ? [`Whoever has the post now has it no more from ${dayInWords(from)}.`] : []),
    ...(kind === 'holder' ? [] : ['Letters go to them before they go to its holder.']),
  ];
}

async function leaving(asked: FormAsked): Promise<RegisterForm | null> {
  const { record, asker, person, of, today } = asked;
  const holding = person.holdings.find(({ id }) => id === of);
  if (holding === undefined) return null;
  const { posts } = record.register.area(holding.area);
  const title = titleOfPost(posts, holding.post);
  return {
    ...about(asked, 'leave-post'),
    title: `${person.name} leaves the post ${title}`,
    why: 'Where they leave your service altogether, record that instead: their cases pass to the cover in the same moment.',
    fields: [{ name: 'lastDay', label: 'What is the last day?', kind: 'date' }],
    known: { ...dayValues('lastDay', today), of: [of] },
    button: 'End it',
    follows: ({ lastDay }) => [
      `After ${dayInWords(String(lastDay))} ${person.name} does not have the post ${title}. If nobody else has it then, it stands at the top of People and posts, and its cover or manager answers for it.`,
    ],
    change: async (facts, { tried }) => {
      const changing = { ...changingAs(asker), ...(tried && { tried }) };
      const left = { person: person.id, area: holding.area, holding: of, lastDay: facts['lastDay'] as CivilDate };
      const answer = await leavePost(record, changing, left);
      return 'outcome' in answer ? answer : { to: to(asked) };
    },
  };
}
