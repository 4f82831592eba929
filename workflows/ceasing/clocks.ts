import { inForceSince, type Limit } from '#engine/limit';
import { asRead, asSoonAsPracticable, dayAfter, endOfYearAt25, unless } from '#statutory-calendar/rules';
import { APPEAL_PERIOD, CERTIFIED_IN_TIME, TWO_MONTHS_OR_ONE } from '../law-book/appeal-period.js';
import { AUTHORITY } from '../law-book/whose-duty.js';

/** Ceasing to maintain a plan: CFA 2014 ss.45 and 46, SI 2014/1530 regs 31 and 46. */
export const LAW_OF_CEASING: readonly Limit[] = inForceSince<Limit>('2014-09-01', [
  {
    ...AUTHORITY,
    id: 'cease-consult',
    title: 'tell and consult the parent or young person, and consult the head of the setting named',
    starts: 'the authority is considering ceasing',
    due: asSoonAsPracticable,
    law: 'SI 2014/1530 reg 31(1)',
    next: 'The decision is notified to parent or young person, setting and health board (reg 31(2)–(3))',
  },
  {
    ...AUTHORITY,
    id: 'cease-earliest',
    title: 'may cease to maintain the plan from this day, not before',
    starts: 'the decision to cease was sent',
    due: unless(
      'appealLodged',
      'not until the appeal is finally determined',
      dayAfter(asRead('appeal-period-for-ceasing', { asExtended: APPEAL_PERIOD, bareMonths: TWO_MONTHS_OR_ONE })),
    ),
    law: 'CFA 2014 s.45(4)',
    next: 'Until then the plan is maintained in full',
    ...CERTIFIED_IN_TIME,
  },
  {
    ...AUTHORITY,
    id: 'plan-age-25-end',
    title: 'may maintain the plan until this day',
    starts: 'the young person becomes 25',
    due: endOfYearAt25,
    law: 'CFA 2014 s.46; SI 2014/1530 reg 46(1)',
    validFrom: '1989-09-01',
    breach: 'none',
    lasts: true,
    next: 'Plan the move to adult services',
    note: 'The day it counts from is the birth: who was born since then became 25 under this Act.',
  },
]);
