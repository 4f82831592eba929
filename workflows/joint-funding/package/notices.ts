import { missed, type NoticeRow, type TaskRow, warned } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { phone } from '../../every-case/wording.js';
import { ENDED } from '../acts.js';
import type { Funding } from '../case.js';
import { scheduleFile } from '../decision/wording.js';
import { dueBy, letter, notice, task } from '../recipients.js';

/** What the manager hears has not been done. */
const MISSED = [
  ['package-reviewed', 'the support has not been looked at with the family'],
  ['funding-condition', 'a condition of the agreement has not been met'],
  ['urgent-decision-ratified', 'no panel has looked at the urgent decision'],
  ['funding-decided', 'a complete request has not been decided'],
  ['funding-settled', 'the ladder is over, and it is not settled who pays'],
  ['interim-settled', 'it is not settled who pays in the end'],
  ['provision-wound-down', 'it is not recorded that something else is in place'],
] as const;

/** Who is told what comes of a decision, and what has not been done. */
export const PACKAGE_NOTICES: readonly NoticeRow<Funding>[] = [
  notice('PackageVaried', {
    template: 'package-changed',
    to: 'finance',
    channels: ['file'],
    subject: (facts) => `Who pays what, from ${facts.act.data.from}: ${facts.ref}`,
    body: (facts) =>
      `From ${facts.act.data.from}; what was paid until the day before stands.\n\n${scheduleFile(facts)}`,
  }),
  letter('WindDownPlanned', {
    template: 'package-winding-down',
    subject: 'How your support passes over',
    body: (facts) =>
      `The support in ${facts.ref} goes on until ${inWords(facts.act.data.until)}, and is paid for until then. What takes its place: ${facts.act.data.plan}. If that does not work, ring ${phone(facts)} before that day: it does not stop with nothing in its place.`,
  }),
  ...MISSED.map(([clock, what]) =>
    notice(missed(clock), {
      template: 'deadline-missed',
      to: 'manager',
      channels: ['email', 'inapp'],
      subject: 'Missed',
      body: (facts) =>
        `The day on ${facts.ref} was ${inWords(facts.act.data.dueOn)}: ${what}. What the child has goes on. See to it this week, and record what you did.`,
    }),
  ),
];

/** Who is asked to do what once it is decided. */
export const PACKAGE_TASKS: readonly TaskRow<Funding>[] = [
  task('FundingAgreedWithConditions', {
    task: 'meet-condition',
    for: 'conditionOwner',
    what: ({ context }) =>
      `Conditions of the agreement: ${context.conditions.map(({ id, what, due }) => `${id}. ${what}, by ${inWords(due)}`).join('; ')}`,
    doneBy: ['ConditionMet', ...ENDED],
    doneWhen: ({ conditions }, { type }) => type !== 'ConditionMet' || conditions.every(({ met }) => met),
  }),
  task(warned('package-reviewed'), {
    task: 'hold-review',
    for: 'owner',
    what: () => 'Look at the support with the family: does it help, and what follows?',
    dueOn: dueBy('package-reviewed'),
    doneBy: ['PackageReviewed', ...ENDED],
  }),
  task(warned('package-back-at-panel'), {
    task: 'bring-back-to-panel',
    for: 'owner',
    what: () => 'The package comes to its end: ask the panel for it to go on, or plan with the family how it ends',
    dueOn: dueBy('package-back-at-panel'),
    doneBy: ['FundingRequested', 'WindDownPlanned', ...ENDED],
  }),
];
