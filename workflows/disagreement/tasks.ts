import type { TaskRow } from '#engine/telling';
import type { Disagreement } from './case.js';
import { ENDED } from './moments.js';
import { movedUp, RUNG_CLOCKS } from './practice.js';
import { BODIES } from './raising/acts.js';
import { BODIES_IN_WORDS, boardOf, ifNobodyActs, RUNG_DUE, rungInWords } from './wording.js';

type Row = TaskRow<Disagreement>;

const UP: readonly Row['on'][] = [
  'StrandSet',
  ...RUNG_CLOCKS.map((missed) => ({ missed })),
  'RungEscalated',
  'MediationNotAgreed',
  'BoardConsidered',
];

/** A task is followed by its day. */
const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** Each side is asked to meet the other at the rung on which it stands. */
const MEET: readonly Row[] = BODIES.filter((side) => side !== 'family').flatMap((side) =>
  UP.map(
    (on): Row => ({
      task: `meet-for-${side}`,
      on,
      for: `side:${side}`,
      when: (file, act) => movedUp(file, act),
      what: (facts) =>
        side === 'independent'
          ? `Fix a day with both sides and help them to agree. ${withoutStop(ifNobodyActs(facts))}`
          : `Meet the other side for ${BODIES_IN_WORDS[side]} at ${rungInWords(facts.context)}, write the sheet of facts together, and try to agree. ${withoutStop(ifNobodyActs(facts))}`,
      dueOn: RUNG_DUE,
      doneBy: ['RungEscalated', 'MediationNotAgreed', 'DeadlinePassed', 'BoardConsidered', ...ENDED],
      doneWhen: (file, act) => act.type !== 'DeadlinePassed' || movedUp(file, act) || file.rung === null,
    }),
  ),
);

const MONEY: readonly Row[] = [
  {
    task: 'name-interim-payer',
    on: 'DisagreementRaised',
    for: 'holders',
    when: ({ likely }) => likely === 'C_COMMISSIONERS',
    what: () =>
      'Propose who pays meanwhile, without prejudice: the child does not wait for the answer. Without shares it is what the area’s own rule says',
    dueOn: ({ deadlines }) => deadlines.find(({ clock }) => clock === 'interim-in-force')?.dueOn,
    doneBy: ['InterimPutInForce', ...ENDED],
  },
  {
    task: 'name-interim-payer',
    on: 'StrandSet',
    for: 'holders',
    when: ({ strand, likely, interim }) =>
      strand === 'C_COMMISSIONERS' && likely !== 'C_COMMISSIONERS' && interim === null,
    what: () =>
      'Propose who pays meanwhile, without prejudice: the child does not wait for the answer. Without shares it is what the area’s own rule says',
    dueOn: ({ deadlines }) => deadlines.find(({ clock }) => clock === 'interim-in-force')?.dueOn,
    doneBy: ['InterimPutInForce', ...ENDED],
  },
  {
    task: 'put-default-in-force',
    on: { missed: 'interim-in-force' },
    for: 'managers',
    what: () => 'Nobody pays meanwhile. Put in force today what the area’s own rule says: it needs nobody’s acceptance',
    doneBy: ['InterimPutInForce', ...ENDED],
  },
  ...['RungAgreed', 'MediationAgreed', 'BoardConsidered'].map(
    (on): Row => ({
      task: 'reconcile-interim',
      on,
      for: 'finance',
      when: ({ settlement, interim }) => settlement !== null && interim?.inForce === true,
      what: () => 'Set what each has paid meanwhile against what was agreed, invoice by invoice and to the penny',
      dueOn: ({ deadlines }) => deadlines.find(({ clock }) => clock === 'interim-reconciled')?.dueOn,
      doneBy: ['InterimReconciled'],
    }),
  ),
  {
    task: 'pay-recharge',
    on: 'InterimReconciled',
    for: 'debtors',
    when: ({ reconciliation }) => (reconciliation?.owed.length ?? 0) > 0,
    what: () => 'Pay what your agency owes for the time in between, and record it',
    dueOn: ({ deadlines }) => deadlines.find(({ clock }) => clock === 'recharge-paid')?.dueOn,
    doneBy: ['InterimPaid'],
    doneWhen: ({ reconciliation }) => (reconciliation?.owed ?? []).every(({ pence, paid }) => paid === pence),
  },
];

const BOARD: readonly Row[] = [...RUNG_CLOCKS.map((missed) => ({ missed })), 'RungEscalated', 'MediationNotAgreed'].map(
  (on): Row => ({
    task: 'put-before-board',
    on,
    for: 'boardSecretary',
    when: ({ stage, left }, { type, data }) =>
      stage === 'closed.noAgreement' && (type !== 'DeadlinePassed' || data.key === left.at(-1)),
    what: ({ context, act }) =>
      `Put it on the agenda of the ${boardOf(context, act.area)}, with the sheet and the history, and record what the board did`,
    dueOn: ({ deadlines }) => deadlines.find(({ clock }) => clock === 'board-considers')?.dueOn,
    doneBy: ['BoardConsidered', ...ENDED],
  }),
);

const FAMILY: readonly Row[] = [
  {
    task: 'review-family-notice',
    on: 'StrandSet',
    for: 'owner',
    when: ({ family }) => family.how === 'heldBack',
    what: () => 'Look each day at whether the family can be told, and record why not',
    doneBy: ['FamilyNoticeReviewed'],
    doneWhen: ({ family }) => family.how === 'told',
  },
  ...['RungAgreed', 'MediationAgreed'].map(
    (on): Row => ({
      task: 'tell-family-afterwards',
      on,
      for: 'owner',
      when: ({ family }) => family.how === 'heldBack',
      what: () => 'It is settled, and the family has not been told. Tell them now, or record why that is still a risk',
      doneBy: ['FamilyNoticeReviewed'],
    }),
  ),
];

/** What somebody is asked to do. */
export const DISAGREEMENT_TASKS: readonly Row[] = [...MEET, ...MONEY, ...BOARD, ...FAMILY];
