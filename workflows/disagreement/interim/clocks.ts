import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { local, onTheDateNamed } from '#statutory-calendar/periods';
import { ladderOf, practiceOf } from '../../areas/practice/practice.js';
import { type Disagreement, outstanding } from '../case.js';
import { ENDED, LOCAL, type Row } from '../moments.js';
import { isAboutMoney } from './rules.js';

const BY_NAME =
  (name: string) =>
  ({ data }: Act) =>
    data[name] as CivilDate | undefined;

/** Time limits of who pays meanwhile, and of what is owed in the end. */
export const CLOCKS_OF_THE_INTERIM: readonly Row[] = [
  {
    id: 'interim-in-force',
    title: 'have somebody pay meanwhile, without prejudice',
    kind: 'local',
    startedBy: [
      {
        event: 'DisagreementRaised',
        when: ({ data }, file) => isAboutMoney(file) && data.strand === 'C_COMMISSIONERS',
      },
      {
        event: 'StrandSet',
        when: ({ data }, { interim, likely }) =>
          data.strand === 'C_COMMISSIONERS' && likely !== 'C_COMMISSIONERS' && interim === null,
      },
    ],
    metBy: ['InterimPutInForce'],
    stoppedBy: [...ENDED, { event: 'StrandSet', when: (_act, file) => !isAboutMoney(file) }],
    due: local,
    length: ({ area }) => practiceOf(area).funding.interim.inForceWithin,
    whose: 'holders',
    law: 'The area’s own agreement on paying without prejudice',
    missed: 'Put in force today what the area’s own rule says: it needs nobody’s acceptance. The child does not wait.',
  },
  {
    id: 'interim-reviewed',
    title: 'look again at the interim payment',
    kind: 'local',
    startedBy: ['InterimProposed', 'InterimReviewed'],
    namedDate: BY_NAME('reviewOn'),
    metBy: ['InterimReviewed'],
    stoppedBy: ['InterimReconciled', 'InterimPaid', ...ENDED],
    due: onTheDateNamed,
    whose: 'finance',
    law: 'The day named when it was proposed',
    missed: 'Look at it today. It stays in force until it is settled who pays.',
  },
  {
    id: 'interim-reconciled',
    title: 'set what each has paid against what each agreed to',
    kind: 'local',
    startedBy: ['RungAgreed', 'MediationAgreed', 'BoardConsidered'].map((event) => ({
      event,
      when: (_act: Act, { interim, settlement }: Disagreement) => settlement !== null && interim?.inForce === true,
    })),
    metBy: ['InterimReconciled'],
    due: local,
    length: ({ area }) => practiceOf(area).funding.interim.payWithin,
    whose: 'finance',
    law: 'The area’s own agreement on paying without prejudice',
    warn: [7],
    missed: 'Reconcile it now, invoice by invoice. Whoever paid for another is still out of pocket.',
  },
  {
    id: 'recharge-paid',
    title: 'pay what is owed for the time in between',
    kind: 'local',
    startedBy: [{ event: 'InterimReconciled', when: (_act, file) => outstanding(file) > 0 }],
    metBy: [{ event: 'InterimPaid', when: (_act, file) => outstanding(file) === 0 }],
    due: local,
    length: ({ area }) => practiceOf(area).funding.interim.payWithin,
    whose: 'debtors',
    law: 'The area’s own agreement on paying without prejudice',
    warn: [7],
    missed: 'Pay it now. The directors of both have been told.',
  },
];

/** Time limits of the board, once nobody could agree. */
export const CLOCKS_OF_THE_BOARD: readonly Row[] = [
  {
    id: 'board-considers',
    title: 'have it before the board',
    kind: 'local',
    startedBy: ['RungEscalated', 'MediationNotAgreed', 'DeadlinePassed'].map((event) => ({
      event,
      when: ({ type, data }: Act, { stage, left }: Disagreement) =>
        stage === 'closed.noAgreement' && (type !== 'DeadlinePassed' || data.key === left.at(-1)),
    })),
    metBy: ['BoardConsidered'],
    stoppedBy: ENDED,
    due: local,
    length: ({ area }, { strand }) => ladderOf(area, strand ?? '')?.end.within,
    lengthsIn: (area) => practiceOf(area).ladders.map(({ end }) => end.within),
    whose: 'boardSecretary',
    law: LOCAL,
    warn: [5],
    missed: 'Ask the chair of the board for a day this week. The interim payment stands meanwhile.',
  },
  {
    id: 'board-looks-again',
    title: 'have it before the board again',
    kind: 'local',
    startedBy: [{ event: 'BoardConsidered', when: ({ data }) => data.outcome === 'standsUntil' }],
    namedDate: BY_NAME('until'),
    metBy: ['BoardConsidered'],
    stoppedBy: ENDED,
    due: onTheDateNamed,
    whose: 'boardSecretary',
    law: 'The day that the board named',
    warn: [10],
    missed: 'Ask the chair of the board for a day this week. The interim payment stands meanwhile.',
  },
];
