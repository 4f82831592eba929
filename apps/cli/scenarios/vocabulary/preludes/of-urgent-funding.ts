import type { Prelude, Preludes } from './prelude-act.js';

const NEEDED_TONIGHT = {
  risk: 'the placement ended today',
  lines: [{ what: 'Somewhere for the night', section: 'F', weeklyPence: 98_000 }],
};

const urgent = (day: number): Prelude => [{ day, event: 'URGENT.REQUEST', by: 'socialWorker', data: NEEDED_TONIGHT }];

const signed = (day: number): Prelude => [
  ...urgent(day),
  {
    day,
    event: 'UrgentFundingDecided',
    by: 'educationFunder',
    data: {
      signatures: [{ agency: 'education', person: 'holder of educationFunder', post: 'educationFunder' }],
      payers: ['education'],
    },
  },
];

const looking = (day: number): Prelude => [
  ...signed(day - 6),
  { day: day - 5, event: 'PACKAGE.START', by: 'socialWorker', data: { confirmed: true } },
  { day: day - 3, event: 'ListedForPanel', by: 'meeting', data: { meetingOn: `day ${day}` } },
  { day, event: 'ITEM.OPEN', by: 'meeting' },
];

const ratified = (day: number): Prelude => [
  ...looking(day),
  {
    day,
    event: 'UrgentFundingRatified',
    by: 'panelChair',
    data: {
      positions: [{ agency: 'education', position: 'agree', person: 'holder of educationFunder' }],
      basis: 'FIXED_PERCENT',
      parts: { education: 100 },
      reasons: 'It holds.',
    },
  },
];

const overturned = (day: number): Prelude => [
  ...looking(day),
  {
    day,
    event: 'URGENT.OVERTURN',
    by: 'panelChair',
    data: { reason: 'a local place is there', windDown: 'until day 110', payerMeanwhile: 'education' },
  },
];

/** How a request that cannot wait for a panel comes to each of its states; and how what was in place ends. */
export const PRELUDES_OF_URGENT_FUNDING: Preludes = {
  'urgent.pending': urgent(89),
  'urgent.decided': signed(89),
  'urgent.ratified': ratified(88),
  'urgent.overturned': overturned(88),
  ended: [
    ...overturned(80),
    {
      day: 111,
      event: 'PACKAGE.END',
      by: 'educationFunder',
      data: { on: 'day 110', replacement: 'A local place, confirmed' },
    },
  ],
};
