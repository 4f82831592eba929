import type { Facts } from '#engine/history';
import { titleOfPost } from '#engine/setting-posts';
import { comeBack, goAway } from '#people/absences';
import { whoIsThere } from '#people/people-listed';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { changingAs } from '../../case-access/register-keeper.js';
import { dayInWords } from '../draw-pages.js';
import { dayValues } from '../record/form-values.js';
import type { RegisterForm } from '../register/register-form.js';
import { about, type FormAsked, to } from './form-asked.js';

/** Says that somebody is away, and who covers. */
export async function away(asked: FormAsked): Promise<RegisterForm> {
  const { record, asker, person, today } = asked;
  const others = (await whoIsThere(record, person.area)).filter(({ id }) => id !== person.id);
  const options = others.map(({ id, name }) => ({ value: id, text: name }));
  const isOwn = asker.id === person.id;
  return {
    ...about(asked, 'away'),
    title: isOwn ? 'I am away' : `${person.name} is away`,
    why: 'Whoever covers has the posts besides, on those days and no longer.',
    fields: [
      { name: 'from', label: 'What is the first day away?', kind: 'date' },
      { name: 'until', label: 'What is the last day away?', kind: 'date' },
      { name: 'cover', label: 'Who covers?', kind: 'choice', optional: true, options },
    ],
    known: dayValues('from', today),
    button: 'Record it',
    follows: (facts) => followsFromAbsence(asked, facts, options),
    change: async (facts, { tried }) => {
      const changing = { ...changingAs(asker), ...(tried && { tried }) };
      const { from, until, cover } = facts as Record<string, CivilDate> & { cover?: string };
      const days = { from: from as CivilDate, until: until as CivilDate };
      const answer = await goAway(record, changing, { person: person.id, ...days, ...(cover && { cover }) });
      return 'outcome' in answer ? answer : { to: to(asked) };
    },
  };
}

function followsFromAbsence(
  { record, person }: FormAsked,
  { from, until, cover }: Facts,
  options: readonly { readonly value: string; readonly text: string }[],
): readonly string[] {
  const titles = person.holdings.map(({ area, post: id }) => titleOfPost(record.register.area(area).posts, id));
  const days = `From ${dayInWords(String(from))} to ${dayInWords(String(until))}`;
  const name = options.find(({ value }) => value === cover)?.text;
  if (titles.length === 0)
    return [`${days} ${person.name} is shown as away. They have no post that would need a cover.`];
  if (name === undefined)
    return [
      `${days} nobody covers: ${titles.join(', ')}. That stands at the top of People and posts, and the post’s cover or manager answers for it.`,
    ];
  return [
    `${days} ${name} has besides: ${titles.join(', ')}. Letters of these posts go to ${name}, and families read that name.`,
    'Whoever covers may do what their own roles let them do: give them a role that they lack, if they need it.',
  ];
}

/** Says that somebody is there again, or will not be away after all. */
export async function back(asked: FormAsked): Promise<RegisterForm | null> {
  const { record, asker, person, of } = asked;
  const absence = person.absences.find(({ id }) => id === of);
  if (absence === undefined) return null;
  return {
    ...about(asked, 'back'),
    title: absence.isNow ? `${person.name} is there again` : `${person.name} will not be away`,
    fields: [],
    known: { of: [of] },
    button: absence.isNow ? 'Yes, there again' : 'Yes, take it back',
    follows: () => [`${absence.coverName ?? 'Nobody'} covers for ${person.name} from now on no more.`],
    change: async (_, { tried }) => {
      const changing = { ...changingAs(asker), ...(tried && { tried }) };
      const answer = await comeBack(record, changing, { person: person.id, absence: of });
      return 'outcome' in answer ? answer : { to: to(asked) };
    },
  };
}
