import type { Question } from '#engine/form';
import { count, day, line, list, money, OPTIONAL, person } from '../every-case/questions.js';
import { agency, forWhom, SHARES } from './asked.js';

/** The words on the page for who pays meanwhile, and for what is owed in the end. */
export const QUESTIONS_ABOUT_MONEY: Readonly<Record<string, Question>> = {
  InterimProposed: {
    title: 'Propose who pays meanwhile',
    why: 'Without prejudice: paying is not accepting responsibility. Leave the shares blank for what the area’s own rule says; that needs nobody’s acceptance.',
    fields: [
      ...SHARES.map((field) => (field.name === 'from' ? day('from', 'From which day?') : field)),
      money('capPence', 'What is the most?', OPTIONAL),
      day('reviewOn', 'When is it looked at again?', OPTIONAL),
    ],
  },
  InterimPutInForce: {
    title: 'Put the interim payment in force',
    why: 'Finance and the family are told at once.',
    fields: [
      list('acceptedBy', 'Who accepts it?', {
        hint: 'One for each side, where it is not what the area’s own rule says',
        optional: true,
        fields: [person('person', 'Who'), forWhom('side', 'For whom')],
      }),
    ],
  },
  InterimReviewed: {
    title: 'Look again at the interim payment',
    fields: [line('finding', 'What was found?'), day('reviewOn', 'When is it looked at next?', OPTIONAL)],
  },
  InterimReconciled: {
    title: 'Settle up what was paid meanwhile',
    why: 'Each invoice is shared as was agreed, to the penny. Who owes what follows from it.',
    fields: [
      list('invoices', 'What was paid?', {
        hint: 'One row for each invoice, or for invoices that are alike',
        fields: [
          line('what', 'What for, or which provider'),
          day('from', 'First day'),
          day('to', 'Last day'),
          money('pence', 'Amount of each'),
          count('times', 'How many alike', { hint: 'Leave this blank for one', ...OPTIONAL }),
          agency('paidBy', 'Who paid'),
        ],
      }),
    ],
  },
  InterimPaid: {
    title: 'Record a payment of what is owed',
    fields: [
      money('pence', 'How much was paid?'),
      agency('from', 'Who paid?', { hint: 'If more than one owes', ...OPTIONAL }),
    ],
  },
};
