import type { NoticeRow } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { phone } from '../../every-case/notices.js';
import { inPounds } from '../../money/pence.js';
import type { Disagreement } from '../case.js';
import { unlessNotTold } from '../raising/notices.js';
import { agencyInWords, childInLetter, type Facts, sharesInWords, sumsInWords } from '../wording.js';

type Row = NoticeRow<Disagreement>;

/** Printed on everything about it. */
const WITHOUT_PREJUDICE = 'Without prejudice: paying is not accepting responsibility.';

function dueOf({ deadlines }: Facts, clock: string): string {
  const due = deadlines.findLast((each) => each.clock === clock)?.dueOn;
  return due == null ? 'at once' : `by ${inWords(due)}`;
}

const whoPays = ({ context }: Facts): string =>
  context.interim === null ? '' : `${sharesInWords(context.interim.parts)}, from ${inWords(context.interim.from)}`;

const owes = ({ context }: Facts): string =>
  (context.reconciliation?.owed ?? [])
    .filter(({ pence, paid }) => paid < pence)
    .map(({ from, to, pence, paid }) => `${agencyInWords(from)} owes ${agencyInWords(to)} ${inPounds(pence - paid)}`)
    .join('; ');

const IN_FORCE: readonly Row[] = [
  {
    template: 'interim-proposed',
    on: 'InterimProposed',
    to: 'holders',
    channels: ['email', 'inapp'],
    words: (facts) => ({
      subject: `Who pays meanwhile: ${facts.ref}`,
      body: `Proposed in ${facts.ref}: ${whoPays(facts)}. ${facts.context.interim?.rule === null ? 'Both sides have to accept it.' : 'It is what the area’s own rule says, and needs nobody’s acceptance.'} It must be in force ${dueOf(facts, 'interim-in-force')}. ${WITHOUT_PREJUDICE}`,
    }),
  },
  {
    template: 'interim-instruction',
    on: 'InterimPutInForce',
    to: 'finance',
    channels: ['file', 'email'],
    words: (facts) => ({
      subject: `Pay meanwhile: ${facts.ref}`,
      body: `${facts.ref}: ${whoPays(facts)}${facts.context.interim?.capPence ? `, ${inPounds(facts.context.interim.capPence)} at most` : ''}. Pay every invoice when it falls due and keep each with this number: they are set against what is agreed in the end, line by line. ${WITHOUT_PREJUDICE}`,
    }),
  },
  {
    template: 'interim-family',
    on: 'InterimPutInForce',
    to: 'family',
    channels: ['letter', 'portal'],
    unless: unlessNotTold,
    words: (facts) => ({
      subject: `The support goes on: ${facts.ref}`,
      body: `The support for ${childInLetter(facts.context)} is paid for while two organisations agree who pays in the end. It goes on from ${inWords(facts.context.interim?.from ?? facts.act.occurredOn)}, and you need do nothing. If it stops, ring ${phone(facts)} the same day.`,
    }),
  },
  ...(['managers', 'directors', 'finance'] as const).map(
    (to): Row => ({
      template: 'interim-late',
      on: { missed: 'interim-in-force' },
      to,
      channels: to === 'finance' ? ['email'] : ['email', 'sms'],
      words: (facts) => ({
        subject: `Nobody pays meanwhile: ${facts.ref}`,
        body: `In ${facts.ref} nobody has been named to pay until it is settled. Put in force today what the area’s own rule says; it needs nobody’s acceptance. Until somebody does, a child may be without support.`,
      }),
    }),
  ),
];

const SETTLED: readonly Row[] = [
  ...['RungAgreed', 'MediationAgreed', 'BoardConsidered'].map(
    (on): Row => ({
      template: 'interim-to-reconcile',
      on,
      to: 'finance',
      channels: ['email', 'inapp'],
      when: ({ settlement, interim }) => settlement !== null && interim?.inForce === true,
      words: (facts) => ({
        subject: `Settle up what was paid meanwhile: ${facts.ref}`,
        body: `It is agreed in ${facts.ref}: ${sharesInWords(facts.context.settlement?.parts ?? {})}, from ${inWords(facts.context.settlement?.from ?? facts.act.occurredOn)}. Set what each has paid against it, invoice by invoice, ${dueOf(facts, 'interim-reconciled')}.`,
      }),
    }),
  ),
  ...(['debtors', 'creditors'] as const).map(
    (to): Row => ({
      template: 'recharge',
      on: 'InterimReconciled',
      to,
      channels: ['file', 'email'],
      when: ({ reconciliation }) => (reconciliation?.owed.length ?? 0) > 0,
      words: (facts) => ({
        subject: `What is owed: ${facts.ref}`,
        body: [
          `${facts.ref}, from ${inWords(facts.context.reconciliation?.from ?? facts.act.occurredOn)} to ${inWords(facts.context.reconciliation?.to ?? facts.act.occurredOn)}.`,
          `Paid: ${sumsInWords(facts.context.reconciliation?.paid ?? {})}. Agreed: ${sumsInWords(facts.context.reconciliation?.agreed ?? {})}.`,
          `So ${owes(facts)}, to be paid ${dueOf(facts, 'recharge-paid')}.`,
        ].join(' '),
      }),
    }),
  ),
  ...(['debtors', 'directors'] as const).map(
    (to): Row => ({
      template: 'recharge-late',
      on: { missed: 'recharge-paid' },
      to,
      channels: to === 'directors' ? ['email', 'sms'] : ['email'],
      words: (facts) => ({
        subject: `Not paid in time: ${facts.ref}`,
        body: `${facts.ref}: ${owes(facts)}, and was to pay it ${dueOf(facts, 'recharge-paid')}. Pay it now.`,
      }),
    }),
  ),
  {
    template: 'interim-not-reconciled',
    on: { missed: 'interim-reconciled' },
    to: 'finance',
    channels: ['email', 'inapp'],
    words: (facts) => ({
      subject: `Not settled up in time: ${facts.ref}`,
      body: `What was paid meanwhile in ${facts.ref} should have been settled up ${dueOf(facts, 'interim-reconciled')}. Somebody is still out of pocket. Do it now, invoice by invoice.`,
    }),
  },
];

/** Who is told what about who pays meanwhile, and about what is owed in the end. */
export const NOTICES_ABOUT_MONEY: readonly Row[] = [...IN_FORCE, ...SETTLED];
