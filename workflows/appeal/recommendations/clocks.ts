import { inForceSince, type Limit, limitIn } from '#engine/limit';
import { beginningWith, weeks } from '#statutory-calendar/periods';
import { AUTHORITY, BOARD } from '../../law-book/whose-duty.js';
import { clocks, on } from '../acts.js';
import type { Recommending } from '../case.js';
import { dayOr, ENDED, orderMadeOn } from '../start-days.js';

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

const limitOf = <const Id extends string>(id: Id) => ({ ...limitIn(LAW_OF_RECOMMENDATIONS, id), id });

const recommends = (to: Recommending) =>
  on('OrderMade', { when: ({ data }) => data.recommends?.includes(to) === true, from: orderMadeOn });

const answered = (by: Recommending) => on('RecommendationAnswered', { when: ({ data }) => data.to === by });

const copied = (of: Recommending) => on('AnswerCopied', { when: ({ data }) => data.of === of });

/** Recommendations and their answers, on a case: the rows of the law, bound to its acts. */
export const RECOMMENDATION_CLOCKS = clocks([
  {
    ...limitOf('recommendation-health-response'),
    startedBy: [recommends('health')],
    metBy: [answered('health')],
    stoppedBy: ENDED,
    whose: 'icbLead',
    warn: [14, 3],
    missed:
      'The duty continues: answer the family and the council in writing now, with reasons for what is not followed.',
  },
  {
    ...limitOf('recommendation-health-copy-to-sos'),
    startedBy: [
      on('RecommendationAnswered', {
        when: ({ data }) => data.to === 'health',
        from: (act) => dayOr(act.data.receivedOn, act),
      }),
    ],
    metBy: [copied('health')],
    stoppedBy: ENDED,
    whose: 'caseOfficer',
    missed: 'Send the copy to the Secretary of State today.',
  },
  {
    ...limitOf('recommendation-social-response'),
    startedBy: [recommends('socialCare')],
    metBy: [answered('socialCare')],
    stoppedBy: ENDED,
    whose: 'designatedOfficer:socialCare',
    warn: [14, 3],
    missed: 'The duty continues: answer the family in writing now, with reasons for what is not followed.',
  },
  {
    ...limitOf('recommendation-social-copy-to-sos'),
    startedBy: [answered('socialCare')],
    metBy: [copied('socialCare')],
    stoppedBy: ENDED,
    whose: 'caseOfficer',
    missed: 'Send the copy to the Secretary of State today.',
  },
]);
