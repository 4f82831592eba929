import { inForceSince, type Limit } from '#engine/limit';
import { beginningWith, days, months, weeks, within } from '#statutory-calendar/periods';
import {
  asRead,
  atLeastBefore,
  between,
  clearBefore,
  onEvent,
  soonAndAtLatest,
  stages,
} from '#statutory-calendar/rules';
import { AUTHORITY, GUIDANCE } from '../law-book/whose-duty.js';

/** "At least two weeks' notice" and "at least two weeks in advance". */
const atLeastTwoWeeksBefore = (of?: string) =>
  asRead('at-least-so-long-before', {
    clear: clearBefore(weeks(2), of),
    oneDayCounted: atLeastBefore(weeks(2), of ?? 'trigger'),
  });

/** Four weeks to the notice and eight to the plan are twelve from the meeting, however late the notice was. */
const DEVON = 'SI 2014/1530 reg 20(10) and 22(3); R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)';

/** Reviews and the amendments that follow them: CFA 2014 s.44 and SI 2014/1530 regs 20 to 22 and 28, in their order. */
export const LAW_OF_THE_REVIEW: readonly Limit[] = inForceSince<Limit>('2014-09-01', [
  {
    ...AUTHORITY,
    id: 'annual-review-complete',
    title: 'review the plan, and tell the family the decision',
    starts: 'the plan was first made, and then each time it was last reviewed',
    due: asRead('annual-review-anniversary', { dayBefore: beginningWith(months(12)), anniversary: within(months(12)) }),
    law: 'CFA 2014 s.44(1); Code of Practice 9.169',
    next: 'A new twelve months start with the date of the decision',
  },
  {
    ...GUIDANCE,
    id: 'annual-review-under-5',
    title: 'consider an interim review of the plan of a child under five',
    starts: 'the plan was made or last reviewed',
    due: between(months(3), months(6)),
    law: 'Code of Practice 9.178',
    next: 'At least every three to six months',
    evidence: 'secondary',
  },
  {
    ...GUIDANCE,
    id: 'annual-review-term-list',
    title: 'give heads and principals the list of reviews due in the term, and health and social care theirs',
    starts: 'the term begins',
    due: atLeastTwoWeeksBefore(),
    law: 'Code of Practice 9.170–9.171',
    next: 'Heads arrange the meetings',
  },
  {
    ...AUTHORITY,
    id: 'annual-review-meeting-notice',
    title: 'give notice of the meeting to everybody who must be invited',
    starts: 'the day of the review meeting',
    owedBy: 'local authority, or the head for it',
    due: atLeastTwoWeeksBefore('meeting'),
    law: 'SI 2014/1530 reg 20(3), 21(3)',
    next: 'Hold the meeting',
  },
  {
    ...AUTHORITY,
    id: 'annual-review-papers',
    title: 'obtain advice and circulate it',
    starts: 'the day of the review meeting',
    owedBy: 'whoever arranges the meeting',
    due: atLeastTwoWeeksBefore('meeting'),
    law: 'SI 2014/1530 reg 20(4), 21(4)',
    next: 'Hold the meeting',
  },
  {
    ...AUTHORITY,
    id: 'year-9-preparation-for-adulthood',
    title: 'consider preparation for adulthood; the plan must contain it',
    starts: 'a review in or beyond year 9',
    due: onEvent('at every review from year 9'),
    law: 'SI 2014/1530 reg 20(6), 21(6), 12(3), 6(1)(g)',
    next: 'Put it into the plan',
  },
  {
    ...AUTHORITY,
    id: 'annual-review-report',
    title: 'prepare the report and send it to everybody invited',
    starts: 'the review meeting',
    owedBy: 'head of a school of reg 20(12); otherwise local authority',
    due: within(weeks(2)),
    law: 'SI 2014/1530 reg 20(7)–(9), 21(7)–(8)',
    next: 'Decide within four weeks of the meeting',
  },
  {
    ...AUTHORITY,
    id: 'annual-review-decision',
    title: 'decide to maintain, amend or cease, and tell the parent or young person and the setting',
    starts: 'the review meeting',
    due: within(weeks(4)),
    law: 'SI 2014/1530 reg 20(10)–(11), 21(9)–(10)',
    next: 'Maintain or cease: appeal under s.51(2)(e) or (f). Amend: the notice of amendments goes out with the decision',
  },
  {
    ...AUTHORITY,
    id: 'annual-review-amend-notice',
    title: 'send the plan, the notice of the proposed amendments and the evidence for them',
    starts: 'the review meeting',
    due: within(weeks(4)),
    law: 'SI 2014/1530 reg 20(10) with 22(2)(a); R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)',
    next: 'Fifteen days for representations; eight weeks to the final plan',
  },
  {
    ...AUTHORITY,
    id: 'annual-review-amend-representations',
    title: 'give time to make representations, ask for a school to be named and ask for a meeting',
    starts: 'the amended draft was served',
    due: beginningWith(days(15)),
    law: 'SI 2014/1530 reg 22(2)(c)',
    lasts: true,
    next: 'Decide and finalise',
    readings: ['draft-served-again'],
  },
  {
    ...AUTHORITY,
    id: 'annual-review-amend-final',
    title: 'send the final amended plan',
    starts: 'the notice of amendments was sent',
    due: soonAndAtLatest(within(weeks(8))),
    law: 'SI 2014/1530 reg 22(3), (5)',
    next: 'Appeal under s.51(2)(c)',
    note: 'From the actual sending: an early notice brings the day forward.',
    beside: [
      {
        rule: within(weeks(12), 'reviewMeeting'),
        what: 'Twelve weeks from the review meeting, within which all of it must be done',
        law: DEVON,
        ifEarlier: 'A late notice does not make them longer.',
      },
    ],
    inOrder: [['reviewMeeting', 'trigger']],
  },
  {
    ...AUTHORITY,
    id: 'annual-review-amend-final-backstop',
    title: 'send the final amended plan, however late the notice was',
    starts: 'the review meeting',
    kind: 'derived',
    due: within(weeks(12), 'reviewMeeting'),
    law: `derived from ${DEVON}`,
    next: 'Appeal under s.51(2)(c)',
    evidence: 'secondary',
    beside: [
      {
        rule: within(weeks(8), 'noticeSent'),
        what: 'Eight weeks from the notice of amendments',
        law: 'SI 2014/1530 reg 22(3)',
        ifEarlier: 'An early notice brings the day forward.',
      },
    ],
    inOrder: [['reviewMeeting', 'noticeSent']],
  },
  {
    ...AUTHORITY,
    id: 'annual-review-decide-not-to-amend',
    title: 'tell the parent or young person, with reasons, that the plan will not be amended',
    starts: 'the notice of amendments was sent',
    due: soonAndAtLatest(within(weeks(8))),
    law: 'SI 2014/1530 reg 22(4), (5)',
    next: 'Appeal under s.51(2)(e)',
  },
  {
    ...AUTHORITY,
    id: 'amend-without-review-final',
    title: 'send the final plan amended without a review',
    starts: 'the notice of amendments was sent',
    due: stages('final', {
      representations: beginningWith(days(15), 'served'),
      final: soonAndAtLatest(within(weeks(8))),
    }),
    law: 'SI 2014/1530 reg 28 with 22(2)(c) and 22(3)',
    next: 'Appeal under s.51(2)(c)',
  },
]);
