import type { Act } from '#engine/act';
import type { ClockRow } from '#engine/clock-row';
import { type Limit, limitIn } from '#engine/limit';
import type { Appeal } from './appeal.js';
import { LAW_OF_ORDERS } from './clocks-of-orders.js';
import { LAW_OF_UNOPPOSED_APPEALS } from './clocks-of-unopposed-appeals.js';
import { agreedOn, ENDED, notifiedOn, orderMadeOn } from './moments.js';
import { fallsAway, isDoneBy, undertakenBy } from './owing.js';
import type { AppealConceded } from './tribunal-events.js';
import {
  type Basis,
  EITHER,
  inWordsOf,
  type Step,
  UNDERTAKING_NAMES,
  UNDERTAKINGS,
  type Undertaking,
} from './undertakings.js';

type Row = ClockRow<Appeal>;

/** A clock of compliance: what brings it about, and what may be done by it. */
interface Clock {
  readonly id: string;
  readonly basis: Basis;
  readonly undertakings: readonly Undertaking[];
  readonly steps: readonly Step[];
}

const STARTS: Readonly<Record<Basis, { readonly event: string; readonly from: (act: Act) => Act['occurredOn'] }>> = {
  order: { event: 'OrderMade', from: orderMadeOn },
  concession: { event: 'AppealConceded', from: notifiedOn },
  agreement: { event: 'MediationAgreed', from: agreedOn },
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
  ['StepTaken', 'CaseMovedOn'].map((event) => ({
    event,
    when: (act: Act) => steps.some((step) => isDoneBy({ step, point: null }, act)),
  }));

const falling = (steps: readonly Step[]) =>
  ['StepTaken', 'CaseMovedOn'].map((event) => ({
    event,
    when: (act: Act) => steps.some((step) => fallsAway({ step }, act)),
  }));

/** Where a plan is kept, how the amendment is limited depends on what was agreed with it (reg 45(5) and (6A)). */
function stageOf(id: string) {
  return (act: Act<string, AppealConceded>): Readonly<Record<string, unknown>> => {
    if (id === 'unopposed-placement') return { as: act.data.contentsToo === true ? 'contents-too' : 'placement' };
    return id === 'unopposed-cease' ? { as: act.data.amendmentAgreed === true ? 'amendment' : 'continue' } : {};
  };
}

/** What must be done, by order, because the appeal was not opposed, or as agreed: the rows of the law, bound to the acts of a case. */
export const COMPLIANCE_ON_A_CASE: readonly Row[] = CLOCKS.map(({ id, basis, undertakings, steps }) => {
  const { event, from } = STARTS[basis];
  const others = steps.some((step) => EITHER.includes(step)) ? EITHER.filter((step) => !steps.includes(step)) : [];
  return {
    ...ROW_OF[basis](id),
    startedBy: [
      { event, when: (act, file) => undertakenBy(file, act).some((each) => undertakings.includes(each)), from },
    ],
    given: stageOf(id),
    metBy: does(steps),
    stoppedBy: [...does(others), ...falling(steps), ...ENDED],
    whose: 'caseOfficer',
    warn: [14, 3],
    missed:
      'The duty continues: do it now, and tell the family why it is late. They can complain, and a court can order it.',
  };
});

/** The clocks of compliance, in the order of the law, each with what it limits in words that go on from "we must". */
export const COMPLIANCE_CLOCKS: readonly { readonly id: string; readonly what: string }[] = CLOCKS.map(
  ({ id, undertakings, steps }) => ({
    id,
    what: [...new Set(steps.map((step, index) => inWordsOf(undertakings[index] ?? 'other', step)))].join(', or '),
  }),
);
