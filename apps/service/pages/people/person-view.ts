import type { CaseRecord } from '#case-record/open-record';
import { titleOfPost } from '#engine/setting-posts';
import { rolesThatCanBeGiven } from '#people/join';
import type { HoldingListed, PersonListed } from '#people/people-listed';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { dayInWords } from '../draw-pages.js';
import { agencyInWords } from './person-fields.js';

/** Somebody as the pages show them: titles for ids, and what is now apart from what is to come. */
export function personShown(record: CaseRecord, person: PersonListed, today: CivilDate) {
  const shown = (one: HoldingListed) => ({ ...one, ...holdingInWords(record, one, today) });
  const titles = rolesThatCanBeGiven(record);
  return {
    ...person,
    agency: agencyInWords(person.agency),
    roles: person.roles.map((role) => titles.get(role) ?? role),
    holdings: person.holdings.map(shown),
    away: person.absences.find(({ isNow }) => isNow) ?? null,
  };
}

const AS = { holder: '', acting: 'acting', cover: 'cover' } as const;

function holdingInWords({ register }: CaseRecord, { area, post, kind, from, until }: HoldingListed, today: CivilDate) {
  const as = AS[kind] === '' ? '' : ` (${AS[kind]})`;
  const days = [from > today ? `from ${dayInWords(from)}` : '', until === null ? '' : `to ${dayInWords(until)}`];
  return { title: `${titleOfPost(register.area(area).posts, post)}${as}`, days: days.filter(Boolean).join(' ') };
}
