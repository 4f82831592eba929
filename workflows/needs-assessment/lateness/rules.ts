import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import type { AreaLimits } from '#engine/locality';
import { rulesFor } from '#engine/rules';
import { addDays, type CivilDate, daysBetween, inWords } from '#statutory-calendar/civil-date';
import { windowOfClosure } from '#statutory-calendar/fixed-days';
import type { AreaProfile, SchoolClosure } from '../../areas/profile.js';
import { filled } from '../../filled.js';
import { closuresOf } from '../../law-book/school-closures.js';
import { type Assessment, earliestFinal } from '../case.js';
import type { Drafting } from '../plan/acts.js';
import type { Claim } from './acts.js';
import { AUTHORITYS_LIMITS, type ExceptionClaimed, GROUNDS, type Ground } from './acts.js';

/** What to do where a school is not known to have been closed on the days told. */
const MEND =
  'Leave both days out to take the closure that is on record for the school or its area; or keep them and say where the school’s own dates are shown, such as the page with its term dates or a letter of the head.';

/** What is asked before something excuses lateness, in the order in which a claim is asked. */
export const LATENESS_RULES = rulesFor<Assessment>()({
  theGroundIsInTheRegulations: {
    reason:
      'That is not a ground in the Regulations. A waiting list, a shortage of staff and the Christmas holidays excuse nothing. The grounds are: a school closed for four weeks or more when its advice was asked for; exceptional personal circumstances; absence from the area for four weeks or more; and, for a health body’s advice, a missed appointment.',
    law: 'SI 2014/1530 regs 5(4), 8(2), 10(4) and 13(3)',
    holds: (_file, { data }: Claim) => Object.hasOwn(GROUNDS, data.ground),
  },
  itLastedFourWeeksOnEnd: {
    reason:
      'A closure or an absence counts only where it lasted four weeks or more without a break, from its first day to the day before the school opened again or they came back. Half terms, Christmas and Easter are shorter and excuse nothing. Enter both days; for a closure you may leave both out, and the one on record for the school is taken.',
    law: 'SI 2014/1530 regs 5(4), 8(2)(b) and 10(4): “for a continuous period of not less than 4 weeks”',
    holds: (_file, { data }: Claim) => lastsLongEnough(data),
  },
  theGroundIsForThisAdvice: {
    reason:
      'That ground does not cover this. The closure of a school excuses the advice of the school alone and never that of the NHS; a missed appointment excuses the advice of a health body alone.',
    law: 'SI 2014/1530 regs 5(4)(a) and (b), 8(2)(c) and 10(4)(a) and (b)',
    holds: (file, { data }: Claim) => covers(GROUNDS[data.ground] as Ground, data.about, file),
  },
  theSchoolIsKnownToHaveBeenClosed: {
    reason: `These are not days on which this school is on record as closed. ${MEND}`,
    law: 'SI 2014/1530 regs 5(4)(a) and (b) and 10(4)(a) and (b): “closed for a continuous period of not less than 4 weeks”',
    says: (file: Assessment, { area }: Claim) =>
      `These are not days on which this school is on record as closed. ${closuresInWords(file, area)} ${MEND}`,
    holds: (file, { data, area }: Claim) =>
      data.ground !== 'schoolClosure' ||
      spanTold(data) === undefined ||
      filled(data.datesShownBy) ||
      isKnownClosure(data, file, area),
  },
  adviceWasAskedForInTheClosureWindow: {
    reason:
      'The head was not asked between one week before the school closed for four weeks or more and one week before it opened again, so no closure counts. If the school was closed on other days than those on record, enter them and say where they are shown.',
    law: 'SI 2014/1530 regs 5(4)(a) and (b) and 10(4)(a) and (b)',
    holds: (file, { data, area }: Claim) => {
      if (data.ground !== 'schoolClosure') return true;
      const closure = closureMeant(data, file, area);
      return closure !== undefined && isRequestedInItsWindow(closure, data, file);
    },
  },
  theGroundIsEvidenced: {
    reason: 'List the evidence: whoever approves it must be able to see it.',
    law: 'SI 2014/1530 regs 5(4), 8(2) and 10(4): “it is impractical to do so because”',
    holds: (_file, { data }: Claim) => (data.evidence ?? []).length > 0,
  },
  anExceptionWaitsForApproval: {
    reason: 'No exception waits for approval.',
    holds: ({ exceptions }) => exceptions.some(({ state }) => state === 'claimed'),
  },
  aSecondPersonAgrees: {
    reason:
      'A second person must agree: an exception is approved by somebody other than whoever claimed it, and a draft is checked by somebody other than whoever decided on it.',
    holds: (file, act) =>
      act.type === 'DraftPlanServed' ? isCheckedByAnother(file, act as Drafting) : isApprovedByAnother(file, act),
  },
});

