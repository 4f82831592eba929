import { inForceSince, type Limit } from '#engine/limit';
import { weeks, within } from '#statutory-calendar/periods';
import { atOnce, soonAndAtLatest, stages } from '#statutory-calendar/rules';
import { AUTHORITY } from '../../law-book/whose-duty.js';

/** Appeals that the authority gives up before it responds: SI 2014/1530 reg 45 as rewritten by SI 2015/359, in its order. */
export const LAW_OF_UNOPPOSED_APPEALS: readonly Limit[] = inForceSince<Limit>('2015-03-23', [
  {
    ...AUTHORITY,
    id: 'unopposed-assess-notify',
    title: 'tell the parent or young person that it must assess or reassess',
    starts: 'the authority told the Tribunal that it does not oppose the appeal',
    due: within(weeks(2), 'laNotifiedTribunal'),
    law: 'SI 2014/1530 reg 45(3)',
    exceptions: ['X45'],
    next: 'Assess',
  },
  {
    ...AUTHORITY,
    id: 'unopposed-assess-no-plan',
    title: 'if there is to be no plan, tell the parent or young person so with reasons',
    starts: 'the authority told the Tribunal that it does not oppose the appeal',
    due: soonAndAtLatest(within(weeks(10), 'laNotifiedTribunal')),
    law: 'SI 2014/1530 reg 45(3A)(a)',
    next: 'Appeal under s.51(2)(b)',
    readings: ['reg-45-7-reaches-3A'],
    exceptionsAsRead: { reading: 'reg-45-7-reaches-3A', choices: { alsoAssessment: ['X45'] } },
  },
  {
    ...AUTHORITY,
    id: 'unopposed-assess-final',
    title: 'if there is to be a plan, send the finalised plan',
    starts: 'the authority told the Tribunal that it does not oppose the appeal',
    due: soonAndAtLatest(within(weeks(14), 'laNotifiedTribunal')),
    law: 'SI 2014/1530 reg 45(3A)(b)',
    next: 's.42 and s.43 begin',
    readings: ['reg-45-7-reaches-3A'],
    exceptionsAsRead: { reading: 'reg-45-7-reaches-3A', choices: { alsoAssessment: ['X45'] } },
  },
  {
    ...AUTHORITY,
    id: 'unopposed-contents',
    title: 'issue the plan with its contents amended',
    starts: 'the authority told the Tribunal that it does not oppose the appeal',
    due: within(weeks(5), 'laNotifiedTribunal'),
    law: 'SI 2014/1530 reg 45(4)',
    next: 's.42 begins',
  },
  {
    ...AUTHORITY,
    id: 'unopposed-placement',
    title: 'issue the plan with the school or its type amended',
    starts: 'the authority told the Tribunal that it does not oppose the appeal',
    due: stages('placement', {
      placement: within(weeks(2), 'laNotifiedTribunal'),
      'contents-too': within(weeks(5), 'laNotifiedTribunal'),
    }),
    law: 'SI 2014/1530 reg 45(5)(a), (b)',
    next: 's.43 begins',
  },
  {
    ...AUTHORITY,
    id: 'unopposed-make-draft',
    title: 'issue a draft plan',
    starts: 'the authority told the Tribunal that it does not oppose the appeal',
    due: within(weeks(5), 'laNotifiedTribunal'),
    law: 'SI 2014/1530 reg 45(6)(a)',
    exceptions: ['X45'],
    next: 'Fifteen days for representations',
  },
  {
    ...AUTHORITY,
    id: 'unopposed-make-final',
    title: 'send the finalised plan',
    starts: 'the authority told the Tribunal that it does not oppose the appeal',
    due: within(weeks(11), 'laNotifiedTribunal'),
    law: 'SI 2014/1530 reg 45(6)(b)',
    exceptions: ['X45'],
    next: 's.42 and s.43 begin',
  },
  {
    ...AUTHORITY,
    id: 'unopposed-cease',
    title: 'continue to maintain the plan, and make any amendment agreed',
    starts: 'the authority told the Tribunal that it does not oppose the appeal',
    due: stages('amendment', {
      amendment: within(weeks(5), 'laNotifiedTribunal'),
      continue: atOnce,
    }),
    law: 'SI 2014/1530 reg 45(6A)',
    next: 'Maintain',
  },
]);
