import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import { rulesFor } from '#engine/rules';
import { addMonths } from '#statutory-calendar/civil-date';
import { type Appeal, isHealthOnly } from '../case.js';
import type { MovingOn } from './acts.js';

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

/** Whoever says whether they want mediation is in touch with the adviser by that. */
const whenContacted = (file: Appeal, { occurredOn }: Pick<Act, 'occurredOn'>): Appeal => ({
  ...file,
  adviserContactedOn: file.adviserContactedOn ?? occurredOn,
});

const REVERSING = ['AssessmentAgreed', 'PlanAgreed'];

/** Rules about the time to act, and about what happens on the case that was decided on. */
export const WINDOW_RULES = rulesFor<Appeal>()({
  theAppealPeriodIsOver: {
    reason: 'The appeal period is not over.',
    holds: (_file, { data }: Act<string, BellFacts>) => data.clock === 'appeal-lodge',
  },
  noCertificateCanComeAnyMore: {
    reason: 'A certificate can still come, and gives another month to appeal.',
    holds: (file) => !canACertificateCome(file),
  },
  mediationWasNotArrangedInTime: {
    reason: 'The thirty days for arranging mediation are not over.',
    law: 'SI 2014/1530 reg 39(2)',
    holds: (_file, { data }: Act<string, BellFacts>) =>
      ['mediation-arrange-la', 'mediation-arrange-mixed'].includes(data.clock),
  },
  theOtherSidesRightIsOver: {
    reason: 'The time to ask for permission to appeal further is not over, or something is still to be done.',
    holds: ({ owed }, { data }: Act<string, BellFacts>) =>
      data.clock === 'ftt-permission-to-appeal' && owed.every(({ done }) => done),
  },
  nothingElseIsOpen: {
    reason: 'The appeal period runs, or a certificate can still come.',
    holds: (file, act) => file.periodEndedOn !== null && !canACertificateCome(whenContacted(file, act)),
  },
  aCertificateCanStillCome: {
    reason:
      'The adviser was contacted too late, or there is a certificate already: none can come any more. The family can ask the Tribunal to let an appeal in.',
    law: 'SI 2014/1530 reg 34(2) and (3)',
    holds: (file, act) => canACertificateCome(whenContacted(file, act)),
  },
  itHappenedInTime: {
    reason:
      'The time to appeal was over on that day. What happened before it was over can still be recorded, with its day; after it the Tribunal can be asked to let an appeal in.',
    law: 'SI 2014/1530 reg 33; HESC Rules (SI 2008/2699) r.20(1)(c)',
    holds: ({ periodEndedOn }, { occurredOn }) => periodEndedOn !== null && occurredOn <= periodEndedOn,
  },
  theDecisionIsReversed: {
    reason: 'The decision was not reversed on the case itself.',
    holds: ({ owed }, { data }: MovingOn) => owed.every(({ done }) => done) && REVERSING.includes(data.act),
  },
  nobodyHasTheAppeal: {
    reason: 'The Tribunal has the appeal, and must be told.',
    holds: ({ lodged }) => lodged === null,
  },
  theDecisionIsNotOnRecordYet: {
    reason:
      'It is on record already which decision this case is about. Another decision has a case, and times, of its own.',
    law: 'Children and Families Act 2014 s.51(2)',
    holds: ({ kind }) => kind === null,
  },
  theChildHasDied: {
    reason: 'The child has not died.',
    holds: (_file, { data }: MovingOn) => data.act === 'ChildDied',
  },
});
