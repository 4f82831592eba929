import type { Act } from '#engine/act';
import { addDays, type CivilDate, daysBetween } from '#statutory-calendar/civil-date';
import { rulesFor } from '../every-case/rules.js';
import type { AdviceReceived, AdviceRequested, AdviceReused, ExceptionClaimed } from './advice-events.js';
import { ALWAYS_ASKED } from './advisers.js';
import type { Assessment } from './assessment.js';
import { AUTHORITYS_LIMITS, CLOSURE_DAYS, GROUNDS, type Ground, WINDOW_LEAD_DAYS } from './grounds.js';
import type { DraftPlanServed, PlanAgreed } from './plan-events.js';
import { filled } from './request-rules.js';

/** Whoever answers only for their own agency. */
const OF_ROLE: Readonly<Record<string, string>> = {
  family: 'family',
  settingContributor: 'education',
  healthContributor: 'health',
  socialCareContributor: 'socialCare',
};

/** Rules about advice and about what excuses its being late. */
export const ADVICE_RULES = rulesFor<Assessment>()({
  somebodyIsAsked: {
    reason: 'Say whose advice is asked for.',
    law: 'SI 2014/1530 reg 6(1)',
    holds: (_file, { data }: Act<string, AdviceRequested>) => (data.from ?? []).length + (data.others ?? []).length > 0,
  },
  adviceWasAskedFor: {
    reason: 'That adviser has not been asked. Ask them first, so that their six weeks are known.',
    law: 'SI 2014/1530 reg 6(1)',
    holds: ({ advice }, { data }: Act<string, AdviceReceived>) => Object.hasOwn(advice, data.from),
  },
  adviceIsTheirOwn: {
    reason: 'An adviser records the advice of their own service only.',
    holds: (_file, { data, by }: Act<string, AdviceReceived>) => (OF_ROLE[by.role] ?? data.from) === data.from,
  },
  nilReturnIsScreened: {
    reason: '“Not known to us” is an answer only with the screening questions answered.',
    law: 'SI 2014/1530 reg 6(1)',
    holds: (_file, { data }: Act<string, AdviceReceived>) => data.nilReturn !== true || filled(data.screeningQuestions),
  },
  allThreeAreContentWithTheEarlierAdvice: {
    reason: 'Earlier advice serves only when the adviser, the authority and the family are all content. Otherwise ask.',
    law: 'SI 2014/1530 reg 6(4)',
    holds: (_file, { data }: Act<string, AdviceReused>) =>
      data.adviserIsContent && data.authorityIsContent && data.familyIsContent,
  },
  everyAdviceIsInOrDocumented: {
    reason:
      'Advice must be sought from the family, the school, health, an educational psychologist and social care, and from everybody else who was asked. Wait for what is missing, or document why the decision can be made without it.',
    law: 'SI 2014/1530 reg 6(1)',
    holds: ({ contributions }, { data }: Act<string, PlanAgreed>) =>
      [...ALWAYS_ASKED, ...Object.keys(contributions)].every(
        (name) => contributions[name]?.state === 'received' || data.without?.some(({ from }) => from === name) === true,
      ),
  },
  theGroundIsInTheRegulations: {
    reason:
      'That is not a ground in the Regulations. A waiting list, a shortage of staff and a closure of less than four weeks, such as Christmas, excuse nothing. The grounds are: a school closed for four weeks or more when its advice was asked for; exceptional personal circumstances; absence from the area for four weeks or more; and, for a health body’s advice, a missed appointment.',
    law: 'SI 2014/1530 regs 5(4), 8(2), 10(4) and 13(3)',
    holds: (_file, { data }: Act<string, ExceptionClaimed>) =>
      Object.hasOwn(GROUNDS, data.ground) && lastsFourWeeks(data),
  },
  theGroundIsForThisAdvice: {
    reason:
      'That ground does not cover this. The closure of a school excuses the advice of the school alone and never that of the NHS; a missed appointment excuses the advice of a health body alone.',
    law: 'SI 2014/1530 regs 5(4)(a) and (b), 8(2)(c) and 10(4)(a) and (b)',
    holds: (file, { data }: Act<string, ExceptionClaimed>) => covers(GROUNDS[data.ground] as Ground, data.about, file),
  },
  adviceWasAskedForInTheClosureWindow: {
    reason:
      'The advice was not asked for between one week before the school closed and one week before it opened again, so the closure does not count.',
    law: 'SI 2014/1530 regs 5(4)(a) and (b) and 10(4)(a) and (b)',
    holds: ({ advice }, { data }: Act<string, ExceptionClaimed>) =>
      data.ground !== 'schoolClosure' || isInTheWindow(advice.education?.askedOn ?? null, data),
  },
  theGroundIsEvidenced: {
    reason: 'List the evidence: whoever approves it must be able to see it.',
    law: 'SI 2014/1530 regs 5(4), 8(2) and 10(4): “it is impractical to do so because”',
    holds: (_file, { data }: Act<string, ExceptionClaimed>) => (data.evidence ?? []).length > 0,
  },
  anExceptionWaitsForApproval: {
    reason: 'No exception waits for approval.',
    holds: ({ exceptions }) => exceptions.some(({ state }) => state === 'claimed'),
  },
  aSecondPersonAgrees: {
    reason:
      'A second person must agree: an exception is approved by somebody other than whoever claimed it, and a draft is checked by somebody other than whoever decided on it.',
    holds: (file, act) =>
      act.type === 'DraftPlanServed' ? isCheckedByAnother(file, act) : isApprovedByAnother(file, act),
  },
});

function isApprovedByAnother({ exceptions }: Assessment, { by }: Act): boolean {
  return exceptions.findLast(({ state }) => state === 'claimed')?.claimedBy !== by.person;
}

function isCheckedByAnother({ planDecision }: Assessment, { data }: Act<string, DraftPlanServed>): boolean {
  return filled(data.checkedBy) && data.checkedBy !== planDecision?.by;
}

/** A closure or an absence counts from four weeks. Other grounds have no length. */
function lastsFourWeeks({ ground, firstDay, endsOn }: ExceptionClaimed): boolean {
  if (ground !== 'schoolClosure' && ground !== 'absentFromTheArea') return true;
  if (firstDay === undefined || endsOn === undefined) return false;
  return daysBetween(firstDay as CivilDate, endsOn as CivilDate) >= CLOSURE_DAYS;
}

function covers({ advice, excusesTheAuthority }: Ground, about: string, file: Assessment): boolean {
  if (AUTHORITYS_LIMITS.includes(about)) return excusesTheAuthority;
  if (!Object.hasOwn(file.advice, about)) return false;
  if (advice === 'educationOnly') return about === 'education';
  return advice === 'every' || file.advice[about]?.isHealthBody === true;
}

/** Both ends of the window are inside it. */
function isInTheWindow(askedOn: CivilDate | null, { firstDay, endsOn }: ExceptionClaimed): boolean {
  return (
    askedOn !== null &&
    askedOn >= addDays(firstDay as CivilDate, -WINDOW_LEAD_DAYS) &&
    askedOn <= addDays(endsOn as CivilDate, -WINDOW_LEAD_DAYS)
  );
}
