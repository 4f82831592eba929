import { local, onTheDateNamed } from '#statutory-calendar/periods';
import { practiceOf } from '../../areas/practice/practice.js';
import { clocks, ENDED, on, onAny, SETTLED } from '../acts.js';
import { isAboutMoney, outstanding } from '../case.js';

const AGREEMENT = 'The area’s own agreement on paying without prejudice';

/** Time limits of who pays meanwhile, and of what is owed in the end. */
export const INTERIM_CLOCKS = clocks([
  {
    id: 'interim-in-force',
    title: 'have somebody pay meanwhile, without prejudice',
    kind: 'local',
    startedBy: [
      on('DisagreementRaised', { when: ({ data }, file) => isAboutMoney(file) && data.strand === 'C_COMMISSIONERS' }),
      on('StrandSet', {
        when: ({ data }, { interim, likely }) =>
          data.strand === 'C_COMMISSIONERS' && likely !== 'C_COMMISSIONERS' && interim === null,
      }),
    ],
    metBy: ['InterimPutInForce'],
    stoppedBy: [...ENDED, on('StrandSet', { when: (_act, file) => !isAboutMoney(file) })],
    due: local,
    length: ({ area }) => practiceOf(area).funding.interim.inForceWithin,
    whose: 'holders',
    law: AGREEMENT,
    missed: 'Put in force today what the area’s own rule says: it needs nobody’s acceptance. The child does not wait.',
  },
  {
    id: 'interim-reviewed',
    title: 'look again at the interim payment',
    kind: 'local',
    startedBy: ['InterimProposed', 'InterimReviewed'],
    namedDate: ({ data }) => ('reviewOn' in data ? data.reviewOn : undefined),
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
    startedBy: onAny(SETTLED, {
      when: (_act, { interim, settlement }) => settlement !== null && interim?.inForce === true,
    }),
    metBy: ['InterimReconciled'],
    due: local,
    length: ({ area }) => practiceOf(area).funding.interim.payWithin,
    whose: 'finance',
    law: AGREEMENT,
    warn: [7],
    missed: 'Reconcile it now, invoice by invoice. Whoever paid for another is still out of pocket.',
  },
  {
    id: 'recharge-paid',
    title: 'pay what is owed for the time in between',
    kind: 'local',
    startedBy: [on('InterimReconciled', { when: (_act, file) => outstanding(file) > 0 })],
    metBy: [on('InterimPaid', { when: (_act, file) => outstanding(file) === 0 })],
    due: local,
    length: ({ area }) => practiceOf(area).funding.interim.payWithin,
    whose: 'debtors',
    law: AGREEMENT,
    warn: [7],
    missed: 'Whoever owes it pays it now. The directors of both have been told.',
  },
]);
