import { missed, type NoticeRow, type TaskRow } from '#engine/telling';
import { phone, rights } from '../../every-case/wording.js';
import { type AccessAct } from '../acts.js';
import type { Referral } from '../case.js';
import { byWhen, letter, task, text } from '../clocks.js';
import { GONE, LOOKED_AT_AGAIN } from './acts.js';

/** Who is told that a case rests, leaves the pathway or comes back. */
export const CLOSING_NOTICES: readonly NoticeRow<Referral>[] = [
  letter('CaseHeld', {
    template: 'held',
    subject: 'Your case rests',
    body: (facts) =>
      `Case ${facts.ref} rests for now. We look at it again ${byWhen(facts, 'hold-reviewed')}, or as soon as you ask. It keeps its place and its first date. Questions: ${phone(facts)}.`,
  }),
  letter('ReferralWithdrawn', {
    template: 'withdrawn',
    subject: 'Your referral is withdrawn',
    body: (facts) =>
      `As you asked, we have closed referral ${facts.ref}. If you change your mind within ${String(facts.act.area.settings.reopenMonths)} months, ring ${phone(facts)}: there is no new form.\n\n${rights(facts)}`,
  }),
  letter('TransferredOut', {
    template: 'transferred',
    subject: 'Your case moves with you',
    body: (facts) =>
      `Case ${facts.ref} is with ${facts.act.data.toArea} now. Somebody there has accepted it, with its whole history and its first date: you do not begin again. Questions: ${phone(facts)}.`,
  }),
  text('CaseReopened', {
    template: 'reopened',
    subject: 'Your case is open again',
    body: (facts) =>
      `Your case ${facts.ref} is open again. There is no new form, and it keeps its first date. You will hear what happens next ${byWhen(facts, 'triage-decided', 'reopen')}. Questions: ${phone(facts)}.`,
  }),
];

/** What somebody is asked to do about a closed case, and about one that has rested long enough. */
export const CLOSING_TASKS: readonly TaskRow<Referral>[] = [
  task('InformationSupplied', {
    task: 'look-at-closed-case',
    for: 'owner',
    when: ({ stage }) => stage.startsWith('closed.') && stage !== 'closed.deceased',
    what: () => 'New information on a closed case: check the risk, and re-open the case or record why not',
    doneBy: LOOKED_AT_AGAIN,
  }),
  task(missed('decision-looked-at-again'), {
    task: 'look-at-decision-again',
    for: 'owner',
    what: () => 'The panel named this day to look again: ring the family, and re-open the case or record why not',
    doneBy: LOOKED_AT_AGAIN,
  }),
  task(missed('hold-reviewed'), {
    task: 'look-at-hold-again',
    for: 'owner',
    what: () => 'The day to which the case rests has come: ring the family, and go on or name a new day',
    doneBy: ['HoldEnded', ...GONE],
  }),
];

const DEATH = 'ChildDied' satisfies AccessAct['type'];

/** Nothing is asked of anybody once the child has died. */
export function untilDeath(row: TaskRow<Referral>): TaskRow<Referral> {
  const { doneBy, doneWhen } = row;
  return {
    ...row,
    doneBy: [...new Set([...doneBy, DEATH])],
    doneWhen: (file, act, deadlines) => act.type === DEATH || (doneWhen?.(file, act, deadlines) ?? true),
  };
}
