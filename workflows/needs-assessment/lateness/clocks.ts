import { onTheDateNamed } from '#statutory-calendar/periods';
import { clocks, NO_PLAN, on } from '../acts.js';
import { expectedOn, isUnkept } from './rules.js';

/** A day that a family is told is a promise, and has a clock: the day by which a late plan is expected. */
export const LATENESS_CLOCKS = clocks([
  {
    id: 'plan-expected',
    title: 'send the late plan by the day that the family was told',
    kind: 'local',
    startedBy: [on('DeadlineApproaching', { when: (act, file) => isUnkept(file, act) })],
    metBy: ['FinalPlanIssued'],
    stoppedBy: NO_PLAN,
    due: onTheDateNamed,
    namedDate: (act, file) => expectedOn(file, act as Parameters<typeof expectedOn>[1]),
    whose: 'caseOfficer',
    law: 'What the letter about the delay says, by the area’s own days',
    missed: 'Send the plan today, or ring the family and say when it comes: the day that they were told has passed.',
  },
]);
