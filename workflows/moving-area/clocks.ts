import { inForceSince, type Limit } from '#engine/limit';
import { beginningWith, months, weeks, within, workingDays } from '#statutory-calendar/periods';
import { asRead, laterOf, onTheDayUnlessUnaware } from '#statutory-calendar/rules';
import { AUTHORITY, BOARD } from '../law-book/whose-duty.js';

/** "On the day of the move or, where it has not become aware of the move at least 15 working days prior to that move, within 15 working days beginning with the day on which it did become aware". */
const onTheDayOfTheMove = (aware: string, { needsDay }: { needsDay: boolean }) => {
  const otherwise = beginningWith(workingDays(15), aware);
  const how = { needsDay, notice: workingDays(15), otherwise };
  return asRead('at-least-so-long-before', {
    clear: onTheDayUnlessUnaware('moveDate', aware, { ...how, clear: true }),
    oneDayCounted: onTheDayUnlessUnaware('moveDate', aware, { ...how, clear: false }),
  });
};

/** A plan that moves to another authority or another health board: SI 2014/1530 regs 15 and 16, in their order. */
export const LAW_OF_MOVING: readonly Limit[] = inForceSince<Limit>('2014-09-01', [
  {
    ...AUTHORITY,
    id: 'la-transfer',
    title: 'transfer the plan to the new authority',
    starts: 'the authority learned of the move',
    owedBy: 'old authority',
    due: onTheDayOfTheMove('oldLaAware', { needsDay: true }),
    law: 'SI 2014/1530 reg 15(2)',
    next: 'The new authority maintains it as if it had made it (reg 15(3)); if the school cannot be reached, it arranges another at once (reg 15(6))',
  },
  {
    ...AUTHORITY,
    id: 'la-transfer-inform',
    title: 'tell the parent or young person that the plan has come, whether it will assess and when it will review',
    starts: 'the date of the transfer',
    owedBy: 'new authority',
    due: within(weeks(6)),
    law: 'SI 2014/1530 reg 15(4)',
    next: 'Review',
  },
  {
    ...AUTHORITY,
    id: 'la-transfer-review',
    title: 'review the plan',
    starts: 'the plan was made or last reviewed, and the date of the transfer',
    owedBy: 'new authority',
    due: laterOf(beginningWith(months(12), 'planMadeOrLastReviewed'), beginningWith(months(3), 'transfer')),
    law: 'SI 2014/1530 reg 15(5)',
    next: 'A new twelve months start with the review',
  },
  {
    ...BOARD,
    id: 'la-move-icb-notify',
    title: 'tell the new health board of the move',
    starts: 'the board learned of the move',
    owedBy: 'original integrated care board',
    due: onTheDayOfTheMove('trigger', { needsDay: false }),
    law: 'SI 2014/1530 reg 15(7)',
    next: 'The new board arranges section G',
  },
  {
    ...BOARD,
    id: 'la-move-icb-impracticable-request',
    title: 'ask the new authority to assess or review, if it cannot arrange section G',
    starts: 'the new board became aware of the move',
    owedBy: 'new integrated care board',
    due: beginningWith(workingDays(15)),
    law: 'SI 2014/1530 reg 15(8)',
    next: 'The new authority must comply',
  },
  {
    ...BOARD,
    id: 'icb-change-notify',
    title: 'tell the new health board that it is responsible',
    starts: 'the board became aware of the change',
    owedBy: 'original integrated care board',
    due: beginningWith(workingDays(15)),
    law: 'SI 2014/1530 reg 16(2)',
    next: 'The new board arranges section G',
    readings: ['merger-of-boards'],
  },
  {
    ...BOARD,
    id: 'icb-change-impracticable-request',
    title: 'ask the authority to assess or review, if it cannot arrange section G',
    starts: 'the new board became aware that it is responsible',
    owedBy: 'new integrated care board',
    due: beginningWith(workingDays(15)),
    law: 'SI 2014/1530 reg 16(3)',
    next: 'The authority must comply',
    readings: ['merger-of-boards'],
  },
]);
