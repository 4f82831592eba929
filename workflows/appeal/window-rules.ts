import type { Act } from '#engine/act';
import { addMonths } from '#statutory-calendar/civil-date';
import { rulesFor } from '../every-case/rules.js';
import { type Appeal, isHealthOnly } from './appeal.js';
import type { CaseMovedOn } from './window-events.js';

/** SI 2014/1530 reg 33: two months from the day on which the notice was sent. No rule rolls this day on. */
const MONTHS_TO_CONTACT = 2;

/** Whether the adviser was contacted, and within the two months. */
export function isContactedInTime({ adviserContactedOn, decisionSentOn }: Appeal): boolean {
  if (adviserContactedOn === null || decisionSentOn === null) return false;
  return adviserContactedOn <= addMonths(decisionSentOn, MONTHS_TO_CONTACT);
}

/** Whether a certificate may still come, with a month to appeal. */
export function canACertificateCome(file: Appeal): boolean {
  return file.certificateOn === null && isContactedInTime(file) && !isHealthOnly(file);
}

const REVERSING = ['AssessmentAgreed', 'PlanAgreed'];

/** Rules about the time to act, and about what happens on the case that was decided on. */
export const WINDOW_RULES = rulesFor<Appeal>()({
  theAppealPeriodIsOver: {
    reason: 'The appeal period is not over.',
    holds: (_file, { data }) => data.clock === 'appeal-lodge',
  },
  noCertificateCanComeAnyMore: {
    reason: 'A certificate can still come, and gives another month to appeal.',
    holds: (file) => !canACertificateCome(file),
  },
  mediationWasNotArrangedInTime: {
    reason: 'The thirty days for arranging mediation are not over.',
    law: 'SI 2014/1530 reg 39(2)',
    holds: (_file, { data }) => ['mediation-arrange-la', 'mediation-arrange-mixed'].includes(data.clock),
  },
  theOtherSidesRightIsOver: {
    reason: 'The time to ask for permission to appeal further is not over, or something is still to be done.',
    holds: ({ owed }, { data }) => data.clock === 'ftt-permission-to-appeal' && owed.every(({ done }) => done),
  },
  nothingElseIsOpen: {
    reason: 'The appeal period runs, or a certificate can still come.',
    holds: (file) => file.periodEndedOn !== null && !canACertificateCome(file),
  },
  theDecisionIsReversed: {
    reason: 'The decision was not reversed on the case itself.',
    holds: ({ owed }, { data }: Act<string, CaseMovedOn>) =>
      owed.every(({ done }) => done) && REVERSING.includes(data.act),
  },
  nobodyHasTheAppeal: {
    reason: 'The Tribunal has the appeal, and must be told.',
    holds: ({ lodged }) => lodged === null,
  },
  theChildHasDied: {
    reason: 'The child has not died.',
    holds: (_file, { data }: Act<string, CaseMovedOn>) => data.act === 'ChildDied',
  },
});
