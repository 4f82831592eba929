import { inForceSince, type Limit } from '#engine/limit';
import { beginningWith, weeks } from '#statutory-calendar/periods';
import { AUTHORITY, BOARD } from '../whose-duty.js';

/** Recommendations on health and social care, which bind nobody: SI 2017/1306 regs 6 and 7, for plans and decisions since 3 April 2018. */
export const LAW_OF_RECOMMENDATIONS: readonly Limit[] = inForceSince<Limit>('2018-04-03', [
  {
    ...BOARD,
    id: 'recommendation-health-response',
    title: 'answer the family and the authority in writing: what it will do, and why it does not follow',
    starts: 'the date of the recommendation',
    due: beginningWith(weeks(5)),
    law: 'SI 2017/1306 reg 6(3), (5)',
    exceptions: ['X-DIR'],
    next: 'The authority copies it to the Secretary of State',
  },
  {
    ...AUTHORITY,
    id: 'recommendation-health-copy-to-sos',
    title: 'copy the answer to the Secretary of State',
    starts: 'the authority received the answer of the board',
    due: beginningWith(weeks(1)),
    law: 'SI 2017/1306 reg 6(6)',
    next: 'Complaint to the Ombudsman; judicial review',
  },
  {
    ...AUTHORITY,
    id: 'recommendation-social-response',
    title: 'answer the family in writing: what it will do, and why it does not follow',
    starts: 'the date of the recommendation',
    due: beginningWith(weeks(5)),
    law: 'SI 2017/1306 reg 7(1), (3)',
    exceptions: ['X-DIR'],
    next: 'Copy it to the Secretary of State',
  },
  {
    ...AUTHORITY,
    id: 'recommendation-social-copy-to-sos',
    title: 'copy the answer to the Secretary of State',
    starts: 'the date of the answer',
    due: beginningWith(weeks(1)),
    law: 'SI 2017/1306 reg 7(4)',
    next: 'Complaint to the Ombudsman; judicial review',
  },
]);
