import { inForceSince } from '#engine/limit';
import { weeks, within } from '#statutory-calendar/periods';
import { BOARD, GUIDANCE } from '../../law-book/whose-duty.js';
import { clocks, DECIDED_ON_A_PLAN, ENDED, law, on } from '../acts.js';
import type { Asking } from './acts.js';
import { ADVISERS } from './acts.js';

/** Which of those asked by this act are health bodies, or are not: each has a clock of their own, keyed by their name. A family owes nothing. */
function asked(who: 'health bodies' | 'others') {
  const wanted = who === 'health bodies';
  return ({ data: { from = [], others = [] } }: Asking): readonly string[] => [
    ...from.filter((name) => name !== 'family' && ADVISERS[name].isHealthBody === wanted),
    ...others.filter(({ isHealthBody = false }) => isHealthBody === wanted).map(({ name }) => name),
  ];
}

/** What meets and stops the clock of an adviser, whoever it is. */
const OF_AN_ADVISER = {
  metBy: [on('AdviceReceived', { key: ({ data }) => data.from }), on('AdviceReused', { key: ({ data }) => data.from })],
  stoppedBy: [...DECIDED_ON_A_PLAN, ...ENDED],
  whose: 'contributor',
  owedSinceFirst: true as const,
  warn: [14, 7, 1],
};

/** The advice of each who is asked: SI 2014/1530 reg 8, and the Code. */
export const LAW_OF_ADVICE = inForceSince(
  '2014-09-01',
  law([
    {
      ...BOARD,
      id: 'ehcna-advice-response',
      title: 'give advice for the assessment',
      starts: 'the body received the request of the authority for co-operation',
      owedBy: 'health body, other authority, youth offending team or other body of s.31(1)',
      due: within(weeks(6)),
      law: 'SI 2014/1530 reg 8(1); CFA 2014 s.31(1), (4)',
      exceptions: ['X8', 'X-31'],
      next: 'The authority still owes its 16 and 20 weeks; escalate under the s.26 procedure',
      note: 'Counted from the day on which the body receives the request; sent by email, that is the day of sending. A second request does not begin it anew.',
      startedBy: [on('AdviceRequested', { key: asked('health bodies') })],
      ...OF_AN_ADVISER,
      missed:
        'The duty continues, and the authority’s own limits do not wait. The lead of the service is told; then the designated clinical officer and the ICB.',
    },
    {
      ...GUIDANCE,
      id: 'ehcna-advice-response-education',
      title: 'give advice for the assessment',
      starts: 'the authority asked for it',
      owedBy: 'head, educational psychologist, social care and others asked',
      due: within(weeks(6)),
      law: 'Code of Practice 9.52; SI 2014/1530 reg 6(1); CFA 2014 s.28, s.29',
      breach: 'B1',
      next: 'Chase the service lead',
      note: 'Statutory only for the bodies of s.31; for others by the Code.',
      startedBy: [on('AdviceRequested', { key: asked('others') })],
      ...OF_AN_ADVISER,
      missed: 'The authority’s own limits do not wait. The lead of the service is told.',
    },
  ]),
);

/** A family says what it thinks if it likes to: a time in which it may, and nothing that it can be late with. */
export const VIEWS_CLOCKS = clocks([
  {
    id: 'family-views',
    title: 'say what you think, if you would like to',
    kind: 'guidance',
    startedBy: [on('AdviceRequested', { when: ({ data }) => (data.from ?? []).includes('family') })],
    metBy: [on('AdviceReceived', { when: ({ data }) => data.from === 'family' })],
    stoppedBy: [...DECIDED_ON_A_PLAN, ...ENDED],
    due: within(weeks(6)),
    whose: 'family',
    warn: [14, 7, 1],
    lapses: true,
    owedSinceFirst: true,
    law: 'Code of Practice 9.52; SI 2014/1530 reg 6(1)(a)',
    missed:
      'The family owes no views. Ring it, ask whether it wants to say more or would like help with it, and go on.',
  },
]);
