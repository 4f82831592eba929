import { clocks, ENDED } from '../acts.js';
import { BY_THE_PANEL, ON_THE_DAY_NAMED, wholeLadder } from '../practice.js';

/** By when it is settled who pays in the end. */
export const DISPUTE_CLOCKS = clocks([
  {
    ...BY_THE_PANEL,
    id: 'funding-settled',
    title: 'carry it to an answer who pays in the end',
    startedBy: ['FundingNotAgreed', 'InterimFundingAgreed'],
    length: ({ area }) => wholeLadder(area),
    lengthsIn: (area) => [wholeLadder(area)].filter((length) => length !== undefined),
    metBy: ['FundingAgreed', 'FundingAgreedWithConditions', 'FundingRefused'],
    stoppedBy: ENDED,
    whose: 'payers',
    law: 'Children and Families Act 2014 s.26(3)(g): as quickly as possible. All rungs of the area’s ladder together, and its board',
    warn: [14],
    missed:
      'The board has had its time. Whoever pays meanwhile goes on; the chair asks the board for its answer today.',
  },
  {
    ...ON_THE_DAY_NAMED,
    id: 'interim-settled',
    title: 'settle who pays in the end',
    startedBy: ['InterimFundingAgreed'],
    namedDate: (act) => (act.type === 'InterimFundingAgreed' ? act.data.until : undefined),
    metBy: ['FundingAgreed', 'FundingAgreedWithConditions', 'FundingNotAgreed'],
    stoppedBy: ENDED,
    whose: 'payers',
    warn: [10, 3],
    missed: 'Whoever pays meanwhile goes on. Bring it to the next panel, or record that it is not agreed.',
  },
]);
