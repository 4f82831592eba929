import type { Act } from '#engine/act';
import { inForceSince, type Limit, limitIn } from '#engine/limit';
import { weeks, within } from '#statutory-calendar/periods';
import { atOnce, soonAndAtLatest } from '#statutory-calendar/rules';
import { AUTHORITY } from '../../law-book/whose-duty.js';
import { clocks, on, onAny } from '../acts.js';
import type { Appeal } from '../case.js';
import type { AppealConceded } from '../concession/acts.js';
import { LAW_OF_UNOPPOSED_APPEALS } from '../concession/clocks.js';
import {
  type Basis,
  type DutyClock,
  EITHER,
  inWordsOf,
  type Step,
  UNDERTAKING_NAMES,
  UNDERTAKINGS,
  type Undertaking,
} from '../duties.js';
import { agreedOn } from '../mediation/acts.js';
import { ENDED, notifiedOn, orderMadeOn } from '../start-days.js';
import { fallsAway, isDoneBy, undertakenBy } from './updates.js';

const ORDER_IF_KNOWN: Limit['alsoTold'] = [{ name: 'order', kind: 'date', required: false }];

/** What the authority does because of an order; the two readings differ in when an order is made. */
const BY_AN_ORDER = { ...AUTHORITY, readings: ['order-being-made'] } satisfies Partial<Limit>;

/** The same, with what may make it late by law: reg 44(3), or a direction. */
const UNLESS_LATE_BY_LAW = { ...BY_AN_ORDER, exceptions: ['X44', 'X-DIR'] } satisfies Partial<Limit>;

/** What an order of the Tribunal requires: SI 2014/1530 reg 44(2), in its order. August and Christmas count. */
export const LAW_OF_ORDERS: readonly Limit[] = inForceSince<Limit>('2014-09-01', [
  {
    ...BY_AN_ORDER,
    id: 'order-cease-immediate',
    title: 'cease to maintain the plan',
    starts: 'the order that dismisses the appeal against ceasing was made',
    due: atOnce,
    law: 'SI 2014/1530 reg 44(2)(a)',
    next: 'The plan ends',
    alsoTold: ORDER_IF_KNOWN,
  },
  {
    ...UNLESS_LATE_BY_LAW,
    id: 'order-assess-notify',
    title: 'tell the parent or young person that it will assess or reassess',
    starts: 'the order to assess or reassess was made',
    due: within(weeks(2), 'order'),
    law: 'SI 2014/1530 reg 44(2)(b)',
    next: 'Assess',
  },
  {
    ...UNLESS_LATE_BY_LAW,
    id: 'order-assess-no-plan',
    title: 'if there is to be no plan, tell the parent or young person so with reasons',
    starts: 'the order to assess or reassess was made',
    due: soonAndAtLatest(within(weeks(10), 'order')),
    law: 'SI 2014/1530 reg 44(2)(b)(i)',
    next: 'Appeal under s.51(2)(b)',
  },
  {
    ...UNLESS_LATE_BY_LAW,
    id: 'order-assess-final',
    title: 'if there is to be a plan, send the finalised plan',
    starts: 'the order to assess or reassess was made',
    due: soonAndAtLatest(within(weeks(14), 'order')),
    law: 'SI 2014/1530 reg 44(2)(b)(ii)',
    next: 's.42 and s.43 begin; appeal under s.51(2)(c)',
  },
  {
    ...UNLESS_LATE_BY_LAW,
    id: 'order-make-draft',
    title: 'issue a draft plan',
    starts: 'the order to make and maintain a plan was made',
    due: within(weeks(5), 'order'),
    law: 'SI 2014/1530 reg 44(2)(c)(i)',
    next: 'Fifteen days for representations',
  },
  {
    ...UNLESS_LATE_BY_LAW,
    id: 'order-make-final',
    title: 'send the finalised plan',
    starts: 'the order to make and maintain a plan was made',
    due: within(weeks(11), 'order'),
    law: 'SI 2014/1530 reg 44(2)(c)(ii)',
    next: 's.42 and s.43 begin; appeal under s.51(2)(c)',
  },
  {
    ...AUTHORITY,
    id: 'order-reconsider',
    title: 'reconsider, and send a draft plan or give notice of refusal',
    starts: 'the order that refers the case back was made',
    due: within(weeks(2), 'order'),
    law: 'SI 2014/1530 reg 44(2)(d)',
    exceptions: ['X-DIR'],
    next: 'As after a draft or a refusal',
    readings: ['order-being-made', 'reconsidering-also-issues'],
  },
  {
    ...BY_AN_ORDER,
    id: 'order-amend-provision',
    title: 'issue the plan with the special educational provision amended',
    starts: 'the order to amend it was made',
    due: within(weeks(5), 'order'),
    law: 'SI 2014/1530 reg 44(2)(e); R (BA) v Nottinghamshire CC [2021] EWHC 1348 (Admin)',
    exceptions: ['X-DIR'],
    next: 's.42 begins',
  },
  {
    ...BY_AN_ORDER,
    id: 'order-amend-placement',
    title: 'issue the plan with the school or its type amended',
    starts: 'the order to amend it was made',
    due: within(weeks(2), 'order'),
    law: 'SI 2014/1530 reg 44(2)(f)',
    exceptions: ['X-DIR'],
    next: 's.43 begins',
  },
  {
    ...BY_AN_ORDER,
    id: 'order-continue',
    title: 'continue to maintain the plan as it is',
    starts: 'the order to continue was made',
    due: atOnce,
    law: 'SI 2014/1530 reg 44(2)(g)',
    next: 'Maintain',
    alsoTold: ORDER_IF_KNOWN,
  },
  {
    ...BY_AN_ORDER,
    id: 'order-continue-and-amend',
    title: 'continue to maintain the plan, and amend it',
    starts: 'the order to continue and amend was made',
    due: within(weeks(5), 'order'),
    law: 'SI 2014/1530 reg 44(2)(h)',
    exceptions: ['X-DIR'],
    next: 's.42 begins',
  },
]);

