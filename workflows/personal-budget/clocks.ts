import { inForceSince, type Limit } from '#engine/limit';
import { months, within } from '#statutory-calendar/periods';
import { during, onEvent } from '#statutory-calendar/rules';
import { AUTHORITY } from '../law-book/whose-duty.js';

/** Personal budgets and direct payments: CFA 2014 s.49 and SI 2014/1652. */
export const LAW_OF_PERSONAL_BUDGETS: readonly Limit[] = inForceSince<Limit>('2014-09-01', [
  {
    ...AUTHORITY,
    id: 'personal-budget-request-window',
    title: 'consider a request for a personal budget or direct payments',
    starts: 'a draft plan is being prepared (s.38), or the plan is under review or reassessment (s.44)',
    owedBy: 'parent or young person asks; local authority considers',
    due: during('the draft plan is being prepared, or the plan is under review or reassessment'),
    law: 'CFA 2014 s.49; SI 2014/1652 reg 4',
    lasts: true,
    next: 'A refusal has written reasons and a right to review (reg 7), but no appeal to the Tribunal',
    inOrder: [['trigger', 'processEnds']],
  },
  {
    ...AUTHORITY,
    id: 'direct-payment-first-review',
    title: 'review how direct payments are made and used',
    starts: 'direct payments were first made',
    due: within(months(3), 'firstPayment'),
    law: 'SI 2014/1652 reg 11(2)(a)',
    next: 'Then with each review of the plan',
    note: 'At least once within the first three months.',
  },
  {
    ...AUTHORITY,
    id: 'direct-payment-annual-review',
    title: 'review direct payments alongside the plan',
    starts: 'the plan is reviewed or reassessed under s.44',
    due: onEvent('with each review or reassessment of the plan'),
    law: 'SI 2014/1652 reg 11(2)(b)',
    next: 'Go on, change or stop them',
  },
]);
