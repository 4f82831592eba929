import { addDays, type CivilDate, daysBetween, inWords } from '#statutory-calendar/civil-date';
import { schoolYearOf } from '../../law-book/school-closures.js';
import type { AreaProfile, SchoolClosure, SchoolTerm, SchoolTerms, SchoolYear, SettingYear } from '../profile.js';

/** The longest time without pupils that any ordinary year has; more is a term that was left out. */
const LONGEST_HOLIDAY = 70;

/** Everything for which the school terms of a profile may not be used, a sentence each; nothing when they may. */
export function problemsOfTerms({ schoolTerms }: Pick<AreaProfile, 'schoolTerms'>): readonly string[] {
  if (schoolTerms === undefined) return [];
  const { years, settings } = schoolTerms;
  return [
    ...years.flatMap(termsOutOfPlace),
    ...gapsAndOverlaps(schoolTerms),
    ...yearsLeftOut(years),
    ...settings.flatMap(closuresOutOfPlace),
    ...toldTwice(settings),
    ...[...years, ...settings]
      .filter(({ source }) => source.trim() === '')
      .map(({ year }) => `The school dates of ${year} have no source. Say who set them and where they are published.`),
  ];
}

function termsOutOfPlace({ year, terms }: SchoolYear): readonly string[] {
  const none = `The school year ${year} has no terms. Add them, or take the year out.`;
  return [
    ...(terms.length === 0 ? [none] : []),
    ...terms
      .filter(({ opens, closes }) => closes < opens)
      .map((term) => `${named(term)} closes before it opens. ${MEND}`),
    ...terms
      .filter(({ opens, closes }) => schoolYearOf(opens) !== year || schoolYearOf(closes) !== year)
      .map((term) => `${named(term)} does not lie in the school year ${year}. ${MEND}`),
  ];
}

const MEND = 'Correct the day.';

const named = ({ opens, closes }: SchoolTerm) => `The term from ${inWords(opens)} to ${inWords(closes)}`;

function gapsAndOverlaps({ years }: SchoolTerms): readonly string[] {
  const terms = years.flatMap((year) => year.terms);
  return terms.slice(1).flatMap((term, index) => {
    const { closes } = terms[index] as SchoolTerm;
    if (term.opens <= closes) return [`${named(term)} begins before the one before it is over. ${MEND}`];
    const away = daysBetween(addDays(closes, 1), term.opens);
    if (away <= LONGEST_HOLIDAY) return [];
    return [`No school is open for the ${away} days before ${inWords(term.opens)}. Add the term that is left out.`];
  });
}

function yearsLeftOut(years: readonly SchoolYear[]): readonly string[] {
  return years.slice(1).flatMap(({ year }, index) => {
    const { year: before } = years[index] as SchoolYear;
    if (Number(year.slice(0, 4)) === Number(before.slice(0, 4)) + 1) return [];
    return [`The school year ${year} does not follow ${before}. Put the years in order, and leave none out.`];
  });
}

function closuresOutOfPlace({ setting, year, closures }: SettingYear): readonly string[] {
  const of = ({ firstClosedDay }: SchoolClosure) => `The closure of ${setting} from ${inWords(firstClosedDay)}`;
  return [
    ...closures
      .filter(({ firstClosedDay, reopens }) => reopens <= firstClosedDay)
      .map((closure) => `${of(closure)} ends before it begins. ${MEND}`),
    ...closures
      .filter(({ firstClosedDay }) => schoolYearOf(firstClosedDay) !== year)
      .map((closure) => `${of(closure)} does not begin in the school year ${year}. ${MEND}`),
    ...closures
      .slice(1)
      .filter(({ firstClosedDay }, index) => firstClosedDay <= (closures[index] as { reopens: CivilDate }).reopens)
      .map((closure) => `${of(closure)} begins before the school has opened again. Join the two, or correct the day.`),
  ];
}

function toldTwice(settings: readonly SettingYear[]): readonly string[] {
  const seen = new Set<string>();
  return settings.flatMap(({ setting, year }) => {
    const name = `${setting}, ${year}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [`The closures of ${name} are told twice. Put them together.`];
  });
}
