import { missed, type NoticeFacts, type NoticeRow, type TaskRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { phone } from '../../every-case/wording.js';
import { inPounds } from '../../money/pence.js';
import { ENDED, SETTLED } from '../acts.js';
import { type Disagreement, stillOwed } from '../case.js';
import { type DisagreementClock, dayOf, dueBy, letter, notice, notices, task, tasks } from '../clocks.js';
import { agencyInWords, childInLetter, sharesInWords, sumsInWords, unlessNotTold } from '../wording.js';

type Row = NoticeRow<Disagreement>;
type Facts = NoticeFacts<Disagreement>;

/** Printed on everything about it. */
const WITHOUT_PREJUDICE = 'Without prejudice: paying is not accepting responsibility.';

function by(facts: Facts, clock: DisagreementClock): string {
  const day = dayOf(facts, clock);
  return day === undefined ? 'at once' : `by ${day}`;
}

const whoPays = ({ context }: Facts): string =>
  context.interim === null ? '' : `${sharesInWords(context.interim.parts)}, from ${inWords(context.interim.from)}`;

const owes = ({ context }: Facts): string =>
  stillOwed(context)
    .map(({ from, to, pence, paid }) => `${agencyInWords(from)} owes ${agencyInWords(to)} ${inPounds(pence - paid)}`)
    .join('; ');

/** It is settled, and what was paid meanwhile has to be put right. */
const isToReconcile = ({ settlement, interim }: Disagreement): boolean =>
  settlement !== null && interim?.inForce === true;

const somethingIsOwed = ({ reconciliation }: Disagreement): boolean => (reconciliation?.owed.length ?? 0) > 0;

const IN_FORCE: readonly Row[] = [
  notice('InterimProposed', {
    template: 'interim-proposed',
    to: 'holders',
    channels: ['email', 'inapp'],
    subject: 'Who pays meanwhile',
    body: (facts) =>
      `Proposed in ${facts.ref}: ${whoPays(facts)}. ${facts.context.interim?.rule === null ? 'Both sides have to accept it.' : 'It is what the area’s own rule says, and needs nobody’s acceptance.'} It must be in force ${by(facts, 'interim-in-force')}. ${WITHOUT_PREJUDICE}`,
  }),
  notice('InterimPutInForce', {
    template: 'interim-instruction',
    to: 'finance',
    channels: ['file', 'email'],
    subject: 'Pay meanwhile',
    body: (facts) =>
      `${facts.ref}: ${whoPays(facts)}${facts.context.interim?.capPence ? `, ${inPounds(facts.context.interim.capPence)} at most` : ''}. Pay every invoice when it falls due and keep each with this number: they are set against what is agreed in the end, line by line. ${WITHOUT_PREJUDICE}`,
  }),
  letter('InterimPutInForce', {
    template: 'interim-family',
    unless: unlessNotTold,
    subject: 'The support goes on',
    body: (facts) =>
      `The support for ${childInLetter(facts.context)} is paid for while two organisations agree who pays in the end. It goes on from ${inWords(facts.context.interim?.from ?? facts.act.occurredOn)}, and you need do nothing. If it stops, ring ${phone(facts)} the same day.`,
  }),
  ...(['managers', 'directors', 'finance'] as const).map((to) =>
    notice(missed('interim-in-force'), {
      template: 'interim-late',
      to,
      channels: to === 'finance' ? ['email'] : ['email', 'sms'],
      subject: 'Nobody pays meanwhile',
      body: (facts) =>
        `In ${facts.ref} nobody has been named to pay until it is settled. Put in force today what the area’s own rule says; it needs nobody’s acceptance. Until somebody does, a child may be without support.`,
    }),
  ),
];

/** What each side is asked where it was not paid in time: whoever is owed the money has nothing to pay. */
const NOT_PAID = {
  debtors: 'Pay it now, and record it.',
  creditors: 'You have nothing to pay. If it has come, say so on the case.',
  directors: 'Whoever leads the side that owes it sees that it is paid today; the other side has nothing to pay.',
} as const;

const SETTLING_UP: readonly Row[] = [
  ...notices(SETTLED, {
    template: 'interim-to-reconcile',
    to: 'finance',
    channels: ['email', 'inapp'],
    when: isToReconcile,
    subject: 'Settle up what was paid meanwhile',
    body: (facts) =>
      `It is agreed in ${facts.ref}: ${sharesInWords(facts.context.settlement?.parts ?? {})}, from ${inWords(facts.context.settlement?.from ?? facts.act.occurredOn)}. Set what each has paid against it, invoice by invoice, ${by(facts, 'interim-reconciled')}.`,
  }),
  ...(['debtors', 'creditors'] as const).map((to) =>
    notice('InterimReconciled', {
      template: 'recharge',
      to,
      channels: ['file', 'email'],
      when: somethingIsOwed,
      subject: 'What is owed',
      body: (facts) =>
        [
          `${facts.ref}, from ${inWords(facts.context.reconciliation?.from ?? facts.act.occurredOn)} to ${inWords(facts.context.reconciliation?.to ?? facts.act.occurredOn)}.`,
          `Paid: ${sumsInWords(facts.context.reconciliation?.paid ?? {})}. Agreed: ${sumsInWords(facts.context.reconciliation?.agreed ?? {})}.`,
          `So ${owes(facts)}, to be paid ${by(facts, 'recharge-paid')}.`,
        ].join(' '),
    }),
  ),
  ...(['debtors', 'creditors', 'directors'] as const).map((to) =>
    notice(missed('recharge-paid'), {
      template: 'recharge-late',
      to,
      channels: to === 'directors' ? ['email', 'sms'] : ['email'],
      subject: 'Not paid in time',
      body: (facts) => `${facts.ref}: ${owes(facts)}, and was to pay it ${by(facts, 'recharge-paid')}. ${NOT_PAID[to]}`,
    }),
  ),
  notice(missed('interim-reconciled'), {
    template: 'interim-not-reconciled',
    to: 'finance',
    channels: ['email', 'inapp'],
    subject: 'Not settled up in time',
    body: (facts) =>
      `What was paid meanwhile in ${facts.ref} should have been settled up ${by(facts, 'interim-reconciled')}. Somebody is still out of pocket. Do it now, invoice by invoice.`,
  }),
];

/** Who is told what about who pays meanwhile, and about what is owed in the end. */
export const INTERIM_NOTICES: readonly Row[] = [...IN_FORCE, ...SETTLING_UP];

const NAME_THE_PAYER = {
  task: 'name-interim-payer',
  for: 'holders',
  what: () =>
    'Propose who pays meanwhile, without prejudice: the child does not wait for the answer. Without shares it is what the area’s own rule says',
  dueOn: dueBy('interim-in-force'),
  doneBy: ['InterimPutInForce', ...ENDED],
} as const;

/** Who is asked to see that somebody pays meanwhile, and to put right what was paid. */
export const INTERIM_TASKS: readonly TaskRow<Disagreement>[] = [
  task('DisagreementRaised', { ...NAME_THE_PAYER, when: ({ likely }) => likely === 'C_COMMISSIONERS' }),
  task('StrandSet', {
    ...NAME_THE_PAYER,
    when: ({ strand, likely, interim }) =>
      strand === 'C_COMMISSIONERS' && likely !== 'C_COMMISSIONERS' && interim === null,
  }),
  task(missed('interim-in-force'), {
    task: 'put-default-in-force',
    for: 'managers',
    what: () => 'Nobody pays meanwhile. Put in force today what the area’s own rule says: it needs nobody’s acceptance',
    doneBy: ['InterimPutInForce', ...ENDED],
  }),
  ...tasks(SETTLED, {
    task: 'reconcile-interim',
    for: 'finance',
    when: isToReconcile,
    what: () => 'Set what each has paid meanwhile against what was agreed, invoice by invoice and to the penny',
    dueOn: dueBy('interim-reconciled'),
    doneBy: ['InterimReconciled'],
  }),
  task('InterimReconciled', {
    task: 'pay-recharge',
    for: 'debtors',
    when: somethingIsOwed,
    what: () => 'Pay what your agency owes for the time in between, and record it',
    dueOn: dueBy('recharge-paid'),
    doneBy: ['InterimPaid'],
    doneWhen: (file) => stillOwed(file).length === 0,
  }),
];