/** A clock of compliance: what brings it about, and what may be done by it. */
interface Clock {
  readonly id: DutyClock;
  readonly basis: Basis;
  readonly undertakings: readonly Undertaking[];
  readonly steps: readonly Step[];
}

/** What brings it about: an order, an appeal that is given up, an agreement. */
const startedOn = (basis: Basis, undertakings: readonly Undertaking[]) => {
  const when = (act: Act, file: Appeal) => undertakenBy(file, act).some((each) => undertakings.includes(each));
  if (basis === 'order') return on('OrderMade', { when, from: orderMadeOn });
  if (basis === 'concession') return on('AppealConceded', { when, from: notifiedOn });
  return on('MediationAgreed', { when, from: agreedOn });
};

/** What an agreement owes as if it had been ordered: reg 42(2) borrows the limits of reg 44(2), and counts them from the agreement. */
const asIfOrdered = (id: string): Limit => {
  const row = limitIn(LAW_OF_ORDERS, id.replace('agreed', 'order'));
  return { ...row, id, law: `SI 2014/1530 reg 42(2), with ${row.law.replace('SI 2014/1530 ', '').split(';')[0]}` };
};

const ROW_OF: Readonly<Record<Basis, (id: string) => Limit>> = {
  order: (id) => limitIn(LAW_OF_ORDERS, id),
  concession: (id) => limitIn(LAW_OF_UNOPPOSED_APPEALS, id),
  agreement: asIfOrdered,
};

/** Every clock of compliance there is, each once: some stand for more than one undertaking. */
const CLOCKS: readonly Clock[] = (['order', 'concession', 'agreement'] as const).flatMap((basis) => {
  const each = UNDERTAKING_NAMES.flatMap((undertaking) =>
    UNDERTAKINGS[undertaking].steps.flatMap(({ step, clock: { [basis]: id } }) =>
      id === undefined ? [] : [{ id, undertaking, step }],
    ),
  );
  return [...new Set(each.map(({ id }) => id))].map((id) => {
    const ofIt = each.filter((one) => one.id === id);
    return { id, basis, undertakings: ofIt.map(({ undertaking }) => undertaking), steps: ofIt.map(({ step }) => step) };
  });
});

const does = (steps: readonly Step[]) =>
  onAny(['StepTaken', 'CaseMovedOn'], { when: (act) => steps.some((step) => isDoneBy({ step, point: null }, act)) });

const falling = (steps: readonly Step[]) =>
  onAny(['StepTaken', 'CaseMovedOn'], { when: (act) => steps.some((step) => fallsAway({ step }, act)) });

/** Where a plan is kept, how the amendment is limited depends on what was agreed with it (reg 45(5) and (6A)). */
function stageOf(id: DutyClock) {
  return (act: Act): Readonly<Record<string, unknown>> => {
    if (act.type !== 'AppealConceded') return {};
    const { contentsToo, amendmentAgreed } = act.data as AppealConceded;
    if (id === 'unopposed-placement') return { as: contentsToo === true ? 'contents-too' : 'placement' };
    return id === 'unopposed-cease' ? { as: amendmentAgreed === true ? 'amendment' : 'continue' } : {};
  };
}

/** What must be done, by order, because the appeal was not opposed, or as agreed: the rows of the law, bound to the acts of a case. */
export const DUTY_CLOCKS = clocks(
  CLOCKS.map(({ id, basis, undertakings, steps }) => {
    const others = steps.some((step) => EITHER.includes(step)) ? EITHER.filter((step) => !steps.includes(step)) : [];
    return {
      ...ROW_OF[basis](id),
      id,
      startedBy: [startedOn(basis, undertakings)],
      given: stageOf(id),
      metBy: does(steps),
      stoppedBy: [...does(others), ...falling(steps), ...ENDED],
      whose: 'caseOfficer',
      warn: [14, 3],
      missed:
        'The duty continues: do it now, and tell the family why it is late. They can complain, and a court can order it.',
    };
  }),
);

/** The clocks of compliance, in the order of the law, each with what it limits in words that go on from "we must". */
export const DUTIES_IN_WORDS: readonly { readonly id: DutyClock; readonly what: string }[] = CLOCKS.map(
  ({ id, undertakings, steps }) => ({
    id,
    what: [...new Set(steps.map((step, index) => inWordsOf(undertakings[index] ?? 'other', step)))].join(', or '),
  }),
);
