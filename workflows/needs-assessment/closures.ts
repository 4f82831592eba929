import type { AreaLimits } from '#engine/locality';
import { type CivilDate, daysBetween, inWords } from '#statutory-calendar/civil-date';
import { windowOfClosure } from '#statutory-calendar/fixed-days';
import type { AreaProfile, SchoolClosure } from '../areas/profile.js';
import { closuresOf } from '../school-closures.js';
import type { ExceptionClaimed } from './advice/acts.js';
import type { Assessment } from './case.js';

/** The days that a claim tells: of a closure, or of an absence. Undefined where one of them is left out. */
export function spanTold({ firstDay, endsOn }: ExceptionClaimed): SchoolClosure | undefined {
  if (firstDay === undefined || endsOn === undefined) return undefined;
  return { firstClosedDay: firstDay as CivilDate, reopens: endsOn as CivilDate };
}

/** How many weeks without a break a span lasts; the day on which the school opens, or they are back, is not in it. */
export function spanWeeks({ firstClosedDay, reopens }: SchoolClosure): number {
  return daysBetween(firstClosedDay, reopens) / 7;
}

/** Whether the days told lie within one closure of the child’s school, or of its area, that is on record. */
export function isKnownClosure(claim: ExceptionClaimed, file: Assessment, area: AreaLimits): boolean {
  const told = spanTold(claim);
  if (told === undefined) return false;
  return closuresFor(file, area).some(
    ({ firstClosedDay, reopens }) => firstClosedDay <= told.firstClosedDay && told.reopens <= reopens,
  );
}

/** The closure that a claim means: as it tells it, else the one on record in whose window the head was asked. */
export function closureMeant(claim: ExceptionClaimed, file: Assessment, area: AreaLimits): SchoolClosure | undefined {
  return spanTold(claim) ?? closuresFor(file, area).find((closure) => isRequestedInItsWindow(closure, claim, file));
}

/** Whether the head was asked in the window of a closure, both ends included; a closure of less than four weeks has none. */
export function isRequestedInItsWindow(
  { firstClosedDay, reopens }: SchoolClosure,
  { about }: ExceptionClaimed,
  file: Assessment,
): boolean {
  const window = windowOfClosure(firstClosedDay, reopens);
  const asked = headAskedOn(about, file);
  return window !== undefined && asked !== null && window.start <= asked && asked <= window.end;
}

/** The closures of four weeks or more that are on record, as a sentence. */
export function closuresInWords(file: Assessment, area: AreaLimits): string {
  const long = closuresFor(file, area).filter(
    ({ firstClosedDay, reopens }) => windowOfClosure(firstClosedDay, reopens) !== undefined,
  );
  if (long.length === 0) return 'None of four weeks or more is on record.';
  const each = long.map(
    ({ firstClosedDay, reopens }) => `from ${inWords(firstClosedDay)}, open again on ${inWords(reopens)}`,
  );
  return `On record: ${each.join('; ')}.`;
}

function closuresFor({ child }: Assessment, area: Partial<AreaProfile>): readonly SchoolClosure[] {
  return closuresOf(area, child?.setting);
}

/** Before the decision whether to assess, the head is asked for what they know with the notice of reg 4(2); after it, for advice. */
function headAskedOn(about: string, { advice, partnersToldOn }: Assessment): CivilDate | null {
  return about === 'ehcna-decision' ? partnersToldOn : (advice.education?.askedOn ?? null);
}
