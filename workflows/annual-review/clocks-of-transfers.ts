import { type Limit } from '#engine/limit';
import { months } from '#statutory-calendar/periods';
import type { Input } from '#statutory-calendar/rule-inputs';
import { asRead, asSoonAsPracticable, atLeastBefore, beforeDate, clearBefore, onDate } from '#statutory-calendar/rules';
import { AUTHORITY } from '../law-book/whose-duty.js';

const FEBRUARY = 2;
const MARCH = 3;
const MAY = 5;

/** "Before 15 February in the calendar year": guidance takes the day itself to be in time. */
const beforeThe = (day: number, month: number) =>
  asRead('before-a-date', {
    dayBefore: beforeDate(month, day, 'transferYear'),
    thatDay: onDate(month, day, 'transferYear'),
  });

/** The phases of reg 2(1) to which 15 February applies. It never changes the date. */
const PHASE: Input = {
  name: 'phase',
  kind: 'choice',
  required: false,
  choices: [
    'early-years-to-school',
    'infant-to-junior',
    'primary-to-middle',
    'primary-to-secondary',
    'middle-to-secondary',
  ],
};

/** Reviews that the law asks for at other times: CFA 2014 s.48, SI 2014/1530 regs 18 and 29(2), in their order. */
export const LAW_OF_TRANSFERS: readonly Limit[] = [
  {
    ...AUTHORITY,
    id: 'phase-transfer-secondary-to-post16',
    title: 'review and amend the plan, naming the setting from September',
    starts: 'the calendar year of the move from secondary school to a post-16 institution',
    due: beforeThe(31, MAY),
    law: 'SI 2014/1530 reg 18(3)',
    validFrom: '2014-09-01',
    validTo: '2015-12-31',
    next: 'The plan names where the young person will go',
    note: 'Only for those who were to move on 1 September 2015.',
  },
  {
    ...AUTHORITY,
    id: 'phase-transfer-secondary-to-post16',
    title: 'review and amend the plan, naming the setting from September',
    starts: 'the calendar year of the move from secondary school to a post-16 institution',
    due: beforeThe(31, MARCH),
    law: 'SI 2014/1530 reg 18(1)(a)',
    validFrom: '2016-01-01',
    next: 'The plan names where the young person will go',
  },
  {
    ...AUTHORITY,
    id: 'phase-transfer-other',
    title: 'review and amend the plan, naming the setting from September',
    starts: 'the calendar year of any other move between phases',
    due: beforeThe(15, FEBRUARY),
    law: 'SI 2014/1530 reg 18(1)(b), 2(1)',
    validFrom: '2014-09-01',
    next: 'The plan names where the child will go',
    alsoTold: [PHASE],
  },
  {
    ...AUTHORITY,
    id: 'phase-transfer-post16-to-post16',
    title: 'review and amend the plan, naming the institution',
    starts: 'the day of the move from one post-16 institution to another',
    due: asRead('at-least-months-before', {
      correspondingDate: atLeastBefore(months(5), 'transferDate'),
      clear: clearBefore(months(5), 'transferDate'),
    }),
    law: 'SI 2014/1530 reg 18(2)',
    validFrom: '2014-09-01',
    next: 'The plan names where the young person will go',
  },
  {
    ...AUTHORITY,
    id: 'under-18-not-in-education-review',
    title: 'review and amend the plan; it may not cease on that ground',
    starts: 'a young person under 18 is not in education or training',
    due: asSoonAsPracticable,
    law: 'SI 2014/1530 reg 29(2)',
    validFrom: '2014-09-01',
    next: 'The plan is amended so that they go on learning',
  },
  {
    ...AUTHORITY,
    id: 'review-after-release',
    title: 'maintain and review the plan',
    starts: 'release from detention with a plan',
    due: asSoonAsPracticable,
    law: 'CFA 2014 s.48(2)(b)',
    validFrom: '2015-04-01',
    next: 'Review',
  },
];
