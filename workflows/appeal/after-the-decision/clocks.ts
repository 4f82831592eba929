import { type Limit, limitIn } from '#engine/limit';
import { days, months } from '#statutory-calendar/periods';
import { asRead, tribunalStep, tribunalStepCountingAll } from '#statutory-calendar/rules';
import { PARTY, PARTY_ABOVE } from '../../law-book/whose-duty.js';
import { clocks, on } from '../acts.js';
import { dayOr, ENDED } from '../start-days.js';

const SEN_CASE: Limit['alsoTold'] = [{ name: 'caseType', kind: 'choice', required: false, choices: ['sen'] }];

/** One month in a special educational needs case, in which days of August and at Christmas are not counted. */
const oneMonthOf = (of = 'trigger') =>
  asRead('months-without-closed-days', {
    added: tribunalStep(months(1), of),
    everyDayCounts: tribunalStepCountingAll(months(1), of),
  });

/** After the decision of the Tribunal: HESC Rules 2008 rr.45 and 46, Upper Tribunal Rules 2008 (SI 2008/2698). */
export const LAW_AFTER_THE_DECISION: readonly Limit[] = [
  {
    ...PARTY,
    id: 'ftt-set-aside',
    title: 'apply to set the decision aside',
    starts: 'the decision was sent',
    due: tribunalStep(days(28)),
    law: 'HESC Rules (SI 2008/2699) r.45(2)',
    next: 'Not admitted without an extension',
    alsoTold: SEN_CASE,
  },
  {
    ...PARTY,
    id: 'ftt-permission-to-appeal',
    title: 'apply to the First-tier Tribunal for permission to appeal on a point of law',
    starts: 'the latest of: reasons, notice of a review, refusal to set aside, was sent',
    due: tribunalStep(days(28), 'reasonsSent'),
    law: 'HESC Rules (SI 2008/2699) r.46(2), r.12(3)(b)',
    next: 'Apply to the Upper Tribunal if refused',
    evidence: 'secondary',
    alsoTold: SEN_CASE,
  },
  {
    ...PARTY_ABOVE,
    id: 'ut-permission-application',
    title: 'apply to the Upper Tribunal for permission to appeal',
    starts: 'the refusal, or the refusal to admit, was sent',
    due: oneMonthOf('refusalSent'),
    law: 'Upper Tribunal Rules (SI 2008/2698) r.21(3)(b), r.12(2)–(3)',
    next: 'Notice of appeal',
    evidence: 'read',
    alsoTold: SEN_CASE,
  },
  {
    ...PARTY_ABOVE,
    id: 'ut-notice-of-appeal',
    title: 'send the notice of appeal',
    starts: 'the notice of permission was sent',
    owedBy: 'appellant',
    due: oneMonthOf(),
    law: 'Upper Tribunal Rules (SI 2008/2698) r.23(2)',
    next: 'The respondent responds',
    alsoTold: SEN_CASE,
  },
  {
    ...PARTY_ABOVE,
    id: 'ut-response',
    title: 'send the response',
    starts: 'the notice of appeal, or of permission, was sent',
    owedBy: 'respondent',
    due: oneMonthOf(),
    law: 'Upper Tribunal Rules (SI 2008/2698) r.24(2)',
    breach: 'direction',
    next: 'Directions',
    alsoTold: SEN_CASE,
  },
  {
    ...PARTY_ABOVE,
    id: 'ut-permission-to-coa',
    title: 'apply for permission to appeal to the Court of Appeal',
    starts: 'the decision of the Upper Tribunal, or its reasons, was sent',
    due: oneMonthOf(),
    law: 'Upper Tribunal Rules (SI 2008/2698) r.44(4)',
    next: 'Not admitted without an extension',
    evidence: 'secondary',
    note: 'One month, not the three of social security cases.',
    alsoTold: SEN_CASE,
  },
];

/** What may still be asked after an order, on a case. */
export const CLOCKS_AFTER_THE_DECISION = clocks([
  {
    ...limitIn(LAW_AFTER_THE_DECISION, 'ftt-permission-to-appeal'),
    id: 'ftt-permission-to-appeal',
    startedBy: [
      on('OrderMade', {
        when: ({ data }) => ['dismissed', 'struckOut', 'upheldInPart'].includes(data.outcome),
        from: (act) => dayOr(act.data.issuedOn ?? act.data.madeOn, act),
      }),
    ],
    metBy: [],
    stoppedBy: ENDED,
    whose: 'family',
    warn: [7],
    missed: 'The Tribunal may still let the family ask late (r.5(3)(a)).',
    lapses: true,
  },
]);
