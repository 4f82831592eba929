import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import type { Moment } from './steps.js';
import { type CaseHere, openNext, type World } from './world.js';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const A_DAY = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})\\b`, 'g');
const TYPED = /"(\d{4}-\d{2}-\d{2})/g;

/**
 * A day to come of which a letter or an alert speaks is the day of a clock that is open on the case, or one that
 * somebody wrote down: nothing is worked out beside the clocks.
 */
export function promisedDaysAreKept({ after, happened }: Moment): string | undefined {
  const today = dayInEngland(after.now);
  const opened = whenOpened(after);
  for (const { ref, event, told } of happened) {
    const known = daysKnown(opened, ref);
    for (const { template, subject, body } of told) {
      const nowhere = daysIn(`${subject} ${body}`).find((day) => day > today && !known.has(day));
      if (nowhere !== undefined)
        return `${event.type} on ${ref} speaks of ${nowhere} (${template}), and no clock that is open has that day`;
    }
  }
  return undefined;
}

/** The world in which every case that waits to be opened is open: its days are known as soon as the act is recorded. */
const whenOpened = (world: World): World => {
  const next = openNext(world);
  return next === undefined ? world : whenOpened(next.world);
};

/** The days of the open clocks of a case and of those it belongs with, and every day that anybody wrote down there. */
function daysKnown({ cases }: World, ref: string): ReadonlySet<CivilDate> {
  const days = new Set<CivilDate>();
  for (const here of belonging(cases, ref)) {
    for (const { state, dueOn } of here.caseState.deadlines) if (state === 'open' && dueOn !== null) days.add(dueOn);
    for (const { data } of here.told)
      for (const [, day] of JSON.stringify(data).matchAll(TYPED)) days.add(day as CivilDate);
  }
  return days;
}

/** A case, and those that it names or that name it. */
function belonging(cases: World['cases'], ref: string): readonly CaseHere[] {
  const here = cases.get(ref) as CaseHere;
  const names = (one: CaseHere, other: CaseHere) =>
    JSON.stringify(one.told.map(({ data }) => data)).includes(`"${other.ref}"`);
  return [...cases.values()].filter(
    (each) =>
      each === here || each.parent === ref || here.parent === each.ref || names(here, each) || names(each, here),
  );
}

function daysIn(text: string): readonly CivilDate[] {
  return [...text.matchAll(A_DAY)].map(([, day = '', month = '', year]) => {
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
    return `${year}-${number}-${day.padStart(2, '0')}` as CivilDate;
  });
}
