import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import type { AreaProfile, SchoolClosure, SchoolTerms, SettingYear } from '../areas/profile.js';

/** A closure that is known, and what says so. */
export interface KnownClosure extends SchoolClosure {
  readonly source: string;
  /** One of its days is only suggested. */
  readonly suggested: boolean;
}

/** The closures of a setting that an area knows of, in their order: its own for the years in which it has its own, else the area's. */
export function closuresOf(
  { schoolTerms }: Pick<AreaProfile, 'schoolTerms'>,
  setting: string | undefined,
): readonly KnownClosure[] {
  if (schoolTerms === undefined) return [];
  const own = schoolTerms.settings.filter((each) => isNamed(each, setting));
  const ownYears = new Set(own.map(({ year }) => year));
  const theirs = own.flatMap(({ closures, source }) =>
    closures.map((closure) => ({ ...closure, source, suggested: false })),
  );
  const areas = betweenTerms(schoolTerms).filter(({ firstClosedDay }) => !ownYears.has(schoolYearOf(firstClosedDay)));
  return [...areas, ...theirs].sort((one, other) => (one.firstClosedDay < other.firstClosedDay ? -1 : 1));
}

/** The school year in which a day lies, which begins with September: "2025/26". */
export function schoolYearOf(on: CivilDate): string {
  const began = Number(on.slice(0, 4)) - (on.slice(5, 7) < '09' ? 1 : 0);
  return `${began}/${String((began + 1) % 100).padStart(2, '0')}`;
}

/** When the schools of the area open after its last term is not known: the closure after it is none yet. */
function betweenTerms({ years }: SchoolTerms): readonly KnownClosure[] {
  const terms = years.flatMap(({ terms: each, source, suggested = false }) =>
    each.map((term) => ({ ...term, source, suggested })),
  );
  return terms.slice(1).map(({ opens, source, suggested }, index) => {
    const before = terms[index] as (typeof terms)[number];
    return {
      firstClosedDay: addDays(before.closes, 1),
      reopens: opens,
      source: before.source === source ? source : `${before.source}; ${source}`,
      suggested: before.suggested || suggested,
    };
  });
}

/** By its name however it is spaced or written large, or by its reference number anywhere in what was typed. */
function isNamed({ setting, urn }: SettingYear, typed: string | undefined): boolean {
  if (typed === undefined) return false;
  return plainly(typed) === plainly(setting) || (urn !== undefined && typed.split(/\D+/).includes(urn));
}

const plainly = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