function isApprovedByAnother({ exceptions }: Assessment, { by }: Act): boolean {
  return exceptions.findLast(({ state }) => state === 'claimed')?.claimedBy !== by.person;
}

function isCheckedByAnother({ planDecision }: Assessment, { data }: Drafting): boolean {
  return filled(data.checkedBy) && data.checkedBy !== planDecision?.by;
}

/** Of a closure whose days are not told the one on record is meant, which is asked in its turn. */
function lastsLongEnough(claim: ExceptionClaimed): boolean {
  const { atLeastWeeks, isOnRecord } = GROUNDS[claim.ground] as Ground;
  if (atLeastWeeks === undefined) return true;
  const span = spanTold(claim);
  return span === undefined ? isOnRecord === true && bothLeftOut(claim) : spanWeeks(span) >= atLeastWeeks;
}

const bothLeftOut = ({ firstDay, endsOn }: ExceptionClaimed) => firstDay === undefined && endsOn === undefined;

function covers({ advice, excusesTheAuthority }: Ground, about: string, file: Assessment): boolean {
  if (AUTHORITYS_LIMITS.some((limit) => limit === about)) return excusesTheAuthority;
  if (!Object.hasOwn(file.advice, about)) return false;
  if (advice === 'educationOnly') return about === 'education';
  return advice === 'every' || file.advice[about]?.isHealthBody === true;
}

/** The days that a claim tells: of a closure, or of an absence. Undefined where one of them is left out. */
function spanTold({ firstDay, endsOn }: ExceptionClaimed): SchoolClosure | undefined {
  if (firstDay === undefined || endsOn === undefined) return undefined;
  return { firstClosedDay: firstDay, reopens: endsOn };
}

/** How many weeks without a break a span lasts; the day on which the school opens, or they are back, is not in it. */
function spanWeeks({ firstClosedDay, reopens }: SchoolClosure): number {
  return daysBetween(firstClosedDay, reopens) / 7;
}

/** Whether the days told lie within one closure of the child’s school, or of its area, that is on record. */
function isKnownClosure(claim: ExceptionClaimed, file: Assessment, area: AreaLimits): boolean {
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
function isRequestedInItsWindow(
  { firstClosedDay, reopens }: SchoolClosure,
  { about }: ExceptionClaimed,
  file: Assessment,
): boolean {
  const window = windowOfClosure(firstClosedDay, reopens);
  const asked = headAskedOn(about, file);
  return window !== undefined && asked !== null && window.start <= asked && asked <= window.end;
}

/** The closures of four weeks or more that are on record, as a sentence. */
function closuresInWords(file: Assessment, area: AreaLimits): string {
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

type Bell = Act<string, BellFacts>;

/** How many days before the end of the twenty weeks the family is told that they will not be kept. */
const TELL_THE_FAMILY = 14;

/** Whether this warning is the one on which the family is told that the plan can no longer be final in time: its fifteen days are theirs. */
export function isUnkept(file: Assessment, { data, occurredOn }: Bell): boolean {
  if (data.clock !== 'ehcp-final' || data.daysLeft !== TELL_THE_FAMILY) return false;
  return file.finalOn === null && file.draft?.agreed !== true && earliestFinal(file, occurredOn) > data.dueOn;
}

/** The day by which the area expects to send a plan that is late. It is an expectation, and the letter says so. */
export function expectedOn(file: Assessment, { data, occurredOn, area }: Bell): CivilDate {
  const expected = addDays(data.dueOn, Number(area.settings.delayNoticeDays ?? 14));
  const earliest = earliestFinal(file, occurredOn);
  return expected > earliest ? expected : earliest;
}
