import type { Prelude, PreludeAct } from './prelude-act.js';

/** Somebody of the story, or standing in, whose role may record the act on such a case. */
export const WHOEVER_MAY = 'whoever may';

const beside = (event: string, data: PreludeAct['data'] = {}, day = 89): PreludeAct => ({
  day,
  event,
  by: WHOEVER_MAY,
  data,
});

const consent = (result: string): PreludeAct =>
  beside('CONSENT.RECORD', { purpose: 'the case', recipients: ['health'], result, givenBy: 'parent' });

/** Who pays meanwhile: the council, all of it. */
const proposed = (day = 89): PreludeAct => ({
  day,
  event: 'InterimProposed',
  by: 'commissioningOfficer',
  data: { shares: { education: 100 }, from: 'day 60' },
});

const inForce = (day = 89): Prelude => [
  proposed(day),
  {
    day,
    event: 'InterimPutInForce',
    by: 'commissioningOfficer',
    data: {
      acceptedBy: [
        { person: 'holder of commissioningManager', side: 'council' },
        { person: 'holder of icbCommissioningManager', side: 'health' },
      ],
    },
  },
];

const INVOICES = [{ what: 'the support', from: 'day 60', to: 'day 88', pence: 100_000, times: 1, paidBy: 'education' }];

/** By region and state: what happens beside the main state, before the curtain rises. */
export const PRELUDES_OF_REGIONS: Readonly<Record<string, Readonly<Record<string, Prelude>>>> = {
  custody: {
    owned: [],
    ownerAway: [beside('OWNER.COVER', { post: 'headOfService', because: 'away' })],
    // Nobody takes it up in time; so it has to stand where it stands for some days.
    orphanRisk: [beside('OWNER.ASSIGN', { post: 'headOfService' }, 78)],
  },
  voice: {
    notSought: [],
    sought: [beside('VOICE.CAPTURE')],
    captured: [beside('VOICE.CAPTURE', { how: 'a talk', words: 'I like drawing.' })],
    declined: [beside('VOICE.CAPTURE', { declinedBecause: 'would rather not' })],
  },
  access: {
    normal: [],
    restricted: [beside('ACCESS.RESTRICT', { level: 'restricted', because: 'as the story has it' })],
    sealed: [beside('ACCESS.RESTRICT', { level: 'sealed', because: 'as the story has it' })],
  },
  consent: {
    none: [],
    given: [consent('given')],
    refused: [consent('refused')],
    withdrawn: [consent('given'), beside('CONSENT.WITHDRAW', { because: 'as the story has it' })],
    notRequired: [
      beside('ConsentRecorded', {
        purpose: 'the case',
        recipients: ['health'],
        result: 'notRequired',
        lawfulBasis: 'statutoryTask',
      }),
    ],
  },
  // Once it is settled, what was paid meanwhile is set against what was agreed.
  interim: {
    none: [],
    proposed: [proposed()],
    inForce: inForce(),
    reconciling: inForce(88),
    reconciled: [
      ...inForce(88),
      { day: 89, event: 'InterimReconciled', by: 'councilFinance', data: { invoices: INVOICES } },
      { day: 89, event: 'InterimPaid', by: 'councilFinance', data: { pence: 50_000 } },
    ],
  },
};
