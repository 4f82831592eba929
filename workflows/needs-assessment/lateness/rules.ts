import type { Act } from '#engine/act';
import { rulesFor } from '../../every-case/rules.js';
import type { ExceptionClaimed } from '../advice/acts.js';
import type { Assessment } from '../case.js';
import {
  closureMeant,
  closuresInWords,
  isKnownClosure,
  isRequestedInItsWindow,
  spanTold,
  spanWeeks,
} from '../closures.js';
import type { DraftPlanServed } from '../plan/acts.js';
import { filled } from '../request/rules.js';
import { AUTHORITYS_LIMITS, GROUNDS, type Ground } from './acts.js';

/** What to do where a school is not known to have been closed on the days told. */
const MEND =
  'Leave both days out to take the closure that is on record for the school or its area; or keep them and say where the school’s own dates are shown, such as the page with its term dates or a letter of the head.';

type Claim = Act<string, ExceptionClaimed>;

/** Rules about what excuses lateness, in the order in which a claim is asked. */
export const EXCEPTION_RULES = rulesFor<Assessment>()({
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
      act.type === 'DraftPlanServed' ? isCheckedByAnother(file, act) : isApprovedByAnother(file, act),
  },
});

function isApprovedByAnother({ exceptions }: Assessment, { by }: Act): boolean {
  return exceptions.findLast(({ state }) => state === 'claimed')?.claimedBy !== by.person;
}

function isCheckedByAnother({ planDecision }: Assessment, { data }: Act<string, DraftPlanServed>): boolean {
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
  if (AUTHORITYS_LIMITS.includes(about)) return excusesTheAuthority;
  if (!Object.hasOwn(file.advice, about)) return false;
  if (advice === 'educationOnly') return about === 'education';
  return advice === 'every' || file.advice[about]?.isHealthBody === true;
}
