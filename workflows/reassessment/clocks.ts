import { inForceSince, type Limit } from '#engine/limit';
import { days, months, weeks, within } from '#statutory-calendar/periods';
import { atOnce, soonAndAtLatest } from '#statutory-calendar/rules';
import { AUTHORITY, BOARD } from '../law-book/whose-duty.js';

/** Reassessment: CFA 2014 s.44 and SI 2014/1530 regs 23 to 27, in their order. */
export const LAW_OF_REASSESSMENT: readonly Limit[] = inForceSince<Limit>('2014-09-01', [
  {
    ...AUTHORITY,
    id: 'reassess-must-icb',
    title: 'secure a reassessment: it has no choice',
    starts: 'the health board asked for one',
    due: atOnce,
    law: 'SI 2014/1530 reg 23',
    next: 'Reassess',
  },
  {
    ...AUTHORITY,
    id: 'reassess-bar-ends',
    title: 'may refuse a request made up to this day because of the last assessment',
    starts: 'the last assessment or reassessment was carried out',
    due: within(months(6), 'lastAssessmentCarriedOut'),
    law: 'SI 2014/1530 reg 24; CFA 2014 s.44(2)',
    lasts: true,
    next: 'A later request may be refused only as not necessary',
  },
  {
    ...AUTHORITY,
    id: 'reassess-decision',
    title: 'tell the parent or young person whether it will reassess',
    starts: 'the request was received',
    due: within(days(15)),
    law: 'SI 2014/1530 reg 25(1)',
    next: 'A refusal: appeal under s.51(2)(d)',
  },
  {
    ...BOARD,
    id: 'reassess-advice',
    title: 'give advice for the reassessment',
    starts: 'the body received the request',
    owedBy: 'bodies of s.31(1)',
    due: within(weeks(6)),
    law: 'SI 2014/1530 reg 26(2) with 8(1)',
    exceptions: ['X8', 'X-31'],
    next: 'The authority still owes its fourteen weeks',
  },
  {
    ...AUTHORITY,
    id: 'reassess-final',
    title: 'send the finalised plan',
    starts: 'the notice of reg 25(1), or the authority’s own decision under s.44(3)',
    due: soonAndAtLatest(within(weeks(14))),
    law: 'SI 2014/1530 reg 27(1)–(2)',
    exceptions: ['X27'],
    next: 'Appeal under s.51(2)(c)',
  },
  {
    ...AUTHORITY,
    id: 'reassess-next-review',
    title: 'review the plan',
    starts: 'the finalised plan was sent',
    due: within(months(12)),
    law: 'SI 2014/1530 reg 27(4)(a)',
    next: 'Then in each twelve months starting with the date of the last review (reg 27(4)(b))',
  },
]);
